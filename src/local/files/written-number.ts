// What a number or a date is written as in a CSV file: as it looks, where that says all of it, so that reading it again gives the same.

import { displayText } from '../host/cells/display.ts';
import { GENERAL, isDateFormat, signsOf } from '../host/cells/format.ts';
import { conventionsOf, type Region } from '../host/cells/region.ts';
import { wallOfSerial } from '../host/cells/serial.ts';
import { typeInput } from '../host/cells/typing.ts';
import { csvCell } from './csv-cell.ts';
import { showsDay } from './xlsx-formats.ts';

/** Formats of texts that a reader takes as they look: digits with other zeros, and percentages. */
const AS_IT_LOOKS = /^General$|%$/;
const SHOWS_TIME = /[hs]/i;
/** Times of a day and durations, to the second and to the millisecond. */
const TIMES = ['[hh]:mm:ss', '[hh]:mm:ss.000'];

/**
 * The display of a number or date, unless it hides a part: digits, a year, a time of day. Then all digits of the number; and the
 * date with its year and time, in the order of the locale.
 */
export function writtenNumber(value: number, format: string, region: Region): string {
  if (format === GENERAL) return exactNumber(value, region);
  if (isDateFormat(format)) return dateText(value, format, region);
  const shown = displayText(value, format, region);
  return saysNumber(shown, value, region) ? shown : exactNumber(value, region);
}

function saysNumber(shown: string, value: number, region: Region): boolean {
  if (csvCell(shown, region).value === value) return true;
  const typed = typeInput(shown, region);
  return typed.formula === undefined && typed.value === value && AS_IT_LOOKS.test(typed.format);
}

/** The shortest text that is this very number, without an exponent where the digits can be written out. */
function exactNumber(value: number, region: Region): string {
  return String(value).toUpperCase().replace('.', conventionsOf(region.locale).decimal);
}

function dateText(value: number, format: string, region: Region): string {
  const { date, dateTime } = conventionsOf(region.locale);
  // A midnight says whether its day alone is meant by being shown or not.
  const more = SHOWS_TIME.test(signsOf(format)) ? (showsDay(format) ? [] : TIMES) : [date];
  // An hour of a single 0 behind a day is read as text.
  const whole = dateTime.replace(' h:', ' hh:');
  const formats = [format, ...more, whole, `${whole}.000`];
  // A day without its year is read as one of the year in which it is read.
  const elsewhen = { ...region, now: Date.UTC(wallOfSerial(value).year + 1, 6) };
  const text = formats
    .map((each) => displayText(value, each, region))
    .find((shown) => csvCell(shown, elsewhen).value === value);
  return text ?? exactNumber(value, region);
}
