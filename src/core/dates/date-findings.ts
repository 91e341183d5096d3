// The words for every way in which a date can be wrong.
import { quote } from '../checks/plain-text.ts';
import { certainly, errorFinding, type Finding, perhaps } from '../checks/reading.ts';
import type { DateOrder } from '../settings.ts';
import { formatOffset, formatWall } from './civil.ts';
import { ORDER_WORDS } from './date-order.ts';
import type { ZonedTime } from './zone.ts';

const EXPECTED = 'a date such as 2026-03-05 or 2026-03-05 14:30';

const fault = (
  code: Finding['code'],
  message: string,
  suggestion: Finding['suggestion'] | null = null,
): Finding => errorFinding(code, EXPECTED, message, suggestion ?? null);

const orWrite = (suggested: string | null): string => suggested ?? 'a date such as 2026-03-05';

export function dateMissing(): Finding {
  return fault(
    'date-missing',
    'The date is missing, and LeadSquared would take today instead. Write a date such as 2026-03-05 14:30.',
  );
}

export function unreadable(found: string): Finding {
  return fault(
    'date-unreadable',
    `${quote(found)} cannot be read as a date. Write a date such as 2026-03-05 14:30.`,
  );
}

export function impossibleDate(found: string, near: string | null): Finding {
  const message = `${quote(found)} is not a real date. Write ${orWrite(near)}.`;
  return fault('date-impossible', message, near === null ? null : perhaps(near));
}

export function impossibleTime(found: string): Finding {
  return fault(
    'date-impossible',
    `${quote(found)} has a time that no clock shows. Write the time as 14:30 or 2:30 pm.`,
  );
}

export function noYear(found: string): Finding {
  return fault('date-no-year', `${quote(found)} has no year. Write the whole date, such as 2026-03-05.`);
}

export function twoDigitYear(found: string, guess: string | null): Finding {
  const message = `${quote(found)} has a year of two digits. Write all four, as in ${guess ?? '2026-03-05'}.`;
  return fault('date-two-digit-year', message, guess === null ? null : perhaps(guess));
}

export function timeOnly(found: string): Finding {
  return fault(
    'date-time-only',
    `${quote(found)} is a time without a date. Write both, such as 2026-03-05 14:30.`,
  );
}

export function plainNumber(found: string, meant: string | null): Finding {
  const message =
    meant === null
      ? `${quote(found)} is a plain number, not a date. Write a date such as 2026-03-05.`
      : `${quote(found)} is a plain number, probably ${meant} without its date format. Format the cell as a date, or write ${meant}.`;
  return fault('date-number', message, meant === null ? null : perhaps(meant));
}

export function otherOrder(found: string, written: DateOrder, inForce: DateOrder, iso: string): Finding {
  const message = `${quote(found)} can only be ${ORDER_WORDS[written]}, but this sheet is read as ${ORDER_WORDS[inForce]}. Write ${iso}, or change the date order in the settings.`;
  return fault('date-order', message, certainly(iso));
}

export function ambiguous(found: string, dayFirst: string, monthFirst: string): Finding {
  const message = `${quote(found)} could be ${dayFirst} or ${monthFirst}. Write one of these, or choose the date order in the settings.`;
  return fault('date-ambiguous-order', message, perhaps(dayFirst));
}

export function maybeSwapped(found: string, swapped: string): Finding {
  const message = `${quote(found)} may have day and month swapped, because other dates in this column are in the other order. If so, write ${swapped}.`;
  return { ...fault('date-maybe-swapped', message, perhaps(swapped)), level: 'warning' };
}

export function wrongWeekday(found: string, date: string): Finding {
  const message = `${quote(found)} names a weekday that does not belong to ${date}. Correct the date, or leave the weekday out.`;
  return fault('date-weekday', message, perhaps(date));
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
  return fault('date-double-hour', message, perhaps(written[0] ?? ''));
}

export function tooFar(found: string, side: string): Finding {
  return fault('date-far', `${quote(found)} is ${side}, which is hardly meant. Check the year.`);
}

export function duePast(found: string): Finding {
  const message = `${quote(found)} is in the past, so the task would be overdue at once. Write a later date if that is not meant.`;
  return { level: 'warning', code: 'due-past', expected: 'a date in the future', message };
}

export function endBeforeDue(end: string, due: string): Finding {
  const message = `The end ${quote(end)} is before the due date ${quote(due)}. Write an end that is later, or leave it empty.`;
  return errorFinding('end-before-due', 'a date that is not before the due date', message);
}
