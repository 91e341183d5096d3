// What an account has shown about its calls: whether refusals are whole, how late tasks appear. A pure value, forgotten after a month.
import { DAY_MS } from '../core/dates/civil.ts';

/** What was seen longer ago counts no more: accounts are changed. */
export const HABIT_FOR_MS = 30 * DAY_MS;
/**
 * So many refused calls must have stored nothing before pieces of one go out without a look-up: one, since each is told by a row that was
 * not there after a long wait, and is taken when it is sent again.
 */
export const WHOLE_REFUSALS = 1;
/** A task that was seen later than this after its call was there before, most likely: nobody had looked. */
const TELLING_LOOK_MS = 20_000;
/**
 * How long a look-up waits for tasks of an account that has shown nothing yet: LeadSquared does not say how late tasks appear, and
 * minutes have to be reckoned with. Together with the beginning of a run it fits into one execution.
 */
export const FIRST_VISIBILITY_MS = 180_000;
/** Least and most that it waits for an account that has. */
const LEAST_VISIBILITY_MS = 10_000;
const MOST_VISIBILITY_MS = 10 * 60_000;
/** After its call a task is given this long to appear: nobody documents how long it takes, and nobody has reported more. */
export const LATEST_TASK_MS = 10 * 60_000;
/** How much longer than was ever seen it waits. */
const CAUTION = 3;
/**
 * Calls whose tasks must have been seen before it waits less than for an unknown account: one of them may have been quick by chance.
 * So many tasks that were all there at the first look tell as much.
 */
export const TELLING_CALLS = 5;

/** Plain data; `at` is when each was seen last, in milliseconds since 1970 UTC. */
export interface CallHabits {
  /** Refused calls in a row that had stored nothing, and that held a row which LeadSquared takes. */
  readonly whole: { readonly times: number; readonly at: number } | null;
  /** Longest time from a call until its task was seen. */
  readonly visible: {
    readonly ms: number;
    readonly at: number;
    /** Of how many calls it is known, and when the last of them was over. */
    readonly calls: number;
    readonly last: number;
    /** Tasks that were there at the first look; null once one was not. */
    readonly prompt: number | null;
  } | null;
}

export const NO_HABITS: CallHabits = { whole: null, visible: null };

function fresh<T extends { readonly at: number }>(habit: T | null, now: number): T | null {
  return habit !== null && now - habit.at < HABIT_FOR_MS ? habit : null;
}

/** A refused call is known to have stored nothing of what LeadSquared took when it was sent again. */
export function sawWholeRefusal(habits: CallHabits, now: number): CallHabits {
  const times = Math.min(WHOLE_REFUSALS, (fresh(habits.whole, now)?.times ?? 0) + 1);
  return { ...habits, whole: { times, at: now } };
}

/** A refused call had stored something: from now on each one is looked up. */
export function sawPartialRefusal(habits: CallHabits, now: number): CallHabits {
  return { ...habits, whole: { times: 0, at: now } };
}

/** Whether pieces of a refused call may go out at once. */
export function refusalsAreWhole({ whole }: CallHabits, now: number): boolean {
  return (fresh(whole, now)?.times ?? 0) >= WHOLE_REFUSALS;
}

/**
 * A task was seen.
 *
 * @param ms from its call to the look that found it
 * @param missedBefore whether an earlier look had not found it
 * @param tasks how many of its call were seen, when that is all of them
 */
export function sawTask(
  habits: CallHabits,
  ms: number,
  missedBefore: boolean,
  now: number,
  tasks = 1,
): CallHabits {
  // Who looks minutes later for the first time learns nothing of when the task appeared.
  if (!missedBefore && ms > TELLING_LOOK_MS) return habits;
  const before = fresh(habits.visible, now);
  const sentAt = now - ms;
  const isNew = before === null || sentAt > before.last;
  const isLonger = before === null || ms > before.ms;
  const visible = {
    ms: isLonger ? ms : before.ms,
    at: isLonger ? now : before.at,
    calls: Math.min(TELLING_CALLS, (before?.calls ?? 0) + (isNew ? 1 : 0)),
    last: isNew ? sentAt : before.last,
    prompt: missedBefore ? null : promptAfter(before, tasks),
  };
  return { ...habits, visible };
}

function promptAfter(before: CallHabits['visible'], tasks: number): number | null {
  if (before === null) return Math.min(TELLING_CALLS, tasks);
  return before.prompt === null ? null : Math.min(TELLING_CALLS, before.prompt + tasks);
}

function isTold({ calls, prompt }: NonNullable<CallHabits['visible']>): boolean {
  return calls >= TELLING_CALLS || (prompt ?? 0) >= TELLING_CALLS;
}

/** How long after a call a look-up can tell that its tasks do not exist, in milliseconds. */
export function visibilityDelay({ visible }: CallHabits, now: number): number {
  const known = fresh(visible, now);
  if (known === null) return FIRST_VISIBILITY_MS;
  const least = isTold(known) ? LEAST_VISIBILITY_MS : FIRST_VISIBILITY_MS;
  return Math.min(MOST_VISIBILITY_MS, Math.max(least, Math.round(known.ms * CAUTION)));
}

/** Whether tasks have been seen to appear within so many milliseconds, and never later. */
export function appearsWithin({ visible }: CallHabits, ms: number, now: number): boolean {
  const known = fresh(visible, now);
  return known !== null && isTold(known) && known.ms <= ms;
}
