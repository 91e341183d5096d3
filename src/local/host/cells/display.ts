// What the user reads in a cell, as `Range.getDisplayValue` gives it.

import { dateText } from './display-date.ts';
import { generalText } from './display-general.ts';
import { numberText } from './display-number.ts';
import { GENERAL, isDateFormat, PLAIN_TEXT } from './format.ts';
import { conventionsOf, type Region } from './region.ts';

/** The text of a value under a number format; dates are serials, an empty cell is `''`. */
export function displayText(value: string | number | boolean, format: string, region: Region): string {
  const conventions = conventionsOf(region.locale);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? conventions.words.yes : conventions.words.no;
  if (format === GENERAL || format === PLAIN_TEXT || format === '')
    return generalText(value, conventions.decimal);
  return isDateFormat(format) ? dateText(value, format, region) : numberText(value, format, conventions);
}
