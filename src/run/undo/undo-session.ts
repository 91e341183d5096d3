// Opens the run that ended last for an undo, and closes it with its counts brought up to date.
import type { Account, Job, RunPorts } from '../job.ts';
import { recentRuns, requireListed } from '../record/run-list.ts';
import { type RunRecord, writeRecordWith } from '../record/run-record.ts';
import type { Lease } from '../session/lease.ts';
import { openRun } from '../session/open-run.ts';
import { spent } from '../session/progress.ts';
import type { RunContext } from '../session/run-context.ts';
import { describeWhose, requireAccount } from '../session/whose.ts';
import { readConfirmedHead, withMatch } from '../session/with-match.ts';
import { readReadySheet } from '../sheet/ready-sheet.ts';
import { UserError } from '../user-error.ts';
import { WRITE_RESERVE_MS } from '../verify/write-reserve.ts';
import { readUndoRows, type UndoRow, type UndoRows } from './undo-rows.ts';

export interface Undo {
  readonly run: RunContext;
  readonly found: UndoRows;
}

function requireEnded(record: RunRecord): RunRecord {
  if (record.state === 'ended') return record;
  throw new UserError(
    'busy',
    `Run ${record.id} is still going on. Stop it, or wait until it has ended, and undo it then.`,
  );
}

/** Runs looked through for the last one that has tasks. */
const LOOKED_THROUGH = 25;

/** Whether an ended run has tasks that an undo may delete, as far as its counts tell. */
export function hasTasks({ counts, state }: RunRecord): boolean {
  return state === 'ended' && counts.created > 0;
}

/**
 * The run of the account that ended last of those that have tasks, else the last of all: a later run of nothing hides none, nor does
 * one of another account, whatever becomes of it.
 *
 * @param hash of the account of the user's keys
 * @throws UserError `no-run`, or `busy` while a run of the user's own goes on
 */
export function lastEndedRun(
  { documentStore, user }: Pick<RunPorts, 'documentStore' | 'user'>,
  hash: string,
): RunRecord {
  const me = user();
  const all = recentRuns(documentStore, LOOKED_THROUGH);
  const own = all.filter(({ account }) => account.hash === hash);
  const runs = own.length === 0 ? all : own;
  const goingOn = runs.find(({ by, state }) => by === me && state !== 'ended');
  const last = goingOn ?? runs.find(hasTasks) ?? runs[0];
  if (last === undefined) throw new UserError('no-run', 'No run was made in this spreadsheet yet.');
  return requireEnded(last);
}

/**
 * Says of a later run of the user's own, which they may mean, that its tasks are in another account than that of their keys.
 *
 * @param runId the run that is undone instead
 * @returns one sentence or two, or none
 */
export function ownRunElsewhere(
  { documentStore, user }: Pick<RunPorts, 'documentStore' | 'user'>,
  keys: Account,
  runId: string,
): string[] {
  const me = user();
  for (const run of recentRuns(documentStore, LOOKED_THROUGH)) {
    if (run.id === runId) return [];
    if (run.by !== me || run.account.hash === keys.hash || !hasTasks(run)) continue;
    const words = describeWhose(run, keys, me);
    return words === null
      ? []
      : [`Your last run was another one, from the sheet “${run.sheetName}”. ${words}`];
  }
  return [];
}

/** The run that is meant. @throws UserError as `lastEndedRun` */
export function endedRun({ documentStore }: Pick<RunPorts, 'documentStore'>, runId: string): RunRecord {
  return requireEnded(requireListed(documentStore, runId));
}

/** @param deadline moment at which this part of the execution must be over. @throws UserError `other-account`, or when the sheet cannot be used */
export function openUndo(given: Job, record: RunRecord, lease: Lease, deadline = given.deadline): Undo {
  requireAccount(record, given);
  const job = withMatch(given, record);
  const sheet = readReadySheet(job.ports.table, job.settings, () => readConfirmedHead(job));
  const found = readUndoRows(job, sheet, record);
  const run = openRun({
    job,
    lease,
    record,
    sheet: { ...sheet, entries: found.rows, ids: new Map(), checked: new Map() },
    until: deadline - WRITE_RESERVE_MS,
    deadline,
  });
  return { run, found };
}

/**
 * Writes how many tasks of the run are deleted by now, and a line into the history when tasks were deleted.
 *
 * @param deletedNow tasks that this undo found deleted
 */
export function closeUndo({ run, found }: Undo, deletedNow: number): void {
  const { record, session, job } = run;
  session.gate.close();
  if (!session.keepLease()) return;
  const { counts } = record;
  const isGone = ({ token, status }: UndoRow) => token.runId === record.id && status === 'Deleted';
  const all = counts.created + counts.deleted;
  // Rows that were sent again since do not say Deleted any more; those of an undo that was killed are not counted yet.
  const before = Math.max(counts.deleted, found.deleted.length);
  const deleted = Math.min(all, before + found.rows.filter(isGone).length);
  const created = all - deleted;
  const workedAt = job.ports.clock.now();
  run.update({ counts: { ...counts, created, deleted }, workedAt, ...spent(run) });
  writeRecordWith(job.ports.documentStore, run.record, session.calls.take());
  if (deletedNow === 0) return;
  const message = `Undone: ${deletedNow} of its tasks were deleted.`;
  job.ports.history.add({ ...run.record, stop: { code: 'user', message } });
}
