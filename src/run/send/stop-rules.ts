// Decides from the outcomes of calls whether a run must stop, and says why.
import type { Outcome } from '../../leadsquared/outcome.ts';
import type { Stop } from '../record/run-record.ts';
import type { Batch } from './batch-queue.ts';

/** Calls in a row that brought nothing, after which a run stops: something is wrong with more than single rows. */
export const FAILED_CALLS_LIMIT = 5;

/** What a run has met in a row up to now. */
export interface Streaks {
  /** Calls without a usable answer. */
  readonly consecutiveFailures: number;
  /** Chunks of which LeadSquared took no row. */
  readonly consecutiveRejections: number;
  /** True while a refused chunk is still being taken apart. */
  readonly takingApart: boolean;
}

/** Whether LeadSquared took rows, as far as one can tell. */
function isAnswer({ kind }: Outcome): boolean {
  return kind === 'accepted' || kind === 'rows';
}

/** Whether LeadSquared took none of the rows. */
function isRejection(outcome: Outcome | undefined): boolean {
  return (
    outcome?.kind === 'refused' ||
    (outcome?.kind === 'rows' && outcome.rows.every((row) => row.kind === 'failed'))
  );
}

/** Chunks in a row of which LeadSquared took no row; a call that may have brought something ends the row. */
function rejectionsAfter(
  before: number,
  outcomes: readonly Outcome[],
  batches: readonly Pick<Batch, 'parted'>[],
): number {
  if (!outcomes.every((outcome) => isRejection(outcome) || outcome.kind === 'rate-limited')) return 0;
  const whole = batches.filter(({ parted }, place) => parted === null && isRejection(outcomes[place]));
  return before + whole.length;
}

/** How the streaks go on after calls side by side. @param batches what each call sent @param unanswered calls without a usable answer */
export function streaksAfter(
  { consecutiveFailures, consecutiveRejections }: Omit<Streaks, 'takingApart'>,
  outcomes: readonly Outcome[],
  batches: readonly Pick<Batch, 'parted'>[],
  unanswered: number,
): Omit<Streaks, 'takingApart'> {
  return {
    consecutiveFailures: outcomes.some(isAnswer) ? 0 : consecutiveFailures + unanswered,
    consecutiveRejections: rejectionsAfter(consecutiveRejections, outcomes, batches),
  };
}

/** @returns null when the run may go on */
export function reasonToStop(outcomes: readonly Outcome[], streaks: Streaks): Stop | null {
  const final = outcomes.find((outcome) => outcome.kind === 'bad-keys' || outcome.kind === 'not-found');
  if (final?.kind === 'bad-keys' || final?.kind === 'not-found') {
    return { code: final.kind, message: final.message };
  }
  const why =
    [...outcomes]
      .reverse()
      .map(complaint)
      .find((text) => text !== '') ?? '';
  if (streaks.consecutiveFailures >= FAILED_CALLS_LIMIT) {
    return {
      code: 'failing',
      message: `${FAILED_CALLS_LIMIT} calls in a row brought no answer that could be used, so the run stopped. ${why} Try again later.`,
    };
  }
  if (streaks.consecutiveRejections >= FAILED_CALLS_LIMIT && !streaks.takingApart) {
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
