// Decides which time of day a clock's figures and the word after them mean, or why none is certain.
import { NOON, type TimeOfDay } from '../civil.ts';
import type { ClockPart } from './clock-part.ts';
import { type DayHalf, isPartOfDay } from './day-half.ts';

export type TimeFault =
  /** No clock shows it. */
  | 'no-clock'
  /** Twelve or more hours with am or pm, such as 14:30 PM. */
  | 'half-day'
  /** In words, such as noon or evening. */
  | 'words'
  | 'midnight'
  /** 24:00, which is 00:00 of the next day. */
  | 'end-of-day'
  /** The figures may be another time, or none. */
  | 'unclear'
  /** A plus and one or two figures behind the time: an offset from UTC, days later, or guests. */
  | 'bare-plus'
  /** From one time to another. */
  | 'range';

/** A certain time, or a fault with the one time that is left to be meant, if one is. */
export interface ClockTime {
  readonly time: TimeOfDay | null;
  readonly fault: TimeFault | null;
}

const sure = (time: TimeOfDay): ClockTime => ({ time, fault: null });
const faulty = (fault: TimeFault, time: TimeOfDay | null = null): ClockTime => ({ time, fault });

/** First and last hour on a clock of twelve that people mean by a part of the day, and whether it is after noon. */
const PARTS: Readonly<
  Record<'morning' | 'afternoon' | 'evening' | 'night', readonly [number, number, boolean]>
> = {
  morning: [4, 11, false],
  afternoon: [1, 5, true],
  evening: [4, 9, true],
  night: [8, 11, true],
};

const afterNoon = (time: TimeOfDay): TimeOfDay => ({ ...time, hour: (time.hour % 12) + 12 });

function ofTwelve(time: TimeOfDay, half: 'am' | 'pm'): ClockTime {
  if (time.hour >= 1 && time.hour <= 12) {
    return sure(half === 'pm' ? afterNoon(time) : { ...time, hour: time.hour % 12 });
  }
  // 14:30 PM and 00:30 AM say the same twice; 14:30 AM and 00:30 PM contradict themselves.
  return faulty('half-day', time.hour > 12 === (half === 'pm') ? time : null);
}

function inWords(time: TimeOfDay, part: keyof typeof PARTS): ClockTime {
  const [first, last, late] = PARTS[part];
  if (late && time.hour > 12)
    return faulty('words', time.hour >= first + 12 && time.hour <= last + 12 ? time : null);
  const fits = time.hour >= first && time.hour <= last;
  const isNoon = part === 'afternoon' && time.hour === 12;
  if (!fits && !isNoon) return faulty('words');
  return faulty('words', late ? afterNoon(time) : time);
}

/** `loose` figures may be no time at all unless a word says so. */
function withoutWord(part: ClockPart, time: TimeOfDay): ClockTime {
  if (part.form === 'hour') return faulty('unclear', time.hour > 12 ? time : null);
  return part.form === 'figures' ? faulty('unclear', looksLikeYear(part) ? null : time) : sure(time);
}

/** 2027 behind a date is a year that came twice rather than 20:27. */
const looksLikeYear = ({ hour, hasSeconds }: ClockPart): boolean =>
  (hour === 19 || hour === 20) && !hasSeconds;

/** @param half what is written about the half of the day; null for nothing */
export function clockTime(part: ClockPart, half: DayHalf | null): ClockTime {
  const time = { hour: part.hour, minute: part.minute, second: part.second };
  if (
    time.hour === 24 &&
    time.minute === 0 &&
    time.second === 0 &&
    (half === 'hours' || (half === null && part.form !== 'hour' && part.form !== 'dotted'))
  ) {
    return faulty('end-of-day', { ...time, hour: 0 });
  }
  if (time.hour > 23 || time.minute > 59 || time.second > 59) return faulty('no-clock');
  switch (half) {
    case null:
      return withoutWord(part, time);
    case 'am':
    case 'pm':
      return ofTwelve(time, half);
    case 'hours':
      // "2 hrs" may be a length of time; "02 hrs" and "16 hrs" are read as the full clock.
      return part.form === 'hour' && part.hourDigits === 1 ? faulty('unclear') : sure(time);
    case 'clock':
      return part.form === 'hour' || part.form === 'figures' ? withoutWord(part, time) : sure(time);
    case 'noon':
      return faulty('words', time.hour === 12 ? time : null);
    case 'midnight':
      return faulty('midnight');
    default:
      return inWords(time, half);
  }
}

/** A part of the day without figures: noon is one time, the others are not. */
export function wordTime(half: DayHalf): ClockTime | null {
  if (half === 'noon') return faulty('words', NOON);
  if (half === 'midnight') return faulty('midnight');
  return isPartOfDay(half) ? faulty('words') : null;
}
