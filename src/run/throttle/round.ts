// Calls that were let through together, and what the limiter makes of them once they are over.
import { answeredCall, endCalls, type LimiterState } from '../../core/limiter.ts';

/** Calls let through last: not yet over, or over and not yet written down. Times are milliseconds since 1970 UTC. */
export interface Round {
  readonly id: string;
  /** When they may leave. */
  readonly start: number;
  /** When they left, where it was said. */
  left: number | null;
  end: number | null;
  /** Whether LeadSquared took a call of it, as far as one can tell. */
  answered: boolean;
}

/** The limiter with the round written down, when it is over. */
export function withEnded(limiter: LimiterState, round: Round | null): LimiterState {
  if (round === null || round.end === null) return limiter;
  const ended = endCalls(limiter, round.id, round.end, round.left ?? round.end);
  return round.answered ? answeredCall(ended) : ended;
}
