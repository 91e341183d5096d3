// Decides which time of day one edge of a range means, by its own words or by those of the other edge.
import { NOON, type TimeOfDay } from '../civil.ts';
import type { ClockPart } from './clock-part.ts';
import { clockTime } from './clock-time.ts';
import { type DayHalf, isPartOfDay } from './day-half.ts';

export interface Edge {
  /** Null for noon and midnight in words. */
  readonly clock: ClockPart | null;
  readonly half: DayHalf | null;
}

const MIDNIGHT: TimeOfDay = { hour: 0, minute: 0, second: 0 };
const NIGHT_HOURS: ReadonlySet<number> = new Set([0, 12]);

/** Whether nothing tells which half of the day the edge is in. */
export const isOpen = ({ clock, half }: Edge): boolean =>
  clock !== null && (half === null || half === 'clock');

/** An hour alone that may be in either half of the day, or `2 hrs`, which may be a length of time. */
export function isUnsure(edge: Edge): boolean {
  if (edge.clock?.form !== 'hour') return false;
  if (edge.half === 'hours') return edge.clock.hourDigits === 1;
  return isOpen(edge) && edge.clock.hour <= 12;
}

/** Whether the other edge may be meant in the same half of the day. */
export const lends = (half: DayHalf | null): half is DayHalf =>
  half !== null && (half === 'am' || half === 'pm' || half === 'noon' || isPartOfDay(half));

/** The time under a half of the day; figures and bare hours are taken by the full clock. */
function timeUnder(clock: ClockPart, half: DayHalf | null): TimeOfDay | null {
  const full =
    clock.form === 'figures' || clock.form === 'hour' ? { ...clock, form: 'colon' as const } : clock;
  const { time, fault } = clockTime(full, half === 'hours' || half === 'clock' ? null : half);
  return fault === null || fault === 'words' ? time : null;
}

/** The time that the edge says itself. */
export function ownTime({ clock, half }: Edge): TimeOfDay | null {
  if (half === 'midnight') {
    const isNight = clock === null || (NIGHT_HOURS.has(clock.hour) && clock.minute === 0);
    return isNight ? MIDNIGHT : null;
  }
  return clock === null ? NOON : timeUnder(clock, half);
}

const secondOf = (time: TimeOfDay): number => (time.hour * 60 + time.minute) * 60 + time.second;

/**
 * The time of an edge under the half of the day that the other names: `3pm-4` ends at four in the afternoon, `11-1 pm`
 * begins before noon, and `4-5 evening` is all in the evening.
 *
 * @param lender the time of the edge that names it; null when that is not certain
 */
export function borrowedTime(
  lender: TimeOfDay | null,
  { clock }: Edge,
  half: DayHalf,
  isLater: boolean,
): TimeOfDay | null {
  if (clock === null) return null;
  const fits = (time: TimeOfDay | null): time is TimeOfDay =>
    time !== null &&
    (lender === null ||
      (secondOf(time) !== secondOf(lender) && secondOf(time) > secondOf(lender) === isLater));
  if (isPartOfDay(half)) {
    const time = timeUnder(clock, half);
    return fits(time) ? time : null;
  }
  if (lender === null) return null;
  const tried = half === 'am' ? (['am', 'pm'] as const) : (['pm', 'am'] as const);
  return tried.map((each) => timeUnder(clock, each)).find(fits) ?? null;
}
