// Joins the due date with a due time from a column of its own.
import { accept, type Reading } from '../checks/reading.ts';
import { formatDate, formatTime, type TimeOfDay } from './civil.ts';
import { dueTimeTwice, otherDay } from './end-findings.ts';
import type { Moment } from './moment.ts';
import type { TimeCell } from './read-time.ts';

export const isSameTime = (a: TimeOfDay, b: TimeOfDay): boolean =>
  a.hour === b.hour && a.minute === b.minute && a.second === b.second;

/**
 * @param dueTime what the column of times says; null for a blank cell or no column
 * @param found what that cell shows
 * @returns the due date with its time; an error is about the cell of the time
 */
export function joinDue(due: Moment, dueTime: TimeCell | null, found: string): Reading<Moment> {
  if (dueTime === null) return accept(due);
  const { time, date } = dueTime;
  if (date !== null && formatDate(date) !== formatDate(due.date)) {
    return { ok: false, error: otherDay(found, formatDate(date), formatDate(due.date)) };
  }
  if (due.time === null) return accept({ ...due, time });
  return isSameTime(due.time, time)
    ? accept(due)
    : { ok: false, error: dueTimeTwice(found, formatTime(due.time)) };
}
