// Guesses the date behind a number: a date cell that lost its format, or a date written without separators.
import {
  type CivilDate,
  DAY_MS,
  formatDate,
  isRealDate,
  SECOND_MS,
  type TimeOfDay,
  utcToWall,
} from './civil.ts';

/** Sheets counts days from 1899-12-30; its serials for 2000-01-01 and 2100-01-01. */
const SERIAL_DAY_ZERO = Date.UTC(1899, 11, 30);
const SERIAL_2000 = 36_526;
const SERIAL_2100 = 73_051;

const EIGHT_FIGURES = /^(\d\d)(\d\d)(\d\d)(\d\d)$/;

export interface NumberMeaning {
  readonly date: CivilDate;
  /** Null for a whole day. */
  readonly time: TimeOfDay | null;
}

/** A date and a time without any sign, with or without seconds. */
const WITH_TIME = /^(\d{8})(\d\d)(\d\d)(\d\d)?$/;

/** `202701251000`. */
function momentMeant(figures: string): NumberMeaning | null {
  const [, day = '', ...parts] = WITH_TIME.exec(figures) ?? [];
  const [hour = 0, minute = 0, second = 0] = parts.map((part = '0') => Number(part));
  const date = compactMeant(day);
  if (date === null || hour > 23 || minute > 59 || second > 59) return null;
  return { date, time: { hour, minute, second } };
}

/** The one day that eight figures can stand for, in any order of day, month and year; null when there are several. */
function compactMeant(figures: string): CivilDate | null {
  const match = EIGHT_FIGURES.exec(figures);
  if (match === null) return null;
  const [a = 0, b = 0, c = 0, d = 0] = match.slice(1).map(Number);
  const days = [
    { year: a * 100 + b, month: c, day: d },
    { year: c * 100 + d, month: b, day: a },
    { year: c * 100 + d, month: a, day: b },
  ].filter((date) => date.year >= 2000 && date.year < 2100 && isRealDate(date));
  const written = new Set(days.map(formatDate));
  return written.size === 1 ? (days[0] ?? null) : null;
}

/**
 * @param figures digits, perhaps with a point and more digits
 * @returns null when the number means no date, or more than one
 */
export function numberMeant(figures: string): NumberMeaning | null {
  const value = Number(figures);
  if (value >= SERIAL_2000 && value < SERIAL_2100) {
    const wall = utcToWall(SERIAL_DAY_ZERO + Math.round((value * DAY_MS) / SECOND_MS) * SECOND_MS);
    const { hour, minute, second } = wall;
    const date = { year: wall.year, month: wall.month, day: wall.day };
    return { date, time: Number.isInteger(value) ? null : { hour, minute, second } };
  }
  const date = compactMeant(figures);
  return date === null ? momentMeant(figures) : { date, time: null };
}
