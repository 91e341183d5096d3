// How far from now the years are that a date of a task can be meant in.
import type { CivilDate } from './civil.ts';

/** No task of a CRM was due before; such a date is a slip of the year. */
export const EARLIEST_YEAR = 2000;
/** Likewise a date further ahead than this. */
export const MAX_YEARS_AHEAD = 10;
/** A year written with two digits is guessed to be in this century. */
export const CENTURY = 2000;

/** The year, this one or a later one, that a number of two digits behind a month can be; null when it can be none. */
export function yearMeant(digits: number, today: CivilDate): number | null {
  const year = CENTURY + digits;
  return year >= today.year && year <= today.year + MAX_YEARS_AHEAD ? year : null;
}
