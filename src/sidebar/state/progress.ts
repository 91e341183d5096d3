// How far a run is, and the parts of its bar.
import type { RunCounts, RunView } from '../../rpc/api.ts';

export type CountName = keyof RunCounts;

/** The order of the bar and its legend: what is well, what is on its way, what needs the user. */
export const COUNT_ORDER: readonly CountName[] = [
  'created',
  'accepted',
  'sending',
  'queued',
  'unknown',
  'failed',
  'invalid',
  'skipped',
  'deleted',
  'gone',
  'unsent',
];

export interface Part {
  readonly name: CountName;
  readonly count: number;
  /** Share of the bar, 0 to 100. */
  readonly percent: number;
}

const sum = (counts: RunCounts): number => COUNT_ORDER.reduce((total, name) => total + counts[name], 0);

/** The parts that are not empty; their shares add up to 100. */
export function partsOf(counts: RunCounts): readonly Part[] {
  const total = sum(counts);
  return COUNT_ORDER.flatMap((name) =>
    counts[name] > 0 ? [{ name, count: counts[name], percent: (counts[name] / total) * 100 }] : [],
  );
}

/** Rows that LeadSquared has answered for, or that need no answer. */
export function doneRows(run: RunView): number {
  const { queued, sending, unknown } = run.counts;
  // Of rows in doubt nobody has an answer yet.
  const open = queued + sending + (run.state === 'ended' ? 0 : unknown);
  return Math.max(0, Math.min(run.total, sum(run.counts) - open));
}

/** Whole percent, rounded down so that 100 means finished; an ended run is at 100. */
export function percentDone(run: RunView): number {
  if (run.state === 'ended') return 100;
  if (run.total === 0) return 0;
  return Math.min(run.state === 'sending' ? 99 : 100, Math.floor((doneRows(run) / run.total) * 100));
}

/** Steps in which progress is read out, in percent: each change would drown a screen reader. */
const SPOKEN_STEP = 10;

export const spokenPercent = (percent: number): number => Math.floor(percent / SPOKEN_STEP) * SPOKEN_STEP;

/** Two answers may arrive in the other order; a run neither starts again nor takes back that it stops. */
export function newer(before: RunView | null, after: RunView): RunView {
  if (before === null || before.id !== after.id) return after;
  if (before.state === 'ended' && after.state !== 'ended') return before;
  return before.stopping && after.state !== 'ended' ? { ...after, stopping: true } : after;
}
