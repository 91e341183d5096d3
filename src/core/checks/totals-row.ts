// Recognises the row with the totals below a list, which is no task.
import type { SheetRow } from '../cell.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { trimText } from './plain-text.ts';

const TOTALS =
  /^(?:(?:grand|sub|over ?all)[ -]?)?totals?(?: (?:calls|leads|students|customers|rows|count|tasks|visits|nos?))?[ .:]*$|^(?:sum|count|average|avg|कुल|कुल योग|योग|total count)[ .:]*$/i;
const AMOUNT = /^[-+₹$€£(]{0,3}(?:rs\.? ?|inr ?)?\d[\d,. ]*[)%]?(?:\/-)?$/i;
const MAX_LENGTH = 40;

/**
 * Whether a row holds totals and nothing else: a cell says so, and all others are numbers or say so too. A row with a date, an
 * address or any other text is a task, whatever it is called.
 */
export function isTotalsRow(
  { cells }: Pick<SheetRow, 'cells'>,
  { statusColumn, taskIdColumn }: Pick<Mapping, 'statusColumn' | 'taskIdColumn'>,
): boolean {
  let isTotals = false;
  for (let column = 0; column < cells.length; column++) {
    if (column === statusColumn || column === taskIdColumn) continue;
    const text = trimText((cells[column]?.display ?? '').slice(0, MAX_LENGTH * 2));
    if (text === '') continue;
    if (text.length > MAX_LENGTH) return false;
    if (TOTALS.test(text)) isTotals = true;
    // The first text that is neither decides, which is the first or second cell of nearly every row.
    else if (!AMOUNT.test(text)) return false;
  }
  return isTotals;
}
