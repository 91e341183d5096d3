// Which of several runs is meant: the next one to drive, and those that are open beside the one that is shown.
import type { RunView } from '../../rpc/api.ts';
import { isGoingOn, isOwn } from './step.ts';

/** The open runs other than the one that is driven, the user's own first, then by age, newest first. */
export function otherRuns(runs: readonly RunView[], driven: RunView | null): RunView[] {
  const others = runs.filter((run) => isGoingOn(run) && run.id !== driven?.id).reverse();
  return [...others.filter(isOwn), ...others.filter((run) => !isOwn(run))];
}

/**
 * The user's own run that is driven when none is.
 *
 * @param ended the run that has just ended, of which the list may not know yet
 * @param sheetId the sheet that is open: its run goes first
 */
export function nextRun(runs: readonly RunView[], ended: RunView | null, sheetId: number): RunView | null {
  const own = otherRuns(runs, ended).filter(isOwn);
  return own.find((run) => run.sheetId === sheetId) ?? own[0] ?? null;
}

/** Takes news of a run into a list that holds it. */
export function withRun(runs: readonly RunView[], news: RunView): RunView[] {
  return runs.map((run) => (run.id === news.id ? news : run));
}
