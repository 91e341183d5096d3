// What a run remembers of a LeadSquared that does not answer, and when it is tried again.
import { HOUR_MS, MINUTE_MS } from './dates/civil.ts';

/** Plain data. Times are milliseconds since 1970 UTC. */
export interface Silence {
  /** Since when no call was answered. */
  readonly since: number;
  /** Tries in a row that brought no answer, from 1. */
  readonly tries: number;
  /** When the last of them did; left out by an earlier version. */
  readonly failedAt?: number | undefined;
  /** Not before this moment is the next try. */
  readonly nextTryAt: number;
  /** True once a harmless call was answered, and no call with rows yet. */
  readonly probed: boolean;
}

/** Waits before the tries, the first of which follows at once; the last one is kept for the first minutes. */
const FIRST_WAITS_SECONDS = [0, 5, 10, 20, 40, 60] as const;
/** From which age of the silence on its tries lie how far apart. */
const LATER_WAITS = [
  { from: 4 * HOUR_MS, wait: HOUR_MS },
  { from: HOUR_MS, wait: 15 * MINUTE_MS },
  { from: 10 * MINUTE_MS, wait: 5 * MINUTE_MS },
] as const;
/** A silence that lasts longer is no outage that passes by itself: a run stops then. */
export const LONGEST_SILENCE_MS = 24 * HOUR_MS;

function waitBefore(tries: number, age: number): number {
  const later = LATER_WAITS.find(({ from }) => age >= from);
  if (later !== undefined) return later.wait;
  return (FIRST_WAITS_SECONDS[Math.min(tries, FIRST_WAITS_SECONDS.length) - 1] ?? 0) * 1000;
}

/** The silence after one more try that brought no answer. @param before null when LeadSquared had answered until now */
export function afterNoAnswer(before: Silence | null, now: number): Silence {
  const since = before?.since ?? now;
  const tries = (before?.tries ?? 0) + 1;
  return { since, tries, failedAt: now, nextTryAt: now + waitBefore(tries, now - since), probed: false };
}

/** The silence once a harmless call was answered: the next call with rows may leave, and is a small one. */
export function afterProbe(silence: Silence): Silence {
  return { ...silence, probed: true };
}

/** The same silence, to be tried at once because a person wants it. */
export function triedNow(silence: Silence, now: number): Silence {
  return { ...silence, nextTryAt: Math.min(silence.nextTryAt, now) };
}

/** By the last try: of the time since then, in which nobody may have asked, nothing is known. */
export function hasLastedTooLong({ since, failedAt = since }: Silence): boolean {
  return failedAt - since >= LONGEST_SILENCE_MS;
}
