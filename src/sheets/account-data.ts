// What is known of the connected account, on Apps Script's services: read, kept, asked for anew, or left aside by the user's wish.
import type { AccountFacts } from '../core/account/account-facts.ts';
import { type AccountDataPorts, type Asks, accountFacts } from '../run/account-data/account-data.ts';
import type { Account, SheetJob } from '../run/job.ts';
import { googleHttp } from './http.ts';
import { gatePorts, userCache, userStore } from './platform.ts';

/** Set while the user wants rows checked without the account's lists. */
const LEFT_ASIDE_KEY = 'account-lists';
const LEFT_ASIDE = 'off';

/** Whether rows are checked against the account's users and task types. */
export function usesLists(): boolean {
  return userStore().get(LEFT_ASIDE_KEY) !== LEFT_ASIDE;
}

/** A list may lack users whom LeadSquared takes all the same: then it would keep good rows from being sent. */
export function useLists(isOn: boolean): void {
  if (isOn) userStore().remove(LEFT_ASIDE_KEY);
  else userStore().set(LEFT_ASIDE_KEY, LEFT_ASIDE);
}

const ports = (): AccountDataPorts => ({ ...gatePorts(), http: googleHttp, cache: userCache });

/** What is known of an account; undefined when nothing is, or the user has left it aside. */
export function factsOf(account: Account, asks: Asks): AccountFacts | undefined {
  return usesLists() ? accountFacts(ports(), account, asks) : undefined;
}

/** The job with what is known of its account. Without keys nothing is. */
export function knowing<T extends SheetJob>(job: T, asks: Asks = 'if-needed'): T {
  const { account } = job;
  return account == null ? job : { ...job, facts: factsOf(account, asks) };
}
