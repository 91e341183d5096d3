// An account as checks look at it: what is known of it, and whether what does not fit is refused.
import type { AccountFacts } from './account-facts.ts';
import { type AccountIndex, indexOf } from './account-index.ts';

export interface AccountLook {
  readonly index: AccountIndex;
  /**
   * False for rows that may have been sent: they are only read as they were when they left, since whoever was a user then may
   * have left meanwhile. False likewise where only a part of the account is known.
   */
  readonly judges: boolean;
}

export function lookAt(facts: AccountFacts | undefined, judges: boolean): AccountLook | null {
  return facts === undefined ? null : { index: indexOf(facts), judges: judges && facts.isPart !== true };
}
