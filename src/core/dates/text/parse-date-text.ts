// Reads a whole text as a date with or without a time: every token belongs to a part, or nothing was read.
import { remembered } from '../../remembered.ts';
import { type DatePart, hasYear, isIso } from './date-part.ts';
import { DASH, HYPHEN, lexDate } from './lexer.ts';
import { compactDate, countedDate, numericDates } from './numeric-date.ts';
import { relativeAt } from './relative-part.ts';
import { type TimePart, type TimeSetting, timesAt } from './time-part.ts';
import {
  afterStop,
  bracketed,
  type Found,
  isGlued,
  numberAt,
  signAt,
  type Tokens,
  wordAt,
} from './tokens.ts';
import { unwrapped } from './unwrapped.ts';
import { weekdayAt } from './weekday-names.ts';
import { wordDates } from './word-date.ts';
import { type ZonePart, zoneAt } from './zone-part.ts';

export interface ParsedDate {
  readonly weekday: number | null;
  readonly date: DatePart | null;
  readonly time: TimePart | null;
}

/** What has been read of the text so far, and how the next part is connected with it. */
interface State extends ParsedDate {
  readonly afterT: boolean;
  readonly afterAt: boolean;
}

const START: State = { weekday: null, date: null, time: null, afterT: false, afterAt: false };
const OPENING: ReadonlySet<string> = new Set(['(', '[']);
const SIGNS: ReadonlySet<string> = new Set([',', '|', '@', '_', HYPHEN, DASH, ';']);

/** Words with which a date may begin and that say nothing of it: `Dt. 25/01/2027`, `the 25th of January`. */
const OPENERS: ReadonlySet<string> = new Set(['dt', 'dated', 'date', 'the', 'due', 'by']);

/** Where the date begins behind such a word, or where the text does. */
function afterOpener(tokens: Tokens): number {
  if (!OPENERS.has(wordAt(tokens, 0))) return 0;
  const next = afterStop(tokens, 1);
  return signAt(tokens, next) === ':' ? next + 1 : next;
}

/** `25/01/2027: 10:00`, `25/01/2027:10:00`; in `25/01/2027 :10` something is missing. */
function isColonAfterDate(tokens: Tokens, at: number, { date, time }: State): boolean {
  if (date === null || time !== null || !isGlued(tokens, at)) return false;
  return !isGlued(tokens, at + 1) || signAt(tokens, at + 2) === ':';
}

/** Over what connects two parts: one sign, then `at` or `on`; the `T` of ISO 8601 right behind a date. */
function connected(tokens: Tokens, at: number, state: State): Found<State> {
  if (
    wordAt(tokens, at) === 't' &&
    state.date !== null &&
    numberAt(tokens, at + 1) !== '' &&
    isGlued(tokens, at) &&
    isGlued(tokens, at + 1)
  ) {
    return { value: { ...state, afterT: true, afterAt: false }, next: at + 1 };
  }
  const isFirst = state.date === null && state.time === null && state.weekday === null;
  const sign = isFirst ? '' : signAt(tokens, at);
  const isColon = sign === ':' && isColonAfterDate(tokens, at, state);
  const next = SIGNS.has(sign) || isColon ? at + 1 : at;
  const word = wordAt(tokens, next);
  const afterAt = word === 'at' || sign === '@';
  return {
    value: { ...state, afterT: false, afterAt },
    next: word === 'at' || word === 'on' ? next + 1 : next,
  };
}

/** The year of Unix' `Mon Jan 25 10:00:00 IST 2027`, which follows the time. */
function lateYear(tokens: Tokens, at: number, date: DatePart): Found<DatePart> | null {
  const digits = numberAt(tokens, at);
  if (date.kind !== 'month-day' || digits.length !== 4) return null;
  return {
    value: { kind: 'plain', date: { year: Number(digits), month: date.month, day: date.day } },
    next: at + 1,
  };
}

function datesAt(tokens: Tokens, at: number): readonly Found<DatePart>[] {
  const single = [compactDate(tokens, at), countedDate(tokens, at), relativeAt(tokens, at)];
  return [...numericDates(tokens, at), ...wordDates(tokens, at), ...single.filter((found) => found !== null)];
}

/** `(10:30 PM)` behind a date. */
function bracketedTimes(tokens: Tokens, at: number, setting: TimeSetting): readonly Found<TimePart>[] {
  if (!OPENING.has(signAt(tokens, at))) return [];
  return timesAt(tokens, at + 1, { ...setting, afterAt: false }).flatMap((time) => {
    const found = bracketed(tokens, at, () => time);
    return found === null ? [] : [found];
  });
}

/** A zone by its name that a weekday or the date parts from its time: `10:00 Mon IST`. */
function lateZone(tokens: Tokens, at: number): Found<ZonePart> | null {
  const word = OPENING.has(signAt(tokens, at)) ? at + 1 : at;
  const name = wordAt(tokens, word);
  return name === '' || name === 'z' ? null : zoneAt(tokens, at, false);
}

/** Each way to go on from here with one more part. */
function* steps(tokens: Tokens, at: number, state: State): Iterable<Found<State>> {
  const { afterT, afterAt, weekday, date, time } = state;
  if (!afterT && weekday === null) {
    const found = weekdayAt(tokens, at);
    if (found !== null) yield { value: { ...state, weekday: found.value }, next: found.next };
  }
  if (time === null) {
    const afterYear = date !== null && hasYear(date);
    const setting = { afterT, afterAt, afterIso: date !== null && isIso(date), afterYear };
    for (const found of [...timesAt(tokens, at, setting), ...bracketedTimes(tokens, at, setting)]) {
      yield { value: { ...state, time: found.value }, next: found.next };
    }
  } else if (time.zone === null) {
    const found = lateZone(tokens, at);
    if (found !== null) yield { value: { ...state, time: { ...time, zone: found.value } }, next: found.next };
  }
  if (afterT) return;
  if (date === null) {
    for (const found of datesAt(tokens, at))
      yield { value: { ...state, date: found.value }, next: found.next };
  } else if (time !== null || weekday !== null) {
    const found = lateYear(tokens, at, date);
    if (found !== null) yield { value: { ...state, date: found.value }, next: found.next };
  }
}

/** Figures in a row that may be a whole date, such as 25012027. */
const COMPACT_LENGTH = 8;

/** Whether the parts make up something that was meant: what is no sure time needs a sure date, and the reverse. */
function isWhole({ date, time, weekday }: State): boolean {
  if (date === null) return time === null || (weekday === null ? !time.loose : time.fault !== 'unclear');
  if (date.kind !== 'digits' || time === null) return date.kind !== 'digits' || weekday === null;
  return weekday === null && date.text.length === COMPACT_LENGTH;
}

function collect(tokens: Tokens, at: number, state: State, found: ParsedDate[]): void {
  if (at === tokens.length) {
    const { weekday, date, time } = state;
    if (isWhole(state)) found.push({ weekday, date, time });
    return;
  }
  const { value, next } = connected(tokens, at, state);
  for (const step of steps(tokens, next, value)) collect(tokens, step.next, step.value, found);
}

/** Two ways to the same parts are one reading. */
function distinct(found: readonly ParsedDate[]): readonly ParsedDate[] {
  return [...new Map(found.map((parsed) => [JSON.stringify(parsed), parsed])).values()];
}

function readWhole(text: string): readonly ParsedDate[] {
  const tokens = lexDate(text);
  if (tokens === null || tokens.length === 0) return [];
  for (const tried of [tokens, ...unwrapped(tokens)]) {
    const found: ParsedDate[] = [];
    collect(tried, afterOpener(tried), START, found);
    if (found.length > 0) return found.length < 2 ? found : distinct(found);
  }
  return [];
}

/** Every way to read the whole text; none when a part of it is not understood. A cell's text is looked at for several questions. */
export const parseDateText = remembered(readWhole);

const IN_TIME_COLUMN = { afterT: false, afterAt: true, afterIso: false, afterYear: true };

/** Four figures are a time in a column of times, where no year is; so is a point between hours and minutes. */
function asColumnTime(tokens: Tokens): readonly TimePart[] {
  const from = wordAt(tokens, 0) === 'at' || signAt(tokens, 0) === '@' ? 1 : 0;
  const afterT = tokens.length === 1 && numberAt(tokens, 0).length === 4;
  const times = timesAt(tokens, from, { ...IN_TIME_COLUMN, afterT });
  return times.filter(({ next }) => next === tokens.length).map(({ value }) => value);
}

/** Every way to read the whole text as a time of day. */
export function parseTimeText(text: string): readonly TimePart[] {
  const tokens = lexDate(text);
  if (tokens === null) return [];
  for (const tried of [tokens, ...unwrapped(tokens)]) {
    const found = asColumnTime(tried);
    if (found.length > 0) return found;
  }
  return [];
}
