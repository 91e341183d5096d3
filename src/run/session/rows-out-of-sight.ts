// Counts rows that a run has sent and that the sheet shows no more under their tokens: deleted, moved elsewhere, sorted above the header, or cleared.
import type { RunRecord } from '../record/run-record.ts';
import type { SentTokens } from '../record/sent-tokens.ts';
import type { Entry } from './entry.ts';

/** What tells of rows that the sheet does not show. */
export interface Remembered {
  /** Which rows were let out. */
  readonly sent: Pick<SentTokens, 'size' | 'has' | 'inDoubt' | 'beingGivenBack'>;
  /** How many rows were Created when the sheet last showed them, as `createdBefore` tells. */
  readonly createdBefore: number;
}

interface OutOfSight {
  /** Nobody has noted what became of them. */
  readonly inDoubt: number;
  readonly created: number;
  /** They were settled, or are too many for it to be remembered what they were sent as. */
  readonly gone: number;
}

/** Hidden rows that were given back in their turn, and so have their bits; where that was not counted, at most so many. */
export const leftOutOf = ({ leftOut, hidden }: Pick<RunRecord, 'leftOut' | 'hidden'>): number =>
  leftOut ?? hidden;

/**
 * How many rows were Created that the sheet does not show as such any more. Which ones is not remembered; but their tasks were seen,
 * so as many of the rows out of sight go on counting as created.
 *
 * @param record as an earlier execution has left it
 * @param entries as they were read since
 */
export function createdBefore({ counts }: Pick<RunRecord, 'counts'>, entries: readonly Entry[]): number {
  return Math.max(0, counts.created - entries.filter(({ status }) => status === 'Created').length);
}

/** @param most how many rows of the run are not accounted for otherwise */
export function countOutOfSight(
  entries: readonly Entry[],
  record: Pick<RunRecord, 'leftOut' | 'hidden'>,
  { sent, ...known }: Remembered,
  most: number,
): OutOfSight {
  const shown = new Set(entries.flatMap(({ status, token }) => (status === null ? [] : [token.index])));
  const unseen = (indexes: readonly number[]) => indexes.filter((index) => !shown.has(index)).length;
  const inDoubt = unseen(sent.inDoubt());
  // Rows that were about to be given back have their bits, and were not sent.
  const unsent = unseen(sent.beingGivenBack()) + leftOutOf(record);
  const seen = entries.filter(({ token }) => sent.has(token.index)).length;
  const others = Math.max(0, Math.min(most, sent.size() - seen - unsent) - inDoubt);
  const created = Math.min(others, known.createdBefore);
  return { inDoubt, created, gone: others - created };
}
