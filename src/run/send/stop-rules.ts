// Decides from the outcomes of calls whether a run must stop, and says why.
import type { Outcome } from '../../leadsquared/outcome.ts';
import type { Stop } from '../record/run-record.ts';

/** Calls in a row that brought nothing, after which a run stops: something is wrong with more than single rows. */
export const FAILED_CALLS_LIMIT = 5;

/** What a run has met in a row up to now. */
export interface BadLuck {
  /** Calls without a usable answer. */
  readonly consecutiveFailures: number;
  /** Chunks of which LeadSquared took no row. */
  readonly consecutiveRejections: number;
  /** True while a refused chunk is still being taken apart. */
  readonly takingApart: boolean;
}

/** @returns null when the run may go on */
export function reasonToStop(outcomes: readonly Outcome[], luck: BadLuck): Stop | null {
  const final = outcomes.find((outcome) => outcome.kind === 'bad-keys' || outcome.kind === 'not-found');
  if (final?.kind === 'bad-keys' || final?.kind === 'not-found') {
    return { code: final.kind, message: final.message };
  }
  const why =
    [...outcomes]
      .reverse()
      .map(complaint)
      .find((text) => text !== '') ?? '';
  if (luck.consecutiveFailures >= FAILED_CALLS_LIMIT) {
    return {
      code: 'failing',
      message: `${FAILED_CALLS_LIMIT} calls in a row brought no answer that could be used, so the run stopped. ${why} Try again later.`,
    };
  }
  if (luck.consecutiveRejections >= FAILED_CALLS_LIMIT && !luck.takingApart) {
    return {
      code: 'refused',
      message: `LeadSquared refused every row of ${FAILED_CALLS_LIMIT} calls in a row, so the run stopped. It says: ${why}`,
    };
  }
  return null;
}

/** What LeadSquared had to say against a call; '' for nothing. */
function complaint(outcome: Outcome): string {
  if (outcome.kind === 'unknown' || outcome.kind === 'refused') return outcome.message;
  const failed = outcome.kind === 'rows' ? outcome.rows.find((row) => row.kind === 'failed') : undefined;
  return failed?.kind === 'failed' ? failed.message : '';
}

export const STOPPED_BY_USER: Stop = {
  code: 'user',
  message: 'The run was stopped. Rows that were not sent yet are unchanged.',
};
