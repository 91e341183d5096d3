// The account's rate limit: at most so many calls in any rolling window (page rate-limits).

export interface RateLimit {
  readonly calls: number;
  readonly seconds: number;
}

/** Remembers the calls that count and says whether one more fits. */
export class RollingWindow {
  #times: number[] = [];

  /** Whether a call at `now` stays within the limit. A call made exactly `seconds` ago has left the window. */
  hasRoom(limit: RateLimit, now: number): boolean {
    this.#times = this.#times.filter((time) => time > now - limit.seconds * 1000);
    return this.#times.length < limit.calls;
  }

  count(now: number): void {
    this.#times.push(now);
  }
}

/** The text of the documented 429 reply. */
export function limitText(limit: RateLimit): string {
  return `API calls exceeded the limit of ${limit.calls} in ${limit.seconds} second(s)`;
}

/**
 * The most calls that any rolling window of that many seconds holds.
 *
 * @param calls in any order; `at` in milliseconds
 */
export function maxCallsInWindow(calls: readonly { readonly at: number }[], seconds: number): number {
  const times = calls.map((call) => call.at).sort((a, b) => a - b);
  let most = 0;
  let oldest = 0;
  for (const [index, time] of times.entries()) {
    while ((times[oldest] ?? time) <= time - seconds * 1000) oldest += 1;
    most = Math.max(most, index - oldest + 1);
  }
  return most;
}
