// Reads a cell as text of a limited length; numbers and dates as the user sees them.
import type { Cell } from '../cell.ts';
import { cleanText, countUnsendable, quote } from './plain-text.ts';
import { accept, type Finding, perhaps, type Reading, refuse } from './reading.ts';

/** The text of a cell: what was typed, or for a number, date or checkbox what is displayed. */
export function cellText(cell: Cell): string {
  if (typeof cell.value === 'string') return cell.value;
  return cell.display === '' ? String(cell.value) : cell.display;
}

/** The same with numbers as they are stored, for codes and ids: `1` where a format shows 1.00, 100% or ₹1. */
export function codeText(cell: Cell): string {
  return typeof cell.value === 'number' ? String(cell.value) : cellText(cell);
}

/** `1.23457E+15`, as spreadsheets show a number that has too many digits for its cell. */
const SCIENTIFIC = /^[-+]?\d(?:[.,]\d{1,20})?E([-+]?\d{1,3})$/i;
/** A cell that is too narrow for its value. */
const HASHES = /^#+$/;
/** Excel writes a number from 12 digits on in this way, also into the CSV files that it saves: the digits are gone then. */
const FIRST_ROUNDED_EXPONENT = 11;

/** Whether digits of a number may have been lost before it came into this cell, so that it no longer is what was meant. */
export function mayLackDigits(cell: Cell): boolean {
  const { value } = cell;
  if (typeof value === 'boolean' || typeof value === 'object') return false;
  const shown = cellText(cell).trim();
  const exponent = shown.length > 30 ? undefined : SCIENTIFIC.exec(shown)?.[1];
  const rounded = exponent !== undefined && Number(exponent) >= FIRST_ROUNDED_EXPONENT;
  if (typeof value === 'string') return rounded;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return true;
  return rounded && Number(shown.replace(',', '.')) === value;
}

/** Refuses such a number, and offers it in full where the spreadsheet can still tell it. */
export function lackingDigits(cell: Cell): Reading<never> {
  const { value } = cell;
  const message = `${quote(cellText(cell))} is a number of which the spreadsheet may not have kept all digits. Format the cell as plain text, and write all digits again.`;
  const offered = typeof value === 'number' && Number.isSafeInteger(value) ? perhaps(String(value)) : null;
  return refuse('number-rounded', 'all digits of the number', message, offered);
}

/** What a cell shows, unless it shows a rounded number or none at all; null when the text cannot be told. */
function wholeText(cell: Cell): string | null {
  const text = cellText(cell);
  if (typeof cell.value === 'string') return text;
  const shown = text.trim();
  if (!HASHES.test(shown) && !(typeof cell.value === 'number' && SCIENTIFIC.test(shown))) return text;
  return Number.isSafeInteger(cell.value) ? String(cell.value) : null;
}

/**
 * Percentages, currencies and dates are sent as they are displayed. A number that is displayed in scientific notation is
 * sent with all its digits when it is whole, and otherwise refused: the display is rounded.
 *
 * @param limit most characters that are allowed
 */
export function readText(cell: Cell, limit: number): Reading<string> {
  const text = wholeText(cell);
  if (mayLackDigits(cell)) return lackingDigits(cell);
  if (text === null) {
    const message = `${quote(cellText(cell))} is all that the cell shows of its value. Give the cell another format or more width, or write the text itself.`;
    return refuse('number-rounded', 'a text that can be read', message);
  }
  const clean = cleanText(text);
  if (clean.length > limit) {
    const message = `${quote(clean)} is ${clean.length} characters long, and at most ${limit} are allowed. Shorten it.`;
    return refuse('text-too-long', `at most ${limit} characters`, message);
  }
  const lost = countUnsendable(text);
  return accept(clean, lost === 0 ? null : unsendable(clean, lost));
}

function unsendable(clean: string, count: number): Finding {
  const what =
    count === 1 ? 'one character that cannot be shown' : `${count} characters that cannot be shown`;
  const message = `${quote(clean)} holds ${what}, which will be left out. Write the text again if something is missing in it.`;
  return { level: 'warning', code: 'text-unsendable', expected: 'a text that can be read', message };
}
