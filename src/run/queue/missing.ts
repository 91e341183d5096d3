// Sending rows again that LeadSquared does not have: when a look-up may decide that, and whether it is certain.
import { MINUTE_MS } from '../../core/dates/civil.ts';
import { NO_REFERENCE } from '../../core/reference.ts';
import { appearsWithin } from '../../leadsquared/call-habits.ts';
import { readCallHabits } from '../account-habits.ts';
import type { Job, SheetJob } from '../job.ts';
import type { RunRecord } from '../record/run-record.ts';

/** After its call a task is given this long to appear: nobody documents how long it takes, and nobody has reported more. */
export const MISSING_WAIT_MS = 10 * MINUTE_MS;
/** The same for tasks with a reference in an account whose tasks were always seen within `SOON_MS`. */
export const BRIEF_MISSING_WAIT_MS = MINUTE_MS;
export const SOON_MS = 15_000;

/** Whether a look-up is certain: each task then bears its row's reference, and no other task does. */
export function isCertain({ settings }: SheetJob): boolean {
  return settings.reference.place !== NO_REFERENCE;
}

/**
 * The moment from which a look-up that does not find a task tells that there is none.
 *
 * @param runs those that may have sent the rows last
 * @returns milliseconds since 1970 UTC
 */
export function resendAfter(job: Job, runs: readonly Pick<RunRecord, 'sentAt' | 'workedAt'>[]): number {
  const lastCall = Math.max(0, ...runs.map(({ sentAt, workedAt }) => sentAt ?? workedAt));
  const isQuick = isCertain(job) && appearsWithin(readCallHabits(job), SOON_MS, job.ports.clock.now());
  return lastCall + (isQuick ? BRIEF_MISSING_WAIT_MS : MISSING_WAIT_MS);
}
