// Whether the user has sent anything in an account before: if not, sending one row first is offered.
import { readCallHabits } from '../run/account-habits.ts';
import type { Account } from '../run/job.ts';
import { googleClock, userStore } from './platform.ts';

const keyOf = ({ hash }: Account): string => `tried.${hash}`;

/** What an account has shown tells of earlier sendings, too. */
export function isFirstRun(account: Account | null): boolean {
  if (account === null || userStore().get(keyOf(account)) !== null) return false;
  const { visible, whole } = readCallHabits({
    account,
    ports: { userStore: userStore(), clock: googleClock },
  });
  return visible === null && whole === null;
}

/** The user has begun a run in the account, or seen the task of one row. */
export function noteTried(account: Account): void {
  if (userStore().get(keyOf(account)) === null) userStore().set(keyOf(account), '1');
}
