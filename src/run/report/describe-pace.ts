// Which limit of calls is in force, in a sentence for whoever watches a run.
import type { Pace } from '../../core/estimate.ts';
import { DOCUMENTED_RATE } from '../../core/rate.ts';
import { rateWords } from '../record/waiting-words.ts';

/** @param pace its first rate is the user's, or the documented one where the user has set none; a second one is what a refusal taught */
export function describePace({ rates, allowance }: Pace): string {
  const [own = DOCUMENTED_RATE, learnt] = rates;
  const isSlower = learnt !== undefined && learnt.calls / learnt.seconds <= own.calls / own.seconds;
  if (isSlower) return `LeadSquared allows this account ${rateWords(learnt)}.`;
  if (allowance === null) return `The speed is set to ${rateWords(own)}.`;
  if (allowance >= own.calls) return `Up to ${rateWords(own)}, the most that LeadSquared allows.`;
  const tried = { ...own, calls: allowance };
  return `${rateWords(tried)} for now; more are tried while LeadSquared takes them.`;
}
