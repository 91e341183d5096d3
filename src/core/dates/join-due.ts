// Joins the due date with a due time from a column of its own.
import { accept, type Reading } from '../checks/reading.ts';
import { type CivilDate, formatDate, formatOffset, formatTime, type TimeOfDay, wallOf } from './civil.ts';
import { timeOffset } from './column-zone.ts';
import { dueTimeTwice, otherDay } from './end-findings.ts';
import type { Moment } from './moment.ts';
import type { HeaderZone } from './place-wall.ts';
import type { TimeCell } from './read-time.ts';
import { isOwnOffset } from './resolve-zone.ts';
import type { Zone } from './zone.ts';

const isSameTime = (a: TimeOfDay, b: TimeOfDay): boolean =>
  a.hour === b.hour && a.minute === b.minute && a.second === b.second;

/** A time of day with its offset from UTC; null is the spreadsheet's own clock. */
interface Clock {
  readonly time: TimeOfDay;
  readonly offsetMinutes: number | null;
}

/** `10:00`, or `10:00 +04:00` where it has an offset of its own. */
export const clockShown = ({ time, offsetMinutes }: Clock): string =>
  offsetMinutes === null ? formatTime(time) : `${formatTime(time)} ${formatOffset(offsetMinutes)}`;

/** Whether two clocks show the same instant of a day; an offset may be the one that the spreadsheet's own clock has then. */
export function isSameClock(a: Clock, b: Clock, date: CivilDate, zone: Zone): boolean {
  if (!isSameTime(a.time, b.time)) return false;
  if (a.offsetMinutes === b.offsetMinutes) return true;
  const isOwn = ({ time, offsetMinutes }: Clock) =>
    offsetMinutes === null || isOwnOffset(wallOf(date, time), offsetMinutes, zone);
  return isOwn(a) && isOwn(b);
}

/**
 * @param dueTime what the column of times says; null for a blank cell or no column
 * @param found what that cell shows
 * @param timeZone what is said of the zone of that time alone; null where it is the date's
 * @param zone the spreadsheet's
 * @returns the due date with its time; an error is about the cell of the time
 */
export function joinDue(
  due: Moment,
  dueTime: TimeCell | null,
  found: string,
  timeZone: HeaderZone | null,
  zone: Zone,
): Reading<Moment> {
  if (dueTime === null) return accept(due);
  const { time, date } = dueTime;
  if (date !== null && formatDate(date) !== formatDate(due.date)) {
    return { ok: false, error: otherDay(found, formatDate(date), formatDate(due.date)) };
  }
  // A time of which nothing else is said is of the zone that the due date names.
  const given = { time, offsetMinutes: timeOffset(dueTime.offsetMinutes, timeZone, due.offsetMinutes) };
  if (due.time === null) return accept({ ...due, ...given });
  return isSameClock({ ...due, time: due.time }, given, due.date, zone)
    ? accept(due)
    : { ok: false, error: dueTimeTwice(found, clockShown({ ...due, time: due.time })) };
}
