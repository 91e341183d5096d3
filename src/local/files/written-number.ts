// What a number or a date is written as in a CSV file: as it looks, where that says all of it, so that reading it again gives the same.

import { displayText } from '../host/cells/display.ts';
import { GENERAL, isDateFormat } from '../host/cells/format.ts';
import { conventionsOf, type Region } from '../host/cells/region.ts';
import { typeInput } from '../host/cells/typing.ts';
import { csvCell } from './csv-cell.ts';
import { plainText, safeText } from './safe-text.ts';
import { shownDigits, withoutNoise } from './shown-digits.ts';
import { writtenDate } from './written-date.ts';

/** Formats of texts that a reader takes as they look: digits with other zeros, and percentages. */
const AS_IT_LOOKS = /^General$|%$/;

/**
 * The display of a number or date, unless it hides a part: digits, a year, a time of day. Then all digits of the number; and the
 * date with its year and time, in the order of the locale. A display that would be read as something else, or as a formula,
 * gets the apostrophe of a text.
 */
export function writtenNumber(value: number, format: string, region: Region): string {
  if (format === GENERAL) return exactNumber(value, region);
  const written = isDateFormat(format)
    ? writtenDate(value, format, region)
    : wholeDisplay(value, format, region);
  return written ?? exactNumber(value, region);
}

/** The display in the form in which it is read as it looks; null where it hides a part of the number. */
function wholeDisplay(value: number, format: string, region: Region): string | null {
  const shown = displayText(value, format, region);
  const read = csvCell(shown, region);
  if (read.value === value || isTypedAs(shown, value, region)) return shown;
  const { areAll, areInPlace } = shownDigits(value, format, region);
  if (!areAll) return null;
  if (typeof read.value === 'string') return safeText(shown);
  if (isDateFormat(read.format)) return plainText(shown);
  // 5000 in thousands is no 5 for those who read the number.
  if (!areInPlace) return null;
  return read.value === withoutNoise(value) ? shown : plainText(shown);
}

/** A plus would be lost where another program opens the file. */
function isTypedAs(shown: string, value: number, region: Region): boolean {
  const typed = typeInput(shown, region);
  const isNumber = typed.formula === undefined && typed.value === value && AS_IT_LOOKS.test(typed.format);
  return isNumber && !shown.startsWith('+');
}

/** The shortest text that is this very number, without an exponent where the digits can be written out. */
function exactNumber(value: number, region: Region): string {
  return String(value).toUpperCase().replace('.', conventionsOf(region.locale).decimal);
}
