// What a single to-do shows of its account when it is known for certain by its id, and was read back a moment after it was sent.
import { MINUTE_MS, utcToWall, type Wall, wallToUtc } from '../core/dates/civil.ts';
import type { Zone } from '../core/dates/zone.ts';
import { type LookUpHabits, shiftsOf } from './habits.ts';

/** When a to-do was sent to be due, and when LeadSquared says that it is; milliseconds since 1970 UTC. */
export interface ToDoTimes {
  readonly sent: number;
  readonly shown: number;
}

const isMidnight = ({ hour, minute, second }: Wall): boolean => hour + minute + second === 0;

/** Minutes east of UTC. */
const offsetAt = (zone: Zone, instant: number): number =>
  Math.round((wallToUtc(zone.toWall(instant)) - instant) / MINUTE_MS);

const isSameDay = (one: Wall, other: Wall): boolean =>
  one.year === other.year && one.month === other.month && one.day === other.day;

/** Whether it comes back as the beginning of its own day there, in UTC or, from an account that answers in its local time, as that. */
function isDayIn(zone: Zone, { sent, shown }: ToDoTimes): boolean {
  const day = zone.toWall(sent);
  return [zone.toWall(shown), utcToWall(shown)].some((wall) => isMidnight(wall) && isSameDay(wall, day));
}

/**
 * Adds to the habits what one to-do shows: that only its day is kept, or that its time is. Elsewhere two to-dos are needed for the first,
 * since of one alone nobody knows whether somebody has moved it.
 *
 * @param zones in which a day may begin for the account: that of the keys' user, and the sheet's
 * @param at milliseconds since 1970 UTC
 */
export function learnOfToDo(
  habits: LookUpHabits,
  times: ToDoTimes,
  zones: readonly Zone[],
  at: number,
): LookUpHabits {
  const { sent, shown } = times;
  const late = Math.round((shown - sent) / MINUTE_MS);
  // A time in the account's own zone is a time that was kept, wherever it happens to fall.
  const shifts = [...shiftsOf(habits), ...zones.map((zone) => offsetAt(zone, sent))];
  if (shifts.includes(late)) {
    if (zones.some((zone) => isMidnight(zone.toWall(sent)))) return habits;
    const { toDoDays: _forgotten, ...others } = habits;
    return others;
  }
  return zones.some((zone) => isDayIn(zone, times)) ? { ...habits, toDoDays: { value: true, at } } : habits;
}
