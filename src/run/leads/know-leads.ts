// Looks up the leads that rows speak of, until all of them are known or the time is over.
import type { LeadKey } from '../../core/leads/lead-key.ts';
import { sheetCountry } from '../../core/leads/phone-country.ts';
import { EXECUTION_BUDGET_MS, type Job, type SheetJob } from '../job.ts';
import type { LookUpEnd, LookUpTime } from './lead-job.ts';
import { lookUpLeads } from './look-up-leads.ts';

/**
 * Looks at the rows after one another: an e-mail address that nobody has sends on to the number beside it, and that to the next.
 * One look more than there are fields sees that nothing is missing.
 */
const MOST_LOOKS = 5;

/** Kept free of looking leads up before an execution ends, for writing what was found. */
const RESERVE_MS = 60_000;

/** Up to when a job may look leads up: its execution has the time of any other. */
export function lookUpUntil({ ports, deadline }: SheetJob & Partial<Pick<Job, 'deadline'>>): number {
  const end = deadline ?? ports.clock.now() + EXECUTION_BUDGET_MS;
  return end - RESERVE_MS;
}

/** Looks up those that are not known. @returns `done` also where nobody may ask */
export function lookUpFor(job: SheetJob, keys: readonly LeadKey[], time: LookUpTime): LookUpEnd {
  const { account = null, leads, ports, settings, facts } = job;
  if (account === null || leads === undefined || keys.length === 0) return 'done';
  const { zone, locale } = ports.table;
  const country = sheetCountry({ settings, facts, zone, locale });
  return lookUpLeads({ account, leads, ports, country }, keys, time);
}

/**
 * @param missing reads the rows as they stand, and says which leads are not known
 * @returns `done` also where nobody may ask
 */
function knowLeads(job: SheetJob, missing: () => readonly LeadKey[], time: LookUpTime): LookUpEnd {
  let end: LookUpEnd = 'done';
  for (let look = 0; look < MOST_LOOKS; look++) {
    const keys = missing();
    if (keys.length === 0) return end;
    end = lookUpFor(job, keys, time);
    if (end === 'time' || end === 'no-answer') return end;
  }
  return end;
}

/**
 * Looks at rows again and again until all their leads are known, or the time is over.
 *
 * @param missingIn which leads are not known by what was seen
 */
export function seeKnowing<T>(
  job: SheetJob,
  look: () => T,
  missingIn: (seen: T) => readonly LeadKey[],
  time: LookUpTime,
): { readonly seen: T; readonly end: LookUpEnd } {
  let seen = look();
  let isFirst = true;
  const missing = () => {
    if (!isFirst) seen = look();
    isFirst = false;
    return missingIn(seen);
  };
  const end = knowLeads(job, missing, time);
  return { seen: end === 'done' ? seen : look(), end };
}
