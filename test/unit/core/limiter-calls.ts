// Calls that are made and answered under the limiter, one batch after another.
import { endCalls, type LimiterState, startCalls, WINDOW_MARGIN_MS } from '../../../src/core/limiter.ts';
import type { Rate } from '../../../src/core/rate.ts';

export const T = Date.UTC(2026, 2, 5, 9);
export const SECOND = 1000;
export const WINDOW = 5 * SECOND + WINDOW_MARGIN_MS;
export const per5 = (calls: number): Rate => ({ calls, seconds: 5 });

/** Makes `count` calls that all take `took` milliseconds. */
export function make(state: LimiterState, count: number, at: number, took = 200, fixed: Rate | null = null) {
  return endCalls(startCalls(state, `call ${at}`, count, at, fixed), `call ${at}`, at + took);
}

/** One quick call each second, for so many seconds, beginning with `at`. */
export function busy(state: LimiterState, at: number, seconds: number): LimiterState {
  let next = state;
  for (let second = 0; second < seconds; second++) next = make(next, 1, at + second * SECOND);
  return next;
}
