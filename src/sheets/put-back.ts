// Gives a cell of the user's what it held, exactly: Sheets takes a text that is written for a number, a date or a formula where it can.
import type { CellValue } from '../core/cell.ts';
import { isPlainWords } from '../core/typed-text.ts';
import type { Held } from '../run/sheet/table.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Times and lengths come as dates of 1899, with offsets that do not survive being written. */
const FIRST_DATES = Date.UTC(1901, 0, 1);

const shownIn = (cell: Range): string => cell.getDisplayValues()[0]?.[0] ?? '';

/** What may be written, the likeliest first: an apostrophe makes a text of whatever follows. */
function waysTo(text: string): string[] {
  return isPlainWords(text) ? [text, `'${text}`] : [`'${text}`, text];
}

function putText(cell: Range, text: string): void {
  for (const way of waysTo(text)) {
    cell.setValue(way);
    if (shownIn(cell) === text) return;
  }
}

function isWritable(value: CellValue): boolean {
  return !(value instanceof Date) || value.getTime() >= FIRST_DATES;
}

/** See `Table.putBack`. */
export function putBack(cell: Range, shown: string, { display, value }: Held): void {
  if (shownIn(cell) !== shown) return;
  if (typeof value === 'string') {
    putText(cell, value);
    return;
  }
  // Without its value the text is typed as it showed.
  cell.setValue(value !== null && isWritable(value) ? value : typed(display));
  if (shownIn(cell) !== display) putText(cell, display);
}

/** What nobody has read the value of may be anything but a formula. */
function typed(display: string): string {
  return /^[=+\-@']/.test(display) && !/^[+-][\d.,]/.test(display) ? `'${display}` : display;
}
