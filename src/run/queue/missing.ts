// Sending rows again that LeadSquared does not have: when a look-up may decide that, and whether it is certain.
import { MINUTE_MS } from '../../core/dates/civil.ts';
import { referenceRule } from '../../core/reference.ts';
import { parseToken } from '../../core/token.ts';
import { appearsWithin, LATEST_TASK_MS } from '../../leadsquared/call-habits.ts';
import { readCallHabits, readLookUpHabits } from '../account-habits.ts';
import { type Job, LONGEST_EXECUTION_MS } from '../job.ts';
import type { UnverifiedRow } from '../plan/row-eligibility.ts';
import { ReferenceNotes } from '../record/reference-notes.ts';
import type { RunRecord } from '../record/run-record.ts';
import { SentTokens } from '../record/sent-tokens.ts';

/** Instead of `LATEST_TASK_MS`, for tasks with a reference in an account whose tasks were always seen within `SOON_MS`. */
export const BRIEF_MISSING_WAIT_MS = MINUTE_MS;
export const SOON_MS = 15_000;

/**
 * Whether a look-up is certain: each task then bears its row's reference, and the account has shown that it gives references back.
 * What counts is how each row was sent, not how the sheet is set by now.
 */
export function isCertain(job: Job, rows: readonly Pick<UnverifiedRow, 'reference'>[]): boolean {
  const { where } = referenceRule(job.settings.reference.place);
  if (readLookUpHabits(job).referencesKept?.value.includes(where) !== true) return false;
  const notes = new Map<string, ReferenceNotes>();
  return rows.every(({ reference }) => {
    const token = parseToken(reference ?? '');
    if (token === null) return false;
    const ofRun = notes.get(token.runId) ?? ReferenceNotes.read(job.ports.documentStore, token.runId);
    notes.set(token.runId, ofRun);
    return ofRun.carries(token.index);
  });
}

/** How many of the rows were sent nobody knows any more as what: were they changed since, no look-up would find their tasks. */
export function countUntold({ ports }: Job, rows: readonly Pick<UnverifiedRow, 'reference'>[]): number {
  const runs = new Map<string, SentTokens | null>();
  return rows.filter(({ reference }) => {
    const token = parseToken(reference ?? '');
    if (token === null) return true;
    const { runId, index } = token;
    if (!runs.has(runId)) runs.set(runId, SentTokens.read(ports.documentStore, runId));
    return (runs.get(runId)?.formOf(index) ?? null) === null;
  }).length;
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
  runs: readonly Pick<RunRecord, 'firstCallAt' | 'sentAt' | 'workedAt' | 'leftSendingAt'>[],
  certain: boolean,
): number {
  // A run that only looked rows up has sent none of them.
  const senders = runs.filter(({ firstCallAt }) => firstCallAt !== null);
  const lastCall = Math.max(0, ...senders.map(({ sentAt, workedAt }) => sentAt ?? workedAt));
  const isQuick = certain && appearsWithin(readCallHabits(job), SOON_MS, job.ports.clock.now());
  // Google may hold the call up that left rows Sending, and let it out as long as its execution lives.
  const left = Math.max(0, ...runs.map(({ leftSendingAt }) => leftSendingAt ?? 0));
  const overAt = left === 0 ? 0 : left + LONGEST_EXECUTION_MS;
  return Math.max(lastCall + (isQuick ? BRIEF_MISSING_WAIT_MS : LATEST_TASK_MS), overAt);
}
