// The names of months and weekdays in a locale, for dates that are typed or shown with words.

import { remembered } from '../remembered.ts';
import { intlLocaleOf } from './region.ts';

export interface CalendarNames {
  /** From January. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** From Sunday. */
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
  /** Any name above and its English one, in lower case without dots → month from 1. */
  readonly monthOf: ReadonlyMap<string, number>;
  readonly dayNames: ReadonlySet<string>;
}

export const calendarNames = remembered((locale: string): CalendarNames => {
  const name = intlLocaleOf(locale);
  // American names for all English: British ones changed between versions of Node (Sep, Sept).
  return collect(/^en\b/.test(name) ? 'en-US' : name);
});

/** The form in which names are compared: `Mär.` and `mär` are one. */
export function plainName(word: string): string {
  return word.toLowerCase().replace(/\./g, '');
}

function collect(intlLocale: string): CalendarNames {
  const months = monthNames(intlLocale, 'long');
  const shortMonths = monthNames(intlLocale, 'short');
  const days = dayNames(intlLocale, 'long');
  const shortDays = dayNames(intlLocale, 'short');
  const monthOf = new Map<string, number>();
  for (const list of [months, shortMonths, monthNames('en-US', 'long'), monthNames('en-US', 'short')]) {
    list.forEach((name, index) => {
      monthOf.set(plainName(name), index + 1);
    });
  }
  // British usage, which the American names lack.
  monthOf.set('sept', 9);
  const everyDay = [...days, ...shortDays, ...dayNames('en-US', 'long'), ...dayNames('en-US', 'short')];
  return { months, shortMonths, days, shortDays, monthOf, dayNames: new Set(everyDay.map(plainName)) };
}

function monthNames(intlLocale: string, width: 'long' | 'short'): string[] {
  // Formatted with a day, because some languages inflect the month's name in a date.
  const format = new Intl.DateTimeFormat(intlLocale, { month: width, day: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => part(format, Date.UTC(2027, month, 1), 'month'));
}

function dayNames(intlLocale: string, width: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(intlLocale, { weekday: width, timeZone: 'UTC' });
  // 3 January 2027 is a Sunday.
  return Array.from({ length: 7 }, (_, day) => part(format, Date.UTC(2027, 0, 3 + day), 'weekday'));
}

function part(format: Intl.DateTimeFormat, instant: number, type: 'month' | 'weekday'): string {
  const name = format.formatToParts(instant).find((each) => each.type === type)?.value ?? '';
  // Japanese and Chinese months are numbers; Intl counts the character after them as punctuation.
  return /^\d+$/.test(name) ? `${name}月` : name;
}
