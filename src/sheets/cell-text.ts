// The one place where text becomes a cell: nothing that came from outside may turn into a formula, a number or a date.
import { oneLine } from '../core/one-line.ts';

/** Characters that make Sheets take a text for a formula or for something else than text. */
const ACTIVE_START = /^[=+\-@'\t\r\n]/;
/** Texts that Sheets may take for a number, a date or a time: `00123`, `7E10`, `2027-03-05 14:30`. */
const NUMBER_LIKE = /^[\d.,][\d.,:/ eE+-]*$/;
/** The number format of cells that keep text as it is. */
export const PLAIN_TEXT = '@';
/** Most characters of one cell (Google's own limit). */
const CELL_LIMIT = 50_000;

/** The text to hand to `setValues`, or to a replacement, so that it is no formula, shortened to what a cell holds. */
export function cellText(text: string): string {
  const fitting = text.slice(0, CELL_LIMIT - 1);
  return ACTIVE_START.test(fitting) ? `'${fitting}` : fitting;
}

/** The same for a cell of the add-on's own sheets, whose texts stand on one line. */
export function lineText(text: string): string {
  return cellText(oneLine(text));
}

export function isNumberLike(text: string): boolean {
  return NUMBER_LIKE.test(text);
}

/** The same for a cell of this number format, so that it shows exactly this text: `00123` stays so, and a date stays text. */
export function exactText(text: string, format: string): string {
  return isNumberLike(text) && format !== PLAIN_TEXT ? `'${text}` : cellText(text);
}

/** The same whatever the text is: ids of an earlier version, such as `2E22`, `7394` or `MAR1`, stay text in every cell. */
export function certainText(text: string): string {
  return text === '' ? '' : `'${text}`;
}
