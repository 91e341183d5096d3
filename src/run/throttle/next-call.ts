// When the limiter lets the next call through, and what keeps it until then.
import { type LimiterState, ratesInForce, waitForCall } from '../../core/limiter.ts';
import { LONGEST_WINDOW_SECONDS, type Rate, slowestOf } from '../../core/rate.ts';

/** Refusals in a row after which they are those of a longer limit than the one that is kept: nothing was sent for a window, and then for two. */
export const TELLING_REFUSALS = 3;

export interface NextCall {
  /** Milliseconds since 1970 UTC; a moment that has passed when a call may start now. */
  readonly at: number;
  /**
   * `pace`: the calls that the rate allows are made. `refused`: LeadSquared refused one just now. `quota`: it refuses them for longer
   * than any window that is kept, a day's limit for instance.
   */
  readonly why: 'pace' | 'refused' | 'quota';
  /** The rate that holds them back: what the refusal named, or the slowest one in force; null when none was named. */
  readonly rate: Rate | null;
}

export function nextCall(limiter: LimiterState, fixed: Rate | null, now: number): NextCall {
  const at = now + waitForCall(limiter, fixed, now);
  const { pausedUntil, refusals } = limiter;
  if (pausedUntil <= now || refusals.count === 0) {
    return { at, why: 'pace', rate: slowestOf(ratesInForce(limiter, fixed, now)) };
  }
  const { count, said } = refusals;
  const isQuota = count >= TELLING_REFUSALS || (said !== null && said.seconds > LONGEST_WINDOW_SECONDS);
  return { at, why: isQuota ? 'quota' : 'refused', rate: said };
}
