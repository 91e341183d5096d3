// The five steps, which of them can be opened, and the one the sidebar opens on.
import type { Overview, RunView } from '../../rpc/api.ts';

export const STEPS = ['connect', 'match', 'check', 'send', 'results'] as const;
export type Step = (typeof STEPS)[number];

/** A run that ended this recently is what the user comes back for. */
export const JUST_NOW_MS = 10 * 60 * 1000;

export const isGoingOn = (run: RunView | null): boolean => run !== null && run.state !== 'ended';

/** Whether the user goes on with a run unasked. */
export const isOwn = (run: RunView | null): boolean => run?.owner.access === 'mine';

/** Where things stand, by what decides which steps make sense. */
export interface Standing extends Pick<Overview, 'account' | 'matched' | 'runs' | 'sheet'> {
  /** The run that is driven; null when none is. */
  readonly run: RunView | null;
  /** The run whose results are shown; null when none is known. */
  readonly ended: RunView | null;
}

/** As the server tells it, when the sidebar opens. */
export function standingOf({ account, matched, run, runs, sheet }: Overview): Standing {
  const goesOn = isGoingOn(run);
  return { account, matched, runs, sheet, run: goesOn ? run : null, ended: goesOn ? null : run };
}

function endedJustNow(run: RunView | null, now: number): boolean {
  return run !== null && now - (run.startedAt + run.seconds * 1000) < JUST_NOW_MS;
}

/** The step that makes sense when the sidebar opens. @param now milliseconds since 1970 UTC */
export function firstStep({ account, matched, run, ended }: Standing, now: number): Step {
  if (account === null) return 'connect';
  if (run !== null) return 'send';
  if (endedJustNow(ended, now)) return 'results';
  return matched ? 'check' : 'match';
}

/** Whether there is anything to see on a step. */
export function canOpen(step: Step, { matched, run, ended, runs }: Standing): boolean {
  if (step === 'check') return matched;
  if (step === 'send') return run !== null || runs.length > 0;
  // The earlier runs are there too.
  if (step === 'results') return ended !== null || run !== null || runs.length > 0;
  return true;
}

/** Whether a step's work is behind the user, in the sheet that is open. */
export function isDone(step: Step, { account, matched, run, ended, sheet }: Standing): boolean {
  const isHere = (of: RunView | null): boolean => of !== null && of.sheetId === sheet.id;
  if (step === 'connect') return account !== null;
  if (step === 'match') return matched;
  if (step === 'check') return isHere(run) || isHere(ended);
  // A run without rows has sent nothing.
  return step === 'send' && run === null && isHere(ended) && ended?.total !== 0;
}
