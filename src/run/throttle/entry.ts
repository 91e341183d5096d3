// Decides what becomes of a run that asks for calls, by what all executions share. Writes nothing.
import { freeCalls, grown, ratesInForce, waitForCall } from '../../core/limiter.ts';
import { DOCUMENTED_RATE, type Rate } from '../../core/rate.ts';
import type { Shared } from './shared-limiter.ts';
import { TURN_LOOK_MS, type Turn } from './turn.ts';

/**
 * Most calls sent side by side: a whole window of the documented rate, since marking and settling the rows of a round costs the same
 * however many they are. A broken connection leaves all of them in doubt, and nothing more: see `await-answers.ts`.
 */
export const MOST_PARALLEL_CALLS = DOCUMENTED_RATE.calls;

export interface Asked {
  /** How many calls there are to make. */
  readonly wanted: number;
  /** Calls may be reserved so long before they may leave. */
  readonly aheadMs: number;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly fixed: Rate | null;
  /** Until then a long run lets nothing through, so that it moves steadily instead of in bursts. */
  readonly paceUntil: number;
  readonly turn: Turn;
}

export interface Entry {
  /** The state by which it was decided: the calls of a window may have proved that more are allowed. */
  readonly limiter: Shared['limiter'];
  readonly granted: number;
  /** When they may leave. */
  readonly startAt: number;
  /** Milliseconds after which to ask again. */
  readonly wait: number;
}

/** The calls that the smallest window in force holds. */
export function windowCalls(limiter: Shared['limiter'], fixed: Rate | null, now: number): number {
  return Math.min(...ratesInForce(limiter, fixed, now).map(({ calls }) => calls));
}

export function entryOf({ limiter: before, seekers }: Shared, asked: Asked): Entry {
  const { wanted, aheadMs, now, fixed, paceUntil, turn } = asked;
  const untilFree = waitForCall(grown(before, now), fixed, now);
  const startAt = untilFree <= aheadMs ? now + untilFree : now;
  const limiter = grown(before, startAt);
  const free = freeCalls(limiter, fixed, startAt);
  // What fits into the window goes out at once; spacing it would only make a short run slower.
  if (free > 0 && wanted > free && startAt < paceUntil)
    return { limiter, granted: 0, startAt, wait: paceUntil - startAt };
  const part = turn.part(seekers, free, windowCalls(limiter, fixed, now), now);
  const granted = Math.min(wanted, MOST_PARALLEL_CALLS, part);
  if (granted > 0) return { limiter, granted, startAt, wait: 0 };
  const untilAsked = Math.max(untilFree - aheadMs, Math.min(untilFree, TURN_LOOK_MS));
  return { limiter, granted, startAt, wait: free > 0 ? TURN_LOOK_MS : untilAsked };
}
