// Reads a range of times, such as 10:00-11:00, 3pm-4 or 10 to 11 am.
import type { TimeOfDay } from './civil.ts';
import { type ClockPart, clockAt } from './clock-part.ts';
import { clockTime } from './clock-time.ts';
import { type DayHalf, dayHalfAt } from './day-half.ts';
import { DASH, HYPHEN } from './lexer.ts';
import { type MinusSetting, minusMeans } from './minus.ts';
import { type Found, signAt, type Tokens, wordAt } from './tokens.ts';

export interface TimeRange {
  /** Null when nothing tells which half of the day is meant. */
  readonly start: TimeOfDay | null;
  readonly end: TimeOfDay | null;
  /** Two bare numbers, which are times only beside a date. */
  readonly loose: boolean;
}

interface Edge {
  readonly clock: ClockPart;
  readonly half: DayHalf | null;
}

const UNTIL: ReadonlySet<string> = new Set(['to', 'till', 'til', 'until', 'and', 'upto', 'se']);

function edgeAt(tokens: Tokens, at: number): Found<Edge> | null {
  const clock = clockAt(tokens, at);
  if (clock === null) return null;
  const half = dayHalfAt(tokens, clock.next);
  const value = { clock: clock.value, half: half?.value ?? null };
  return { value, next: half?.next ?? clock.next };
}

const isBare = ({ clock, half }: Edge): boolean => half === null && clock.form === 'hour';
const isTwelve = (half: DayHalf | null): half is 'am' | 'pm' => half === 'am' || half === 'pm';
const secondOf = (time: TimeOfDay): number => (time.hour * 60 + time.minute) * 60 + time.second;

/** The edge's time under a half of the day that it borrows; bare hours are taken by the full clock. */
function timeOf({ clock }: Edge, half: DayHalf | null): TimeOfDay | null {
  const full =
    clock.form === 'figures' || clock.form === 'hour' ? { ...clock, form: 'colon' as const } : clock;
  const { time, fault } = clockTime(full, half === 'hours' ? null : half);
  return fault === null ? time : null;
}

/** `3pm-4` ends at four in the afternoon; `11-1 pm` begins before noon. */
function borrowed(lender: TimeOfDay, edge: Edge, half: 'am' | 'pm', isLater: boolean): TimeOfDay | null {
  for (const tried of [half, half === 'am' ? 'pm' : 'am'] as const) {
    const time = timeOf(edge, tried);
    if (time !== null && secondOf(time) !== secondOf(lender) && secondOf(time) > secondOf(lender) === isLater)
      return time;
  }
  return null;
}

function placed(first: Edge, second: Edge): Pick<TimeRange, 'start' | 'end'> {
  const [one, two] = [timeOf(first, first.half), timeOf(second, second.half)];
  if (isTwelve(first.half) && second.half === null) {
    return { start: one, end: one === null ? null : borrowed(one, second, first.half, true) };
  }
  if (isTwelve(second.half) && first.half === null) {
    return { start: two === null ? null : borrowed(two, first, second.half, false), end: two };
  }
  const bare = isBare(first) && isBare(second);
  const start = bare && first.clock.hour <= 12 ? null : one;
  return { start, end: start !== null && two !== null && secondOf(two) > secondOf(start) ? two : null };
}

/** @param setting what stands before the range, which decides what a minus means */
export function rangeAfter(tokens: Tokens, at: number, setting: MinusSetting): Found<TimeRange> | null {
  const first = edgeAt(tokens, at);
  if (first === null) return null;
  const sign = signAt(tokens, first.next);
  const isUntil = sign === HYPHEN || sign === DASH || UNTIL.has(wordAt(tokens, first.next));
  if (!isUntil) return null;
  const { clock, half } = first.value;
  if (sign === HYPHEN && minusMeans(tokens, first.next, clock, half !== null, setting) !== 'range')
    return null;
  const second = edgeAt(tokens, first.next + 1);
  if (second === null) return null;
  const figures = [first.value, second.value].some(
    (edge) => edge.clock.form === 'figures' && edge.clock.hasSeconds,
  );
  if (figures) return null;
  const loose = [first.value, second.value].every(
    (edge) => edge.half === null && edge.clock.form !== 'colon' && edge.clock.form !== 'lettered',
  );
  return { value: { ...placed(first.value, second.value), loose }, next: second.next };
}
