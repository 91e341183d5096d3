// Reads a cell about the end: a moment, a time of the due day, or a length of time.
import type { Cell } from '../cell.ts';
import type { End } from '../dates/moment.ts';
import { parseTimeText } from '../dates/parse-date-text.ts';
import type { DateContext } from '../dates/place-wall.ts';
import { readMoment } from '../dates/read-date.ts';
import { LATEST_TIME_ONLY } from '../dates/read-date-cell.ts';
import { readTime } from '../dates/read-time.ts';
import { checkDuration } from './read-duration.ts';
import { cellText } from './read-text.ts';
import { accept, type Reading } from './reading.ts';
import { readTimeLength, tidyLength } from './time-length.ts';

/** "2 hrs" lasts two hours, but "16 hrs" may as well be four in the afternoon. */
const LONGEST_HOURS_ALONE = 12;
const HOURS_ALONE = /^(\d{1,4}) ?(?:h|hr|hrs|hour|hours)\.?$/i;

function durationOf(text: string): number | null {
  const length = readTimeLength(text);
  if (length?.form !== 'units') return null;
  const alone = HOURS_ALONE.exec(text);
  return alone !== null && Number(alone[1]) > LONGEST_HOURS_ALONE ? null : length.minutes;
}

function timeAlone(cell: Cell, context: DateContext): Reading<End> {
  const reading = readTime(cell, context);
  if (!reading.ok) return reading;
  const { time, date, offsetMinutes } = reading.value;
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
  const minutes = durationOf(text);
  if (minutes !== null) {
    const checked = checkDuration(minutes, cellText(cell));
    return checked.ok ? accept({ kind: 'duration', minutes: checked.value }) : checked;
  }
  if (isTimeAlone(cell)) return timeAlone(cell, context);
  const moment = readMoment(cell, context);
  return moment.ok ? accept({ kind: 'moment', moment: moment.value }, moment.warning) : moment;
}
