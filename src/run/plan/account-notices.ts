// Says what is not checked against the account, because it could not be read or LeadSquared does not tell it.
import type { AccountFacts } from '../../core/account/account-facts.ts';
import { describeUnread } from '../../core/account/describe-unread.ts';
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import { describeUnchecked } from '../../core/checks/unchecked-fields.ts';
import type { SheetHead } from '../sheet/sheet-head.ts';

/** How long it is said what could not be read of the account: at the check for which it was asked, not at every later one. */
const SAY_UNREAD_MS = 120_000;

/** Whole sentences about the rows that are ready. */
export function noticesOfAccount(
  ready: readonly CheckedRow[],
  { mapping }: Pick<SheetHead, 'mapping'>,
  { facts, now }: { readonly facts?: AccountFacts | undefined; readonly now: number },
): readonly string[] {
  if (facts === undefined) return [];
  const unread = now - (facts.askedAt ?? facts.readAt) > SAY_UNREAD_MS ? [] : describeUnread(facts);
  return [...unread, ...describeUnchecked(ready, mapping, facts)];
}
