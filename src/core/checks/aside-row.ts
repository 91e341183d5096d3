// Recognises rows of a list that are no tasks although they hold something: totals, the header once more, hints below it, a footer.
import type { SheetRow } from '../cell.ts';
import type { CheckName } from '../fields/field-table.ts';
import { fieldByName } from '../fields/fields.ts';
import { headerKey } from '../fields/header-key.ts';
import { areHints, type FilledCell } from '../fields/hint-row.ts';
import type { ColumnMapping, Mapping } from '../mapping/mapping.ts';
import { trimText } from './plain-text.ts';

/** What a row is that is set aside: neither sent nor a problem, but counted. */
export type Aside = 'totals' | 'header' | 'hints' | 'footer' | 'note';

const TOTALS =
  /^(?:(?:grand|sub|over ?all)[ -]?)?totals?(?: (?:calls|leads|students|customers|rows|count|tasks|visits|nos?))?[ .:]*$|^(?:sum|count|average|avg|कुल|कुल योग|योग|total count)[ .:]*$|^(?:(?:grand )?total|count|sum|rows|records)(?: (?:calls|leads|rows|records|tasks|count|customers|clients|students|visits|amount|value))? ?[:=] ?\d[\d,]*$|^\d[\d,]* (?:rows|records|tasks|leads)(?: (?:found|in total|total|exported))?$/i;
/** What programs write below a list. */
const FOOTER =
  /^(?:(?:this )?(?:report|list|file|document) )?(?:(?:was|is) )?(?:generated|exported|printed|downloaded|prepared|compiled|created) (?:by|on|from|at|via|using|with)\b|^page \d+ of \d+|^end of (?:the )?(?:report|list|file|data)\b|^powered by\b|^(?:©|\(c\)|copyright)|^(?:strictly )?confidential\b|^-+ ?end ?-+$/i;
const UNIT =
  '(?:lakhs?|lacs?|crores?|cr|k|mn?|million|bn|hrs?|hours?|mins?|minutes?|days?|nos?|pcs|units?|kg|sq\\.? ?ft)';
const AMOUNT = new RegExp(
  `^[-+₹$€£(]{0,3}(?:rs\\.? ?|inr ?)?\\d[\\d,. ]*(?:${UNIT}\\.?)?[)%]?(?:\\/-)?$`,
  'i',
);
const MAX_LENGTH = 40;
/** Cells that have to be the names of their columns; one alone may be a text like any other. */
const ENOUGH_HEADERS = 2;

type Known = Pick<Mapping, 'columns' | 'statusColumn' | 'taskIdColumn'>;

/** A cell says that these are totals, and all others are numbers or say so too. */
function isTotals({ cells }: Pick<SheetRow, 'cells'>, { statusColumn, taskIdColumn }: Known): boolean {
  let saysSo = false;
  for (let column = 0; column < cells.length; column++) {
    if (column === statusColumn || column === taskIdColumn) continue;
    const text = trimText((cells[column]?.display ?? '').slice(0, MAX_LENGTH * 2));
    if (text === '') continue;
    if (text.length > MAX_LENGTH) return false;
    if (TOTALS.test(text)) saysSo = true;
    // The first text that is neither decides, which is the first or second cell of nearly every row.
    else if (!AMOUNT.test(text)) return false;
  }
  return saysSo;
}

/** Every filled cell is the name of a column, as where lists were printed page by page, or put below one another. */
function isHeaderAgain(cells: readonly string[], { columns }: Known): boolean {
  if (cells.length < ENOUGH_HEADERS) return false;
  const [first = ''] = cells;
  // The first cell decides for nearly every row, so the names of all columns are seldom needed.
  const isName = (text: string) => {
    const key = headerKey(text);
    return key !== '' && columns.some(({ header }) => headerKey(header) === key);
  };
  return isName(first) && cells.every(isName) && new Set(cells.map(headerKey)).size === cells.length;
}

function filledCells(
  { cells }: Pick<SheetRow, 'cells'>,
  { columns, statusColumn, taskIdColumn }: Known,
): FilledCell[] {
  return cells.flatMap(({ display }, column) => {
    const text = column === statusColumn || column === taskIdColumn ? '' : trimText(display);
    return text === '' ? [] : [{ text, check: checkOf(columns[column]) }];
  });
}

const checkOf = (column: ColumnMapping | undefined): CheckName | undefined =>
  column?.field == null ? undefined : fieldByName(column.field)?.check;

/** Whether a row may be what a program has written below a list; it is when no task follows. */
export function mayBeFooter(row: Pick<SheetRow, 'cells'>, known: Known): boolean {
  const [cell, ...others] = filledCells(row, known);
  return cell !== undefined && others.length === 0 && FOOTER.test(cell.text);
}

/** Why a row is no task; null when it is one. A row with a date, an address or any other text is a task, whatever it is called. */
export function asideOf(row: Pick<SheetRow, 'cells'>, known: Known): Aside | null {
  if (isTotals(row, known)) return 'totals';
  const cells = filledCells(row, known);
  const texts = cells.map(({ text }) => text);
  if (isHeaderAgain(texts, known)) return 'header';
  return areHints(cells, known.columns.length) ? 'hints' : null;
}

/**
 * Whether a row without anything in the columns that are sent says something elsewhere: a remark between the tasks. A number is
 * none: lists are numbered on below their last row.
 */
export function isNote({ cells }: Pick<SheetRow, 'cells'>, { statusColumn, taskIdColumn }: Known): boolean {
  return cells.some(
    ({ value, display }, column) =>
      typeof value === 'string' &&
      column !== statusColumn &&
      column !== taskIdColumn &&
      /\p{L}/u.test(display.slice(0, MAX_LENGTH)),
  );
}
