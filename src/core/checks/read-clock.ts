// Reads a cell of a column of times, and says so where it holds a length of time instead.
import type { Cell } from '../cell.ts';
import type { DateContext } from '../dates/place-wall.ts';
import { readTime, type TimeCell } from '../dates/read-time.ts';
import { tidyLength } from './length-text.ts';
import { quote } from './plain-text.ts';
import { type Reading, refuse } from './reading.ts';
import { readTimeLength } from './time-length.ts';

/** `4 hrs` is left to the time's own reader, because it may be an hour of the clock. */
const HOURS_ALONE = /^\d{1,4} ?(?:h|hr|hrs|hour|hours)\.?$/i;

/** @returns the time of day; a length such as 45 min is refused with the column where it belongs */
export function readClock(cell: Cell, context: DateContext): Reading<TimeCell> {
  const reading = readTime(cell, context);
  if (reading.ok || typeof cell.value !== 'string') return reading;
  const text = tidyLength(cell.value);
  if (HOURS_ALONE.test(text) || readTimeLength(text)?.form !== 'units') return reading;
  const message = `${quote(cell.value)} is how long it lasts, not when. Write it in a column Duration, or a time such as 14:30 here.`;
  return refuse('time-length', 'a time such as 14:30 or 2:30 pm', message);
}
