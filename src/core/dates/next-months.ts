// Tells the next eleven months from the rest: there a date without a year can only mean one day.
import { type CivilDate, daysInMonth, formatDate, isRealDate } from './civil.ts';

/** In the twelfth month the day a year ago is about as near, and may be meant. */
export const MONTHS_AHEAD = 11;

/** The last of the days that count as near, on the same day of the month as today or the month's last. */
function lastNear({ year, month, day }: CivilDate): CivilDate {
  const index = month - 1 + MONTHS_AHEAD;
  const last = { year: year + Math.floor(index / 12), month: (index % 12) + 1 };
  return { ...last, day: Math.min(day, daysInMonth(last.year, last.month)) };
}

/** Whether the day is today or within the next eleven months. */
export function isSoon(date: CivilDate, today: CivilDate): boolean {
  const text = formatDate(date);
  return text >= formatDate(today) && text <= formatDate(lastNear(today));
}

/** The day of this month and day within the next eleven months; null when there is none. */
export function soonest(month: number, day: number, today: CivilDate): CivilDate | null {
  const dates = [today.year, today.year + 1].map((year) => ({ year, month, day }));
  return dates.find((date) => isRealDate(date) && isSoon(date, today)) ?? null;
}
