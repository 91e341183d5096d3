// Makes sure that notes which were written by place stand on their cells, and that no note of the user's is lost to a sort.
import { matchColumns } from './match-columns.ts';
import { contents, matchRows } from './match-rows.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';
import { type CellNote, type RowSpan, spanOf, type Table } from './table.ts';

/** Looks after which a sheet that is busy all the time keeps its notes as they are. */
const ROUNDS = 5;

/** Rows as they were looked at. */
export interface RowsBefore {
  /** All rows below the header: one that is not among them would lose its notes to a sort. */
  readonly before: Snapshot;
  /** The add-on's own columns, which may have changed since. */
  readonly own: readonly number[];
}

export interface WrittenNotes extends RowsBefore {
  /** Row number of the first line of notes. */
  readonly first: number;
  /** The notes of all these rows, row by row. */
  readonly notes: readonly (readonly string[])[];
  readonly changes: readonly CellNote[];
}

function readNow(table: Table, { headerRow, header }: Snapshot): Snapshot {
  const { lastRow, columns } = table.size();
  const wide = Math.max(columns, header.length);
  return readSnapshot(
    table,
    headerRow,
    { first: headerRow + 1, last: Math.max(lastRow, headerRow + 1) },
    wide,
  );
}

/** Whether the rows of a span that were looked at are where they were. */
export function areInPlace(table: Table, { before, own }: RowsBefore, span: RowSpan): boolean {
  const now = readSnapshot(table, before.headerRow, span, before.header.length);
  const looked = before.lines.slice(span.first - before.first, span.last - before.first + 1);
  const same = (one: readonly string[], other: readonly string[]) =>
    one.every((text, column) => own.includes(column) || text === other[column]);
  return (
    before.header.every((text, column) => text === now.header[column]) &&
    looked.every((line, place) => same(line, now.lines[place] ?? []))
  );
}

/** The notes that do not stand as they should, each as it is to be. */
function misplaced(table: Table, written: WrittenNotes, now: Snapshot): CellNote[] {
  const { before, own, first, notes, changes } = written;
  const places = matchColumns(before, now, new Set());
  const telling = places.flatMap((place, column) =>
    place === null || own.includes(column) ? [] : [{ place, column }],
  );
  const rows = matchRows(
    contents(
      before,
      telling.map(({ column }) => column),
    ),
    contents(
      now,
      telling.map(({ place }) => place),
    ),
    [],
  );
  const columnsBefore = new Map(places.map((place, column) => [place ?? -1, column]));
  const meant = new Map(changes.map(({ row, column, text }) => [`${row}:${column}`, text]));
  const texts = new Set(changes.map(({ text }) => text));
  const shown = table.readNotes(
    { first: now.first, last: now.first + now.lines.length - 1 },
    now.header.length,
  );
  const wrong: CellNote[] = [];
  for (const [down, line] of shown.entries()) {
    const row = now.first + down;
    const source = rows.get(row);
    for (const [at, text] of line.entries()) {
      const column = columnsBefore.get(at);
      const was = source === undefined || column === undefined ? '' : (notes[source - first]?.[column] ?? '');
      const should = meant.get(`${source}:${column}`) ?? was;
      // A note that is neither ours nor one that we meant to change is the user's newest.
      if (text !== should && (texts.has(text) || text === was)) wrong.push({ row, column: at, text: should });
    }
  }
  return wrong;
}

/** Google writes a note by its place alone; should the rows have moved meanwhile, each gets what belongs to it. */
export function verifyNotes(table: Table, written: WrittenNotes): void {
  if (areInPlace(table, written, spanOf(written.changes.map(({ row }) => row)))) return;
  for (let round = 0; round < ROUNDS; round++) {
    const wrong = misplaced(table, written, readNow(table, written.before));
    if (wrong.length === 0) return;
    table.writeNotes(wrong);
    table.flush();
  }
}
