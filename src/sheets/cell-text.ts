// The one place where text becomes a cell: nothing that came from outside may turn into a formula, a number or a date.

/** Characters that make Sheets take a text for a formula or for something else than text. */
const ACTIVE_START = /^[=+\-@'\t\r\n]/;
/** Most characters of one cell (Google's own limit). */
const CELL_LIMIT = 50_000;

/** The text to hand to `setValues` so that the cell shows exactly this text, shortened to what a cell holds. */
export function cellText(text: string): string {
  const fitting = text.slice(0, CELL_LIMIT - 1);
  return ACTIVE_START.test(fitting) ? `'${fitting}` : fitting;
}
