// Waiting in the course of a run: in pieces so short that a wish to stop is seen at once, and said where every window can read it.
import { writeRecord } from '../record/run-record.ts';
import { isAskedToStop } from '../record/stop-wish.ts';
import type { Waiting } from '../record/trouble.ts';
import { countEntries } from '../session/progress.ts';
import type { RunContext } from '../session/run-context.ts';
import { LONGEST_SLEEP_MS } from '../throttle/rate-gate.ts';

/** Shorter waits are over before anybody has read of them. */
const WORTH_SAYING_MS = 2000;
/** Two ends that lie this close together are one. */
const SAME_MS = 1500;

/** `stop`: the user wants the run to stop. `lost`: another execution has taken it over. */
export type RestEnd = 'over' | 'stop' | 'lost';

export function isToStop(run: RunContext): boolean {
  return isAskedToStop(run.job.ports.documentStore, run.record.id);
}

/** Whether a wait may go on: asked before each piece of it. */
export function mayWait(run: RunContext): boolean {
  return run.session.keepLease() && !isToStop(run);
}

/** Waits until a moment in milliseconds since 1970 UTC. */
export function restUntil(run: RunContext, moment: number): RestEnd {
  const { clock } = run.job.ports;
  for (let now = clock.now(); now < moment; now = clock.now()) {
    if (!run.session.keepLease()) return 'lost';
    if (isToStop(run)) return 'stop';
    clock.sleep(Math.min(moment - now, LONGEST_SLEEP_MS));
  }
  return 'over';
}

/** Writes what the run waits for, when that is worth a write and not said already. */
export function sayWaiting(run: RunContext, waiting: Waiting): void {
  const { clock, documentStore } = run.job.ports;
  if (waiting.until - clock.now() < WORTH_SAYING_MS || !run.session.keepLease()) return;
  const said = run.record.waiting;
  if (said?.kind === waiting.kind && Math.abs(said.until - waiting.until) < SAME_MS) return;
  // Rows whose call is over are not on their way any more.
  run.update({ waiting, counts: countEntries(run.sheet.entries, run.record, run) });
  writeRecord(documentStore, run.record);
}
