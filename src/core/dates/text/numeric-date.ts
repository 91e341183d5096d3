// Reads a date written in figures: three numbers with one sign between them, two of them, or eight figures in a row.
import { addDays, type CivilDate, isRealDate, weekdayOf } from '../civil.ts';
import type { DatePart } from './date-part.ts';
import { DASH, HYPHEN } from './lexer.ts';
import { afterStop, type Found, isGlued, numberAt, signAt, type Tokens, wordAt } from './tokens.ts';

const SIGNS: ReadonlySet<string> = new Set([HYPHEN, DASH, '/', '.', '_', '|', '\\']);
const COMPACT_LENGTH = 8;

/** The sign between two numbers, `' '` for a space alone; '' when something else stands there. */
function separatorAt(tokens: Tokens, at: number): Found<string> | null {
  const sign = signAt(tokens, at);
  if (SIGNS.has(sign)) return { value: sign, next: at + 1 };
  return numberAt(tokens, at) !== '' && !isGlued(tokens, at) ? { value: ' ', next: at } : null;
}

function triple(a: string, b: string, c: string): DatePart | null {
  if (b.length > 2 || b === '') return null;
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  if (a.length === 4 && c.length <= 2)
    return { kind: 'plain', date: { year: first, month: second, day: third } };
  if (a.length > 2) return null;
  if (c.length === 4) return { kind: 'year-last', first, second, year: third };
  return c.length <= 2 ? { kind: 'short', digits: [a, b, c] } : null;
}

/** `'27`: the apostrophe stands for the century. */
export function apostropheYear(tokens: Tokens, at: number): Found<string> | null {
  const digits = numberAt(tokens, at + 1);
  const isYear = signAt(tokens, at) === "'" && digits.length === 2 && isGlued(tokens, at + 1);
  return isYear ? { value: `20${digits}`, next: at + 2 } : null;
}

/** `25/01/2027`, `2027-1-25`, `25 01 2027`, and `25/01` as what is left when nothing more follows. */
export function numericDates(tokens: Tokens, at: number): readonly Found<DatePart>[] {
  const a = numberAt(tokens, at);
  const one = a === '' ? null : separatorAt(tokens, at + 1);
  const b = one === null ? '' : numberAt(tokens, one.next);
  if (one === null || b === '' || b.length > 2) return [];
  const found: Found<DatePart>[] = [];
  const two = separatorAt(tokens, one.next + 1);
  if (two !== null && two.value === one.value) {
    const year = apostropheYear(tokens, two.next);
    const c = year?.value ?? numberAt(tokens, two.next);
    const value = c === '' ? null : triple(a, b, c);
    if (value !== null) found.push({ value, next: afterStop(tokens, year?.next ?? two.next + 1) });
  }
  if (a.length <= 2 && [HYPHEN, DASH, '/'].includes(one.value)) {
    found.push({ value: { kind: 'two-numbers', first: Number(a), second: Number(b) }, next: one.next + 1 });
  }
  return found;
}

/** `20270125` before the `T` of ISO 8601, which is the only place where it is sure to be a date. */
export function compactDate(tokens: Tokens, at: number): Found<DatePart> | null {
  const digits = numberAt(tokens, at);
  if (digits === '') return null;
  if (digits.length === COMPACT_LENGTH && wordAt(tokens, at + 1) === 't') {
    const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
    if (year !== undefined && month !== undefined && day !== undefined)
      return { value: { kind: 'plain', date: { year, month, day } }, next: at + 1 };
  }
  const more =
    ['.', ','].includes(signAt(tokens, at + 1)) && isGlued(tokens, at + 1) ? numberAt(tokens, at + 2) : '';
  if (more !== '' && isGlued(tokens, at + 2))
    return { value: { kind: 'digits', text: `${digits}.${more}` }, next: at + 3 };
  return { value: { kind: 'digits', text: digits }, next: at + 1 };
}

/** The day of a week as ISO 8601 counts them; null when the year has no such week or the week no such day. */
function dayOfWeek(year: number, week: number, day: number): CivilDate | null {
  const fourth = { year, month: 1, day: 4 };
  const firstMonday = addDays(fourth, -((weekdayOf(fourth) + 6) % 7));
  const thursday = addDays(firstMonday, (week - 1) * 7 + 3);
  if (week < 1 || day < 1 || day > 7 || thursday.year !== year) return null;
  return addDays(firstMonday, (week - 1) * 7 + day - 1);
}

/** `2027-W04-1`, `2027W041`, `2027-W04` and `2027-025`. */
export function countedDate(tokens: Tokens, at: number): Found<DatePart> | null {
  const digits = numberAt(tokens, at);
  if (digits.length !== 4) return null;
  const year = Number(digits);
  const afterSign = signAt(tokens, at + 1) === HYPHEN ? at + 2 : at + 1;
  if (wordAt(tokens, afterSign) === 'w') {
    const week = numberAt(tokens, afterSign + 1);
    const glued = week.length === 3;
    const day = glued
      ? week.slice(2)
      : signAt(tokens, afterSign + 2) === HYPHEN
        ? numberAt(tokens, afterSign + 3)
        : '';
    if (!glued && week.length !== 2) return null;
    const date = day.length === 1 ? dayOfWeek(year, Number(week.slice(0, 2)), Number(day)) : null;
    return { value: { kind: 'counted', date }, next: afterSign + (glued || day === '' ? 2 : 4) };
  }
  const ordinal = numberAt(tokens, afterSign);
  if (afterSign !== at + 2 || ordinal.length !== 3) return null;
  const date = addDays({ year, month: 1, day: 1 }, Number(ordinal) - 1);
  const real = Number(ordinal) > 0 && date.year === year && isRealDate(date);
  return { value: { kind: 'counted', date: real ? date : null }, next: afterSign + 1 };
}
