// Looks over a column of dates for texts that can only be read in another order than the one in force.
import type { Cell } from '../cell.ts';
import type { DateOrder } from '../settings.ts';
import { inOrder, shownPair } from './shown-day.ts';
import { parseDateText } from './text/parse-date-text.ts';

/** Spots the few texts worth reading here; most cells cannot prove anything. */
const NUMBERS = /(?:^|\D)(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?'?\d{2}/;
const OTHER_SCRIPT = /[^\x20-\x7e]/;
const LOOKED_AT = 100;

function mayProve(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);
  if (OTHER_SCRIPT.test(start)) return true;
  const match = NUMBERS.exec(start);
  return match !== null && (Number(match[1]) > 12 || Number(match[2]) > 12);
}

/** Day and month of a text in the order in which they stand; null when it does not put them side by side. */
function pairOf(text: string): readonly [number, number] | null {
  const [only] = parseDateText(text);
  const part = only?.date ?? null;
  if (part?.kind === 'year-last') return [part.first, part.second];
  return part?.kind === 'short' ? [Number(part.digits[0]), Number(part.digits[1])] : null;
}

/** `DMY` or `MDY` when the text can only be read so; null when it proves nothing. */
export function provenOrder(text: string): 'DMY' | 'MDY' | null {
  const pair = pairOf(text);
  if (pair === null) return null;
  const [first, second] = pair;
  if (first > 12 && first <= 31 && second <= 12) return 'DMY';
  return second > 12 && second <= 31 && first <= 12 ? 'MDY' : null;
}

/** Whether a date cell shows numbers that cannot be read in the order that was given for its column. */
function contradicts(display: string, order: DateOrder): boolean {
  const pair = mayProve(display) ? shownPair(parseDateText(display)) : null;
  const read = pair === null ? null : inOrder(pair, order);
  return read !== null && read.month > 12 && read.month <= 31 && read.day <= 12;
}

/**
 * Whether any cell of the column proves an order that contradicts the one in force. Then texts such as 03/04/2026
 * are not to be trusted, nor are the date cells that Sheets made of texts like them. Date cells prove something only
 * where their column was given another order than Sheets took them in; elsewhere their format is the user's.
 */
export function otherOrderSeen(cells: Iterable<Cell>, order: DateOrder, sheetOrder: DateOrder): boolean {
  for (const { value, display } of cells) {
    if (typeof value === 'object' && order !== sheetOrder && contradicts(display, order)) return true;
    if (typeof value !== 'string' || !mayProve(value)) continue;
    const proven = provenOrder(value);
    if (proven !== null && proven !== order) return true;
  }
  return false;
}
