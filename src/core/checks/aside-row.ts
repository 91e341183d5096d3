// Recognises rows of a list that are no tasks although they hold something: totals, and the header once more.
import type { SheetRow } from '../cell.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { trimText } from './plain-text.ts';

/** What a row is that is set aside: neither sent nor a problem, but counted. */
export type Aside = 'totals' | 'header';

const TOTALS =
  /^(?:(?:grand|sub|over ?all)[ -]?)?totals?(?: (?:calls|leads|students|customers|rows|count|tasks|visits|nos?))?[ .:]*$|^(?:sum|count|average|avg|कुल|कुल योग|योग|total count)[ .:]*$/i;
const AMOUNT = /^[-+₹$€£(]{0,3}(?:rs\.? ?|inr ?)?\d[\d,. ]*[)%]?(?:\/-)?$/i;
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

/** Every filled cell is the name of its column, as where a list was printed page by page. */
function isHeaderAgain(
  { cells }: Pick<SheetRow, 'cells'>,
  { columns, statusColumn, taskIdColumn }: Known,
): boolean {
  let same = 0;
  for (const { column, header } of columns) {
    if (column === statusColumn || column === taskIdColumn) continue;
    const text = trimText(cells[column]?.display ?? '');
    if (text === '') continue;
    if (text !== trimText(header)) return false;
    same++;
  }
  return same >= ENOUGH_HEADERS;
}

/** Why a row is no task; null when it is one. A row with a date, an address or any other text is a task, whatever it is called. */
export function asideOf(row: Pick<SheetRow, 'cells'>, known: Known): Aside | null {
  if (isTotals(row, known)) return 'totals';
  return isHeaderAgain(row, known) ? 'header' : null;
}
