// Date serials: how a sheet stores a date, as days of wall time since 1899-12-30, without any zone.

import { instantOfWall, offsetAt } from './zone.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Day 0 of a sheet (Sheets API guide, "Date and time values": whole days since 30 December 1899). */
const EPOCH = Date.UTC(1899, 11, 30);

/** A date and time as a clock on the wall shows it. Month and day count from 1, hours run 0 to 23. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

function serialOfMillis(wall: number): number {
  return (wall - EPOCH) / DAY;
}

function millisOfSerial(serial: number): number {
  return Math.round(serial * DAY) + EPOCH;
}

/** Serial of a wall time; the parts left out are zero. Null when there is no such day or time, such as 30 February or 24:00. */
export function serialOfWall(
  wall: Pick<WallTime, 'year' | 'month' | 'day'> & Partial<WallTime>,
): number | null {
  const { year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0 } = wall;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  if (!within(hour, 24) || !within(minute, 60) || !within(second, 60) || !within(millisecond, 1000))
    return null;
  return serialOfMillis(date.setUTCHours(hour, minute, second, millisecond));
}

function within(part: number, end: number): boolean {
  return part >= 0 && part < end;
}

/** The wall time of a serial, to the millisecond. Serial 0 is midnight of 1899-12-30. */
export function wallOfSerial(serial: number): WallTime {
  const date = new Date(millisOfSerial(serial));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** Instant (milliseconds since 1970 UTC) of a serial in the spreadsheet's zone, as `Range.getValue` makes a Date of it. */
export function instantOfSerial(serial: number, timeZone: string): number {
  return instantOfWall(millisOfSerial(serial), timeZone);
}

/** Serial that the spreadsheet stores for a Date given to `Range.setValue`: the wall time in the spreadsheet's zone. */
export function serialOfInstant(instant: number, timeZone: string): number {
  return serialOfMillis(instant + offsetAt(instant, timeZone));
}
