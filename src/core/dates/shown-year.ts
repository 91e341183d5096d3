// Tells whether the text of a date cell shows the year that the cell holds.
import type { CivilDate } from './civil.ts';
import { lexDate } from './text/lexer.ts';
import { parseDateText } from './text/parse-date-text.ts';

const YEARLESS: ReadonlySet<string> = new Set(['month-day', 'two-numbers', 'relative']);

/**
 * Formats are the user's, so a text that is no date to us counts as showing the year when a number of four digits
 * stands in it, or the last two digits of the year where neither day nor month has them. An empty text hides nothing
 * that anybody read.
 */
export function showsYear(display: string, { year, month, day }: CivilDate): boolean {
  const parsed = parseDateText(display);
  if (parsed.length > 0) {
    return !parsed.every(({ date }) => date === null || YEARLESS.has(date.kind));
  }
  const tokens = lexDate(display) ?? [];
  const numbers = tokens.filter(({ kind }) => kind === 'number').map(({ text }) => text);
  const short = String(year % 100).padStart(2, '0');
  const shown = numbers.filter((digits) => digits.length === 4 || digits === short).length;
  const explained = [day, month].filter((part) => part === year % 100).length;
  return tokens.length === 0 || numbers.some((digits) => digits.length === 4) || shown > explained;
}
