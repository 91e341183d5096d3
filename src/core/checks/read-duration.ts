// Reads how long an appointment lasts, as whole minutes.
import type { Cell } from '../cell.ts';
import { MOST_LOOKED_AT } from '../dates/text/lexer.ts';
import type { TimeUnit } from '../fields/header-hints.ts';
import { areLikelyMinutes, takenAsHours } from './hours-or-minutes.ts';
import { tidyLength } from './length-text.ts';
import { withoutLooseWords } from './loose-words.ts';
import { quote } from './plain-text.ts';
import { cellText } from './read-text.ts';
import { accept, perhaps, type Reading, refuse } from './reading.ts';
import { type ClockLength, inUnit, readTimeLength, type TimeLength } from './time-length.ts';

/** LeadSquared names no upper bound; a month is beyond any appointment and catches dates given for minutes. */
export const MAX_DURATION_MINUTES = 31 * 24 * 60;

const EXPECTED = 'a length of time, such as 30 min or 1 hr 30 min';

/** Refuses what is no whole number of minutes from one to the most. */
function checkDuration(minutes: number, shown: string): Reading<number> {
  if (minutes > MAX_DURATION_MINUTES) {
    const message = `${quote(shown)} is longer than 31 days, which is hardly meant. Write a shorter time, such as 90 min.`;
    return refuse('duration-too-long', 'at most 31 days', message);
  }
  return Number.isInteger(minutes) && minutes > 0 ? accept(minutes) : refuseDuration(shown);
}

/** What is no whole number of minutes is not rounded: nobody has written the rounded one. */
function refuseDuration(shown: string): Reading<never> {
  const message = `${quote(shown)} is no length of time in whole minutes. Write how long it lasts, such as 30 min or 1 hr 30 min.`;
  return refuse('duration-invalid', EXPECTED, message);
}

/** From here on a clock's form is as likely the time at which the task ends, or minutes and seconds. */
const FIRST_DOUBTED_CLOCK = 4 * 60;

/** With its seconds it is how durations are shown; no appointment lasts half a day, and then it may be a time. */
const FIRST_DOUBTED_FULL_CLOCK = 12 * 60;

/** Whether a length is written as a clock's form that the header does not say to be hours. */
function isDoubtedClock(length: TimeLength, unit: TimeUnit | null): length is ClockLength {
  if (unit === 'hours' || (length.form !== 'clock' && length.form !== 'clock-hours')) return false;
  if (length.isFull) return length.minutes >= FIRST_DOUBTED_FULL_CLOCK;
  return length.minutes >= FIRST_DOUBTED_CLOCK || (unit === 'minutes' && length.form === 'clock');
}

/**
 * What is no length as it stands; the one in it is offered where words such as "about" stand around it, in the unit in which a plain
 * number would count.
 */
function refuseText(
  text: string,
  unit: TimeUnit | null,
  isBesideHours: boolean,
  shown: string,
): Reading<number> {
  const exact = /^\d{1,3}['′]$/.test(text) ? `${text.slice(0, -1)} min` : withoutLooseWords(text);
  const length = exact === null ? null : readTimeLength(exact);
  if (length === null || length.form === 'unclear' || isDoubtedClock(length, unit))
    return refuseDuration(shown);
  const isPlain = length.form === 'plain';
  if (isPlain && unit === 'hours' && areLikelyMinutes(length.minutes)) return refuseDuration(shown);
  const minutes = isPlain ? inUnit(length.minutes, unit, isBesideHours) : length;
  if (minutes.form === 'unclear') return checkLength(minutes, shown);
  const meant = checkDuration(minutes.minutes, shown);
  if (!meant.ok) return refuseDuration(shown);
  const message = `${quote(shown)} does not say exactly how long it lasts. Write ${meant.value} min if that is meant.`;
  return refuse('duration-loose', EXPECTED, message, perhaps(`${meant.value} min`));
}

/** Refuses what may be two lengths, and what `checkDuration` refuses. */
export function checkLength(length: TimeLength, shown: string): Reading<number> {
  if (length.form !== 'unclear') return checkDuration(length.minutes, shown);
  const message = `${quote(shown)} may be ${length.readings}. Write the one that is meant.`;
  return refuse('duration-unclear', EXPECTED, message);
}

/** Refuses `20:00`, which may be twenty minutes or the time of the end; what is no length either way is refused as such. */
function refuseClock(length: ClockLength, shown: string): Reading<number> {
  const reading = checkLength(length, shown);
  if (!reading.ok) return reading;
  const isLong = length.minutes >= FIRST_DOUBTED_CLOCK;
  const end = isLong ? ' If it is the time when the task ends, write it into a column End time.' : '';
  const message = `${quote(shown)} may be ${length.readings}. Write the one that is meant.${end}`;
  return refuse('duration-unclear', EXPECTED, message);
}

/** Tells of a plain number that is taken for hours since the header says so, where minutes are as likely. */
function inHours(amount: number, shown: string): Reading<number> {
  const reading = checkLength(inUnit(amount, 'hours'), shown);
  if (!reading.ok || !areLikelyMinutes(amount)) return reading;
  return accept(reading.value, {
    level: 'warning',
    code: 'duration-hours',
    expected: EXPECTED,
    message: takenAsHours(amount, shown),
  });
}

/**
 * @param unit in what a plain number counts; null where the header does not say it
 * @param isBesideHours whether other cells of the column count hours
 * @returns minutes; a duration cell is read by what it shows
 */
export function readDuration(cell: Cell, unit: TimeUnit | null, isBesideHours = false): Reading<number> {
  const shown = cellText(cell).slice(0, MOST_LOOKED_AT);
  const { value } = cell;
  if (typeof value === 'boolean') return refuseDuration(shown);
  const length =
    typeof value === 'number'
      ? { minutes: value, form: 'plain' as const }
      : readTimeLength(tidyLength(shown));
  if (length === null) return refuseText(tidyLength(shown), unit, isBesideHours, shown);
  if (isDoubtedClock(length, unit)) return refuseClock(length, shown);
  if (length.form !== 'plain') return checkLength(length, shown);
  // Less than a day as a number may be a duration that lost its format.
  const isPart = unit === null && !Number.isInteger(length.minutes);
  if (isPart) return refuseDuration(shown);
  return unit === 'hours'
    ? inHours(length.minutes, shown)
    : checkLength(inUnit(length.minutes, unit, isBesideHours), shown);
}
