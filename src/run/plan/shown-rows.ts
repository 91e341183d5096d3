// Tells what the rows hold that would go from the places which the user chose, so that it is seen when others stand there later.
import { displays, type SheetRow } from '../../core/cell.ts';
import { fnv1a } from '../../core/fnv.ts';
import { fillingColumns, rowDigest } from '../sheet/row-digest.ts';
import type { SheetHead } from '../sheet/sheet-head.ts';
import type { RowSpan } from '../sheet/table.ts';

/**
 * Rows that are meant by their places, and what those held that would go: what stands in the others is nobody's business, such as in rows
 * that were sent long ago.
 */
export interface ShownRows {
  readonly spans: readonly RowSpan[];
  /** A digest of each row in the columns that are sent, whatever the order of the rows. */
  readonly rows: readonly string[];
  /** A sum of each of these columns over these rows, which tells the columns that have changed. */
  readonly columns: readonly string[];
  /** A digest of the row that was sent ahead: it goes with the others if it has not left, and may be any other by now. */
  readonly tried?: string | undefined;
}

/** Which rows of a plan would go, or may. */
export interface MayGo {
  /** Every row below the header. */
  readonly read: readonly SheetRow[];
  readonly ready: readonly Pick<SheetRow, 'rowNumber'>[];
  readonly waiting: readonly Pick<SheetRow, 'rowNumber'>[];
  readonly hidden: readonly number[];
}

type Head = Pick<SheetHead, 'mapping'>;

/** Whether a row stands at one of the places. */
export function isWithin({ rowNumber }: Pick<SheetRow, 'rowNumber'>, spans: readonly RowSpan[]): boolean {
  return spans.some(({ first, last }) => rowNumber >= first && rowNumber <= last);
}

/** The rows that go, those whose leads are still looked up, and the hidden ones, which the user may want too. */
export function rowsThatMayGo({ read, ready, waiting, hidden }: MayGo): readonly SheetRow[] {
  const numbers = new Set([...[...ready, ...waiting].map(({ rowNumber }) => rowNumber), ...hidden]);
  return read.filter(({ rowNumber }) => numbers.has(rowNumber));
}

/** What one column shows in all of the rows, in whatever order they stand. */
function sumOf(column: number, rows: readonly SheetRow[]): string {
  const sum = rows.reduce((all, { cells }) => (all + fnv1a(cells[column]?.display ?? '')) >>> 0, 0);
  return sum.toString(36);
}

export function shownAt(spans: readonly RowSpan[], planned: MayGo, { mapping }: Head): ShownRows {
  const rows = rowsThatMayGo(planned);
  return {
    spans,
    rows: rows.map((row) => rowDigest(displays(row), mapping)).sort(),
    columns: fillingColumns(mapping).map((column) => sumOf(column, rows)),
  };
}

/** The first row that is ready, alone. */
export function firstShown(planned: MayGo, head: Head): ShownRows {
  const ready = planned.ready.slice(0, 1);
  const spans = ready.map(({ rowNumber }) => ({ first: rowNumber, last: rowNumber }));
  return shownAt(spans, { ...planned, ready, waiting: [], hidden: [] }, head);
}

/** The rows beside the first one that is ready, which goes ahead of them. */
export function othersShown({ spans }: ShownRows, planned: MayGo, head: Head): ShownRows {
  const [tried] = firstShown(planned, head).rows;
  return { ...shownAt(spans, { ...planned, ready: planned.ready.slice(1) }, head), tried };
}
