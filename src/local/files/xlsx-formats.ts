// The number formats of a workbook's cells, as its styles give them.

import { GENERAL, isDateFormat, signsOf } from '../host/cells/format.ts';
import { conventionsOf, type Region } from '../host/cells/region.ts';
import { attribute, tagsOf } from './xml-tags.ts';

/** ECMA-376, part 1, 18.8.30: formats that a workbook uses without writing them down. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};
/** The short date, with and without a time, which every country shows in its own order. */
const LOCAL_DATE = 14;
const LOCAL_DATE_TIME = 22;
/** Dates of East Asian workbooks. */
const EAST_ASIAN = [
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
] as const;

/** The format for each style number that a cell may name. */
export function readFormats(styles: string | null, region: Region): string[] {
  if (styles === null) return [];
  const written = new Map<number, string>();
  for (const tag of tagsOf(styles, 'numFmt')) {
    const code = attribute(tag, 'formatCode');
    if (code !== null) written.set(Number(attribute(tag, 'numFmtId')), code);
  }
  const start = [...tagsOf(styles, 'cellXfs')][0]?.end ?? styles.length;
  const cells = styles.slice(start, endOf(styles, start));
  return [...tagsOf(cells, 'xf')].map((tag) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    return written.get(id) ?? builtIn(id, region);
  });
}

function endOf(styles: string, start: number): number {
  const length = styles.slice(start).search(/<\/(?:[A-Za-z_][\w.-]*:)?cellXfs\s*>/);
  return length < 0 ? styles.length : start + length;
}

function builtIn(id: number, region: Region): string {
  const { date, dateTime } = conventionsOf(region.locale);
  if (id === LOCAL_DATE || EAST_ASIAN.some(([first, last]) => id >= first && id <= last)) return date;
  if (id === LOCAL_DATE_TIME) return dateTime.replace(/:ss$/, '');
  return BUILT_IN[id] ?? GENERAL;
}

/** Whether a number under this format shows a day, or a part of one such as its month. */
export function showsDay(format: string): boolean {
  if (!isDateFormat(format)) return false;
  const signs = signsOf(format);
  return /[dy]/i.test(signs) || !/[hs]/i.test(signs);
}

/** Whether this format shows a duration: hours, minutes or seconds that count on behind a day, such as `[h]:mm`. */
export function isElapsed(format: string): boolean {
  return /\[(?:h+|m+|s+)\]/i.test(format.replace(/"[^"]*"|\\./g, ''));
}

/**
 * Whether a number under this format counts days from the workbook's day 0: a date does, even where only its time is shown;
 * a time of day or a duration does not.
 */
export function countsDays(value: number, format: string): boolean {
  return showsDay(format) || (isDateFormat(format) && !isElapsed(format) && value >= 1);
}
