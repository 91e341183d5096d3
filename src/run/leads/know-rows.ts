// Knows the leads of single rows of a run, which were edited since they were checked, or whose leads the cache has lost.
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import { askedOf, missingOf } from '../../core/checks/lead-waits.ts';
import { isGiven, isOpportunity } from '../../core/leads/lead-key.ts';
import type { RunContext } from '../session/run-context.ts';
import { seeKnowing } from './know-leads.ts';
import type { LookUpEnd } from './lead-job.ts';

export interface KnownRows {
  readonly checked: readonly CheckedRow[];
  readonly end: LookUpEnd;
}

/**
 * @param check reads the rows by what is known at that moment
 * @param until moment after which no new call is started
 */
export function knowRows(run: RunContext, check: () => readonly CheckedRow[], until: number): KnownRows {
  const { job, session } = run;
  const missing = (checked: readonly CheckedRow[]) =>
    // What is wrong with an id LeadSquared says itself; but the owner of its lead has to be known.
    missingOf(
      askedOf(checked).filter((key) => !isGiven(key) || (job.settings.ownerFromLead && !isOpportunity(key))),
      job.leads,
    );
  const { seen, end } = seeKnowing(job, check, missing, { until, goesOn: () => session.keepLease() });
  return { checked: seen, end };
}
