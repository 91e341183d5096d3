// Sends where nobody looks on.
import type { Job } from './job.ts';
import { send } from './jobs.ts';
import type { PlannedBefore } from './plan/plan.ts';
import type { Target } from './plan/row-eligibility.ts';
import { agreedTo } from './queue/agreed.ts';
import type { RunRecord } from './record/run-record.ts';

/** As `send`: by the columns of the plan, and with whatever rows have become ready since it was made. */
export function sendUnattended(job: Job, target: Target, before: PlannedBefore): RunRecord {
  return send(job, target, before, { ...agreedTo(before.plan), rows: Number.POSITIVE_INFINITY });
}
