// Looks leads and opportunities up for some seconds before a check, so that the user sees it move.
import { missingOf } from '../core/checks/lead-waits.ts';
import type { SheetJob } from './job.ts';
import { lookUpFor } from './leads/know-leads.ts';
import { withLeads } from './leads/lead-book.ts';
import { makePlan, type PlannedBefore, planRequest } from './plan/plan.ts';
import type { Target } from './plan/row-eligibility.ts';
import { ALL_ROWS, readHead } from './sheet/sheet-head.ts';

/** How far the looking up has come. */
export interface LookingUp {
  readonly done: number;
  readonly total: number;
  /** How many of the total are opportunities; the others are leads. */
  readonly opportunities: number;
}

/** What a piece of looking up has come to. */
export interface LookedUp {
  /** How far it has come, when it is to be gone on with; null when all are known as far as they can be. */
  readonly lookingUp: LookingUp | null;
  /** The plan that was made last; null when the looking up is to be gone on with. */
  readonly planned: PlannedBefore | null;
}

/**
 * Looks up for some seconds the leads and opportunities that the rows speak of; changes no row.
 *
 * @throws UserError when the sheet cannot be used
 */
export function lookUpPiece(given: SheetJob, target: Target, seconds: number): LookedUp {
  const job = withLeads(given);
  const { table, clock } = job.ports;
  const head = readHead(table, job.settings, job.facts, ALL_ROWS);
  let plan = makePlan(table, head, planRequest(job, target, { isHeadNew: true }));
  // Reading the sheet alone may take longer than a piece, which must get something done all the same.
  const time = { until: clock.now() + seconds * 1000, goesOn: () => true };
  while (plan.leads.missing.length > 0) {
    const { asked, missing, opportunities } = plan.leads;
    const end = lookUpFor(job, missing, time);
    const left = missingOf(asked, job.leads).length;
    if (end === 'time')
      return {
        lookingUp: { done: asked.length - left, total: asked.length, opportunities: opportunities.asked },
        planned: null,
      };
    if (end === 'no-answer') break;
    plan = makePlan(table, head, planRequest(job, target, { hidden: plan.knownHidden }));
  }
  return { lookingUp: null, planned: { head, plan } };
}
