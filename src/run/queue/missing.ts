// Sending rows again that LeadSquared does not have: when a look-up may decide that, and whether it is certain.
import { MINUTE_MS } from '../../core/dates/civil.ts';
import { IN_DESCRIPTION } from '../../core/reference.ts';
import { parseToken } from '../../core/token.ts';
import { appearsWithin } from '../../leadsquared/call-habits.ts';
import { readCallHabits } from '../account-habits.ts';
import type { Job, SheetJob } from '../job.ts';
import type { UnverifiedRow } from '../plan/row-eligibility.ts';
import type { RunRecord } from '../record/run-record.ts';

/** How the schema names of custom fields begin. */
const CUSTOM_FIELD = 'mx_';
/** After its call a task is given this long to appear: nobody documents how long it takes, and nobody has reported more. */
export const MISSING_WAIT_MS = 10 * MINUTE_MS;
/** The same for tasks with a reference in an account whose tasks were always seen within `SOON_MS`. */
export const BRIEF_MISSING_WAIT_MS = MINUTE_MS;
export const SOON_MS = 15_000;

/** The settings under which all tasks carry a reference. */
function isForAll(place: string): boolean {
  return place === IN_DESCRIPTION || place.startsWith(CUSTOM_FIELD);
}

/**
 * Whether a look-up is certain: each task then bears its row's reference, and no other task does. What counts is how the runs that
 * sent the rows were set, not how the sheet is set by now.
 */
export function isCertain({ ports }: SheetJob, rows: readonly Pick<UnverifiedRow, 'reference'>[]): boolean {
  const runs = new Set(rows.map(({ reference }) => parseToken(reference ?? '')?.runId ?? ''));
  return [...runs].every((id) => {
    const settings = id === '' ? null : ports.runMatches.load(id)?.settings;
    return settings != null && isForAll(settings.reference.place);
  });
}

/**
 * The moment from which a look-up that does not find a task tells that there is none.
 *
 * @param runs those that may have sent the rows last
 * @param certain see `isCertain`
 * @returns milliseconds since 1970 UTC
 */
export function resendAfter(
  job: Job,
  runs: readonly Pick<RunRecord, 'sentAt' | 'workedAt'>[],
  certain: boolean,
): number {
  const lastCall = Math.max(0, ...runs.map(({ sentAt, workedAt }) => sentAt ?? workedAt));
  const isQuick = certain && appearsWithin(readCallHabits(job), SOON_MS, job.ports.clock.now());
  return lastCall + (isQuick ? BRIEF_MISSING_WAIT_MS : MISSING_WAIT_MS);
}
