// Reads a cell as text of a limited length; numbers and dates as the user sees them.
import type { Cell } from '../cell.ts';
import { cleanText, quote } from './plain-text.ts';
import { accept, type Reading, refuse } from './reading.ts';

/** The text of a cell: what was typed, or for a number, date or checkbox what is displayed. */
export function cellText(cell: Cell): string {
  if (typeof cell.value === 'string') return cell.value;
  return cell.display === '' ? String(cell.value) : cell.display;
}

/** @param limit most characters that are allowed */
export function readText(text: string, limit: number): Reading<string> {
  const clean = cleanText(text);
  if (clean.length <= limit) return accept(clean);
  const message = `${quote(clean)} is ${clean.length} characters long, and at most ${limit} are allowed. Shorten it, or raise the limit in the settings.`;
  return refuse('text-too-long', `at most ${limit} characters`, message);
}
