// How far the refreshing of a sheet's progress has got: what one piece of the work hands on to the next, and nothing keeps.
import type { ProgressKind } from '../../core/progress.ts';
import type { Reached } from './groups.ts';

/** Tasks by what was told of them; `left` are those of which nothing could be told. */
export type ProgressCounts = Readonly<Record<ProgressKind | 'left', number>>;

export interface ProgressState {
  readonly reached: Reached;
  /** Whether all owners and days have been asked about, so that single tasks are left. */
  readonly isSingly: boolean;
  /** Ids of tasks that are not where their rows say, to be asked about one by one. */
  readonly missing: readonly string[];
  readonly counts: ProgressCounts;
  /** The first cell with an id of which nothing could be told, such as `N5`; '' for none. */
  readonly leftAt: string;
}

/** Most tasks that are asked about one by one; a call each, and their ids travel between the pieces. */
export const MOST_SINGLY = 500;

export const NOTHING_TOLD: Omit<ProgressState, 'reached'> = {
  isSingly: false,
  missing: [],
  counts: { open: 0, overdue: 0, done: 0, cancelled: 0, gone: 0, left: 0 },
  leftAt: '',
};
