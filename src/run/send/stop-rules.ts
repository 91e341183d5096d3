// Decides from the outcomes of calls whether a run must stop, and says why.
import type { Outcome } from '../../leadsquared/outcome.ts';
import type { SheetJob } from '../job.ts';
import type { RunRecord, Stop } from '../record/run-record.ts';
import type { Batch } from './batch.ts';

/** Refused calls in a row after which a run stops: something is wrong with more than single rows. */
export const REFUSED_CALLS_LIMIT = 5;

/** What a run has met in a row up to now. */
export interface Streaks {
  /** Chunks of which LeadSquared took no row. */
  readonly consecutiveRejections: number;
  /** True while a refused chunk is still being taken apart. */
  readonly takingApart: boolean;
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
  batches: readonly Pick<Batch, 'parted' | 'isSingle'>[],
): number {
  if (!outcomes.every((outcome) => isRejection(outcome) || outcome.kind === 'rate-limited')) return 0;
  // A row that is sent alone tells of itself, and of no chunk.
  const whole = batches.filter(
    ({ parted, isSingle }, place) => parted === null && !isSingle && isRejection(outcomes[place]),
  );
  return before + whole.length;
}

/** How the streaks go on after calls side by side. @param batches what each call sent */
export function streaksAfter(
  { consecutiveRejections }: Omit<Streaks, 'takingApart'>,
  outcomes: readonly Outcome[],
  batches: readonly Pick<Batch, 'parted' | 'isSingle'>[],
): Omit<Streaks, 'takingApart'> {
  return { consecutiveRejections: rejectionsAfter(consecutiveRejections, outcomes, batches) };
}

/** Whether calls side by side brought nothing that LeadSquared itself said. */
export function isSilence(outcomes: readonly Outcome[]): boolean {
  return outcomes.length > 0 && outcomes.every(({ kind }) => kind === 'unknown');
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
  if (streaks.consecutiveRejections >= REFUSED_CALLS_LIMIT && !streaks.takingApart) {
    return {
      code: 'refused',
      message: `LeadSquared refused every row of ${REFUSED_CALLS_LIMIT} calls in a row, so the run stopped. It says: ${why}`,
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

/** @param name of a person who is not the run's own; null for its own */
export function stoppedBy(name: string | null): Stop {
  if (name === null) return STOPPED_BY_USER;
  return { code: 'user', message: `${name} stopped the run. Rows that were not sent yet are unchanged.` };
}

/** Why a run ends that somebody has ended where it stood. */
export function endedBy({ ports, account = null }: SheetJob, { by }: RunRecord): Stop {
  if (by === ports.user()) return STOPPED_BY_USER;
  const name = account === null || account.userName === '' ? 'Somebody else' : account.userName;
  return {
    code: 'user',
    message: `${name} ended the run where it stood. Rows that were not sent yet are unchanged; rows in doubt are looked up when somebody with keys of its account sends again.`,
  };
}
