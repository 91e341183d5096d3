// Decides which calendar day a date in text means under an order of day and month, or why none.

import type { DateOrder } from '../settings.ts';
import { type CivilDate, daysInMonth, isRealDate, weekdayOf } from './civil.ts';
import type { DatePart } from './date-part.ts';

export type ResolvedDate =
  | { readonly kind: 'date'; readonly date: CivilDate }
  /** Both readings are real dates and nothing tells which is meant. */
  | { readonly kind: 'ambiguous'; readonly dayFirst: CivilDate; readonly monthFirst: CivilDate }
  /** Only a real date in the order that is not in force. */
  | { readonly kind: 'other-order'; readonly date: CivilDate; readonly order: DateOrder }
  | { readonly kind: 'two-digit-year'; readonly guess: CivilDate | null }
  /** `near` is the last day of the month when only the day is too large. */
  | { readonly kind: 'impossible'; readonly near: CivilDate | null }
  | { readonly kind: 'weekday'; readonly date: CivilDate }
  | { readonly kind: 'no-year' }
  | { readonly kind: 'digits'; readonly value: number }
  | { readonly kind: 'unreadable' };

/** A year written with two digits is guessed to be in this century. */
const CENTURY = 2000;

/** The last day of the month when the date's day is too large for it; null when more is wrong. */
function shortened(date: CivilDate): CivilDate | null {
  const last = { ...date, day: daysInMonth(date.year, date.month) };
  return date.day > last.day && date.day <= 31 && isRealDate(last) ? last : null;
}

function twoDigitYear(date: CivilDate): ResolvedDate {
  const guess = { ...date, year: CENTURY + date.year };
  return { kind: 'two-digit-year', guess: isRealDate(guess) ? guess : null };
}

function resolveYearLast(
  part: Extract<DatePart, { kind: 'year-last' }>,
  order: DateOrder,
  otherOrderSeen: boolean,
): ResolvedDate {
  const dayFirst = { year: part.year, month: part.second, day: part.first };
  const monthFirst = { year: part.year, month: part.first, day: part.second };
  const [stated, other] = order === 'MDY' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  if (isRealDate(dayFirst) && isRealDate(monthFirst)) {
    const sure = part.first === part.second || (order !== 'YMD' && !otherOrderSeen);
    return sure ? { kind: 'date', date: stated } : { kind: 'ambiguous', dayFirst, monthFirst };
  }
  if (isRealDate(stated)) {
    return order === 'YMD'
      ? { kind: 'other-order', date: stated, order: 'DMY' }
      : { kind: 'date', date: stated };
  }
  if (isRealDate(other)) return { kind: 'other-order', date: other, order: order === 'MDY' ? 'DMY' : 'MDY' };
  return { kind: 'impossible', near: shortened(stated) ?? shortened(other) };
}

/**
 * @param otherOrderSeen other cells of the column can only be read in the other order, so that a date that could be
 *   either is not to be trusted
 */
export function resolveDate(part: DatePart, order: DateOrder, otherOrderSeen: boolean): ResolvedDate {
  if (part.kind === 'year-last') return resolveYearLast(part, order, otherOrderSeen);
  if (part.kind === 'short') {
    const [a, b, c] = part.numbers;
    if (order === 'YMD') return twoDigitYear({ year: a, month: b, day: c });
    return twoDigitYear(order === 'MDY' ? { year: c, month: a, day: b } : { year: c, month: b, day: a });
  }
  if (part.kind !== 'plain') return part;
  if (part.date.year < 100) return twoDigitYear(part.date);
  if (!isRealDate(part.date)) return { kind: 'impossible', near: shortened(part.date) };
  if (part.weekday !== null && weekdayOf(part.date) !== part.weekday) {
    return { kind: 'weekday', date: part.date };
  }
  return { kind: 'date', date: part.date };
}
