// Of which accounts a user's notes are kept: those whose keys were set last, so that who works for many firms fills no store.
import * as v from 'valibot';
import type { BulkStore } from './ports.ts';
import { readJson } from './read-json.ts';

const KEY = 'accounts';
/** More than a person works with; notes of each, of some 1,500 bytes, stay far below the 500 KB of a store (page quotas). */
export const MOST_ACCOUNTS = 50;

/** `habits.HASH` and `limiter.HASH`. */
const OF_ACCOUNT = /^(?:habits|limiter)\.(.+)$/;
/** `unread.HASH.USER`: it is asked about again when keys are set. */
const OF_USER = /^unread\./;

const Hashes = v.array(v.string());

/**
 * To be called when keys were set: forgets what the accounts of long ago have shown. Their next run starts as carefully as the first.
 *
 * @param hash of the account that is connected now
 */
export function noteAccount(store: BulkStore, hash: string): void {
  const notes = store.getAll();
  const keys = Object.keys(notes);
  const noted = keys.flatMap((key) => OF_ACCOUNT.exec(key)?.[1] ?? []);
  const before = readJson(Hashes, notes[KEY] ?? null) ?? [];
  // Those that an earlier version has noted are the oldest.
  const all = [...new Set([...noted.filter((each) => !before.includes(each)), ...before])];
  const kept = [...all.filter((each) => each !== hash), hash].slice(-MOST_ACCOUNTS);
  for (const key of keys) {
    const account = OF_ACCOUNT.exec(key)?.[1];
    if (OF_USER.test(key) || (account !== undefined && !kept.includes(account))) store.remove(key);
  }
  store.set(KEY, JSON.stringify(kept));
}
