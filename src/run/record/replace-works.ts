// Remembers that find-and-replace was seen to do what it should in this spreadsheet, so that an execution need not look once more before its first call.
import { MINUTE_MS } from '../../core/dates/civil.ts';
import type { ReadStore, Store } from '../ports.ts';

const KEY = 'replace-works';
/** As long as what an account has shown of itself. */
const KNOWN_MS = 30 * 24 * 60 * MINUTE_MS;

/** @param now milliseconds since 1970 UTC */
export function knowsReplaceWorks(store: ReadStore, now: number): boolean {
  const at = Number(store.get(KEY) ?? Number.NaN);
  return at <= now && now - at < KNOWN_MS;
}

/** @param now milliseconds since 1970 UTC */
export function noteReplaceWorks(store: Store, now: number): void {
  store.set(KEY, String(now));
}
