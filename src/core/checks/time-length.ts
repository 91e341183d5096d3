// Reads a length of time as people write it: 30, 30 min, 1 hr 30 min, 1.5 hours, 1h30, 1:30.
import type { TimeUnit } from '../fields/header-hints.ts';
import { cleanToken } from './plain-text.ts';

/** Longer text is no length of time; the bound also keeps the patterns cheap. */
const MAX_LENGTH_TEXT = 60;
/** The same with the spaces that are pasted along. */
const MAX_RAW_LENGTH = 500;

/** The text with single plain spaces; '' when it is too long to be a length of time. */
export function tidyLength(text: string): string {
  return text.length > MAX_RAW_LENGTH ? '' : cleanToken(text, MAX_LENGTH_TEXT).replace(/ +/g, ' ');
}

const AMOUNT = String.raw`(\d{1,9}(?:[.,]\d{1,6})?)`;
const IN_WORDS = new RegExp(
  `^${AMOUNT} ?(\\p{L}[\\p{L}\\p{M}]*)\\.?(?: ?(?:and |& ?|, ?)?${AMOUNT} ?(\\p{L}[\\p{L}\\p{M}]*)?\\.?)?$`,
  'u',
);
const PLAIN = new RegExp(`^${AMOUNT}$`);
const CLOCK = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/;

const UNITS: ReadonlyMap<string, number> = new Map([
  ...['m', 'min', 'mins', 'minute', 'minutes', 'मिनट'].map((unit) => [unit, 1] as const),
  ...['h', 'hr', 'hrs', 'hour', 'hours', 'घंटा', 'घंटे', 'घण्टा', 'घण्टे'].map((unit) => [unit, 60] as const),
  ...['d', 'day', 'days', 'दिन'].map((unit) => [unit, 24 * 60] as const),
]);
const HOUR = 60;

const PHRASES: ReadonlyMap<string, number> = new Map([
  ['half an hour', 30],
  ['half hour', 30],
  ['an hour', 60],
  ['one hour', 60],
  ['an hour and a half', 90],
]);

const UNIT_MINUTES: Readonly<Record<TimeUnit, number>> = { minutes: 1, hours: 60, days: 24 * 60 };

/** @param unit in what the amount counts; null for minutes */
export function inMinutes(amount: number, unit: TimeUnit | null): number {
  return amount * (unit === null ? 1 : UNIT_MINUTES[unit]);
}

export interface TimeLength {
  /** Perhaps with a fraction. */
  readonly minutes: number;
  /** How it is written: a clock's form may be a time of day, and a plain number may be anything. */
  readonly form: 'plain' | 'units' | 'clock';
}

const number = (digits: string): number => Number(digits.replace(',', '.'));

/** `1h30` has its minutes without a unit; the larger unit comes first. */
function inUnits(match: RegExpExecArray): number | null {
  const [, amount = '', unit = '', more, moreUnit] = match;
  const size = UNITS.get(unit);
  if (size === undefined) return null;
  if (more === undefined) return number(amount) * size;
  const moreSize = moreUnit === undefined ? (size === HOUR ? 1 : undefined) : UNITS.get(moreUnit);
  return moreSize === undefined || moreSize >= size ? null : number(amount) * size + number(more) * moreSize;
}

/**
 * @param text as `tidyLength` gives it
 * @returns null when the text is no length of time
 */
export function readTimeLength(text: string): TimeLength | null {
  const lower = text.toLowerCase();
  const phrase = PHRASES.get(lower);
  if (phrase !== undefined) return { minutes: phrase, form: 'units' };
  if (PLAIN.test(lower)) return { minutes: number(lower), form: 'plain' };
  const clock = CLOCK.exec(lower);
  if (clock !== null) {
    const [hours, minutes, seconds] = clock.slice(1).map((part = '0') => Number(part));
    if (hours === undefined || minutes === undefined || minutes > 59 || (seconds ?? 0) > 59) return null;
    return { minutes: hours * HOUR + minutes + (seconds ?? 0) / 60, form: 'clock' };
  }
  const match = IN_WORDS.exec(lower);
  const minutes = match === null ? null : inUnits(match);
  return minutes === null ? null : { minutes, form: 'units' };
}
