// The words for every way in which a date can be wrong.
import { quote } from '../checks/plain-text.ts';
import { certainly, errorFinding, type Finding, perhaps } from '../checks/reading.ts';
import type { DateOrder } from '../settings.ts';
import { formatOffset, formatWall } from './civil.ts';
import { ORDER_WORDS } from './date-order.ts';
import type { ZonedTime } from './zone.ts';

const EXPECTED = 'a date such as 2030-03-05 or 2030-03-05 14:30';

const fault = (
  code: Finding['code'],
  message: string,
  suggestion: Finding['suggestion'] | null = null,
): Finding => errorFinding(code, EXPECTED, message, suggestion ?? null);

const orWrite = (suggested: string | null): string => suggested ?? 'a date such as 2030-03-05';

const maybe = (guess: string | null): Finding['suggestion'] | null =>
  guess === null ? null : perhaps(guess);

export function dateMissing(): Finding {
  return fault(
    'date-missing',
    'The date is missing, and LeadSquared would take today instead. Write a date such as 2030-03-05 14:30.',
  );
}

export function unreadable(found: string): Finding {
  return fault(
    'date-unreadable',
    `${quote(found)} cannot be read as a date. Write a date such as 2030-03-05 14:30.`,
  );
}

/** @param held what the date cell holds, whose format adds a remark */
export function remarked(found: string, held: string): Finding {
  const message = `${quote(found)} shows more than a date. If the date alone is meant, write ${held}; remarks go into a column of their own.`;
  return fault('date-unreadable', message, perhaps(held));
}

export function impossibleDate(found: string, near: string | null): Finding {
  const repair = near === null ? orWrite(near) : `the day that is meant, perhaps ${near}`;
  const message = `${quote(found)} is not a real date. Write ${repair}.`;
  return fault('date-impossible', message, maybe(near));
}

export function noYear(found: string, guess: string | null): Finding {
  const example = guess ?? 'such as 2030-03-05';
  return fault(
    'date-no-year',
    `${quote(found)} has no year. Write the whole date, ${example}.`,
    maybe(guess),
  );
}

/** @param day the day that is meant if the number is one; `month` the month, as `2026-12`, if it is the year */
export function dayOrMonth(found: string, day: string, month: string): Finding {
  const message = `${quote(found)} could be the day ${day}, without its year, or the month ${month}, without a day. Write the whole date, such as ${day}.`;
  return fault('date-no-year', message);
}

/** @param open whether the user can still say that such years are of this century */
export function twoDigitYear(found: string, guess: string | null, open: boolean): Finding {
  const message = `${quote(found)} has a year of two digits. Write all four, as in ${guess ?? '2030-03-05'}.`;
  const finding = fault('date-two-digit-year', message, maybe(guess));
  return open ? { ...finding, question: 'shortYears' } : finding;
}

export function misspelt(found: string, guess: string | null): Finding {
  const message = `${quote(found)} has a misspelt part. Write ${orWrite(guess)}.`;
  return fault('date-spelling', message, maybe(guess));
}

/** @param meant the one day or moment in the cell, beside a word such as "before" */
export function loose(found: string, meant: string): Finding {
  const message = `${quote(found)} does not say exactly when. Write ${meant} if that is meant.`;
  return fault('date-loose', message, perhaps(meant));
}

export function counted(found: string, guess: string | null): Finding {
  const message = `${quote(found)} counts weeks, or the days of a year. Write ${orWrite(guess)}.`;
  return fault('date-counted', message, maybe(guess));
}

/** @param today the day from which it is told */
export function relativeDay(found: string, guess: string | null, today: string): Finding {
  const message =
    guess === null
      ? `${quote(found)} changes its meaning from day to day, or has more than one. Write the date itself, such as 2030-03-05.`
      : `${quote(found)} changes its meaning from day to day. Counted from ${today} it is ${guess}: write that.`;
  return fault('date-relative', message, maybe(guess));
}

/** @param day the day at whose end something is */
export function dayEnd(found: string, day: string): Finding {
  const message = `${quote(found)} is the end of a day, ${day} if today is meant, at an hour that it does not say. Write the date with its time, such as ${day} 18:00.`;
  return fault('date-relative', message);
}

/** @param local and `utc` the two wall times in the spreadsheet's zone */
export function utcOrLocal(found: string, local: string, utc: string, zone: string): Finding {
  const message = `${quote(found)} ends in .000, as times do that LeadSquared exports in UTC. It means ${utc} in ${zone} if it is UTC, and ${local} if not. Say which for the whole column, or write the one that is meant.`;
  return { ...fault('date-utc-or-local', message), question: 'utc' };
}

/** @param time `18:00`, as the cell holds it */
export function hiddenTime(found: string, time: string): Finding {
  const message = `${quote(found)} holds the time ${time} without showing it, and that time is taken. Write the date alone, or show its time, if another one is meant.`;
  return { ...fault('date-hidden-time', message), level: 'warning' };
}

/**
 * @param dates `stored` is the one that the cell holds, `meant` the next that shows the same; null for none
 * @param open whether the column's question about hidden years has no answer yet
 */
export function hiddenYear(
  found: string,
  { stored, meant }: { readonly stored: string; readonly meant: string | null },
  level: Finding['level'],
  open: boolean,
): Finding {
  const whole = meant === null ? 'Write the whole date.' : `Write the whole date, perhaps ${meant}.`;
  const message =
    level === 'warning'
      ? `${quote(found)} shows no year; the cell holds ${stored}. If another year is meant, write the whole date.`
      : `${quote(found)} shows no year, and the cell holds ${stored}, which is not in the next eleven months. ${whole}`;
  const finding: Finding = { ...fault('date-hidden-year', message, perhaps(stored)), level };
  return open ? { ...finding, question: 'hiddenYear' } : finding;
}

export function timeOnly(found: string): Finding {
  return fault(
    'date-time-only',
    `${quote(found)} is a time without a date. Write both, such as 2030-03-05 14:30.`,
  );
}

export function plainNumber(found: string, meant: string | null): Finding {
  const message =
    meant === null
      ? `${quote(found)} is a plain number, not a date. Write a date such as 2030-03-05.`
      : `${quote(found)} is a plain number, probably ${meant} without its date format. Format the cell as a date, or write ${meant}.`;
  return fault('date-number', message, maybe(meant));
}

/** @param meant all that is meant, its time too; null when the time is not certain */
export function otherOrder(
  found: string,
  written: DateOrder,
  inForce: DateOrder,
  day: string,
  meant: string | null,
): Finding {
  const repair = meant ?? `${day} with the time that is meant`;
  const message = `${quote(found)} can only be ${ORDER_WORDS[written]}, but this sheet is read as ${ORDER_WORDS[inForce]}. Write ${repair}, or change the date order under “Match columns”.`;
  return fault('date-order', message, meant === null ? null : certainly(meant));
}

export function ambiguous(found: string, one: string, other: string): Finding {
  const message = `${quote(found)} could be ${one} or ${other}. Write one of these, or choose the date order under “Match columns”.`;
  return fault('date-ambiguous-order', message);
}

/**
 * @param held what the date cell holds; `swapped` what its numbers mean in the other order
 * @param said what asks for that order; left out where other dates of the column prove it
 */
export function swappedOrNot(
  found: string,
  held: string,
  swapped: string,
  said = 'other dates in this column can only be read in the other order',
): Finding {
  const message = `${quote(found)} could be ${held} or ${swapped}, because ${said}. Choose the date order under “Match columns”, or write all dates of the column in one order.`;
  return fault('date-maybe-swapped', message);
}

/** A fault of the day whose repair begins a range of times: the end has to be written elsewhere. */
export function withEnd(finding: Finding, end: string): Finding {
  const { suggestion } = finding;
  if (suggestion === undefined) return finding;
  const message = `${finding.message} It holds two times as well: write ${end} as the end.`;
  return { ...finding, message, suggestion: perhaps(suggestion.value) };
}

export function maybeSwapped(
  found: string,
  swapped: string,
  said = 'other dates in this column are in the other order',
): Finding {
  const message = `${quote(found)} may have day and month swapped, because ${said}. If so, write ${swapped}.`;
  return { ...fault('date-maybe-swapped', message, perhaps(swapped)), level: 'warning' };
}

/** @param taken what the cell shows, read in the order that was given for the column; `held` is what it holds */
export function readAsShown(found: string, taken: string, held: string, order: DateOrder): Finding {
  const message = `${quote(found)} is taken as ${taken}, because this column is read as ${ORDER_WORDS[order]}; the spreadsheet itself took it for ${held}. If that one is meant, choose the date order under “Match columns”.`;
  return { ...fault('date-read-as-shown', message), level: 'warning' };
}

/** @param held the date that the cell holds; null for a text */
export function noDay(found: string, held: string | null): Finding {
  const message =
    held === null
      ? `${quote(found)} is a whole month and names no day of it. Write the date itself, such as 2030-03-05.`
      : `${quote(found)} shows no day; the cell holds ${held}. If that day is meant, write ${held}, otherwise the date that is meant.`;
  return fault('date-no-day', message, maybe(held));
}

/** @param held the date that the cell holds */
export function noMonth(found: string, held: string): Finding {
  const message = `${quote(found)} shows no month; the cell holds ${held}. If that day is meant, write ${held}, otherwise the date that is meant.`;
  return fault('date-no-day', message, perhaps(held));
}

/** @param held the date that the cell holds, which is before today; `open` whether the user can still say that it is meant */
export function pastShortYear(found: string, held: string, open: boolean): Finding {
  const message = `${quote(found)} has a year of two digits, and the cell holds ${held}, which is past. If the year is another one, write the date with all four digits of it.`;
  const finding = fault('date-two-digit-year', message);
  return open ? { ...finding, question: 'shortYears' } : finding;
}

/** @param dates the date that is written, or the two that it could be */
export function wrongWeekday(found: string, dates: readonly string[]): Finding {
  const message = `${quote(found)} names a weekday that does not belong to ${dates.join(' or ')}. Correct the date, or leave the weekday out.`;
  return fault('date-weekday', message);
}

export function notExistingHour(wall: string, zone: string, after: ZonedTime): Finding {
  const meant = formatWall(after.wall);
  const message = `${wall} does not exist in ${zone}, because the clocks skip that hour. Write ${meant}.`;
  return fault('date-not-existing-hour', message, perhaps(meant));
}

export function doubleHour(wall: string, zone: string, first: ZonedTime, second: ZonedTime): Finding {
  const written = [first, second].map(
    (time) => `${formatWall(time.wall).replace(' ', 'T')}${formatOffset(time.offsetMinutes)}`,
  );
  const message = `${wall} exists twice in ${zone}, because the clocks repeat that hour. Write ${written.join(' or ')}.`;
  return fault('date-double-hour', message);
}

export function tooFar(found: string, side: string): Finding {
  return fault('date-far', `${quote(found)} is ${side}, which is hardly meant. Check the year.`);
}
