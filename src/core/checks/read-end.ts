// Reads a cell about the end: a moment, a time of the due day, or a length of time.
import type { Cell } from '../cell.ts';
import type { End } from '../dates/moment.ts';
import type { DateContext } from '../dates/place-wall.ts';
import { readMoment } from '../dates/read-date.ts';
import { LATEST_TIME_ONLY } from '../dates/read-date-cell.ts';
import { readTime } from '../dates/read-time.ts';
import { parseTimeText } from '../dates/text/parse-date-text.ts';
import { uncertainZone } from '../dates/time-findings.ts';
import { tidyLength } from './length-text.ts';
import { quote } from './plain-text.ts';
import { checkLength } from './read-duration.ts';
import { cellText } from './read-text.ts';
import { accept, type Reading, refuse } from './reading.ts';
import { readTimeLength } from './time-length.ts';

/** "2 hrs" is how long something lasts, "16 hrs" may be four in the afternoon, and "30 hrs" is no time of day. */
const FIRST_UNCLEAR_HOUR = 7;
const LAST_UNCLEAR_HOUR = 23;
const HOURS_ALONE = /^(\d{1,2}) ?(?:h|hr|hrs|hour|hours)\.?$/i;
/** `1:30 hrs` may be an hour and a half; later, or with 0 before it, it is what a clock shows. */
const SHORT_CLOCK = /^[1-6]:\d\d ?(?:h|hr|hrs|hour|hours)\.?$/i;

/** Four figures are a time, and so is what has a colon. */
const CLOCK_ALONE = /^(?:\d{3,4} ?(?:h|hr|hrs|hour|hours)\.?|\d{1,3}:\d\d.{0,12})$/i;

/** Whether a length of hours may as well be a time of day. */
function mayBeTime(text: string): boolean {
  const digits = HOURS_ALONE.exec(text)?.[1] ?? '';
  const isOfClock = /^0[1-9]/.test(digits) || Number(digits) >= FIRST_UNCLEAR_HOUR;
  return (isOfClock && Number(digits) <= LAST_UNCLEAR_HOUR) || SHORT_CLOCK.test(text);
}

function timeOrLength(shown: string): Reading<never> {
  const message = `${quote(shown)} may be a time of day or how long it lasts. Write the time as 16:00, or the length as 90 min.`;
  return refuse('end-unclear', 'a time such as 16:00, or a length such as 90 min', message);
}

function lengthOf(text: string, shown: string): Reading<number> | null {
  if (CLOCK_ALONE.test(text)) return null;
  const length = readTimeLength(text);
  if (length?.form !== 'units' && length?.form !== 'unclear') return null;
  return checkLength(length, shown);
}

function timeAlone(cell: Cell, context: DateContext): Reading<End> {
  const reading = readTime(cell, context);
  if (!reading.ok) return reading;
  const { time, date, offsetMinutes, isGmt } = reading.value;
  if (isGmt === true) return { ok: false, error: uncertainZone(cellText(cell), 'time', 'gmt') };
  const end: End =
    date === null
      ? { kind: 'time', time, offsetMinutes }
      : { kind: 'moment', moment: { date, time, offsetMinutes } };
  return accept(end, reading.warning);
}

function isTimeAlone({ value }: Cell): boolean {
  if (typeof value === 'object') return value.getTime() < LATEST_TIME_ONLY;
  // Figures and hours alone are left to the date's reader, which says what is wrong with them.
  return typeof value === 'string' && parseTimeText(value).some(({ loose }) => !loose);
}

/** @returns what the cell says; when that is depends on the due date */
export function readEnd(cell: Cell, context: DateContext): Reading<End> {
  const { value } = cell;
  const text = typeof value === 'string' ? tidyLength(value) : '';
  if (mayBeTime(text)) return timeOrLength(cellText(cell));
  const length = lengthOf(text, cellText(cell));
  if (length !== null) return length.ok ? accept({ kind: 'duration', minutes: length.value }) : length;
  if (isTimeAlone(cell)) return timeAlone(cell, context);
  const moment = readMoment(cell, context);
  return moment.ok ? accept({ kind: 'moment', moment: moment.value }, moment.warning) : moment;
}
