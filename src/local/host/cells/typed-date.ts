// Dates as people type them, in digits or with the month's name, read in the locale's order as Google Sheets reads them.

import { calendarNames, plainName } from './month-names.ts';
import { type Conventions, conventionsOf, type Region } from './region.ts';
import { serialOfInstant, serialOfWall, wallOfSerial } from './serial.ts';

export interface TypedDate {
  readonly serial: number;
  readonly format: string;
}

/** Two-digit years below this are 20xx, the others 19xx: the rule that Excel publishes, taken for Sheets, which publishes none. */
const CENTURY_TURNS = 30;
/** Fewer digits than four make a year doubtful, and Sheets leaves such text alone. */
const FIRST_YEAR = 1000;

/** A date's parts as typed, with the format that shows them the same way. */
interface Parts {
  readonly year: string | null;
  readonly month: string | number;
  readonly day: string;
  readonly format: string;
}

/** The date that a text is; null when it is none, or one that no calendar has. `text` has no spaces around it. */
export function typedDate(text: string, region: Region): TypedDate | null {
  const conventions = conventionsOf(region.locale);
  const parts = inDigits(text, conventions) ?? inWords(text, region.locale) ?? inJapanese(text);
  if (!parts) return null;
  const year = yearOf(parts.year, region);
  if (year < FIRST_YEAR) return null;
  const serial = serialOfWall({ year, month: Number(parts.month), day: Number(parts.day) });
  return serial === null ? null : { serial, format: parts.format };
}

function yearOf(typed: string | null, region: Region): number {
  if (typed === null) return wallOfSerial(serialOfInstant(region.now ?? Date.now(), region.timeZone)).year;
  const year = Number(typed);
  if (typed.length !== 2) return year;
  return year < CENTURY_TURNS ? 2000 + year : 1900 + year;
}

function inDigits(text: string, conventions: Conventions): Parts | null {
  const match = /^(\d{1,4})([-/.])(\d{1,4})(?:\2(\d{1,4})?)?$/.exec(text);
  const [, first = '', sign = '', second = '', third] = match ?? [];
  if (!match || (sign === '.' && !conventions.dottedDates)) return null;
  // A sign at the end belongs to a day and month such as `4.3.` only.
  if (third === undefined && text.endsWith(sign) && sign !== '.') return null;
  const shortOrder = conventions.shortOrder;
  if (third === undefined) {
    const end = text.endsWith(sign) ? sign : '';
    if (first.length === 4 && end === '') return digits('YM', [first, second], sign);
    if (second.length === 4 && end === '') return digits('MY', [first, second], sign);
    return digits(shortOrder, [first, second], sign, end);
  }
  if (first.length === 4) return digits('YMD', [first, second, third], sign);
  if (third.length === 4 && conventions.order === 'YMD') {
    return digits(`${shortOrder}Y`, [first, second, third], sign);
  }
  return digits(conventions.order, [first, second, third], sign);
}

function digits(order: string, typed: readonly string[], sign: string, end = ''): Parts | null {
  const of = (letter: string): string | null => typed[order.indexOf(letter)] ?? null;
  const year = of('Y');
  const month = of('M') ?? '';
  const day = of('D');
  if (month.length > 2 || (day ?? '').length > 2 || (year !== null && year.length !== 4 && year.length !== 2))
    return null;
  const width = month.length === 2 && day?.length !== 1 ? 2 : 1;
  const signs: Record<string, string> = {
    Y: 'y'.repeat(year?.length ?? 0),
    M: 'm'.repeat(width),
    D: 'd'.repeat(width),
  };
  return { year, month, day: day ?? '1', format: [...order].map((letter) => signs[letter]).join(sign) + end };
}

const DAY_FIRST = /^(\d{1,2})(\.?\s+|-|\/)(\p{L}+)(\.?)(?:(,?\s+|-|\/)(\d{4}|\d\d))?$/u;
const MONTH_FIRST = /^(\p{L}+)(\.?)(\s+|-|\/)(\d{1,2})(?:(,\s*|\s+|-|\/)(\d{4}|\d\d))?$/u;
const MONTH_AND_YEAR = /^(\p{L}+)(\.?)(,?\s+|-|\/)(\d{4})$/u;

function inWords(text: string, locale: string): Parts | null {
  const names = calendarNames(locale);
  const weekday = /^(\p{L}+)\.?,?\s+(?=.)/u.exec(text);
  if (
    weekday?.[1] &&
    names.dayNames.has(plainName(weekday[1])) &&
    !names.monthOf.has(plainName(weekday[1]))
  ) {
    const rest = inWords(text.slice(weekday[0].length), locale);
    const sign = weekday[1].length > 3 ? 'dddd' : 'ddd';
    return rest && { ...rest, format: `${sign}${weekday[0].slice(weekday[1].length)}${rest.format}` };
  }
  let match = DAY_FIRST.exec(text);
  if (match) {
    const [, day = '', gap = '', name = '', dot = '', gap2 = '', year] = match;
    return named(name, day, year, (d, m, y) => `${d}${gap}${m}${dot}${y && gap2 + y}`);
  }
  match = MONTH_FIRST.exec(text);
  if (match) {
    const [, name = '', dot = '', gap = '', day = '', gap2 = '', year] = match;
    return named(name, day, year, (d, m, y) => `${m}${dot}${gap}${d}${y && gap2 + y}`);
  }
  match = MONTH_AND_YEAR.exec(text);
  if (match) {
    const [, name = '', dot = '', gap = '', year] = match;
    return named(name, '1', year, (_, m, y) => `${m}${dot}${gap}${y}`);
  }
  return null;

  function named(
    name: string,
    day: string,
    year: string | undefined,
    write: (day: string, month: string, year: string) => string,
  ): Parts | null {
    const month = names.monthOf.get(plainName(name));
    if (month === undefined) return null;
    const isLong = name.length > 4 || names.months[month - 1]?.toLowerCase() === name.toLowerCase();
    const format = write(
      day.startsWith('0') ? 'dd' : 'd',
      isLong ? 'mmmm' : 'mmm',
      'y'.repeat(year?.length ?? 0),
    );
    return { year: year ?? null, month, day, format };
  }
}

function inJapanese(text: string): Parts | null {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return { year, month, day, format: 'yyyy"年"m"月"d"日"' };
}
