// The words of which headers of dates, times and lengths are made: what they are about, and which of them lie ahead.
import { lazily } from '../../lazily.ts';

export type Words = () => ReadonlySet<string>;

/** A set of words that are given side by side. */
export const set = (words: string): Words => lazily(() => new Set(words.split(' ')));

export const FILLER = set('of the for to a an and or s new my our your his her at in n');
export const PURPOSE = set(
  'due follow up followup followups fu fup deadline next call callback callbacks back calling visit visits appointment appt meeting demo site schedule scheduled task action counselling counseling interview activity target planned plan event session tentative proposed preferred confirmed expected contact revisit reconnect pickup upcoming',
);
/** Purposes that say a date by themselves; "Call" or "Task" may be anything. */
export const SPEAKS_OF_DATE = set(
  'followup followups fu fup callback callbacks appointment appt next scheduled schedule visit follow revisit due',
);
/** Purposes that lie ahead of the day on which a row was written. */
export const AHEAD = set(
  'due follow followup followups fu fup deadline next callback callbacks back scheduled target planned proposed preferred confirmed expected revisit reconnect tentative upcoming',
);
export const DATE = set('date dates day dt dated on by when');
export const TIME = set('time times timing timings at slot slots window hour clock');
export const LENGTH = set('duration length');
export const ABOUT_LENGTH = set('estimated approximate approx total usual');
export const START = set('from start starts starting begin begins');
export const END = set('end ends ending finish finishes until till');
