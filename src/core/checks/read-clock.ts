// Reads a cell of a column of times, and says so where it holds a length of time instead.
import type { Cell } from '../cell.ts';
import type { DateContext } from '../dates/place-wall.ts';
import { readTime, type TimeCell } from '../dates/read-time.ts';
import { tidyLength } from './length-text.ts';
import { quote } from './plain-text.ts';
import { type Reading, refuse } from './reading.ts';
import { readTimeLength } from './time-length.ts';

/** The columns where lengths of time belong, and what such a length says. */
const LENGTHS = { Duration: 'how long it lasts', 'Reminder (minutes)': 'how long before' } as const;

/** `4 hrs` is left to the time's own reader, because it may be an hour of the clock. */
const HOURS_ALONE = /^\d{1,4} ?(?:h|hr|hrs|hour|hours)\.?$/i;

/**
 * @param lengths the column where a length of time belongs
 * @returns the time of day; a length such as 45 min is refused with that column
 */
export function readClock(
  cell: Cell,
  context: DateContext,
  lengths: keyof typeof LENGTHS,
): Reading<TimeCell> {
  const reading = readTime(cell, context);
  if (reading.ok || typeof cell.value !== 'string') return reading;
  const text = tidyLength(cell.value);
  if (HOURS_ALONE.test(text) || readTimeLength(text)?.form !== 'units') return reading;
  const message = `${quote(cell.value)} is ${LENGTHS[lengths]}, not when. Write it in a column ${lengths}, or a time such as 14:30 here.`;
  return refuse('time-length', 'a time such as 14:30 or 2:30 pm', message);
}
