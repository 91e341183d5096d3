// Guesses the date behind a number: a date cell that lost its format, or a date written without separators.
import { DAY_MS, formatDate, formatWall, isRealDate, SECOND_MS, utcToWall } from './civil.ts';

/** Sheets counts days from 1899-12-30; its serials for 2000-01-01 and 2100-01-01. */
const SERIAL_DAY_ZERO = Date.UTC(1899, 11, 30);
const SERIAL_2000 = 36_526;
const SERIAL_2100 = 73_051;

/** The text of the date that the number probably means; null when it means none. */
export function numberMeant(value: number): string | null {
  if (value >= SERIAL_2000 && value < SERIAL_2100) {
    const wall = utcToWall(SERIAL_DAY_ZERO + Math.round((value * DAY_MS) / SECOND_MS) * SECOND_MS);
    return Number.isInteger(value) ? formatDate(wall) : formatWall(wall);
  }
  const date = { year: Math.floor(value / 10_000), month: Math.floor(value / 100) % 100, day: value % 100 };
  const likely = Number.isInteger(value) && date.year >= 2000 && date.year < 2100 && isRealDate(date);
  return likely ? formatDate(date) : null;
}
