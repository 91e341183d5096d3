// What people should know before rows are sent, and would otherwise learn by surprise: whose name tasks carry, mails, the day's limit.
import { countOf } from '../../core/count-of.ts';

/** Calls that a plan allows in a day, by its name in lower case; some allow more for each user (page rate-limits). */
const DAILY: Readonly<Record<string, { readonly calls: number; readonly perUser: number }>> = {
  pro: { calls: 10_000, perUser: 1000 },
  super: { calls: 100_000, perUser: 0 },
};

export interface Terms {
  /** Of the keys; '' when it is not known. */
  readonly userName: string;
  /** What LeadSquared calls the account's plan; '' when it does not tell. */
  readonly plan: string;
  /** Active users of the account; null when they are not known. */
  readonly users: number | null;
  /** Calls that the run takes. */
  readonly calls: number;
  /** Leads by their phones, addresses and numbers, and opportunities: looking them up takes a call or more each. */
  readonly lookUps: number;
  /** Whether each row has a call of its own. */
  readonly precise: boolean;
}

const ONE_BY_ONE = 'So few rows are sent one by one, so that LeadSquared tells the id of each task at once.';

/** One line on the limit of the day; nothing for a plan whose limit is not known. */
function ofDay({ plan, users, calls, lookUps }: Terms): string[] {
  const known = DAILY[plan.trim().toLowerCase()];
  if (known === undefined) return [];
  const isLess = known.perUser > 0 && users === null;
  const most = known.calls + known.perUser * (users ?? 0);
  const limit = `${isLess ? 'at least ' : ''}${countOf(most, 'call')} a day`;
  const beside =
    lookUps === 0 ? '' : ` Looking up the leads and opportunities takes at least ${lookUps} more, once.`;
  return [
    `The plan ${plan.trim()} allows ${limit}, shared with all other programs. Sending takes ${countOf(calls, 'of them', 'of them')}, and looking tasks up a few more.${beside}`,
  ];
}

/** A line for each thing that is true of this run; none when there is nothing to send. */
export function describeTerms(terms: Terms): string[] {
  const { userName, calls, precise } = terms;
  if (calls === 0) return [];
  const user = userName === '' ? 'the user of these keys' : userName;
  return [
    `The tasks are made in the name of ${user}, whose keys are used.`,
    precise ? ONE_BY_ONE : `LeadSquared mails ${user} a report of each call: ${countOf(calls, 'mail')}.`,
    ...ofDay(terms),
  ];
}
