// Which of many rows the user sees, told by one formula: asked row by row it is a call for each.
import { columnLetter } from '../core/cell-name.ts';
import { type HelperSheet, HIDDEN_ROW, SEEN_ROW } from './helper-sheet.ts';

type Sheet = Pick<GoogleAppsScript.Spreadsheet.Sheet, 'getName'>;
type Helper = Pick<HelperSheet, 'work' | 'furnish'>;

/** Rows of one formula: a cell shows 50,000 characters (Google's own limit), and each row takes one. */
const MOST_ROWS = 45_000;
/** Tells this formula's answer from that of another execution, whose formula came between. */
const TOKEN_LENGTH = 8;
/** The row that is seen, and the one that is hidden. */
const CONTROL = '10';

/**
 * `1` for each cell of a column that holds something in a row that is seen: SUBTOTAL with 103 passes over rows that a filter or a hand
 * has hidden (page function SUBTOTAL). Semicolons part arguments in every locale.
 *
 * @param sheetName null for the formula's own sheet
 */
function flagsOf(sheetName: string | null, column: string, first: number, last: number): string {
  const sheet = sheetName === null ? '' : `'${sheetName.replace(/'/g, "''")}'!`;
  return `JOIN("";MAP(${sheet}${column}${first}:${column}${last};LAMBDA(cell;SUBTOTAL(103;cell))))`;
}

function answerOf(helper: Helper, flags: string): string | null {
  const token = Utilities.getUuid().slice(0, TOKEN_LENGTH);
  const shown = helper.work(`="${token}"&${flagsOf(null, 'A', SEEN_ROW, HIDDEN_ROW)}&${flags}`);
  if (shown.startsWith(token + CONTROL)) return shown.slice(token.length + CONTROL.length);
  // Perhaps somebody has shown the hidden row: the next question finds it as it was.
  helper.furnish();
  return null;
}

/** Rows that one formula can tell of, from the first to the last, and so on. */
function spansOf(rows: readonly number[]): number[][] {
  const spans: number[][] = [];
  let span: number[] = [];
  for (const row of rows) {
    if (span.length === 0 || row - (span[0] ?? row) >= MOST_ROWS) {
      span = [];
      spans.push(span);
    }
    span.push(row);
  }
  return spans;
}

/**
 * @param rows in ascending order, from the first to the last of which the column is looked at
 * @param column index from 0, filled in these rows: a blank cell tells nothing
 * @returns rows that are seen for certain; null when nothing can be told that way
 */
export function seenRows(
  helper: Helper,
  sheet: Sheet,
  rows: readonly number[],
  column: number,
): ReadonlySet<number> | null {
  const seen = new Set<number>();
  try {
    for (const span of spansOf(rows)) {
      const [first = 1] = span;
      const last = span[span.length - 1] ?? first;
      const flags = answerOf(helper, flagsOf(sheet.getName(), columnLetter(column), first, last));
      if (flags === null || flags.length !== last - first + 1) return null;
      for (const row of span) if (flags[row - first] === '1') seen.add(row);
    }
    return seen;
  } catch (error) {
    // Where no sheet may be added, or the row is gone, each row is asked about instead.
    console.warn(`No formula: ${error instanceof Error ? error.message : 'unknown error'}`);
    return null;
  }
}
