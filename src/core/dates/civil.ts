// Calendar arithmetic without any time zone: what the clock on the wall shows.

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Date and time as read off a wall; which instant that is depends on the zone. */
export type Wall = CivilDate & TimeOfDay;

export const NOON: TimeOfDay = { hour: 12, minute: 0, second: 0 };

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A day and a time of it. Written out, because spreading the two takes five times as long. */
export function wallOf(date: CivilDate, time: TimeOfDay): Wall {
  const { year, month, day } = date;
  return { year, month, day, hour: time.hour, minute: time.minute, second: time.second };
}

/** The wall time as if it were UTC, in milliseconds since 1970. Years from 100 on. */
export function wallToUtc(wall: Wall): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
}

/** The inverse of `wallToUtc`; parts of a second are dropped. */
export function utcToWall(ms: number): Wall {
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isRealDate(date: CivilDate): boolean {
  return (
    date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month)
  );
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
}

/** The day so many days later, or earlier. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const { year, month, day } = utcToWall(Date.UTC(date.year, date.month - 1, date.day + days));
  return { year, month, day };
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** `2026-03-05`. */
export function formatDate(date: CivilDate): string {
  return `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}`;
}

/** `2026-03`. */
export function formatMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month)}`;
}

/** `14:30`, or `14:30:05` when there are seconds. */
export function formatTime(time: TimeOfDay): string {
  const minutes = `${pad(time.hour)}:${pad(time.minute)}`;
  return time.second === 0 ? minutes : `${minutes}:${pad(time.second)}`;
}

/** `2026-03-05 14:30`. */
export function formatWall(wall: Wall): string {
  return `${formatDate(wall)} ${formatTime(wall)}`;
}

/** `+05:30`. */
export function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** LeadSquared's own form, `2026-03-05 09:00:00` in UTC, whatever the spreadsheet's zone. */
export function formatUtc(ms: number): string {
  const wall = utcToWall(ms);
  return `${formatDate(wall)} ${pad(wall.hour)}:${pad(wall.minute)}:${pad(wall.second)}`;
}
