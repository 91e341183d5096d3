// What look-ups of leads work with, and how they may end.
import type { Job, LeadBook } from '../job.ts';

export type LeadJob = Pick<Job, 'ports' | 'account'> & {
  readonly leads: LeadBook;
  /** Two capital letters, of phone numbers that do not say theirs; '' when nothing tells. */
  readonly country: string;
};

export interface LookUpTime {
  /** Moment after which no new call is started. */
  readonly until: number;
  /** Asked before each round; false ends the work, for instance because another window has taken over. */
  readonly goesOn: () => boolean;
}

/** All are known as far as they can be, the time was over, or why nobody is asked any more. */
export type LookUpEnd = 'done' | 'time' | 'no-answer' | 'refused' | 'unreadable';
