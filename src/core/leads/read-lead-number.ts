// Reads the number that LeadSquared gives each lead, its ProspectAutoId.
import type { Cell } from '../cell.ts';
import { cleanToken, quote } from '../checks/plain-text.ts';
import { codeText, lackingDigits, mayLackDigits } from '../checks/read-text.ts';
import { accept, type Reading, refuse } from '../checks/reading.ts';

/** Far more than any number with its letters has. */
const MAX_LENGTH = 60;
/**
 * 1042, LN-1042, LN 1042, Lead #1042, IN/2026/1042. Several numbers without letters before them may be several leads, and a word with a
 * space, such as Flat 1042, is something else.
 */
const NUMBER = /^(?:lead ?)?#?((?:(?:[A-Z]{1,10}[-_/]?|[A-Z]{1,3} )(?:\d{1,12}[-_/]){0,3})?\d{1,12})$/i;

const EXPECTED = 'the number of a lead such as 1042';

/** @returns as LeadSquared's lists show it, without a word or sign before it */
export function readLeadNumber(cell: Cell): Reading<string> {
  if (mayLackDigits(cell)) return lackingDigits(cell);
  const shown = codeText(cell);
  const text = cleanToken(shown, MAX_LENGTH).normalize('NFKC');
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined) return accept(number.toUpperCase());
  const message = `${quote(shown)} is not the number of one lead. Write ${EXPECTED}, as the column Lead Number of a LeadSquared export has it.`;
  return refuse('lead-number-invalid', EXPECTED, message);
}
