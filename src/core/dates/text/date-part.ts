// What a text can say about the day, before it is known which of its numbers is the day and whether such a day exists.
import type { CivilDate } from '../civil.ts';

export type DatePart =
  /** The order is plain: year first, or the month in words. */
  | { readonly kind: 'plain'; readonly date: CivilDate }
  /** Two numbers before a year of four digits: day and month in one order or the other. */
  | { readonly kind: 'year-last'; readonly first: number; readonly second: number; readonly year: number }
  /** Three numbers of one or two digits, as they are written. */
  | { readonly kind: 'short'; readonly digits: readonly [string, string, string] }
  /** The month in words, and a year of two digits. */
  | { readonly kind: 'short-year'; readonly date: CivilDate }
  /** A month in words and a day; `atYear` when the day is a bare number behind the month, where a year could be. */
  | { readonly kind: 'month-day'; readonly month: number; readonly day: number; readonly atYear: boolean }
  /** Two numbers, day and month in one order or the other. */
  | { readonly kind: 'two-numbers'; readonly first: number; readonly second: number }
  /** Figures without signs; a part of a day may follow a point. */
  | { readonly kind: 'digits'; readonly text: string }
  /** A month or an ordinal is misspelt; `meant` is the only one near. */
  | { readonly kind: 'misspelt'; readonly meant: DatePart }
  /** A week of ISO 8601, or a day of the year. */
  | { readonly kind: 'counted'; readonly date: CivilDate | null }
  | { readonly kind: 'relative'; readonly day: RelativeDay };

/** A day told from today, or nothing that is one day. */
export type RelativeDay =
  | { readonly kind: 'days'; readonly days: number }
  /** The next day of this name; today's own name leaves open whether today is meant. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** The end of today, at whatever hour that is. */
  | { readonly kind: 'day-end' }
  | { readonly kind: 'open' };

/** Whether a date is written year first in figures, as programs do. */
export const isIso = (part: DatePart): boolean => part.kind === 'plain' || part.kind === 'digits';

/** Whether the year is written, so that four figures beside it are none. */
export function hasYear(part: DatePart): boolean {
  if (part.kind === 'misspelt') return hasYear(part.meant);
  return part.kind !== 'month-day' && part.kind !== 'two-numbers';
}
