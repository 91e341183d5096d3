// Ends an open run that nobody goes on with: without keys and without calls, by what its rows say.
import type { Status } from '../../core/status.ts';
import type { SheetJob } from '../job.ts';
import { closeRun, isNewest } from '../record/run-list.ts';
import { type RunRecord, type Stop, writeRecord, writeRecordWith } from '../record/run-record.ts';
import { SentTokens } from '../record/sent-tokens.ts';
import { forgetStop } from '../record/stop-wish.ts';
import type { Entry } from '../session/entry.ts';
import { readLastWriter } from '../session/last-writer.ts';
import { loadEntries } from '../session/load-entries.ts';
import { countEntries } from '../session/progress.ts';
import { createdBefore } from '../session/rows-out-of-sight.ts';
import { withMatch } from '../session/with-match.ts';
import { settleMarks } from '../sheet/left-marks.ts';
import { readHeadLeniently } from '../sheet/sheet-head.ts';
import { StatusCells } from '../sheet/status-cells.ts';
import { BUSY_TRIES, UserError } from '../user-error.ts';
import { clearNotesUnder } from './stale-notes.ts';
import { ENDED_BEFORE_LOOKUP, SENT_BEFORE_ITS_END } from './status-texts.ts';
import { type ChangeName, statesBefore } from './transitions.ts';

interface Known {
  readonly sent: SentTokens | null;
  /** Whether no run has begun since: only one that has may have sent rows that were about to be given back. */
  readonly isAlone: boolean;
}

type Change = readonly [name: ChangeName, reason: string | null];

/** What becomes of a row; null when it is settled, or stays in doubt as it is. */
function changeOf({ status, token }: Entry, { sent, isAlone }: Known): Change | null {
  if (status === 'Sending') return ['lookUp', ENDED_BEFORE_LOOKUP];
  if (status !== 'Queued') return null;
  const isUnsent =
    sent !== null && (!sent.isSpent(token.index) || (isAlone && sent.isBeingGivenBack(token.index)));
  return isUnsent ? ['giveBack', null] : ['doubt', SENT_BEFORE_ITS_END];
}

/** The run's rows, whatever has become of the other columns. Empty when the column of statuses is gone, or the whole header. */
function readRun({ ports, settings }: SheetJob, runId: string): RunRows {
  const { table } = ports;
  try {
    const head = readHeadLeniently(table, settings);
    const { statusColumn, taskIdColumn } = head.mapping;
    if (statusColumn === null) return NO_ROWS;
    const cells = new StatusCells(table, statusColumn, taskIdColumn ?? statusColumn);
    const { headerRow } = head;
    const { entries, markers } = loadEntries(cells, head, runId);
    if (!markers.has(runId)) return { entries, cells, headerRow };
    settleMarks(table, { head, cells }, runId, readLastWriter(ports));
    return { entries: loadEntries(cells, head, runId).entries, cells, headerRow };
  } catch (error) {
    if (error instanceof UserError && error.code === 'no-header') return NO_ROWS;
    throw error;
  }
}

interface RunRows {
  readonly entries: readonly Entry[];
  readonly cells: StatusCells | null;
  readonly headerRow: number;
}

const NO_ROWS: RunRows = { entries: [], cells: null, headerRow: 0 };

/** Changes the cells by what they hold. @returns whether every row is settled, or told to be in doubt */
function settle({ entries, cells }: RunRows, known: Known): boolean {
  if (cells === null) return true;
  const groups = new Map<string, { readonly change: Change; readonly entries: Entry[] }>();
  for (const entry of entries) {
    const change = changeOf(entry, known);
    if (change === null) continue;
    const group = groups.get(change[0]);
    if (group === undefined) groups.set(change[0], { change, entries: [entry] });
    else group.entries.push(entry);
  }
  for (const {
    change: [name, reason],
    entries: same,
  } of groups.values()) {
    const to = reason === null ? null : { status: 'Unknown' as const, reason };
    const from: Status[] = statesBefore(name, to?.status ?? '');
    cells.change(
      from,
      same.map(({ token }) => token),
      to,
    );
  }
  return groups.size === 0;
}

/** Once more where the column had moved; a row that stays Queued is judged by its token later. @returns the rows as they stand then */
function settleAll(job: SheetJob, runId: string, read: RunRows, known: Known): RunRows {
  let rows = read;
  for (let attempt = 0; attempt < BUSY_TRIES && !settle(rows, known); attempt++) {
    job.ports.table.flush();
    rows = readRun(job, runId);
  }
  return rows;
}

/**
 * Says of rows of a run that has stopped, and whose rows another execution has worked on meanwhile, what is known of them: those that
 * wait or are on their way are in doubt.
 *
 * @param sent which rows were let out, and that no more are
 */
export function settleLeft(job: SheetJob, runId: string, sent: SentTokens): void {
  settleAll(job, runId, readRun(job, runId), { sent, isAlone: false });
}

/**
 * Gives the rows back that were never let out, says of those in doubt that they are, and ends the record. What the run has created
 * stays. The caller holds the sheet's lease, so nobody sends a row of the run meanwhile.
 *
 * @param stop why it ended, and by whom
 * @throws UserError `busy` when the sheet is being changed all the time
 */
export function endRun(given: SheetJob, record: RunRecord, stop: Stop): RunRecord {
  const job = withMatch(given, record);
  const { table, documentStore, history, clock } = job.ports;
  const sent = SentTokens.read(documentStore, record.id);
  const isAlone = isNewest(documentStore, record.id);
  let rows = readRun(job, record.id);
  const hasLeftSending = rows.entries.some(({ status }) => status === 'Sending');
  const leftSendingAt = hasLeftSending ? clock.now() : record.leftSendingAt;
  // Should this be cut off, nothing else tells that their call may still be held up.
  if (hasLeftSending) writeRecord(documentStore, { ...record, leftSendingAt });
  if (record.notesDue && rows.cells !== null) clearNotesUnder(table, rows.headerRow, record.id);
  rows = settleAll(job, record.id, rows, { sent, isAlone });
  const ended: RunRecord = {
    ...record,
    state: 'ended',
    notesDue: false,
    leftSendingAt,
    pause: null,
    silence: null,
    waiting: null,
    workedAt: clock.now(),
    counts: countEntries(
      rows.entries,
      record,
      sent === null ? null : { sent, createdBefore: createdBefore(record, rows.entries) },
    ),
    stop: record.stop ?? stop,
  };
  sent?.spendAll();
  writeRecordWith(documentStore, ended, sent?.take() ?? {});
  closeRun(given.ports, record.id);
  forgetStop(documentStore, record.id);
  history.add(ended);
  return ended;
}
