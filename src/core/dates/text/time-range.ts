// Reads a range of times, such as 10:00-11:00, 3pm-4, 10 to 11 am or 4-5 evening.
import { HOUR_MS, SECOND_MS, type TimeOfDay } from '../civil.ts';
import { clockAt } from './clock-part.ts';
import { type DayHalf, dayHalfAt, isPartOfDay } from './day-half.ts';
import { DASH, HYPHEN } from './lexer.ts';
import { type MinusSetting, minusMeans } from './minus.ts';
import { borrowedTime, type Edge, isOpen, isUnsure, lends, ownTime } from './range-edge.ts';
import { type Found, isGlued, signAt, type Tokens, wordAt } from './tokens.ts';

export interface TimeRange {
  /** Null when nothing tells which half of the day is meant. */
  readonly start: TimeOfDay | null;
  readonly end: TimeOfDay | null;
  readonly endsNextDay: boolean;
  /** Two bare numbers, which are times only beside a date. */
  readonly loose: boolean;
}

export interface RangeSetting extends MinusSetting {
  /** A date with its year stands before it: elsewhere four figures may be the year. */
  readonly afterYear: boolean;
}

type Placed = Omit<TimeRange, 'loose'>;

/** An end over midnight is at most this much later; beyond it another time is as likely to be meant. */
export const LONGEST_NIGHT_MS = 8 * HOUR_MS;

const UNTIL_WORDS: ReadonlySet<string> = new Set(
  ['to', 'till', 'til', 'until', 'and', 'upto', 'through', 'thru', 'se', 'से'].map((word) =>
    word.normalize('NFC'),
  ),
);
const UNTIL_SIGNS: ReadonlySet<string> = new Set([HYPHEN, DASH, '~', '～', '〜', '→', '⇒', '➔', '➜']);
/** `10 se 11 tak`: from ten to eleven. */
const AFTER_RANGE: ReadonlySet<string> = new Set(['tak', 'तक']);

/** `noon` and `midnight` are a time without figures. */
function wordEdge(tokens: Tokens, at: number): Found<Edge> | null {
  const half = dayHalfAt(tokens, at);
  if (half === null || (half.value !== 'noon' && half.value !== 'midnight')) return null;
  return { value: { clock: null, half: half.value }, next: half.next };
}

/** `शाम 4 बजे`, `4 baje shaam`: the part of the day stands before the figures or behind the word for the hour. */
function edgeAt(tokens: Tokens, at: number): Found<Edge> | null {
  const before = dayHalfAt(tokens, at);
  const spoken = before !== null && isPartOfDay(before.value) ? before : null;
  const clock = clockAt(tokens, spoken?.next ?? at);
  if (clock === null) return wordEdge(tokens, at);
  let half: DayHalf | null = spoken?.value ?? null;
  let { next } = clock;
  for (let after = dayHalfAt(tokens, next); after !== null; after = dayHalfAt(tokens, next)) {
    if (half === null || (half === 'clock' && isPartOfDay(after.value))) half = after.value;
    else if (after.value !== 'clock') return null;
    next = after.next;
  }
  return { value: { clock: clock.value, half }, next };
}

/** The place after what says "until"; null where nothing does. */
function untilAt(tokens: Tokens, at: number): number | null {
  if (UNTIL_WORDS.has(wordAt(tokens, at))) return at + 1;
  if (!UNTIL_SIGNS.has(signAt(tokens, at))) return null;
  const isArrow = signAt(tokens, at) === HYPHEN && signAt(tokens, at + 1) === '>' && isGlued(tokens, at + 1);
  return isArrow ? at + 2 : at + 1;
}

const secondOf = (time: TimeOfDay): number => (time.hour * 60 + time.minute) * 60 + time.second;
const DAY_SECONDS = 24 * 60 * 60;

/** The end with its day; a bare hour is believed on the same day alone. */
function ending(start: TimeOfDay, end: TimeOfDay | null, isSure: boolean): Placed {
  const seconds = end === null ? 0 : secondOf(end) - secondOf(start);
  if (seconds > 0) return { start, end, endsNextDay: false };
  const isNight = seconds < 0 && (seconds + DAY_SECONDS) * SECOND_MS <= LONGEST_NIGHT_MS;
  return isNight && isSure ? { start, end, endsNextDay: true } : { start, end: null, endsNextDay: false };
}

const NOTHING: Placed = { start: null, end: null, endsNextDay: false };

function placed(first: Edge, second: Edge): Placed {
  const [one, two] = [ownTime(first), ownTime(second)];
  if (lends(first.half) && isOpen(second)) {
    if (one === null) return NOTHING;
    return ending(one, borrowedTime(one, second, first.half, true), false);
  }
  if (lends(second.half) && isOpen(first)) {
    const start = borrowedTime(two, first, second.half, false);
    return start === null ? NOTHING : ending(start, two, false);
  }
  return one === null || isUnsure(first) ? NOTHING : ending(one, two, !isUnsure(second));
}

const isLoose = ({ clock, half }: Edge): boolean =>
  clock !== null && half === null && clock.form !== 'colon' && clock.form !== 'lettered';

/** @param setting what stands before the range, which decides what a minus means */
export function rangeAfter(tokens: Tokens, at: number, setting: RangeSetting): Found<TimeRange> | null {
  const first = edgeAt(tokens, at);
  if (first === null) return null;
  const from = untilAt(tokens, first.next);
  if (from === null) return null;
  const { clock, half } = first.value;
  if (!setting.afterYear && clock?.form === 'figures' && half === null) return null;
  const isMinus = signAt(tokens, first.next) === HYPHEN && clock !== null;
  if (isMinus && minusMeans(tokens, first.next, clock, half !== null, setting) !== 'range') return null;
  const second = edgeAt(tokens, from);
  if (second === null) return null;
  const edges = [first.value, second.value];
  if (edges.some((edge) => edge.clock?.form === 'figures' && edge.clock.hasSeconds)) return null;
  const next = AFTER_RANGE.has(wordAt(tokens, second.next)) ? second.next + 1 : second.next;
  return { value: { ...placed(first.value, second.value), loose: edges.every(isLoose) }, next };
}
