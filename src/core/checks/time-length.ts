// Reads a length of time as people write it: 30, 30 min, 1 hr 30 min, 1.5 hours, 1h30, 1:30, PT1H30M.
import type { TimeUnit } from '../fields/header-hints.ts';
import { lazily } from '../lazily.ts';

const AMOUNT = String.raw`(\d{1,9}(?:[.,]\d{1,6})?)`;
const IN_WORDS = new RegExp(
  `^${AMOUNT} ?(\\p{L}[\\p{L}\\p{M}]*)\\.?(?: ?(?:and |& ?|, ?)?${AMOUNT} ?(\\p{L}[\\p{L}\\p{M}]*)?\\.?)?$`,
  'u',
);
const PLAIN = new RegExp(`^${AMOUNT}$`);
const CLOCK = /^(\d{1,3}):(\d{2})(?::(\d{2}))?( ?(?:h|hr|hrs|hour|hours)\.?)?$/;
/** A duration of ISO 8601 down to minutes. */
const ISO = /^p(?:(\d{1,3})w)?(?:(\d{1,3})d)?(?:t(?:(\d{1,3})h)?(?:(\d{1,5})m)?)?$/;
/** The same length a second time, as in `60 min (1 hr)`. */
const TWICE = /^([^()]{1,50}?) ?\(([^()]{1,50})\)$/;

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

const minutesByUnit = lazily(
  (): ReadonlyMap<string, number> =>
    new Map([
      ...['m', 'min', 'mins', 'minute', 'minutes', 'मिनट'].map((unit) => [unit, 1] as const),
      ...['h', 'hr', 'hrs', 'hour', 'hours', 'घंटा', 'घंटे', 'घण्टा', 'घण्टे'].map((unit) => [unit, HOUR] as const),
      ...['d', 'day', 'days', 'दिन'].map((unit) => [unit, DAY] as const),
      ...['week', 'weeks', 'wk', 'wks'].map((unit) => [unit, WEEK] as const),
    ]),
);

const PHRASES: ReadonlyMap<string, number> = new Map([
  ['half an hour', 30],
  ['half hour', 30],
  ['an hour', 60],
  ['one hour', 60],
  ['an hour and a half', 90],
]);

const UNIT_MINUTES: Readonly<Record<TimeUnit, number>> = { minutes: 1, hours: HOUR, days: DAY };

export type TimeLength =
  | {
      /** Perhaps with a fraction. */
      readonly minutes: number;
      /** How it is written: a plain number may be anything. */
      readonly form: 'plain' | 'units';
    }
  | ClockLength
  | UnclearLength;

/** What has a clock's form, with or without `hrs`, may be a time of day, or minutes and seconds. */
export interface ClockLength {
  readonly minutes: number;
  readonly form: 'clock' | 'clock-hours';
  /** What it may be. */
  readonly readings: string;
  /** Hours, minutes and seconds, as Sheets shows its durations and programs export them. */
  readonly isFull: boolean;
}

/** Two lengths may be meant; `readings` names both. */
export interface UnclearLength {
  readonly form: 'unclear';
  readonly readings: string;
}

const unclear = (one: string, other: string): UnclearLength => ({
  form: 'unclear',
  readings: `${one} or ${other}`,
});
const inUnits = (minutes: number): TimeLength => ({ minutes, form: 'units' });

/** `2,000` is two thousand; a decimal comma has no three digits behind it, unless a lone 0 stands before it. */
const IN_GROUPS = /^[1-9]\d{0,2},\d{3}$/;
/** Two thousand in German, say, and two in English. */
const GROUPS_OR_FRACTION = /^[1-9]\d{0,2}\.\d{3}$/;

const number = (digits: string): number =>
  Number(IN_GROUPS.test(digits) ? digits.replace(',', '') : digits.replace(',', '.'));

/** @param unit as it is written; '' for none */
function unclearGroups(digits: string, unit: string): UnclearLength | null {
  if (!GROUPS_OR_FRACTION.test(digits)) return null;
  const inUnitOf = (amount: number) => `${amount} ${unit}`.trimEnd();
  return unclear(inUnitOf(number(digits)), inUnitOf(Number(digits.replace('.', ''))));
}

const round = (minutes: number): number => Math.round(minutes * 1e6) / 1e6;

/** 1.30 hours are an hour and a half for some; 1.5, 1.25 and 1.75, and what no clock shows, are parts of an hour. */
function hoursAmount(amount: number): TimeLength {
  const whole = Math.floor(amount);
  const minutes = Math.round((amount - whole) * 100);
  const isExact = Math.abs(amount - whole - minutes / 100) < 1e-9;
  const decimal = round(amount * HOUR);
  if (!isExact || minutes % 25 === 0 || minutes >= HOUR) return inUnits(decimal);
  return unclear(`${whole} hr ${minutes} min`, `${decimal} min`);
}

/** One or a few of something without a unit may be minutes as well as hours; beside cells that count hours, so may some more. */
const MOST_UNCLEAR = 4;
const MOST_UNCLEAR_BESIDE_HOURS = 12;
/** A cell that counts hours. */
const HOURS = /\d ?(?:h|hrs?|hours?)\b/i;

/** Whether a cell of the column counts hours. @param shown what its cells show */
export function countsHours(shown: Iterable<string>): boolean {
  for (const text of shown) if (HOURS.test(text)) return true;
  return false;
}

/**
 * @param unit in what the amount counts; null where nothing says it, which is minutes unless they are very few
 * @param isBesideHours whether other cells of the column count hours
 */
export function inUnit(amount: number, unit: TimeUnit | null, isBesideHours = false): TimeLength {
  const most = isBesideHours ? MOST_UNCLEAR_BESIDE_HOURS : MOST_UNCLEAR;
  if (unit === null && Number.isInteger(amount) && amount >= 1 && amount <= most)
    return unclear(`${amount} min`, `${amount} hr`);
  if (unit === 'hours') return hoursAmount(amount);
  return { minutes: round(amount * (unit === null ? 1 : UNIT_MINUTES[unit])), form: 'plain' };
}

/** `1h30` has its minutes without a unit; the larger unit comes first. */
function ofWords(match: RegExpExecArray): TimeLength | null {
  const [, amount = '', unit = '', more, moreUnit] = match;
  const size = minutesByUnit().get(unit);
  if (size === undefined) return null;
  const groups =
    unclearGroups(amount, unit) ?? (more === undefined ? null : unclearGroups(more, moreUnit ?? ''));
  if (groups !== null) return groups;
  const first = size === HOUR ? hoursAmount(number(amount)) : inUnits(round(number(amount) * size));
  if (more === undefined || first.form === 'unclear') return first;
  const moreSize = moreUnit === undefined ? (size === HOUR ? 1 : undefined) : minutesByUnit().get(moreUnit);
  if (moreSize === undefined || moreSize >= size) return null;
  return inUnits(round(first.minutes + number(more) * moreSize));
}

/** `1 hr 30 min`, without what is nothing. */
const named = (parts: readonly (readonly [number, string])[]): string =>
  parts.flatMap(([amount, unit]) => (amount === 0 ? [] : [`${amount} ${unit}`])).join(' ');

/** Beyond a day nothing tells hours from minutes. */
function ofClock(match: RegExpExecArray): TimeLength | null {
  const [, first = '', second = '', third = '0', unit] = match;
  const isFull = match[3] !== undefined;
  const [hours, minutes, seconds] = [Number(first), Number(second), Number(third)];
  if (minutes > 59 || seconds > 59) return null;
  const total = hours * HOUR + minutes + seconds / 60;
  const short = named([
    [hours, 'min'],
    [minutes, 'sec'],
  ]);
  const long = named([
    [hours, 'hr'],
    [minutes, 'min'],
    [seconds, 'sec'],
  ]);
  // What says hours is none of minutes; it may be what a clock shows.
  if (unit !== undefined)
    return { ...unclear(long, 'the time when it ends'), minutes: total, form: 'clock-hours', isFull };
  const either = unclear(short, long);
  return total > DAY ? either : { ...either, minutes: total, form: 'clock', isFull };
}

function ofIso(match: RegExpExecArray): TimeLength | null {
  const sizes = [WEEK, DAY, HOUR, 1];
  const amounts = match.slice(1, 5);
  if (amounts.every((amount) => amount === undefined)) return null;
  return inUnits(amounts.reduce((sum, amount, place) => sum + Number(amount ?? 0) * (sizes[place] ?? 0), 0));
}

function readOnce(text: string): TimeLength | null {
  const phrase = PHRASES.get(text);
  if (phrase !== undefined) return inUnits(phrase);
  if (PLAIN.test(text)) return unclearGroups(text, '') ?? { minutes: number(text), form: 'plain' };
  const clock = CLOCK.exec(text);
  if (clock !== null) return ofClock(clock);
  const iso = ISO.exec(text);
  if (iso !== null) return ofIso(iso);
  const words = IN_WORDS.exec(text);
  return words === null ? null : ofWords(words);
}

/** A length that is written twice has to be the same both times, and to name its unit. */
function readTwice(one: string, other: string): TimeLength | null {
  const [first, second] = [readOnce(one), readOnce(other)];
  if (first?.form !== 'units' || second === null || second.form === 'unclear' || second.form === 'plain')
    return null;
  return first.minutes === second.minutes ? first : null;
}

/**
 * @param text as `tidyLength` gives it
 * @returns null when the text is no length of time
 */
export function readTimeLength(text: string): TimeLength | null {
  const lower = text.toLowerCase();
  const twice = TWICE.exec(lower);
  return twice === null ? readOnce(lower) : readTwice(twice[1] ?? '', twice[2] ?? '');
}
