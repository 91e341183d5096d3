// Recognises rows of a list that are no tasks although they hold something: totals, the header once more, hints below it, a footer.
import type { SheetRow } from '../cell.ts';
import { type HeaderHints, readHint } from '../fields/header-hints.ts';
import { headerKey } from '../fields/header-key.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { trimText } from './plain-text.ts';

/** What a row is that is set aside: neither sent nor a problem, but counted. */
export type Aside = 'totals' | 'header' | 'hints' | 'footer' | 'note';

const TOTALS =
  /^(?:(?:grand|sub|over ?all)[ -]?)?totals?(?: (?:calls|leads|students|customers|rows|count|tasks|visits|nos?))?[ .:]*$|^(?:sum|count|average|avg|कुल|कुल योग|योग|total count)[ .:]*$|^(?:(?:grand )?total|count|sum|rows|records)(?: (?:calls|leads|rows|records|tasks|count|customers|clients|students|visits|amount|value))? ?[:=] ?\d[\d,]*$|^\d[\d,]* (?:rows|records|tasks|leads)(?: (?:found|in total|total|exported))?$/i;
/** What programs write below a list. */
const FOOTER =
  /^(?:(?:this )?(?:report|list|file|document) )?(?:(?:was|is) )?(?:generated|exported|printed|downloaded|prepared|compiled|created) (?:by|on|from|at|via|using|with)\b|^page \d+ of \d+|^end of (?:the )?(?:report|list|file|data)\b|^powered by\b|^(?:©|\(c\)|copyright)|^(?:strictly )?confidential\b|^-+ ?end ?-+$/i;
const IN_BRACKETS = /^[([{<][^()[\]{}<>]{1,40}[)\]}>]\*?$/;
const BRACKETS_AROUND = /^[([{<]|[)\]}>]\*?$/g;
const KIND_WORDS =
  /^(?:(?:free |short |long )?text|string|number|numeric|e-?mail|e-?mail address|date|time|date ?\/? ?time|yes ?\/ ?no|pick one|(?:choose|select)(?: one)?|drop ?down|list|conditional)$/i;
const NEED_WORDS = /^(?:required|mandatory|compulsory|optional|must)\*?$/i;
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

/** What a cell may say about how its column is written: `(mm/dd/yyyy)`, `(EST)`, `hours`. */
function hintOf(text: string): HeaderHints | null {
  const hint =
    /\d/.test(text) || text.length > MAX_LENGTH ? null : readHint(text.replace(BRACKETS_AROUND, ''));
  return hint !== null && Object.values(hint).some((said) => said !== null) ? hint : null;
}

/** Without brackets a word such as "PT" or "evening" may be the name of a task. */
function isSurelyHint(text: string): boolean {
  const hint = hintOf(text);
  return hint !== null && (hint.order !== null || hint.strangeOrder !== null || IN_BRACKETS.test(text));
}

/** Every filled cell says how its column is to be filled, as in the second line of a form: `(text)`, `dd/mm/yyyy`, `Required`. */
function areHints(cells: readonly string[], { columns }: Known): boolean {
  if (cells.some(isSurelyHint) && cells.every((text) => hintOf(text) !== null)) return true;
  if (cells.length < ENOUGH_HEADERS || cells.length * 2 < columns.length) return false;
  const isClear = (text: string) =>
    IN_BRACKETS.test(text) ||
    NEED_WORDS.test(text) ||
    (!/\d/.test(text) && text.length <= MAX_LENGTH && readHint(text)?.order != null);
  return cells.some(isClear) && cells.every((text) => isClear(text) || KIND_WORDS.test(text));
}

function filledCells({ cells }: Pick<SheetRow, 'cells'>, { statusColumn, taskIdColumn }: Known): string[] {
  return cells.flatMap(({ display }, column) => {
    const text = column === statusColumn || column === taskIdColumn ? '' : trimText(display);
    return text === '' ? [] : [text];
  });
}

/** Whether a row may be what a program has written below a list; it is when no task follows. */
export function mayBeFooter(row: Pick<SheetRow, 'cells'>, known: Known): boolean {
  const [text = '', ...others] = filledCells(row, known);
  return others.length === 0 && FOOTER.test(text);
}

/** Why a row is no task; null when it is one. A row with a date, an address or any other text is a task, whatever it is called. */
export function asideOf(row: Pick<SheetRow, 'cells'>, known: Known): Aside | null {
  if (isTotals(row, known)) return 'totals';
  const cells = filledCells(row, known);
  if (isHeaderAgain(cells, known)) return 'header';
  return areHints(cells, known) ? 'hints' : null;
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
