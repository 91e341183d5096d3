// What a part of the sheet shows at one moment, with its header: told apart later from what was written and what the user did.
import { type CellValue, displays, type SheetRow } from '../../core/cell.ts';
import type { RowSpan, Table } from './table.ts';

export interface Snapshot {
  readonly headerRow: number;
  readonly header: readonly string[];
  /** Row number of the first line. */
  readonly first: number;
  /** What each row shows, column by column. */
  readonly lines: readonly (readonly string[])[];
}

/** All rows below the header, as they were read before. */
export function snapshotOf(
  { headerRow, header }: Pick<Snapshot, 'headerRow' | 'header'>,
  read: readonly SheetRow[],
): Snapshot {
  return { headerRow, header, first: headerRow + 1, lines: read.map(displays) };
}

/** What a cell shows, by the row's number; '' beyond the snapshot. */
export function shownAt(
  { lines, first }: Pick<Snapshot, 'lines' | 'first'>,
  row: number,
  column: number,
): string {
  return lines[row - first]?.[column] ?? '';
}

/** So many cells are read in about the time that a call more takes (the charges of docs/performance.md). */
export const CELLS_A_CALL = 40_000;

/** Reads the header and the rows of a span. */
export function readSnapshot(table: Table, headerRow: number, span: RowSpan, columns: number): Snapshot {
  // The header is read with rows near it in one call, so that both are of one moment.
  const between = span.first - headerRow - 1;
  if (between >= 0 && between * columns <= CELLS_A_CALL) {
    const [header = [], ...lines] = table.readTexts({ first: headerRow, last: span.last }, columns);
    return { headerRow, header, first: span.first, lines: lines.slice(between) };
  }
  const lines = table.readTexts(span, columns);
  const [header = []] = table.readTexts({ first: headerRow, last: headerRow }, columns);
  return { headerRow, header, first: span.first, lines };
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, place) => text === other[place]);
}

/** Whether the later snapshot is the earlier one with these texts in one column, by row number, and nothing else. */
export function isWrittenInto(
  before: Snapshot,
  after: Snapshot,
  column: number,
  texts: ReadonlyMap<number, string>,
): boolean {
  if (!sameTexts(before.header, after.header) || before.lines.length !== after.lines.length) return false;
  return after.lines.every((line, place) => {
    const text = texts.get(before.first + place);
    const earlier = before.lines[place] ?? [];
    if (text === undefined) return sameTexts(earlier, line);
    return sameTexts(
      earlier.map((cell, each) => (each === column ? text : cell)),
      line,
    );
  });
}

/**
 * Whether the rows of a snapshot, read anew, hold the very values of before, with these texts in one column; what they hold tells
 * more than what they show, such as another time of a day.
 *
 * @param read the rows of the snapshot, right below its header
 */
export function holdsValues(
  table: Table,
  before: Snapshot,
  read: readonly SheetRow[],
  column: number,
  texts: ReadonlyMap<number, string>,
): boolean {
  const { headerRow, header } = before;
  const last = headerRow + read.length;
  const [now = [], ...lines] = table.readValues(0, header.length - 1, { first: headerRow, last });
  const holds = (line: readonly CellValue[] | undefined, values: readonly CellValue[]) =>
    JSON.stringify(line) === JSON.stringify(values);
  return (
    holds(now, header) &&
    read.every(({ rowNumber, cells }, place) => {
      const text = texts.get(rowNumber);
      const values = cells.map(({ value }, each) => (each === column && text !== undefined ? text : value));
      return rowNumber === headerRow + 1 + place && holds(lines[place], values);
    })
  );
}
