// Puts the ids in order that an execution left which was cut off while it linked them: done by whoever takes the sheet's lease next.
import { DAY_MS } from '../../core/dates/civil.ts';
import { markPattern } from '../../core/placement-mark.ts';
import { keyIn } from '../../core/status.ts';
import type { Token } from '../../core/token.ts';
import type { SheetJob } from '../job.ts';
import { ID_LOST } from '../sheet/own-texts.ts';
import { readHeadLeniently } from '../sheet/sheet-head.ts';
import type { Snapshot } from '../sheet/snapshot.ts';
import { StatusCells } from '../sheet/status-cells.ts';
import type { Table } from '../sheet/table.ts';
import { writeVerified } from '../sheet/verified-write.ts';
import { readWhole } from '../sheet/whole-snapshot.ts';
import { statesBefore } from '../status/transitions.ts';
import { busySheet } from '../user-error.ts';
import { type LinkNote, leftNotes, removeLinkNote } from './link-note.ts';
import { findMisplaced, type Misplaced, markOf, type OwnColumns } from './misplaced-links.ts';

/** Looks after which a sheet that is busy all the time is given up. */
const ROUNDS = 10;

/** Has rows looked up that say Created, and whose ids are not known any more. */
export function lookUpAgain(table: Table, { status, taskId }: OwnColumns, tokens: readonly Token[]): void {
  if (tokens.length === 0) return;
  const cells = new StatusCells(table, status, taskId);
  cells.change(statesBefore('lookUpAgain', 'Accepted'), tokens, { status: 'Accepted', reason: ID_LOST });
}

/** Gives the statuses back over which ids came. */
export function putStatusesBack(table: Table, { status }: OwnColumns, { statuses }: Misplaced): void {
  for (const [text, by] of statuses) table.replaceInColumn(status, { text }, by);
}

interface Looked {
  readonly columns: OwnColumns;
  readonly now: Snapshot;
}

/** @returns null where the sheet has lost a column of the add-on's, so that nothing can be compared */
function look({ ports, settings }: SheetJob): Looked | null {
  const { table } = ports;
  for (let round = 0; round < ROUNDS; round++) {
    const head = readHeadLeniently(table, settings);
    const { status, taskId } = head.own;
    if (status === null || taskId === null) return null;
    const now = readWhole(table, () => head.headerRow);
    const isSame =
      now.header.length === head.header.length &&
      now.header.every((text, column) => text === head.header[column]);
    if (isSame) return { columns: { status, taskId }, now };
  }
  throw busySheet('nothing was done');
}

function writeIds(
  job: SheetJob,
  { columns, now }: Looked,
  { writer, ids }: LinkNote,
  texts: ReadonlyMap<number, string>,
): void {
  const { table } = job.ports;
  writeVerified(table, {
    before: now,
    column: columns.taskId,
    texts,
    mark: { writer, tell: (line) => markOf(line[columns.status] ?? '') },
    rescue: (line) => line.map((text) => ids.get(keyIn(text) ?? '') ?? '').find((id) => id !== '') ?? '',
    headerRow: () => readHeadLeniently(table, job.settings).headerRow,
  });
}

/** @returns whether all is in order */
function settleOne(job: SheetJob, note: LinkNote): boolean {
  const { table } = job.ports;
  for (let round = 0; round < ROUNDS; round++) {
    const looked = look(job);
    if (looked === null) return false;
    const { columns, now } = looked;
    const found = findMisplaced(now, columns, note);
    if (found.statuses.size > 0) {
      putStatusesBack(table, columns, found);
      table.flush();
      continue;
    }
    if (found.texts.size === 0) {
      if (found.hasMarks) table.replaceInColumn(columns.taskId, { pattern: markPattern(note.writer) }, '$1');
      table.flush();
      return true;
    }
    // Its status first: a row that is not Created is looked up, whatever its cell of ids holds.
    lookUpAgain(table, columns, found.lost);
    table.flush();
    writeIds(job, looked, note, found.texts);
  }
  throw busySheet('nothing was done');
}

/**
 * Compares the sheet with the notes that executions have left, and puts in order what is not as they say. A note stays until its
 * execution is certainly over: one that Google holds up may still write. Where a column of the add-on's was deleted it stays for a day more,
 * since the column can be brought back.
 *
 * @param properties the document's, as they were when the lease was taken
 * @throws UserError `busy`, or as `readHeadLeniently`; the note stays then
 */
export function settleLinks(job: SheetJob, properties: Readonly<Record<string, string>>): void {
  const { clock, documentStore, table } = job.ports;
  for (const note of leftNotes(properties, table.sheetId)) {
    const since = clock.now() - note.until;
    if (since > (settleOne(job, note) ? 0 : DAY_MS))
      removeLinkNote(documentStore, table.sheetId, note.writer);
  }
}
