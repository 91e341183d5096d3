// Reads a date whose month is a word: 25 January 2027, Jan 25th, 2027, 25-Jan-27, 25Jan2027, 25 Jan.
import type { DatePart } from './date-part.ts';
import { DASH, HYPHEN } from './lexer.ts';
import { monthNear, monthOfName } from './month-names.ts';
import { apostropheYear } from './numeric-date.ts';
import { afterStop, type Found, isGlued, numberAt, signAt, type Tokens, wordAt } from './tokens.ts';

interface Part {
  readonly kind: 'month' | 'day' | 'ordinal' | 'year' | 'short-year';
  readonly number: number;
  readonly misspelt: boolean;
}

const SIGNS: ReadonlySet<string> = new Set([HYPHEN, DASH, '/', ',', '_', '|']);
const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

const ordinalOf = (day: number): string =>
  day >= 11 && day <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');

/** Over one sign, `of` or nothing to the next part of the date. */
function afterSeparator(tokens: Tokens, at: number): number {
  const next = SIGNS.has(signAt(tokens, at)) ? at + 1 : at;
  return wordAt(tokens, next) === 'of' ? next + 1 : next;
}

function monthAt(tokens: Tokens, at: number): Found<Part> | null {
  const word = wordAt(tokens, at);
  const month = monthOfName(word);
  const number = month ?? monthNear(word);
  return number === null
    ? null
    : { value: { kind: 'month', number, misspelt: month === null }, next: afterStop(tokens, at + 1) };
}

/** `25`, `25th`, `25.`; `25st` is misspelt. */
function dayAt(tokens: Tokens, at: number): Found<Part> | null {
  const digits = numberAt(tokens, at);
  if (digits === '' || digits.length > 2) return null;
  const ordinal = wordAt(tokens, at + 1);
  const number = Number(digits);
  if (!ORDINALS.has(ordinal))
    return { value: { kind: 'day', number, misspelt: false }, next: afterStop(tokens, at + 1) };
  return { value: { kind: 'ordinal', number, misspelt: ordinal !== ordinalOf(number) }, next: at + 2 };
}

function yearAt(tokens: Tokens, at: number): Found<Part> | null {
  const apostrophe = apostropheYear(tokens, at);
  if (apostrophe !== null) {
    return {
      value: { kind: 'year', number: Number(apostrophe.value), misspelt: false },
      next: apostrophe.next,
    };
  }
  const digits = numberAt(tokens, at);
  if (digits.length !== 4 && digits.length !== 2) return null;
  const kind = digits.length === 4 ? 'year' : 'short-year';
  return { value: { kind, number: Number(digits), misspelt: false }, next: at + 1 };
}

const READERS = { month: monthAt, day: dayAt, year: yearAt };
const ORDERS: readonly (readonly (keyof typeof READERS)[])[] = [
  ['day', 'month', 'year'],
  ['month', 'day', 'year'],
  ['year', 'month', 'day'],
  ['day', 'month'],
  ['month', 'day'],
];

function inOrder(
  tokens: Tokens,
  at: number,
  order: readonly (keyof typeof READERS)[],
): Found<readonly Part[]> | null {
  const parts: Part[] = [];
  let next = at;
  for (const kind of order) {
    const from = parts.length === 0 ? next : afterSeparator(tokens, next);
    const found = READERS[kind](tokens, from);
    if (found === null) return null;
    // Two numbers side by side, such as `Jan 25 27`, have at least a space between them.
    if (
      from === next &&
      parts.length > 0 &&
      numberAt(tokens, from) !== '' &&
      numberAt(tokens, from - 1) !== '' &&
      isGlued(tokens, from)
    )
      return null;
    parts.push(found.value);
    next = found.next;
  }
  return { value: parts, next };
}

function toDate(parts: readonly Part[]): DatePart | null {
  const numberOf = (kind: Part['kind']) => parts.find((part) => part.kind === kind)?.number;
  const [month, day] = [numberOf('month'), numberOf('day') ?? numberOf('ordinal')];
  const [year, shortYear] = [numberOf('year'), numberOf('short-year')];
  if (month === undefined || day === undefined) return null;
  // A year of two digits before the month is a day for most people.
  if (shortYear !== undefined && parts[0]?.kind === 'short-year') return null;
  if (shortYear !== undefined) return { kind: 'short-year', date: { year: shortYear, month, day } };
  return year === undefined
    ? { kind: 'month-day', month, day, atYear: parts[1]?.kind === 'day' }
    : { kind: 'plain', date: { year, month, day } };
}

/** Every way to read such a date at this place. */
export function wordDates(tokens: Tokens, at: number): readonly Found<DatePart>[] {
  // A month is never further away than one sign and one ordinal.
  if (![0, 1, 2, 3].some((more) => wordAt(tokens, at + more) !== '')) return [];
  return ORDERS.flatMap((order) => {
    const found = inOrder(tokens, at, order);
    const date = found === null ? null : toDate(found.value);
    if (found === null || date === null) return [];
    const misspelt = found.value.some((part) => part.misspelt);
    return [{ value: misspelt ? { kind: 'misspelt', meant: date } : date, next: found.next }];
  });
}
