// Reads a date written as text.
import type { Reading } from '../checks/reading.ts';
import { type CivilDate, formatDate, formatOffset, formatTime } from './civil.ts';
import * as findings from './date-findings.ts';
import { parseDateText } from './parse-date-text.ts';
import { type DateContext, placeOffset, placeWall } from './place-wall.ts';
import type { ResolvedDate } from './resolve-date.ts';
import { numberMeant } from './serial.ts';
import type { TimeText } from './time-text.ts';

/** The suggested text for a day, with the time that the user wrote. */
function written(date: CivilDate, time: TimeText | null): string {
  if (time === null || time.time === null) return formatDate(date);
  const clock = formatTime(time.time);
  if (time.offsetMinutes === null) return `${formatDate(date)} ${clock}`;
  return `${formatDate(date)}T${clock}${formatOffset(time.offsetMinutes)}`;
}

function fault(
  date: Exclude<ResolvedDate, { kind: 'date' }>,
  time: TimeText | null,
  found: string,
  context: DateContext,
) {
  const maybe = (guess: CivilDate | null) => (guess === null ? null : written(guess, time));
  switch (date.kind) {
    case 'ambiguous':
      return findings.ambiguous(found, written(date.dayFirst, time), written(date.monthFirst, time));
    case 'other-order':
      return findings.otherOrder(found, date.order, context.order, written(date.date, time));
    case 'two-digit-year':
      return findings.twoDigitYear(found, maybe(date.guess));
    case 'impossible':
      return findings.impossibleDate(found, maybe(date.near));
    case 'weekday':
      return findings.wrongWeekday(found, written(date.date, time));
    case 'no-year':
      return findings.noYear(found);
    case 'digits':
      return findings.plainNumber(found, numberMeant(date.value));
    case 'unreadable':
      return findings.unreadable(found);
  }
}

/** @returns the instant in whole seconds, as milliseconds since 1970 */
export function readDateText(text: string, context: DateContext): Reading<number> {
  const { date, time } = parseDateText(text, context.order, context.otherOrderSeen);
  if (time !== null && time.time === null) return { ok: false, error: findings.impossibleTime(text) };
  if (date === null) return { ok: false, error: findings.timeOnly(text) };
  if (date.kind !== 'date') return { ok: false, error: fault(date, time, text, context) };
  const wall = { ...date.date, ...(time?.time ?? context.defaultTime) };
  const offset = time?.offsetMinutes ?? null;
  if (offset !== null) return placeOffset(wall, offset, text, context.now);
  return placeWall(wall, text, context);
}
