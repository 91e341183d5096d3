// Tells of checked rows which leads have still to be looked up, and which rows wait for nothing else.
import type { LeadFacts } from '../leads/lead-facts.ts';
import type { LeadKey } from '../leads/lead-key.ts';
import type { CheckedRow } from './check-rows.ts';
import type { IssueCode } from './issue-codes.ts';

function hasNoOtherErrors({ issues }: Pick<CheckedRow, 'issues'>, codes: readonly IssueCode[]): boolean {
  const errors = issues.filter(({ level }) => level === 'error');
  return errors.length > 0 && errors.every(({ code }) => codes.some((known) => known === code));
}

/** Whether nobody has asked about the row's lead yet, and it is in order otherwise. */
export function isWaiting(row: Pick<CheckedRow, 'issues'>): boolean {
  return hasNoOtherErrors(row, ['lead-waiting']);
}

/** Whether nothing keeps the row back but that its lead is not known. */
export function lacksLeadOnly(row: Pick<CheckedRow, 'issues'>): boolean {
  return hasNoOtherErrors(row, ['lead-none', 'lead-unread']);
}

/** What had to be known of leads, each once. */
export function askedOf(rows: readonly CheckedRow[]): readonly LeadKey[] {
  return [...new Set(rows.flatMap(({ asked = [] }) => asked))];
}

/** Those of the keys that nobody has asked about. @param facts undefined where nobody may ask, so that nothing is missing */
export function missingOf(keys: readonly LeadKey[], facts: LeadFacts | undefined): readonly LeadKey[] {
  return keys.filter((key) => {
    const answer = facts?.answer(key);
    return answer?.kind === 'unknown' && answer.why === 'waiting';
  });
}
