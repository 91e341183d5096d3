// Rows beside those that are looked up which may have made the tasks that are found: in this sheet under other tokens, in other sheets.
import { checkRows } from '../../core/checks/check-rows.ts';
import { referenceIn } from '../../core/reference.ts';
import { keyIn, parseStatus, tokenIn } from '../../core/status.ts';
import { formatToken } from '../../core/token.ts';
import type { SentTask } from '../../leadsquared/sent-task.ts';
import type { SheetJob } from '../job.ts';
import { knowRows } from '../leads/know-rows.ts';
import { atOneMoment } from '../record/at-one-moment.ts';
import { listRuns } from '../record/run-list.ts';
import { readRecord, workedUntil } from '../record/run-record.ts';
import type { RunContext } from '../session/run-context.ts';
import { checkContext, dataSpan, readData, readHeadLeniently, type SheetHead } from '../sheet/sheet-head.ts';
import { type OwnCells, StatusCells } from '../sheet/status-cells.ts';
import type { Table } from '../sheet/table.ts';
import { UserError } from '../user-error.ts';
import { sendings } from './sendings.ts';

/** Kept free before the deadline for matching the rows, and writing what was found. */
const LOOK_UP_RESERVE_MS = 30_000;

export interface Elsewhere {
  /** Ids of tasks that rows hold for certain: those tasks are not up for a match. */
  readonly taken: ReadonlySet<string>;
  /** Rows in doubt that may have made a task that looks the same. */
  readonly rivals: readonly SentTask[];
}

/** A sheet as far as its rows can be read. */
interface Place {
  /** Whether its rows in doubt may have made the tasks: a run was at work there since they were. */
  readonly mayRival: boolean;
  readonly table: Table;
  readonly head: SheetHead;
  readonly cells: StatusCells;
  readonly settings: SheetJob['settings'];
  readonly facts: SheetJob['facts'];
}

/** A sheet in which runs of the account were at work. */
interface Worked {
  readonly sheetId: number;
  /** The run whose match it is read by; null when none is kept any more. */
  readonly runId: string | null;
  /** When the last of them was at work last, as far as that is known. */
  readonly until: number;
}

/** A run of which nothing is kept has certainly ended within that time, or was forgotten by everybody. */
const LONGEST_RUN_MS = 24 * 3600 * 1000;

/** The other sheets in which runs of this account were at work since the moment: not always the run begun last was there last. */
function sheetsElsewhere({ job }: RunContext, since: number): readonly Worked[] {
  const { documentStore, table } = job.ports;
  const notes = atOneMoment(documentStore);
  const last = new Map<number, Worked>();
  for (const { id, sheet, account, since: begun } of listRuns(documentStore)) {
    if (sheet < 0 || sheet === table.sheetId || account !== job.account.hash) continue;
    const record = readRecord(notes, id);
    const before = last.get(sheet) ?? { runId: null, until: 0 };
    const until = record === null ? begun + LONGEST_RUN_MS : workedUntil(record);
    const isLater = record !== null && (before.runId === null || until >= before.until);
    last.set(sheet, {
      sheetId: sheet,
      runId: isLater ? id : before.runId,
      until: Math.max(until, before.until),
    });
  }
  return [...last.values()].filter(({ until }) => until >= since);
}

/** Null when the sheet was deleted, or has no columns of the add-on's any more: then nothing in it tells of tasks. */
function placeOf({ job }: RunContext, { sheetId, runId, until }: Worked, since: number): Place | null {
  const table = job.ports.otherTable(sheetId);
  if (table === null) return null;
  const match = runId === null ? null : job.ports.runMatches.load(runId);
  const { settings, facts } = match ?? job;
  try {
    const head = readHeadLeniently(table, settings);
    const { statusColumn, taskIdColumn } = head.mapping;
    if (statusColumn === null || taskIdColumn === null) return null;
    const cells = new StatusCells(table, statusColumn, taskIdColumn);
    return { mayRival: until >= since, table, head, settings, facts, cells };
  } catch (error) {
    // Whatever keeps that sheet from being read is told to whoever works on it.
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Only a row that says Created, or something of the user's own, has its id for certain: any other may just have got it. */
function holdsForCertain({ status }: OwnCells): boolean {
  const read = parseStatus(status);
  return read.kind === 'foreign' || (read.kind === 'status' && read.status === 'Created');
}

function isInDoubt({ status }: OwnCells): boolean {
  const read = parseStatus(status);
  if (read.kind !== 'status' || read.token === null) return false;
  return read.status === 'Sending' || read.status === 'Accepted' || read.status === 'Unknown';
}

/** The rows in doubt as they read now; one that was changed since is not what was sent, and says nothing. */
function readRivals(
  run: RunContext,
  { table, head, settings, facts }: Place,
  doubted: readonly OwnCells[],
): SentTask[] {
  const rows = new Set(doubted.map(({ row }) => row));
  const data = readData(table, head).filter(({ rowNumber }) => rows.has(rowNumber));
  const statuses = new Map(doubted.map(({ row, status }) => [row, status]));
  const now = run.job.ports.clock.now();
  const context = checkContext(table, head, settings, now, { facts, leads: run.job.leads, wereSent: true });
  const until = run.session.deadline - LOOK_UP_RESERVE_MS;
  const { checked } = knowRows(run, () => checkRows(data, context), until);
  const sending = sendings(run, table.sheetId);
  return checked.flatMap(({ rowNumber, task }) => {
    const status = statuses.get(rowNumber) ?? '';
    const read = parseStatus(status);
    const key = keyIn(status);
    if (task === null || key === null || read.kind !== 'status') return [];
    const reference = referenceIn(read.reason) ?? key;
    return [{ key, task, reference, ...sending(reference) }];
  });
}

/** The sheet itself, and all others in which a run was at work since then. */
function placesSince(run: RunContext, since: number, heldSince: number): Place[] {
  const { sheet, job } = run;
  const { settings, facts } = job;
  const { table, head, cells } = sheet;
  const others = sheetsElsewhere(run, heldSince).flatMap((worked) => placeOf(run, worked, since) ?? []);
  return [{ mayRival: true, table, head, cells, settings, facts }, ...others];
}

/**
 * Ids beside rows of other runs that say Created: their tasks are those rows' own, whoever holds the ids as well.
 *
 * @param keys tokens of rows of other runs that are not meant; copies of them bear the same
 */
export function idsOfOthers(run: RunContext, keys: ReadonlySet<string>): ReadonlySet<string> {
  const { id: runId, since } = run.record;
  const ids = new Set<string>();
  for (const { head, cells } of placesSince(run, since, since)) {
    const span = dataSpan(head);
    for (const { status, id } of span === null ? [] : cells.readCells(span)) {
      const read = parseStatus(status);
      if (read.kind !== 'status' || read.status !== 'Created' || read.token === null) continue;
      const isMeant = read.token.runId === runId || keys.has(formatToken(read.token));
      if (!isMeant) ids.add(id.trim().toLowerCase());
    }
  }
  return ids;
}

/**
 * @param keys tokens of the rows that are looked up
 * @param since rows in doubt count of runs that were at work since then
 * @param heldSince ids count that runs may have written since then
 */
export function rowsElsewhere(
  run: RunContext,
  keys: ReadonlySet<string>,
  since: number,
  heldSince = since,
): Elsewhere {
  const taken = new Set<string>();
  const rivals: SentTask[] = [];
  for (const place of placesSince(run, since, heldSince)) {
    const span = dataSpan(place.head);
    const rows = span === null ? [] : place.cells.readCells(span);
    for (const row of rows) {
      const id = row.id.trim().toLowerCase();
      if (id !== '' && holdsForCertain(row) && !keys.has(keyIn(row.status) ?? '')) taken.add(id);
    }
    const doubted = rows.filter(
      (row) =>
        place.mayRival &&
        isInDoubt(row) &&
        !keys.has(keyIn(row.status) ?? '') &&
        tokenIn(row.status) !== null,
    );
    if (doubted.length > 0) rivals.push(...readRivals(run, place, doubted));
  }
  return { taken, rivals };
}
