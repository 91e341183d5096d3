// What a date, a time or a duration is written as in a CSV file: as it looks, or with the year and the time that its look hides.

import { displayText } from '../host/cells/display.ts';
import { signsOf } from '../host/cells/format.ts';
import { conventionsOf, type Region } from '../host/cells/region.ts';
import { wallOfSerial } from '../host/cells/serial.ts';
import { csvCell } from './csv-cell.ts';
import { safeText } from './safe-text.ts';
import { isElapsed, showsDay } from './xlsx-formats.ts';

const SHOWS_TIME = /[hs]/i;
/** Times of a day and durations, to the second and to the millisecond. */
const TIMES = ['[hh]:mm:ss', '[hh]:mm:ss.000'];

/** The first form, beginning with the display, that is read as this very date; null when none is. */
export function writtenDate(value: number, format: string, region: Region): string | null {
  // A reader takes a duration below zero for a text, which says all of it where the same without its minus does.
  if (value < 0 && isElapsed(format)) return `-${durationText(-value, format, region)}`;
  const text = firstRead(value, formsOf(value, format, region), region);
  if (text !== undefined) return text;
  return hasDay(value, format) ? null : safeText(displayText(value, format, region));
}

function durationText(value: number, format: string, region: Region): string {
  return firstRead(value, [format, ...TIMES], region) ?? displayText(value, format, region);
}

function firstRead(value: number, forms: readonly string[], region: Region): string | undefined {
  // A day without its year is read as one of the year in which it is read.
  const elsewhen = { ...region, now: Date.UTC(wallOfSerial(value).year + 1, 6) };
  return forms
    .map((form) => displayText(value, form, region))
    .find((shown) => csvCell(shown, elsewhen).value === value);
}

/** Less than a day under a format without days is a time or a duration, and of no day. */
function hasDay(value: number, format: string): boolean {
  return showsDay(format) || value >= 1;
}

function formsOf(value: number, format: string, region: Region): string[] {
  const { date, dateTime } = conventionsOf(region.locale);
  // An hour of a single 0 behind a day is read as text.
  const whole = dateTime.replace(' h:', ' hh:');
  const wholes = [whole, `${whole}.000`];
  // A midnight says whether its day alone is meant by being shown or not.
  if (showsDay(format)) return [format, ...(SHOWS_TIME.test(signsOf(format)) ? [] : [date]), ...wholes];
  // A clock has no time below zero: what it shows then is all that anybody has read.
  if (value < 0) return [format];
  return [format, ...TIMES, ...(value >= 1 ? wholes : [])];
}
