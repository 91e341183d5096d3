// Writes the ids of created tasks next to their rows' tokens, and makes sure that each stands with its own.
import { keyIn, tokenIn } from '../../core/status.ts';
import { type Entry, keepLease, type RunState, relocate } from '../session/run-context.ts';
import { BUSY_TRIES, busySheet } from '../sheet/busy-sheet.ts';
import { readHeadLeniently } from '../sheet/sheet-head.ts';
import { readSnapshot, type Snapshot } from '../sheet/snapshot.ts';
import { spanOf } from '../sheet/table.ts';
import { writeVerified } from '../sheet/verified-write.ts';

/** An image of the rows in which all the entries that are in the sheet stand where they say. */
function readInPlace(state: RunState, entries: readonly Entry[]): Snapshot | null {
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const rows = entries.flatMap(({ row }) => (row === null ? [] : [row]));
    if (rows.length === 0) return null;
    const { table, head, results } = state;
    const image = readSnapshot(table, head.headerRow, spanOf(rows), head.size.columns);
    const stands = ({ key, row }: Entry) =>
      row === null || keyIn(image.lines[row - image.first]?.[results.statusColumn] ?? '') === key;
    const isSameHeader = image.header.every((text, column) => text === head.header[column]);
    if (isSameHeader && entries.every(stands)) return image;
    relocate(state);
  }
  throw busySheet(
    'task ids could not be written; the rows are looked up again later, and nothing is sent twice',
  );
}

/** Writes the cells of ids of these rows, by their numbers in the image. */
function writeCells(state: RunState, before: Snapshot, texts: ReadonlyMap<number, string>): void {
  const { table, results, settings, ids: known } = state;
  const hasMoved = writeVerified(table, {
    before,
    column: results.idColumn,
    texts,
    mark: {
      writer: state.record.id,
      // Together with the run's id this is the row's token.
      tell: (line) => String(tokenIn(line[results.statusColumn] ?? '')?.index ?? 0),
    },
    // A row that was sorted into the way of an id has the one that belongs to its token.
    rescue: (line) => line.map((text) => known.get(keyIn(text) ?? '') ?? '').find((id) => id !== '') ?? '',
    headerRow: () => readHeadLeniently(table, settings).headerRow,
  });
  if (hasMoved) relocate(state);
}

/**
 * Takes out what stands in the rows' cells of ids already: it would hide that a new id landed elsewhere. It was left by an execution
 * that was killed, or came along when the user copied a row that has a task, which must keep its own.
 *
 * @returns true when there was anything
 */
function clearLeft(state: RunState, ids: ReadonlyMap<Entry, string>, image: Snapshot): boolean {
  const rows = [...ids].flatMap(([{ row }, id]) => {
    const left = row === null ? '' : idIn(state, image, row);
    return row === null || left === '' || left === id ? [] : [row];
  });
  if (rows.length > 0) writeCells(state, image, new Map(rows.map((row) => [row, ''])));
  return rows.length > 0;
}

function idIn({ results }: RunState, image: Snapshot, row: number): string {
  return image.lines[row - image.first]?.[results.idColumn] ?? '';
}

/**
 * Writes ids into the rows that carry the entries' tokens. The rows must not say Created before: until then an id in them is
 * only a guess, which a later execution does not rely on.
 *
 * @returns the entries whose rows have their ids now; the others' rows are gone
 */
export function writeIds(state: RunState, ids: ReadonlyMap<Entry, string>): ReadonlySet<Entry> {
  const entries = [...ids.keys()];
  let before = readInPlace(state, entries);
  // Who was held up finds ids that somebody else has written since, and leaves them.
  if (before === null || !keepLease(state)) return new Set();
  if (clearLeft(state, ids, before)) before = readInPlace(state, entries);
  if (before === null || !keepLease(state)) return new Set();
  const texts = new Map<number, string>();
  const written = new Set<Entry>();
  for (const [entry, id] of ids) {
    state.ids.set(entry.key, id);
    if (entry.row === null) continue;
    if (idIn(state, before, entry.row) !== id) texts.set(entry.row, id);
    written.add(entry);
  }
  writeCells(state, before, texts);
  return written;
}
