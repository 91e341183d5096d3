// Sets right when tasks were made in an account that shows all times late, as its local time, before that is known as its habit.
import type { FoundTask } from './found-task.ts';
import type { LookUpHabits } from './habits.ts';

const MINUTE_MS = 60_000;
/** Every zone's offset is a multiple of it. */
const QUARTER_MS = 15 * MINUTE_MS;
/** No clock is so far ahead of ours: a task that was made later than this was not made in the future, but its time is shown late. */
const FUTURE_MS = 30 * MINUTE_MS;
/** Farthest zones from UTC. */
const FARTHEST_MS = 14 * 60 * MINUTE_MS;
/** How far LeadSquared's clock may be ahead without being taken for a part of the zone's offset. */
const SLACK_MS = 10 * MINUTE_MS;

/**
 * The tasks with the last moments at which they can have been made: the newest was made by now. Otherwise a task of hours ago would pass
 * for one that was made a moment ago.
 *
 * @param now milliseconds since 1970 UTC
 */
export function inOurTime(
  found: readonly FoundTask[],
  { shifts }: LookUpHabits,
  now: number,
): readonly FoundTask[] {
  if (shifts !== undefined) return found;
  const late = found.reduce((most, { createdAt }) => Math.max(most, (createdAt ?? now) - now), 0);
  if (late < FUTURE_MS || late > FARTHEST_MS + SLACK_MS) return found;
  const shift = Math.ceil((late - SLACK_MS) / QUARTER_MS) * QUARTER_MS;
  return found.map((task) => (task.createdAt === null ? task : { ...task, madeBy: task.createdAt - shift }));
}
