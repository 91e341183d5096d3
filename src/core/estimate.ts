// Foresees how long a run takes: its start, its calls within the limiter, the pauses between executions, and the look-up after them.
import { countsFor } from './limiter.ts';
import { DOCUMENTED_RATE, GROWTH_CALLS, type Rate, slowestOf } from './rate.ts';

/** What the limiter lets through. */
export interface Pace {
  /** The rates that have to be kept. */
  readonly rates: readonly Rate[];
  /** Calls in a documented window while the best rate is still looked for; null when it is not. */
  readonly allowance: number | null;
}

/** What a run is made of, as far as it is known before it begins. */
export interface Outlook extends Pace {
  /** Rows that are sent. */
  readonly rows: number;
  /** Rows of a call. */
  readonly perCall: number;
  /** Seconds that a call takes. */
  readonly callSeconds: number;
  /** How long the run is worked on at a time, and what passes until it is taken up again, in seconds. */
  readonly piece: { readonly work: number; readonly pause: number };
  /** Seconds until LeadSquared shows a task to be there. */
  readonly visibleAfter: number;
  readonly start: StartCosts;
}

/** What the sheet costs before the first call, in seconds. */
export interface StartCosts {
  readonly base: number;
  readonly row: number;
}

export interface Estimate {
  readonly calls: number;
  /** Until the last row says that LeadSquared took it. */
  readonly sentSeconds: number;
  /** Until the last row says that its task was seen. */
  readonly verifiedSeconds: number;
  /** Times that the run is taken up. */
  readonly executions: number;
}

/** Of a run that sends nothing. */
export const NO_TIME: Estimate = { calls: 0, sentSeconds: 0, verifiedSeconds: 0, executions: 0 };

/** Work on the sheet beside each round of calls, and beside each look-up of a thousand tasks, in seconds. */
const ROUND_SECONDS = 1.2;
const PAGE_SECONDS = 2;
const PAGE_ROWS = 1000;

/** Foresees a run; nothing to send takes no time. */
export function estimateRun(outlook: Outlook): Estimate {
  const { rows, perCall, allowance, callSeconds, piece, visibleAfter, start } = outlook;
  const calls = Math.ceil(rows / perCall);
  if (calls === 0) return NO_TIME;
  const limit = slowestOf(outlook.rates) ?? DOCUMENTED_RATE;
  let tried = allowance ?? Number.POSITIVE_INFINITY;
  let now = start.base + start.row * rows;
  let begun = 0;
  let executions = 1;
  let left = calls;
  while (left > 0) {
    const looking = { calls: Math.max(1, Math.floor(tried)), seconds: DOCUMENTED_RATE.seconds };
    const rate = slowestOf([limit, looking]) ?? limit;
    const together = Math.min(left, rate.calls);
    const isPieceOver = now - begun >= piece.work;
    if (isPieceOver) {
      executions++;
      now += piece.pause;
      begun = now;
      now += start.base;
    }
    left -= together;
    const work = callSeconds + ROUND_SECONDS;
    const held = left === 0 ? 0 : countsFor(rate) / 1000;
    now += Math.max(work, held);
    tried += GROWTH_CALLS;
  }
  const pages = Math.ceil(rows / PAGE_ROWS);
  const verifiedSeconds = now + visibleAfter + pages * PAGE_SECONDS;
  return { calls, sentSeconds: now, verifiedSeconds, executions };
}
