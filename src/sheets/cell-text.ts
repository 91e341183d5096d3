// The one place where text becomes a cell: nothing that came from outside may turn into a formula, a number or a date.

/** Characters that make Sheets take a text for a formula or for something else than text. */
const ACTIVE_START = /^[=+\-@'\t\r\n]/;
/** Texts that Sheets may take for a number, a date or a time: `00123`, `7E10`, `2027-03-05 14:30`. */
const NUMBER_LIKE = /^[\d.,][\d.,:/ eE+-]*$/;
/** Most characters of one cell (Google's own limit). */
const CELL_LIMIT = 50_000;

const fitting = (text: string): string => text.slice(0, CELL_LIMIT - 1);

/** The text to hand to `setValues` so that the cell shows exactly this text, shortened to what a cell holds. */
export function cellText(text: string): string {
  return NUMBER_LIKE.test(text) ? `'${fitting(text)}` : replacementText(text);
}

/** The same for find-and-replace, by which a cell of the user's gets back what it showed: a date comes back as a date. */
export function replacementText(text: string): string {
  return ACTIVE_START.test(text) ? `'${fitting(text)}` : fitting(text);
}
