// Reads a time of day with all that belongs to it: figures, half of the day, zone, and the end of a range.
import { formatTime, type TimeOfDay } from '../civil.ts';
import { type ClockPart, clockAt } from './clock-part.ts';
import { type ClockTime, clockTime, type TimeFault, wordTime } from './clock-time.ts';
import { afterDayEnd, type DayHalf, dayHalfAt } from './day-half.ts';
import { minusMeans } from './minus.ts';
import { rangeAfter } from './time-range.ts';
import { bracketed, type Found, numberAt, signAt, type Tokens, wordAt } from './tokens.ts';
import { type ZonePart, zoneAt } from './zone-part.ts';

export interface TimePart {
  /** The time as written; with a fault, the one that is left to be meant, or null. */
  readonly time: TimeOfDay | null;
  readonly fault: TimeFault | null;
  /** Where a range of times ends, if that is clear. */
  readonly end: TimeOfDay | null;
  readonly endsNextDay: boolean;
  readonly zone: ZonePart | null;
  /** The minus before the offset may mean "until"; only the sheet's own offset is believed then. */
  readonly doubtfulOffset: boolean;
  readonly zeroMilliseconds: boolean;
  /** Figures that are a time only beside a date, such as 14.30. */
  readonly loose: boolean;
}

/** What stands before a time. */
export interface TimeSetting {
  /** `T` of ISO 8601: figures without signs are a time, and a minus begins an offset. */
  readonly afterT: boolean;
  /** `at` or `@`: an hour alone is one. */
  readonly afterAt: boolean;
  /** The date before it is written year first, as programs do. */
  readonly afterIso: boolean;
  /** A date with its year stands before it, so that four figures are no year. */
  readonly afterYear: boolean;
}

const part = (given: ClockTime, more: Partial<TimePart> = {}): TimePart => ({
  time: given.time,
  fault: given.fault,
  end: null,
  endsNextDay: false,
  zone: null,
  doubtfulOffset: false,
  zeroMilliseconds: false,
  loose: false,
  ...more,
});

/** `noon`, `evening`; `EOD` only behind a date, because alone it is a day. */
function timeInWords(tokens: Tokens, at: number, setting: TimeSetting): Found<TimePart> | null {
  const dayEnd = setting.afterYear ? afterDayEnd(tokens, at) : null;
  if (dayEnd !== null) return { value: part({ time: null, fault: 'words' }), next: dayEnd };
  const half = dayHalfAt(tokens, at);
  const given = half === null ? null : wordTime(half.value);
  if (half === null || given === null) return null;
  const zone = zoneAt(tokens, half.next, false);
  return { value: part(given, { zone: zone?.value ?? null }), next: zone?.next ?? half.next };
}

/** ISO 8601 writes `T10`, `T1000` and `T100000`. */
function isoTime(clock: ClockPart): ClockTime {
  const full = clock.form === 'hour' && clock.hourDigits === 2 ? { ...clock, form: 'colon' as const } : clock;
  return clockTime(full.form === 'figures' ? { ...full, form: 'colon' } : full, null);
}

/** Whether the figures say by themselves, or by what stands around them, that they are a time. */
function isMeantAsTime(clock: ClockPart, half: DayHalf | null, setting: TimeSetting): boolean {
  if (setting.afterT) return true;
  // Six figures are a time in ISO 8601 alone, and four may be the year where none has been read.
  if (clock.form === 'figures') {
    return !clock.hasSeconds && (half === 'hours' || clock.hourDigits === 1 || setting.afterYear);
  }
  return clock.form !== 'hour' || half !== null || setting.afterAt;
}

const INDIA = 'asia/kolkata';
const UTC_WORDS: ReadonlySet<string> = new Set(['utc', 'gmt']);

/** Whether an offset without minutes stands among these tokens; `GMT+5` says what it is, and so does `10:00:00+05`. */
function hasBarePlus(tokens: Tokens, from: number, to: number, isExact: boolean): boolean {
  for (let at = from; at < to; at++) {
    const digits = numberAt(tokens, at + 1);
    const isBare = digits.length <= 2 && signAt(tokens, at + 2) !== ':';
    if (signAt(tokens, at) !== '+' || !isBare || UTC_WORDS.has(wordAt(tokens, at - 1))) continue;
    if (!isExact || digits.length < 2) return true;
  }
  return false;
}

/** `IST (India)`: the country says which zone the name before it means. */
function zoneWithCountry(tokens: Tokens, at: number, minus: boolean): Found<ZonePart> | null {
  const zone = zoneAt(tokens, at, minus);
  if (zone === null) return null;
  const country = bracketed(tokens, zone.next, (inside) =>
    wordAt(tokens, inside) === 'india' ? { value: INDIA, next: inside + 1 } : null,
  );
  if (country === null) return zone;
  const { value } = zone;
  return { value: { ...value, names: [...value.names, country.value] }, next: country.next };
}

function plainTime(tokens: Tokens, at: number, setting: TimeSetting): Found<TimePart> | null {
  const before = dayHalfAt(tokens, at);
  const spoken = before !== null && wordTime(before.value) !== null ? before : null;
  const clock = clockAt(tokens, spoken?.next ?? at);
  if (clock === null) return null;
  const after = dayHalfAt(tokens, clock.next);
  const clockWord = after?.value === 'clock' && spoken !== null;
  // "noon 2027" is no time with its figures, but a year that follows a word.
  if (spoken !== null && ((after !== null && !clockWord) || clock.value.form === 'figures')) return null;
  const half = spoken ?? after;
  if (!isMeantAsTime(clock.value, half?.value ?? null, setting)) return null;
  const next = after?.next ?? clock.next;
  const minus = minusMeans(tokens, next, clock.value, half !== null, setting);
  const zone = zoneWithCountry(tokens, next, minus === 'offset' || minus === 'doubtful');
  const iso = setting.afterT && half === null;
  const given = iso ? isoTime(clock.value) : clockTime(clock.value, half?.value ?? null);
  const isExact = setting.afterT || clock.value.hasSeconds;
  const barePlus = zone !== null && hasBarePlus(tokens, next, zone.next, isExact);
  const value = part(barePlus ? { time: null, fault: 'bare-plus' } : given, {
    zone: zone?.value ?? null,
    doubtfulOffset: zone !== null && minus === 'doubtful',
    zeroMilliseconds: clock.value.zeroMilliseconds,
    loose: half === null && clock.value.form !== 'colon' && clock.value.form !== 'lettered',
  });
  const end = zone?.next ?? next;
  return { value, next: wordAt(tokens, end) === 'sharp' ? end + 1 : end };
}

/** The place after the same time once more in brackets: `16:30 (4:30 PM)`. */
function repeatedAt(tokens: Tokens, { value, next }: Found<TimePart>, setting: TimeSetting): number | null {
  // Behind the `T` of ISO 8601 a bare number is a time, but not in brackets behind that time.
  const alone = { ...setting, afterT: false, afterAt: false };
  const again = bracketed(tokens, next, (inside) => plainTime(tokens, inside, alone));
  if (again === null || again.value.time === null || value.time === null) return null;
  const isSure = value.fault === null && again.value.fault === null && again.value.zone === null;
  return isSure && formatTime(value.time) === formatTime(again.value.time) ? again.next : null;
}

const SPOKEN_MINUTES: ReadonlyMap<string, number> = new Map([
  ['half past', 30],
  ['quarter past', 15],
  ['quarter to', -15],
]);

/** `half past 4 pm`. */
function spokenTime(tokens: Tokens, at: number): Found<TimePart> | null {
  const minutes = SPOKEN_MINUTES.get(`${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`);
  const clock = minutes === undefined ? null : clockAt(tokens, at + 2);
  if (minutes === undefined || clock === null || clock.value.form !== 'hour') return null;
  const half = dayHalfAt(tokens, clock.next);
  const { time } = clockTime(clock.value, half?.value ?? null);
  const total = time === null || half === null ? null : time.hour * 60 + minutes;
  const meant =
    total === null ? null : { hour: Math.floor(total / 60), minute: (total + 60) % 60, second: 0 };
  const next = half?.next ?? clock.next;
  return { value: part({ time: meant !== null && meant.hour >= 0 ? meant : null, fault: 'words' }), next };
}

/** The ways to read a time at this place: alone, or as the beginning of a range. */
export function timesAt(tokens: Tokens, at: number, setting: TimeSetting): readonly Found<TimePart>[] {
  const from = wordAt(tokens, at) === 'from' || wordAt(tokens, at) === 'between';
  const range = rangeAfter(tokens, from ? at + 1 : at, setting);
  const found: Found<TimePart>[] = [];
  if (range !== null && (setting.afterYear || !range.value.loose)) {
    const zone = zoneAt(tokens, range.next, false);
    const { start, end, endsNextDay, loose } = range.value;
    const value = part(
      { time: start, fault: 'range' },
      { end, endsNextDay, zone: zone?.value ?? null, loose },
    );
    found.push({ value, next: zone?.next ?? range.next });
  }
  if (from) return found;
  const plain = plainTime(tokens, at, setting) ?? timeInWords(tokens, at, setting) ?? spokenTime(tokens, at);
  if (plain === null) return found;
  const again = repeatedAt(tokens, plain, setting);
  return [...found, plain, ...(again === null ? [] : [{ ...plain, next: again }])];
}
