// What an answer tells about the run whose results are shown.
import type { RunView } from '../../rpc/api.ts';
import { COUNT_ORDER } from './progress.ts';

/** Whether the rows of a run stand as they stood before. */
export const isSameOutcome = (before: RunView, after: RunView): boolean =>
  before.id === after.id && COUNT_ORDER.every((name) => before.counts[name] === after.counts[name]);

/**
 * The run to show from now on: one that has ended since, or the one that is shown, as it stands now.
 *
 * @param seen the run that ended last, as an answer tells it; null when it tells of none
 * @param newest when the latest run began whose results were shown so far
 * @returns null for nothing to show, and `ask` when the answer speaks of another run than the one that is shown
 */
export function newsOf(shown: RunView | null, seen: RunView | null, newest: number): RunView | 'ask' | null {
  if (seen?.state === 'ended' && (seen.startedAt > newest || seen.id === shown?.id)) return seen;
  return shown === null ? null : 'ask';
}
