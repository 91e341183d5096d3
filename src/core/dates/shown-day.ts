// Tells what the text of a date cell shows of the day that the cell holds: in which order, or not at all.
import type { DateOrder } from '../settings.ts';
import type { CivilDate } from './civil.ts';
import { lexDate } from './text/lexer.ts';
import { monthOfName } from './text/month-names.ts';
import type { ParsedDate } from './text/parse-date-text.ts';
import { isGlued, numberAt, signAt, type Tokens, wordAt } from './text/tokens.ts';

/** The first two of the numbers that a date is written with, which are its day and month in one order or the other. */
export type NumberPair = readonly [first: number, second: number];

function pairOf({ date, weekday }: ParsedDate): NumberPair | null {
  // A weekday tells which of the two is the day.
  if (date === null || weekday !== null) return null;
  if (date.kind === 'year-last' || date.kind === 'two-numbers') return [date.first, date.second];
  return date.kind === 'short' ? [Number(date.digits[0]), Number(date.digits[1])] : null;
}

/** Null when the text does not put day and month side by side as mere numbers. */
export function shownPair(parsed: readonly ParsedDate[]): NumberPair | null {
  const [first = null, ...others] = parsed.map(pairOf);
  return first !== null && others.every((pair) => pair?.[0] === first[0] && pair[1] === first[1])
    ? first
    : null;
}

/** Whether the two numbers can also be read as the day with its month taken for the day. */
export function isSwappable([first, second]: NumberPair, { day, month }: CivilDate): boolean {
  return (
    day !== month && day <= 12 && ((first === day && second === month) || (first === month && second === day))
  );
}

/** The day and month that the numbers mean in an order; null for an order that puts the year first. */
export function inOrder(
  [first, second]: NumberPair,
  order: DateOrder,
): Pick<CivilDate, 'day' | 'month'> | null {
  if (order === 'YMD') return null;
  return order === 'DMY' ? { day: first, month: second } : { day: second, month: first };
}

/** Where a time of day begins, such as the 10 of `Jan 2027 10:00`; the number of tokens when there is none. */
function timeStart(tokens: Tokens): number {
  const at = tokens.findIndex(
    (_, index) =>
      numberAt(tokens, index) !== '' &&
      signAt(tokens, index + 1) === ':' &&
      // Behind a sign the number belongs to the date, as the 25 of `2027-01-25 :10`.
      !MONTH_AND_YEAR_SIGNS.has(signAt(tokens, index - 1)),
  );
  return at === -1 ? tokens.length : at;
}

const MONTH_AND_YEAR_SIGNS: ReadonlySet<string> = new Set(['/', '-', '–', '.', ',', "'", '_', '|']);

/**
 * The month and year of a text that gives these, or one of them, and no day: `Jan 2027`, `01/2027`, `2027-01`, `January`,
 * `Jan '27`. Null for every other text. A year of two digits stays one.
 */
function monthAlone(text: string): { readonly month: number | null; readonly year: number | null } | null {
  const tokens = lexDate(text) ?? [];
  const end = timeStart(tokens);
  let month: number | null = null;
  let year: number | null = null;
  for (let at = 0; at < end; at++) {
    const [digits, word] = [numberAt(tokens, at), wordAt(tokens, at)];
    const named = word === '' ? null : monthOfName(word);
    if (named !== null && month === null) month = named;
    else if (digits.length === 4 && year === null) year = Number(digits);
    else if (digits.length === 2 && signAt(tokens, at - 1) === "'" && isGlued(tokens, at) && year === null)
      year = Number(digits);
    else if (
      digits !== '' &&
      digits.length <= 2 &&
      month === null &&
      Number(digits) >= 1 &&
      Number(digits) <= 12
    )
      month = Number(digits);
    else if (!MONTH_AND_YEAR_SIGNS.has(signAt(tokens, at))) return null;
  }
  const hasName = tokens.slice(0, end).some(({ kind }) => kind === 'word');
  return year !== null || hasName ? { month, year } : null;
}

/** Whether a text names a month with its year and no day of it, such as `Jan 2027` or `01/2027`. */
export function isMonthAlone(text: string): boolean {
  const found = monthAlone(text);
  return found !== null && found.month !== null && found.year !== null;
}

/** `Jan 27` or `01/27` of the first of January 2027: the number is no day, but the last two digits of the year. */
function showsShortYear({ date }: ParsedDate, held: CivilDate): boolean {
  const [month, number] =
    date?.kind === 'month-day'
      ? [date.month, date.day]
      : date?.kind === 'two-numbers'
        ? [date.first, date.second]
        : [0, 0];
  return month === held.month && number !== held.day && number === held.year % 100;
}

/** Whether the text of a date cell shows the month or the year of the date that it holds, and not the day. */
export function hidesDay(display: string, parsed: readonly ParsedDate[], held: CivilDate): boolean {
  const isFigures = parsed.every(({ date }) => date?.kind === 'digits');
  if (!isFigures) return parsed.every((reading) => showsShortYear(reading, held));
  const found = monthAlone(display);
  if (found === null) return false;
  const { month, year } = found;
  return (month ?? held.month) === held.month && (year === null || year % 100 === held.year % 100);
}
