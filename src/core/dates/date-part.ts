// Reads the date in a text into its numbers, leaving open which of them is the day when only the locale can tell.
import type { CivilDate } from './civil.ts';

export type DatePart =
  /** The order is plain: year first, or the month in words. A year under 100 was written with two digits. */
  | { readonly kind: 'plain'; readonly date: CivilDate; readonly weekday: number | null }
  /** Two numbers before a year of four digits: day and month in one order or the other. */
  | { readonly kind: 'year-last'; readonly first: number; readonly second: number; readonly year: number }
  /** Three numbers of one or two digits. */
  | { readonly kind: 'short'; readonly numbers: readonly [number, number, number] }
  | { readonly kind: 'no-year' }
  | { readonly kind: 'digits'; readonly value: number }
  | { readonly kind: 'unreadable' };

const UNREADABLE: DatePart = { kind: 'unreadable' };

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const indexOfName = (names: readonly string[], word: string): number =>
  word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word));

function readNumbers(text: string): DatePart | null {
  const match = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})\.?$/.exec(text.replace(/ ?([-/.]) ?/g, '$1'));
  if (match === null) return null;
  const [, a = '', , b = '', c = ''] = match;
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  if (a.length === 4 && c.length <= 2) {
    return { kind: 'plain', date: { year: first, month: second, day: third }, weekday: null };
  }
  if (a.length <= 2 && c.length === 4) return { kind: 'year-last', first, second, year: third };
  if (a.length <= 2 && c.length <= 2) return { kind: 'short', numbers: [first, second, third] };
  return UNREADABLE;
}

function readWords(text: string): DatePart {
  const words = text
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\bof\b/g, ' ')
    .split(/[\s,./-]+/)
    .filter((word) => word !== '');
  const weekday = indexOfName(WEEKDAYS, words[0] ?? '');
  const rest = weekday === -1 ? words : words.slice(1);
  const monthAt = rest.findIndex((word) => indexOfName(MONTHS, word) !== -1);
  if (monthAt === -1) {
    const numbers = weekday === -1 ? null : readNumbers(rest.join('/'));
    return numbers?.kind === 'plain' ? { ...numbers, weekday } : (numbers ?? UNREADABLE);
  }
  const month = indexOfName(MONTHS, rest[monthAt] ?? '') + 1;
  const others = rest.filter((_, index) => index !== monthAt);
  if (others.some((word) => !/^(\d{1,2}|\d{4})$/.test(word))) return UNREADABLE;
  const [a = '', b] = others;
  if (others.length === 1 && a.length <= 2) return { kind: 'no-year' };
  if (others.length !== 2 || b === undefined || monthAt === 2) return UNREADABLE;
  const yearFirst = a.length === 4;
  const [day, year] = yearFirst ? [b, a] : [a, b];
  if (day.length > 2) return UNREADABLE;
  const date = { year: Number(year), month, day: Number(day) };
  return { kind: 'plain', date, weekday: weekday === -1 ? null : weekday };
}

/** @param text the date without its time: trimmed, short, with single plain spaces */
export function readDatePart(text: string): DatePart {
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return { kind: 'digits', value: Number(text.replace(',', '.')) };
  if (/^\d{1,2}[-/]\d{1,2}$/.test(text)) return { kind: 'no-year' };
  return readNumbers(text) ?? readWords(text);
}
