// The jobs that a user starts: look at the rows, check them, send them, go on with a run, stop it. Each holds the lease meanwhile.

import { CHUNK_SIZE } from '../core/chunks.ts';
import type { SheetSettings } from '../core/settings.ts';
import { advanceRun } from './advance.ts';
import type { Account, RunPorts } from './job.ts';
import type { KnownHidden } from './plan/hidden-rows.ts';
import { makePlan, type Plan } from './plan/plan.ts';
import { planRequest } from './plan/plan-request.ts';
import type { Target } from './plan/row-eligibility.ts';
import { stablePlan } from './plan/stable-plan.ts';
import { markChecked } from './queue/enqueue.ts';
import { startRun } from './queue/start-run.ts';
import { askToStop, type RunRecord, readRecord, writeRecord } from './record/run-record.ts';
import { beginToWrite } from './session/last-writer.ts';
import { type Lease, takeLease } from './session/lease.ts';
import { readHead } from './sheet/sheet-head.ts';
import { UserError } from './user-error.ts';

/** An execution stops itself after this time; Google's own limit of six minutes cannot be caught (page quotas). */
export const EXECUTION_BUDGET_MS = 4.5 * 60 * 1000;

/** Enough to tell the marks of one check from those of another that was cut off. */
const WRITER_LENGTH = 8;

/** Does the work while no other driver can. @throws UserError `busy` when another one is at work */
export function withLease<T>(ports: RunPorts, doing: string, work: (lease: Lease) => T, brief = false): T {
  const { clock, ids, documentStore: store, documentLock: lock } = ports;
  const lease = takeLease({ clock, store, lock }, ids.uuid(), doing, brief);
  try {
    return work(lease);
  } finally {
    lease.release();
  }
}

/** Work of seconds, for which others wait. */
export function withBriefLease<T>(ports: RunPorts, doing: string, work: (lease: Lease) => T): T {
  return withLease(ports, doing, work, true);
}

/** Plans without writing. @throws UserError when the sheet cannot be used */
export function plan(ports: RunPorts, settings: SheetSettings, target: Target): Plan {
  const head = readHead(ports.table, settings);
  return makePlan(ports.table, head, planRequest(ports, settings, target));
}

/** Checks the rows and marks them in the sheet; sends nothing. @throws UserError when the sheet cannot be used */
export function check(ports: RunPorts, settings: SheetSettings, target: Target): Plan {
  const { table } = ports;
  return withBriefLease(ports, 'Rows are being checked in another window', (lease) => {
    const { head, results, plan: checked } = stablePlan(table, planRequest(ports, settings, target));
    const writer = ports.ids.uuid().replace(/-/g, '').slice(0, WRITER_LENGTH);
    beginToWrite(ports.documentStore, lease, writer);
    markChecked({ table, settings, head, results, plan: checked, lease }, writer);
    return checked;
  });
}

/** Whoever clicked may be gone before a run of more than one call ends, so Google's clock is asked to go on with it. */
function withTrigger(ports: RunPorts, record: RunRecord): RunRecord {
  if (record.total <= CHUNK_SIZE) return record;
  // A schedule has its hourly trigger, and one made while a trigger runs may be disabled by Google.
  const waking = record.scheduled ? 'hour' : ports.clockTriggers.set();
  const awaited: RunRecord = { ...record, waking };
  writeRecord(ports.documentStore, awaited);
  return awaited;
}

const SENDING = 'Rows are being sent in another window';

/** Queues the rows meant; nothing is sent before `resume`. @throws UserError */
export function start(ports: RunPorts, settings: SheetSettings, target: Target): RunRecord {
  return withBriefLease(ports, SENDING, (lease) =>
    withTrigger(ports, startRun(ports, settings, target, lease)),
  );
}

/**
 * Sends the rows meant and settles them as far as one execution's time allows.
 *
 * @param seenBefore what a plan in the same execution found out about hidden rows
 * @param deadline moment at which the execution must be over
 * @throws UserError when the sheet cannot be used or another driver is at work; nothing was sent then
 */
export function send(
  ports: RunPorts,
  settings: SheetSettings,
  account: Account,
  target: Target,
  seenBefore: KnownHidden | null,
  deadline = ports.clock.now() + EXECUTION_BUDGET_MS,
): RunRecord {
  return withLease(ports, SENDING, (lease) => {
    const record = withTrigger(ports, startRun(ports, settings, target, lease, seenBefore));
    return advanceRun(ports, settings, account, lease, record, { seconds: null, deadline });
  });
}

/**
 * Goes on with a run for some seconds.
 *
 * @param seconds after which no new call is started; null leaves it to the execution's time
 * @throws UserError `no-run` when another run has taken its place, `busy` when another driver is at work
 */
export function resume(
  ports: RunPorts,
  settings: SheetSettings,
  account: Account,
  runId: string,
  seconds: number | null,
): RunRecord {
  const deadline = ports.clock.now() + EXECUTION_BUDGET_MS;
  return withLease(ports, SENDING, (lease) => {
    const record = readRecord(ports.documentStore);
    if (record === null || record.id !== runId) {
      throw new UserError(
        'no-run',
        'Another run was started in this spreadsheet since. Open the sidebar again.',
      );
    }
    // A run that waited for a person has lost its triggers.
    const awaited = record.pause?.until === null ? withTrigger(ports, record) : record;
    return advanceRun(ports, settings, account, lease, awaited, { seconds, deadline });
  });
}

/** Has a run stopped after its present call; whoever works on it next gives the rows back. */
export function stop(ports: RunPorts, runId: string): RunRecord | null {
  askToStop(ports.documentStore, runId);
  return readRecord(ports.documentStore);
}
