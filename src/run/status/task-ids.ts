// Writes the ids of created tasks next to their rows' tokens, and makes sure that each stands with its own.
import { digestOf } from '../../core/placement-mark.ts';
import { keyIn, tokenIn } from '../../core/status.ts';
import { formatToken } from '../../core/token.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import { readHeadLeniently } from '../sheet/sheet-head.ts';
import { readSnapshot, type Snapshot, shownAt } from '../sheet/snapshot.ts';
import { spanOf } from '../sheet/table.ts';
import { writeVerified } from '../sheet/verified-write.ts';
import { BUSY_TRIES, busySheet } from '../user-error.ts';
import { lookUpHitRows } from './look-up-again.ts';

const NOT_WRITTEN =
  'task ids could not be written; the rows are looked up again later, and nothing is sent twice';

/** A snapshot of the rows in which all the entries that are in the sheet stand where they say. */
function readInPlace({ sheet }: RunContext, entries: readonly Entry[]): Snapshot | null {
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const rows = entries.flatMap(({ row }) => (row === null ? [] : [row]));
    if (rows.length === 0) return null;
    const { table, head, cells } = sheet;
    const snapshot = readSnapshot(table, head.headerRow, spanOf(rows), head.size.columns);
    const stands = ({ key, row }: Entry) =>
      row === null || keyIn(shownAt(snapshot, row, cells.statusColumn)) === key;
    const isSameHeader = snapshot.header.every((text, column) => text === head.header[column]);
    if (isSameHeader && entries.every(stands)) return snapshot;
    sheet.relocate();
  }
  throw busySheet(NOT_WRITTEN);
}

/**
 * Together with the run's id this is the row's token. Rows of other runs bear the same numbers, and are told by their tokens; those of
 * none by all that they show.
 */
function tellInRun(runId: string, line: readonly string[], statusColumn: number): string {
  const token = tokenIn(line[statusColumn] ?? '');
  if (token?.runId === runId) return String(token.index);
  return `x${digestOf(token === null ? line : [formatToken(token)])}`;
}

/** Writes the cells of ids of these rows, by their numbers in the snapshot. @returns whether anything had moved */
function writeCells(run: RunContext, before: Snapshot, texts: ReadonlyMap<number, string>): boolean {
  const { table, cells, ids: known } = run.sheet;
  const hasMoved = writeVerified(table, {
    before,
    column: cells.idColumn,
    texts,
    mark: {
      writer: run.record.id,
      tell: (line) => tellInRun(run.record.id, line, cells.statusColumn),
    },
    // A row that was sorted into the way of an id has the one that belongs to its token.
    rescue: (line) => line.map((text) => known.get(keyIn(text) ?? '') ?? '').find((id) => id !== '') ?? '',
    fence: { holds: () => run.session.keepLease(), instead: '', giveWay: () => lookUpHitRows(run) },
    headerRow: () => readHeadLeniently(table, run.job.settings).headerRow,
  });
  if (hasMoved) run.sheet.relocate();
  return hasMoved;
}

/**
 * Takes out what stands in the rows' cells of ids already: it would hide that a new id landed elsewhere. It was left by an execution
 * that was killed, or came along when the user copied a row that has a task, which must keep its own.
 *
 * @returns true when there was anything
 */
function clearLeft(run: RunContext, ids: ReadonlyMap<Entry, string>, snapshot: Snapshot): boolean {
  const rows = [...ids].flatMap(([{ row }, id]) => {
    const left = row === null ? '' : idIn(run, snapshot, row);
    return row === null || left === '' || left === id ? [] : [row];
  });
  if (rows.length > 0) writeCells(run, snapshot, new Map(rows.map((row) => [row, ''])));
  return rows.length > 0;
}

function idIn({ sheet }: RunContext, snapshot: Snapshot, row: number): string {
  return shownAt(snapshot, row, sheet.cells.idColumn);
}

/**
 * Writes ids into the rows that carry the entries' tokens. The rows must not say Created before: until then an id in them is
 * only a guess, which a later execution does not rely on.
 *
 * @returns the entries whose rows have their ids now; the others' rows are gone, or another execution has taken over
 */
export function writeIds(run: RunContext, ids: ReadonlyMap<Entry, string>): ReadonlySet<Entry> {
  const entries = [...ids.keys()];
  let before = readInPlace(run, entries);
  // Who was held up finds ids that somebody else has written since, and leaves them.
  if (before === null || !run.session.keepLease()) return new Set();
  if (clearLeft(run, ids, before)) before = readInPlace(run, entries);
  if (before === null || !run.session.keepLease()) return new Set();
  for (const [{ key }, id] of ids) run.sheet.ids.set(key, id);
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const texts = missingIn(run, ids, before);
    if (texts.size === 0 || !writeCells(run, before, texts)) {
      return new Set(entries.filter(({ row }) => row !== null));
    }
    // Somebody who was held up may have taken new ids out together with late ones of its own.
    before = readInPlace(run, entries);
    if (before === null || !run.session.keepLease()) return new Set();
  }
  throw busySheet(NOT_WRITTEN);
}

/** What is still to be written into the cells of ids, by the numbers of rows. */
function missingIn(
  run: RunContext,
  ids: ReadonlyMap<Entry, string>,
  before: Snapshot,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [{ row }, id] of ids) if (row !== null && idIn(run, before, row) !== id) texts.set(row, id);
  return texts;
}
