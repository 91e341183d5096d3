// Number formats (`#,##0.00`, `dd/mm/yyyy hh:mm`): their names for "automatic" and "plain text", and which of them show dates.

import { remembered } from '../remembered.ts';

/** The format of a cell to which nobody gave one. */
export const GENERAL = 'General';
/** Plain text: what is typed into the cell stays as typed. */
export const PLAIN_TEXT = '@';

/** A format's sections, which `;` divides: positive, negative, zero, text. */
export function sectionsOf(format: string): string[] {
  return (format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*(?:;|$)/g) ?? [])
    .slice(0, -1)
    .map((each) => each.replace(/;$/, ''));
}

/** The format without quoted text, escaped characters and brackets other than elapsed time, so that only its signs are left. */
export function signsOf(format: string): string {
  return format
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '');
}

/** Whether a number under this format is read as a date, a time or a duration, so that `Range.getValue` answers with a Date. */
export const isDateFormat = remembered((format: string): boolean => {
  if (format === GENERAL || format === PLAIN_TEXT) return false;
  return /[dmyhs]/i.test(signsOf(format).replace(/general/gi, ''));
});
