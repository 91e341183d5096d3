// What is known of an account: read with few calls, kept for hours with the user, and never in the spreadsheet.
import * as v from 'valibot';
import type { AccountFacts } from '../../core/account/account-facts.ts';
import { countryOf } from '../../core/account/country.ts';
import { DAY_MS } from '../../core/dates/civil.ts';
import type { Http } from '../../leadsquared/http.ts';
import { readLookUpHabits } from '../account-habits.ts';
import type { Account, RunPorts } from '../job.ts';
import type { Cache } from '../ports.ts';
import { readJson } from '../read-json.ts';
import { openGate } from '../throttle/open-gate.ts';
import { askLists, type ListName } from './ask-lists.ts';
import { type Lists, readLists, writeLists } from './kept-facts.ts';
import { keepPieces, readPieces } from './pieces.ts';

/** How long the lists are kept: the longest that a cache keeps a value (page cache). */
const KEEP_SECONDS = 6 * 3600;
/** How long it is remembered that no answer came: long enough not to hold up the next check, too. */
const KEEP_TROUBLE_SECONDS = 300;
/** How long keys that may not read a list are not asked for it again, unless the user does. */
const REFUSED_MS = 7 * DAY_MS;

export interface AccountDataPorts
  extends Pick<RunPorts, 'clock' | 'ids' | 'sharedStore' | 'userStore' | 'scriptLock'> {
  readonly http: Http;
  readonly cache: Cache;
}

/** `never` takes what is kept; `if-needed` asks LeadSquared when nothing is; `anew` asks in any case. */
export type Asks = 'never' | 'if-needed' | 'anew';

/** Letters of a user's id that tell it from the others of its account. */
const USER_LENGTH = 40;

/** Of two users of one account one may be allowed to read more than the other. */
const ownerKey = ({ hash, userId }: Account): string => `${hash}.${userId.slice(0, USER_LENGTH)}`;
const cacheKey = (account: Account): string => `account.${ownerKey(account)}`;
const refusedKey = (account: Account): string => `unread.${ownerKey(account)}`;

const Refused = v.object({ what: v.array(v.picklist(['users', 'task-types'])), at: v.number() });

/** The lists that these keys were refused of late. */
function refusedLists({ userStore, clock }: AccountDataPorts, account: Account): readonly ListName[] {
  const refused = readJson(Refused, userStore.get(refusedKey(account)));
  return refused === null || clock.now() - refused.at > REFUSED_MS ? [] : refused.what;
}

function noteRefused({ userStore }: AccountDataPorts, account: Account, { unread, readAt }: Lists): void {
  const what = unread.flatMap((each) => (each.why === 'refused' ? [each.what] : []));
  const key = refusedKey(account);
  if (what.length > 0) userStore.set(key, JSON.stringify({ what, at: readAt }));
  else if (userStore.get(key) !== null) userStore.remove(key);
}

/**
 * What is taken as read when lists that are kept are only to be completed; null when nothing is to be asked for. What the limit left no room
 * for is asked for as soon as it does, and what did not come after some minutes, while the other list is kept for its full time.
 */
function toComplete(kept: Lists, now: number): Lists | null {
  const isRested = now - kept.askedAt >= KEEP_TROUBLE_SECONDS * 1000;
  const due = kept.unread.filter(({ why }) => why === 'no-room' || (why === 'no-answer' && isRested));
  if (due.length === 0) return null;
  const isUnanswered = (list: ListName) => due.some(({ what, why }) => what === list && why === 'no-answer');
  return {
    ...kept,
    users: isUnanswered('users') ? null : kept.users,
    taskTypes: isUnanswered('task-types') ? null : kept.taskTypes,
  };
}

/** What could not be read anew stays as it was read before: without it rows would lose their fields. */
function orOlder(lists: Lists, before: Lists | null): Lists {
  const users = lists.users ?? before?.users ?? null;
  const taskTypes = lists.taskTypes ?? before?.taskTypes ?? null;
  // Also when it was not asked for, since only the other one was missing.
  const isOlder = [users, taskTypes].some(
    (list) => list !== null && (list === before?.users || list === before?.taskTypes),
  );
  return { ...lists, users, taskTypes, readAt: isOlder ? (before?.readAt ?? lists.readAt) : lists.readAt };
}

/** @param before what is kept, and stays where no answer comes @param taken what of it is not asked for anew; null for nothing */
function askAndKeep(
  ports: AccountDataPorts,
  account: Account,
  known: readonly ListName[],
  before: Lists | null,
  taken: Lists | null,
): Lists {
  const { http, clock, cache, ids } = ports;
  const asking = { http, clock, account, gate: openGate(ports, account) };
  const lists = orOlder(askLists(asking, known, taken), before);
  // What was not asked for stays as old as it is.
  if (known.length === 0) noteRefused(ports, account, lists);
  const isTrouble = lists.unread.some(({ why }) => why === 'no-answer');
  const kept = { stamp: ids.uuid().slice(0, 8), text: writeLists(lists) };
  const isEmpty = lists.users === null && lists.taskTypes === null;
  const age = Math.round((clock.now() - lists.readAt) / 1000);
  const seconds = isTrouble && isEmpty ? KEEP_TROUBLE_SECONDS : Math.max(1, KEEP_SECONDS - age);
  keepPieces(cache, cacheKey(account), kept, seconds);
  return lists;
}

/**
 * What is known of the account.
 *
 * @returns undefined when nothing is kept and LeadSquared is not to be asked
 */
export function accountFacts(
  ports: AccountDataPorts,
  account: Account,
  asks: Asks,
): AccountFacts | undefined {
  const kept = readLists(readPieces(ports.cache, cacheKey(account)));
  if (kept === null && asks === 'never') return undefined;
  const known = asks === 'anew' ? [] : refusedLists(ports, account);
  const taken = kept === null || asks !== 'if-needed' ? null : toComplete(kept, ports.clock.now());
  const isKnown = kept !== null && asks !== 'anew' && taken === null;
  const lists = isKnown ? kept : askAndKeep(ports, account, known, kept, taken);
  const { zone = '', country = '', connection } = account;
  return {
    ...lists,
    zone,
    country: country === '' ? countryOf(zone, connection.host) : country,
    keepsToDoDays: readLookUpHabits({ account, ports }).toDoDays !== undefined,
  };
}
