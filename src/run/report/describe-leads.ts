// The words for leads and opportunities that were looked up, or not, before rows are sent.
import { isOpportunity } from '../../core/leads/lead-key.ts';
import type { Plan } from '../plan/plan.ts';
import { countOf } from './run-report.ts';

/** Rows that wait for their leads to be looked up, and how they go on; '' when there are none. */
export function describeWaiting({ waiting, leads }: Plan): string {
  if (waiting.length === 0) return '';
  const rows = `${countOf(waiting.length, 'row waits', 'rows wait')} until ${waiting.length === 1 ? 'its lead is' : 'their leads are'} looked up`;
  if (leads.unasked === 'no-keys') return `${rows} in LeadSquared. Connect, then check again.`;
  const why = leads.unasked === 'no-answer' ? ', because LeadSquared did not answer' : '';
  return `${rows}${why}. Check or send again to go on; what is known by now is not asked again.`;
}

/** Tasks that are made without a lead although their rows name one; '' when there are none. */
export function describeWithout({ leads }: Plan): string {
  if (leads.without === 0) return '';
  return `${countOf(leads.without, 'task')} will belong to no lead, since LeadSquared knows none by what the ${leads.without === 1 ? 'row says' : 'rows say'}.`;
}

/** Opportunities whose rows are sent although nobody has looked them up; '' when there are none. */
export function describeUnlooked({ leads }: Pick<Plan, 'leads'>): string {
  const number = leads.missing.filter(isOpportunity).length;
  if (number === 0) return '';
  const why = leads.unasked === 'no-answer' ? ', because LeadSquared did not answer' : ' yet';
  const what = `${countOf(number, 'opportunity was', 'opportunities were')} not looked up${why}.`;
  return `${what} Rows with ${number === 1 ? 'its ID' : 'their IDs'} are sent as they are; check again to look the rest up first.`;
}
