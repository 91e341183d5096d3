// Looks leads and opportunities up in LeadSquared, each once, as many side by side as the limiter lets through.
import { isGiven, isOpportunity, type LeadKey, soughtBy } from '../../core/leads/lead-key.ts';
import { openGate } from '../throttle/open-gate.ts';
import { LeadInquiry } from './lead-inquiry.ts';
import type { LeadJob, LookUpEnd, LookUpTime } from './lead-job.ts';
import { lookUpIds } from './look-up-ids.ts';
import { OpportunityInquiry } from './opportunity-inquiry.ts';
import { Rounds } from './rounds.ts';

/** Nobody is asked any more before the next execution, or the next try. */
const isOver = (end: LookUpEnd): boolean => end === 'time' || end === 'no-answer';

/** Looks up those of the keys that are not known. What was learnt is in the book, also when it ends early. */
export function lookUpLeads(job: LeadJob, keys: readonly LeadKey[], time: LookUpTime): LookUpEnd {
  const waiting = keys.filter((key) => {
    const answer = job.leads.answer(key);
    return answer.kind === 'unknown' && answer.why === 'waiting';
  });
  if (waiting.length === 0) return 'done';
  const gate = openGate(job.ports, job.account, 'leads');
  const ids = waiting.filter((key) => soughtBy(key).kind === 'id');
  const leads = waiting.filter((key) => !isGiven(key)).map((key) => new LeadInquiry(key, job.country));
  const opportunities = waiting.filter(isOpportunity).map((key) => new OpportunityInquiry(key));
  // Who may not read a list of leads may still look one up, and who may read no lead may still read opportunities.
  const parts = [
    () => (ids.length === 0 ? 'done' : lookUpIds(job, gate, ids, time)),
    () => new Rounds(job, gate, leads, time).run(),
    () => new Rounds(job, gate, opportunities, time).run(),
  ];
  try {
    let worst: LookUpEnd = 'done';
    for (const part of parts) {
      const end = part();
      if (isOver(end)) return end;
      if (end !== 'done') worst = end;
    }
    return worst;
  } finally {
    gate.close();
    job.leads.keep();
  }
}
