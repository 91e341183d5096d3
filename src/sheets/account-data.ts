// What is known of the connected account, on Apps Script's services: read, kept, asked for anew, or left aside by the user's wish.
import type { AccountFacts } from '../core/account/account-facts.ts';
import { type AccountDataPorts, type Asks, accountFacts } from '../run/account-data/account-data.ts';
import type { Account, SheetJob } from '../run/job.ts';
import type { ReadStore } from '../run/ports.ts';
import { googleHttp } from './http.ts';
import { gatePorts, userCache, userStore } from './platform.ts';

/** Set while the user wants rows checked without the account's lists. */
const LEFT_ASIDE_KEY = 'account-lists';
const LEFT_ASIDE = 'off';

/** Whether rows are checked against the account's users and task types. */
export function usesLists(store: ReadStore = userStore()): boolean {
  return store.get(LEFT_ASIDE_KEY) !== LEFT_ASIDE;
}

/** A list may lack users whom LeadSquared takes all the same: then it would keep good rows from being sent. */
export function useLists(isOn: boolean): void {
  if (isOn) userStore().remove(LEFT_ASIDE_KEY);
  else userStore().set(LEFT_ASIDE_KEY, LEFT_ASIDE);
}

function portsOn(notes?: ReadStore): AccountDataPorts {
  const ports = { ...gatePorts(), http: googleHttp, cache: userCache };
  return notes === undefined ? ports : { ...ports, userStore: { ...ports.userStore, get: notes.get } };
}

/** What is known of an account; undefined when nothing is, or the user has left it aside. */
export function factsOf(account: Account, asks: Asks, notes?: ReadStore): AccountFacts | undefined {
  return usesLists(notes) ? accountFacts(portsOn(notes), account, asks) : undefined;
}

/**
 * The job with what is known of its account. Without keys nothing is.
 *
 * @param notes what the user's store holds, as it was read just now; left out, it is asked
 */
export function knowing<T extends SheetJob>(job: T, asks: Asks = 'if-needed', notes?: ReadStore): T {
  const { account } = job;
  return account == null ? job : { ...job, facts: factsOf(account, asks, notes) };
}
