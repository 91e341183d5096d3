// Sets right when tasks were made in an account that shows all times late, as its local time, before that is known as its habit.
import type { FoundTask } from './found-task.ts';
import type { LookUpHabits } from './habits.ts';
import type { Search } from './search.ts';

const MINUTE_MS = 60_000;
/** Every zone's offset is a multiple of it. */
const QUARTER_MS = 15 * MINUTE_MS;
/** Nearest zone ahead of UTC, and the farthest. */
const NEAREST_MS = 60 * MINUTE_MS;
const FARTHEST_MS = 14 * 60 * MINUTE_MS;
/**
 * What was made later than this was not made in the future, but its time is shown late: no clock is so far ahead of ours, and much less
 * is enough where LeadSquared has told what its own clock shows.
 */
const FUTURE_MS = 30 * MINUTE_MS;
const TOLD_FUTURE_MS = 2 * MINUTE_MS;
/** How far a clock that nobody has told may be ahead without being taken for a part of the zone's offset. */
const SLACK_MS = 10 * MINUTE_MS;

type Moments = Pick<Search, 'habits' | 'now' | 'farNow'>;

/** How far in the future the newest task seems to have been made, where that shows a zone nobody knows; else null. */
function lateness(
  found: readonly FoundTask[],
  { habits, now, farNow = null }: Moments,
): { readonly late: number; readonly slack: number } | null {
  if (habits.shifts !== undefined) return null;
  const [present, future, slack] =
    farNow === null ? [now, FUTURE_MS, SLACK_MS] : [farNow, TOLD_FUTURE_MS, TOLD_FUTURE_MS];
  const late = found.reduce((most, { createdAt }) => Math.max(most, (createdAt ?? present) - present), 0);
  return late < future || late > FARTHEST_MS + slack ? null : { late, slack };
}

/** Whether the tasks are shown late by nobody knows how much: then one of hours ago may pass for one that was made a moment ago. */
export function areShownLate(found: readonly FoundTask[], moments: Moments): boolean {
  return lateness(found, moments) !== null;
}

const shiftBy = (milliseconds: number): number =>
  Math.max(NEAREST_MS, Math.ceil(milliseconds / QUARTER_MS) * QUARTER_MS);

/**
 * Remembers how late the account shows its tasks at least, as the newest of them has told while it was new: hours later nothing
 * about it seems to be in the future any more.
 */
export function learnLateness(
  habits: LookUpHabits,
  found: readonly FoundTask[],
  moments: Moments,
): LookUpHabits {
  const shown = lateness(found, moments);
  if (shown === null || habits.timesStraight !== undefined) return habits;
  const minutes = shiftBy(shown.late - TOLD_FUTURE_MS) / MINUTE_MS;
  if (minutes < (habits.shownLate?.value ?? 0)) return habits;
  return { ...habits, shownLate: { value: minutes, at: moments.now } };
}

/**
 * The tasks with the last moments at which they can have been made: the newest was made by now. Otherwise a task of hours ago would pass
 * for one that was made a moment ago.
 */
export function inOurTime(found: readonly FoundTask[], moments: Moments): readonly FoundTask[] {
  const shown = lateness(found, moments);
  if (shown === null) return found;
  const { late, slack } = shown;
  const [least, probable] = [shiftBy(late - slack), shiftBy(late - TOLD_FUTURE_MS)];
  return found.map((task) => {
    const { createdAt } = task;
    if (createdAt === null) return task;
    return { ...task, madeBy: createdAt - least, probablyMadeBy: createdAt - probable };
  });
}
