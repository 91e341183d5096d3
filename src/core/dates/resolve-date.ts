// Decides which calendar day a date in text means under an order of day and month, or why none.

import type { DateOrder } from '../settings.ts';
import { addDays, type CivilDate, daysInMonth, formatDate, isRealDate, weekdayOf } from './civil.ts';
import { soonest } from './next-months.ts';
import { type NumberMeaning, numberMeant } from './serial.ts';
import type { DatePart, RelativeDay } from './text/date-part.ts';
import { CENTURY, yearMeant } from './year-limits.ts';

export type ResolvedDate =
  | { readonly kind: 'date'; readonly date: CivilDate }
  /** Both readings are real dates and nothing tells which is meant. */
  | { readonly kind: 'ambiguous'; readonly one: CivilDate; readonly other: CivilDate }
  /** Only a real date in the order that is not in force. */
  | { readonly kind: 'other-order'; readonly date: CivilDate; readonly order: DateOrder }
  /** `guess` is null when nothing, or more than one date, is left to be meant. */
  | { readonly kind: 'two-digit-year'; readonly guess: CivilDate | null }
  /** `near` is the last day of the month when only the day is too large. */
  | { readonly kind: 'impossible'; readonly near: CivilDate | null }
  /** The weekday is not the one of the date, nor of the other one that the text could be. */
  | { readonly kind: 'weekday'; readonly date: CivilDate; readonly other: CivilDate | null }
  | { readonly kind: 'no-year'; readonly guess: CivilDate | null }
  /** `Dec 26`, which is a day without its year or a month of that year: `guess` is null, since either may be meant. */
  | {
      readonly kind: 'day-or-month';
      readonly day: CivilDate;
      readonly month: number;
      readonly year: number;
      readonly guess: null;
    }
  | { readonly kind: 'misspelt'; readonly guess: CivilDate | null }
  | { readonly kind: 'counted'; readonly guess: CivilDate | null }
  /** `dayEnd` is the day at whose end something is; its hour is not certain, so the day alone is no guess. */
  | { readonly kind: 'relative'; readonly guess: CivilDate | null; readonly dayEnd: CivilDate | null }
  | { readonly kind: 'digits'; readonly meant: NumberMeaning | null };

/** What a date in text depends on besides itself. */
export interface DateSetting {
  readonly order: DateOrder;
  /** Other cells of the column can only be read in the other order: a date that could be either is not to be trusted. */
  readonly otherOrderSeen: boolean;
  /** Whether the user has said that a year of two digits is one of this century. */
  readonly shortYears: boolean;
  /** Today in the spreadsheet's zone. */
  readonly today: CivilDate;
}

type MonthDay = Extract<DatePart, { kind: 'month-day' }>;

/** The last day of the month when the date's day is too large for it; null when more is wrong. */
function shortened(date: CivilDate): CivilDate | null {
  const last = { ...date, day: daysInMonth(date.year, date.month) };
  return date.day > last.day && date.day <= 31 && isRealDate(last) ? last : null;
}

/** 2027-25-01 has its day where the month belongs. */
function exchanged({ year, month, day }: CivilDate): CivilDate | null {
  const other = { year, month: day, day: month };
  return isRealDate(other) ? other : null;
}

function plain(date: CivilDate): ResolvedDate {
  if (isRealDate(date)) return { kind: 'date', date };
  return { kind: 'impossible', near: shortened(date) ?? exchanged(date) };
}

function yearLast(first: number, second: number, year: number, setting: DateSetting): ResolvedDate {
  const { order, otherOrderSeen } = setting;
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  const [stated, other] = order === 'MDY' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  if (isRealDate(dayFirst) && isRealDate(monthFirst)) {
    const sure = first === second || (order !== 'YMD' && !otherOrderSeen);
    return sure ? { kind: 'date', date: stated } : { kind: 'ambiguous', one: dayFirst, other: monthFirst };
  }
  if (isRealDate(stated)) {
    return order === 'YMD'
      ? { kind: 'other-order', date: stated, order: 'DMY' }
      : { kind: 'date', date: stated };
  }
  if (isRealDate(other)) return { kind: 'other-order', date: other, order: order === 'MDY' ? 'DMY' : 'MDY' };
  return { kind: 'impossible', near: shortened(stated) ?? shortened(other) };
}

/** The one date that a resolved part leaves to be meant; null when there are several or none. */
export function dateLeft(resolved: ResolvedDate): CivilDate | null {
  switch (resolved.kind) {
    case 'date':
    case 'other-order':
      return resolved.date;
    case 'impossible':
      return resolved.near;
    case 'ambiguous':
    case 'weekday':
      return null;
    case 'digits':
      return resolved.meant?.time === null ? resolved.meant.date : null;
    default:
      return resolved.guess;
  }
}

/** A date with the century put in; what else is wrong with it stays wrong once the century has been answered. */
function inCentury(resolved: ResolvedDate, setting: DateSetting): ResolvedDate {
  if (setting.shortYears) return resolved;
  return { kind: 'two-digit-year', guess: resolved.kind === 'date' ? resolved.date : null };
}

/** 27-01-25 is in the past with the day first and to come with the year first, so either may be meant. */
function notPast(resolved: ResolvedDate, other: ResolvedDate, today: CivilDate): ResolvedDate {
  if (resolved.kind !== 'date' || other.kind !== 'date') return resolved;
  const isPast = (date: CivilDate) => formatDate(date) < formatDate(today);
  if (!isPast(resolved.date) || isPast(other.date)) return resolved;
  return { kind: 'ambiguous', one: resolved.date, other: other.date };
}

function short([a, b, c]: readonly [string, string, string], setting: DateSetting): ResolvedDate {
  const yearFirst = setting.order === 'YMD';
  const year = yearFirst ? a : c;
  if (year.length !== 2) return { kind: 'two-digit-year', guess: null };
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  const fromYear = plain({ year: CENTURY + first, month: second, day: third });
  const resolved = yearFirst ? fromYear : yearLast(first, second, CENTURY + third, setting);
  return inCentury(
    a.length === 2 && c.length === 2 ? notPast(resolved, fromYear, setting.today) : resolved,
    setting,
  );
}

function twoNumbers(first: number, second: number, setting: DateSetting): ResolvedDate {
  const readings = [
    { month: second, day: first },
    { month: first, day: second },
  ];
  const [dayFirst, monthFirst] = readings;
  const sure = first === second || (setting.order !== 'YMD' && !setting.otherOrderSeen);
  const stated = setting.order === 'MDY' ? monthFirst : dayFirst;
  const bothReal = readings.every(({ month }) => month >= 1 && month <= 12);
  const meant = bothReal
    ? sure
      ? stated
      : undefined
    : readings.find(({ month }) => month >= 1 && month <= 12);
  return {
    kind: 'no-year',
    guess: meant === undefined ? null : soonest(meant.month, meant.day, setting.today),
  };
}

function monthDay({ month, day, atYear }: MonthDay, today: CivilDate): ResolvedDate {
  const guess = soonest(month, day, today);
  const year = atYear ? yearMeant(day, today) : null;
  if (year === null || guess === null) return { kind: 'no-year', guess };
  return { kind: 'day-or-month', day: guess, month, year, guess: null };
}

function relative(day: RelativeDay, today: CivilDate): CivilDate | null {
  if (day.kind === 'days') return addDays(today, day.days);
  if (day.kind !== 'weekday') return null;
  const ahead = (day.weekday - weekdayOf(today) + 7) % 7;
  return ahead === 0 ? null : addDays(today, ahead);
}

function withoutWeekday(part: DatePart, setting: DateSetting): ResolvedDate {
  switch (part.kind) {
    case 'plain':
      return plain(part.date);
    case 'year-last':
      return yearLast(part.first, part.second, part.year, setting);
    case 'short':
      return short(part.digits, setting);
    case 'short-year':
      return inCentury(plain({ ...part.date, year: CENTURY + part.date.year }), setting);
    case 'month-day':
      return monthDay(part, setting.today);
    case 'two-numbers':
      return twoNumbers(part.first, part.second, setting);
    case 'digits':
      return { kind: 'digits', meant: numberMeant(part.text) };
    case 'misspelt':
      return { kind: 'misspelt', guess: dateLeft(withoutWeekday(part.meant, setting)) };
    case 'counted':
      return { kind: 'counted', guess: part.date };
    case 'relative':
      return {
        kind: 'relative',
        guess: relative(part.day, setting.today),
        dayEnd: part.day.kind === 'day-end' ? setting.today : null,
      };
  }
}

/**
 * @param weekday 0 for Sunday to 6 for Saturday; null when the text names none. It settles which of two dates is
 *   meant when it belongs to one alone.
 */
export function resolveDate(part: DatePart, weekday: number | null, setting: DateSetting): ResolvedDate {
  const resolved = withoutWeekday(part, setting);
  if (weekday === null) return resolved;
  // `EOD Monday` is no end of today.
  if (resolved.kind === 'relative' && resolved.dayEnd !== null) return { ...resolved, dayEnd: null };
  if (resolved.kind === 'day-or-month') return withWeekday({ kind: 'no-year', guess: resolved.day }, weekday);
  if (resolved.kind === 'ambiguous') {
    const fitting = [resolved.one, resolved.other].filter((date) => weekdayOf(date) === weekday);
    const [only] = fitting;
    if (only === undefined) return { kind: 'weekday', date: resolved.one, other: resolved.other };
    return fitting.length === 1 ? { kind: 'date', date: only } : resolved;
  }
  return withWeekday(resolved, weekday);
}

function withWeekday(resolved: ResolvedDate, weekday: number): ResolvedDate {
  const left = dateLeft(resolved);
  return left === null || weekdayOf(left) === weekday ? resolved : mismatched(resolved, left);
}

/** A weekday takes a guess back, and proves a date that was certain wrong. */
function mismatched(resolved: ResolvedDate, left: CivilDate): ResolvedDate {
  switch (resolved.kind) {
    case 'date':
    case 'other-order':
      return { kind: 'weekday', date: left, other: null };
    case 'impossible':
      return { ...resolved, near: null };
    case 'two-digit-year':
    case 'no-year':
    case 'misspelt':
    case 'counted':
    case 'relative':
      return { ...resolved, guess: null };
    default:
      return resolved;
  }
}
