// The five steps, which of them can be opened, and the one the sidebar opens on.
import type { Overview, RunView } from '../../rpc/api.ts';

export const STEPS = ['connect', 'match', 'check', 'send', 'results'] as const;
export type Step = (typeof STEPS)[number];

/** A run that ended this recently is what the user comes back for. */
export const JUST_NOW_MS = 10 * 60 * 1000;

export const isGoingOn = (run: RunView | null): boolean => run !== null && run.state !== 'ended';

function endedJustNow(run: RunView | null, now: number): boolean {
  return run !== null && run.state === 'ended' && now - (run.startedAt + run.seconds * 1000) < JUST_NOW_MS;
}

/** The step that makes sense when the sidebar opens. @param now milliseconds since 1970 UTC */
export function firstStep({ account, matched, run }: Overview, now: number): Step {
  if (account === null) return 'connect';
  if (isGoingOn(run)) return 'send';
  if (endedJustNow(run, now)) return 'results';
  return matched ? 'check' : 'match';
}

/** Whether there is anything to see on a step. */
export function canOpen(step: Step, { matched, run }: Pick<Overview, 'matched' | 'run'>): boolean {
  if (step === 'check') return matched;
  if (step === 'send') return isGoingOn(run);
  if (step === 'results') return run !== null && run.state === 'ended';
  return true;
}

/** Whether a step's work is behind the user. */
export function isDone(step: Step, { account, matched, run }: Overview): boolean {
  if (step === 'connect') return account !== null;
  if (step === 'match') return matched;
  if (step === 'check') return run !== null;
  return step === 'send' && run !== null && run.state === 'ended';
}
