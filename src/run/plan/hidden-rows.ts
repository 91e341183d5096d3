// Which rows the user does not see. A question about a row is a call of its own: of many rows a formula tells most at once; where it cannot, some are asked about before the user is, and all when they are sent.
import { displays, type SheetRow } from '../../core/cell.ts';
import type { Table } from '../sheet/table.ts';

/** So many are asked about in the time of a few looks at the sheet. */
const FEW_ROWS = 300;
/** Rows asked about where there are more, at even distances, so that a stretch of hidden ones is met. */
const SAMPLE_ROWS = 100;
/** Nobody waits much longer than this for a dialog. */
const ASKING_SECONDS = 30;

/** What was found out, with what the rows showed then. */
export interface KnownHidden {
  readonly hidden: ReadonlySet<number>;
  /** How many others are asked about only when their turn to be sent comes; see `leave-hidden.ts`. */
  readonly later: number;
  /** Whether these may be hidden by a filter, too: where there was none, one that comes while they wait hides none of them. */
  readonly isFiltered: boolean;
  readonly shown: ReadonlyMap<number, string>;
}

/** Columns that the add-on has added since are blank yet, and tell nothing of a row. */
function textOf(row: SheetRow): string {
  const texts = displays(row);
  const filled = texts.reduce((end, text, column) => (text === '' ? end : column + 1), 0);
  return texts.slice(0, filled).join('\u0000');
}

/** The column that is filled in the most of the rows; index from 0. */
function fullestColumn(rows: readonly SheetRow[]): number {
  const filled: number[] = [];
  for (const row of rows) {
    for (const [column, { display }] of row.cells.entries()) {
      if (display !== '') filled[column] = (filled[column] ?? 0) + 1;
    }
  }
  return filled.reduce((best, count, column) => (count > (filled[best] ?? 0) ? column : best), 0);
}

/** Only what is not seen for certain is asked about; null when that cannot be told. */
function askByFormula(table: Table, rows: readonly SheetRow[]): Omit<KnownHidden, 'shown'> | null {
  if (rows.length <= FEW_ROWS) return null;
  const numbers = rows.map(({ rowNumber }) => rowNumber);
  const seen = table.seenRows(numbers, fullestColumn(rows));
  if (seen === null) return null;
  const { hidden, unasked, byFilter } = table.hiddenRows(
    numbers.filter((row) => !seen.has(row)),
    ASKING_SECONDS,
    // The formula knows of filters of which the sheet does not tell.
    'each',
  );
  // A filter that the user sets later, to look at the run, is to take no row out of it.
  const isFiltered = unasked.size > 0 && (byFilter || table.hasFilter());
  return { hidden, later: unasked.size, isFiltered };
}

/** Where one of some rows is hidden, the user is told of all that are. */
function ask(
  table: Table,
  rows: readonly number[],
  telling: ReadonlySet<number>,
): Omit<KnownHidden, 'shown'> {
  const isFew = rows.length <= FEW_ROWS;
  const hasFilter = !isFew && table.hasFilter();
  const asksAll = isFew || hasFilter;
  const step = asksAll ? 1 : Math.ceil(rows.length / SAMPLE_ROWS);
  const isFirst = (row: number, place: number) => place % step === 0 || telling.has(row);
  // The sheet does not tell of every filter, so some rows are asked before it is believed.
  const some = table.hiddenRows(rows.filter(isFirst), ASKING_SECONDS, isFew ? 'any' : 'each');
  const isFiltered = hasFilter || some.byFilter;
  const others = rows.filter((row, place) => !isFirst(row, place));
  if (others.length === 0 || some.hidden.size === 0) {
    return { hidden: some.hidden, later: others.length + some.unasked.size, isFiltered };
  }
  const more = table.hiddenRows(others, ASKING_SECONDS, isFiltered ? 'each' : 'hand');
  const hidden = new Set([...some.hidden, ...more.hidden]);
  return { hidden, later: some.unasked.size + more.unasked.size, isFiltered };
}

/**
 * @param telling rows that others are judged by, so that these must be known
 * @param before what was found out earlier: it holds as long as every row still shows the same where it stood
 */
export function findHidden(
  table: Table,
  rows: readonly SheetRow[],
  telling: ReadonlySet<number>,
  before: KnownHidden | null,
): KnownHidden {
  if (before !== null && rows.every((row) => before.shown.get(row.rowNumber) === textOf(row))) return before;
  const numbers = rows.map((row) => row.rowNumber);
  const none = { hidden: new Set<number>(), later: 0, isFiltered: false };
  const found = numbers.length === 0 ? none : (askByFormula(table, rows) ?? ask(table, numbers, telling));
  return { ...found, shown: new Map(rows.map((row) => [row.rowNumber, textOf(row)])) };
}
