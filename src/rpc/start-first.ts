// Starts a run of the first row alone, and tells what the others hold that may follow.
import type { Job } from '../run/job.ts';
import { planToSend, start } from '../run/jobs.ts';
import type { Target } from '../run/plan/row-eligibility.ts';
import { firstShown, othersShown, type ShownRows } from '../run/plan/shown-rows.ts';
import { type Agreed, requireAgreed } from '../run/queue/agreed.ts';
import type { RunRecord } from '../run/record/run-record.ts';
import { UserError } from '../run/user-error.ts';
import { firstOnly } from '../sheets/trial.ts';

export interface StartedRows {
  readonly record: RunRecord;
  /** The others, where the rows are meant by their places; what becomes of the first one does not matter to them. */
  readonly others: ShownRows | null;
}

/**
 * @param seen what the check has shown of all the rows
 * @throws UserError `nothing-selected` when no row is ready, or as `start`
 */
export function startFirst(job: Job, target: Target, seconds: number, seen: Agreed | null): StartedRows {
  const { head, plan } = planToSend(job, target);
  const first = firstOnly(plan);
  if (first === null) {
    throw new UserError('nothing-selected', 'No row is ready to be sent any more. Check the rows again.');
  }
  if (seen?.shown === undefined) return { record: start(job, first, seconds, seen), others: null };
  requireAgreed(seen, head, plan, job);
  const record = start(job, first, seconds, { ...seen, shown: firstShown(plan, head) });
  return { record, others: othersShown(seen.shown, plan, head) };
}
