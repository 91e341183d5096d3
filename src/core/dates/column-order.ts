// Looks over a column of dates for texts that can only be read in another order than the one in force.
import type { Cell } from '../cell.ts';
import type { DateOrder } from '../settings.ts';
import { readDatePart } from './date-part.ts';
import { MAX_DATE_LENGTH, tidyDateText } from './parse-date-text.ts';
import { splitDateText } from './time-text.ts';

/** Spots the few texts worth reading here; most cells cannot prove anything. */
const NUMBERS = /(?:^|\D)(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?\d{4}(?!\d)/;

function mayProve(text: string): boolean {
  const match = NUMBERS.exec(text.slice(0, MAX_DATE_LENGTH));
  return match !== null && (Number(match[1]) > 12 || Number(match[2]) > 12);
}

/** `DMY` or `MDY` when the text can only be read so; null when it proves nothing. */
function provenOrder(text: string): 'DMY' | 'MDY' | null {
  const part = readDatePart(splitDateText(tidyDateText(text))[0]?.datePart ?? '');
  if (part.kind !== 'year-last') return null;
  if (part.first > 12 && part.first <= 31 && part.second <= 12) return 'DMY';
  if (part.second > 12 && part.second <= 31 && part.first <= 12) return 'MDY';
  return null;
}

/**
 * Whether any text of the column proves an order that contradicts the one in force. Then texts such as 03/04/2026
 * are not to be trusted, nor are the date cells that Sheets made of texts like them.
 */
export function otherOrderSeen(cells: Iterable<Cell>, order: DateOrder): boolean {
  for (const cell of cells) {
    if (typeof cell.value !== 'string' || !mayProve(cell.value)) continue;
    const proven = provenOrder(cell.value);
    if (proven !== null && proven !== order) return true;
  }
  return false;
}
