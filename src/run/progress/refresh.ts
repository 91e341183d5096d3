// Refreshes the progress of a sheet's tasks: asks LeadSquared what became of them, and writes it beside their rows. Changes nothing there.
import { progressText } from '../../core/progress.ts';
import { HeldBackError } from '../../leadsquared/http.ts';
import type { Job } from '../job.ts';
import { CallLog } from '../record/call-log.ts';
import type { Lease } from '../session/lease.ts';
import { Session } from '../session/session.ts';
import type { LostIds } from '../sheet/lost-ids.ts';
import { openGate } from '../throttle/open-gate.ts';
import { overtaken, UserError } from '../user-error.ts';
import { WRITE_RESERVE_MS } from '../verify/write-reserve.ts';
import { Asking } from './asking.ts';
import { beginning } from './groups.ts';
import { NOTHING_TOLD, type ProgressState } from './progress-state.ts';
import { readTrackedRows } from './tracked-rows.ts';
import { tidyProgress, writeProgress } from './write-progress.ts';

export type { ProgressState } from './progress-state.ts';

/** Under this name no run keeps calls: questions about progress are no part of any run's log. */
const NO_RUN = 'progress';

/** What the work has come to so far. */
export interface RefreshedProgress {
  readonly sheetName: string;
  readonly state: ProgressState;
  /** Tasks of the sheet's rows that are in the keys' account. */
  readonly total: number;
  /** Tasks that are in another account. */
  readonly inOtherAccount: number;
  /** Rows that have a task and hold no id any more. */
  readonly lost: LostIds;
  readonly isOver: boolean;
}

function noRows(inOtherAccount: number, { count, at }: LostIds): UserError {
  if (count > 0)
    return new UserError(
      'nothing-selected',
      `No task was looked up: rows say Created, but hold no task IDs of their own any more. See from ${at} on.`,
    );
  return new UserError(
    'nothing-selected',
    inOtherAccount === 0
      ? 'No row of this sheet says Created and holds a task ID, so no task was looked up.'
      : 'All tasks of this sheet are in another LeadSquared account than that of your keys, so none was looked up. Set the keys of that account first.',
  );
}

function openSession(job: Job, lease: Lease, seconds: number | null): Session {
  const { clock, documentStore } = job.ports;
  const deadline = job.deadline - WRITE_RESERVE_MS;
  const until = seconds === null ? deadline : Math.min(deadline, clock.now() + seconds * 1000);
  const gate = openGate(job.ports, job.account);
  return new Session(clock, lease, gate, new CallLog(documentStore, NO_RUN), until, deadline);
}

function heldBack(error: HeldBackError): UserError {
  return new UserError('unreachable', `${error.message} What was told before stays in the sheet.`, error);
}

/** As `refreshProgress` of `src/run/jobs.ts`, under the lease. At least one question is asked, however little time there is. */
export function refreshProgress(
  job: Job,
  lease: Lease,
  from: ProgressState | null,
  seconds: number | null,
): RefreshedProgress {
  const { table, clock } = job.ports;
  const { rows, inOtherAccount, lost, idColumn } = readTrackedRows(job);
  if (rows.length === 0) {
    tidyProgress(job);
    throw noRows(inOtherAccount, lost);
  }
  const session = openSession(job, lease, seconds);
  const state = from ?? { ...NOTHING_TOLD, reached: beginning(rows) };
  const asking = new Asking({ job, session, rows, idColumn: idColumn ?? 0 }, state);
  const write = () => {
    if (!session.keepLease()) throw overtaken();
    const { zone } = table;
    writeProgress(job, new Map([...asking.told].map(([id, each]) => [id, progressText(each, zone)])));
  };
  try {
    while (asking.next() && clock.now() < session.until) if (!session.keepLease()) throw overtaken();
  } catch (error) {
    if (!session.overtaken) write();
    throw error instanceof HeldBackError ? heldBack(error) : error;
  } finally {
    session.gate.close();
  }
  write();
  const { isOver } = asking;
  return { sheetName: table.name, state: asking.state, total: rows.length, inOtherAccount, lost, isOver };
}
