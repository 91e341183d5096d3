// Takes the time of day, and the offset from UTC if there is one, off a date written as text.
import type { TimeOfDay } from './civil.ts';

export interface TimeText {
  /** Null for a time that no clock shows, such as 25:00 or 13:30 pm. */
  readonly time: TimeOfDay | null;
  /** Minutes east of UTC as written; null when nothing was written. */
  readonly offsetMinutes: number | null;
}

export interface SplitText {
  /** What is left for the date; '' when the text is only a time. */
  readonly datePart: string;
  readonly time: TimeText | null;
}

/** Largest offset in use is +14:00 (Kiribati). */
const MAX_OFFSET_MINUTES = 14 * 60;

const CLOCK = String.raw`(\d{1,2})(?:(?<mark>[:.])(\d{2})(?:\k<mark>(\d{2})(?:[.,]\d{1,9})?)?)?`;
const HALF_DAY = String.raw`(?:\s?([ap])\.?\s?m\b\.?)?`;
const OFFSET = String.raw`(?:\s?(z|utc|gmt|(?:utc|gmt)?\s?[+-]\d{1,2}(?::?\d{2})?))?`;
const ONLY_TIME = new RegExp(`^${CLOCK}${HALF_DAY}${OFFSET}$`, 'i');
const ISO = /^(\d{4}-\d{1,2}-\d{1,2})t(.+)$/i;
const TIME_LAST = new RegExp(String.raw`^(.+?)(?:\s?,\s?|\s)(?:at\s)?(${CLOCK}${HALF_DAY}${OFFSET})$`, 'i');
const TIME_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\b\.?)?)(?:\s?,\s?|\s)(?:on\s)?(.+)$/i;

function readOffset(text: string | undefined): number | null | 'bad' {
  if (text === undefined) return null;
  const match = /([+-])(\d{1,2}?):?(\d{2})?$/.exec(text);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > MAX_OFFSET_MINUTES || Number(match[3] ?? 0) > 59) return 'bad';
  return match[1] === '-' ? -minutes : minutes;
}

/** Reads a text that is nothing but a time; null when it is not one. A bare number is no time. */
function readTime(text: string): TimeText | null {
  const match = ONLY_TIME.exec(text);
  if (match === null) return null;
  const [, hours, , minutes, seconds, half, offset] = match;
  if (minutes === undefined && half === undefined) return null;
  const hour = Number(hours);
  const minute = Number(minutes ?? 0);
  const second = Number(seconds ?? 0);
  const offsetMinutes = readOffset(offset);
  const wrongHalf = half !== undefined && (hour < 1 || hour > 12);
  if (hour > 23 || minute > 59 || second > 59 || wrongHalf || offsetMinutes === 'bad') {
    return { time: null, offsetMinutes: null };
  }
  const shift = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return { time: { hour: shift, minute, second }, offsetMinutes };
}

/**
 * The ways to divide a text into date and time, best first; the whole text as a date comes last, because
 * `5.3.2026 14.30` ends in a time and `5 3.26` only seems to.
 *
 * @param text trimmed, with single plain spaces
 */
export function splitDateText(text: string): readonly SplitText[] {
  const alone = text.includes(':') || /[ap]\.?\s?m/i.test(text) ? readTime(text) : null;
  if (alone !== null) return [{ datePart: '', time: alone }];
  const iso = ISO.exec(text);
  const last = iso ?? TIME_LAST.exec(text);
  const first = last === null ? TIME_FIRST.exec(text) : null;
  const [datePart, timePart] = last !== null ? [last[1], last[2]] : [first?.[2], first?.[1]];
  const whole = { datePart: text, time: null };
  if (datePart === undefined || timePart === undefined) return [whole];
  const time = readTime(timePart);
  return time === null ? [whole] : [{ datePart, time }, whole];
}

/** `HH:MM` as settings hold the default time; null when it is not one. */
export function readClock(text: string): TimeOfDay | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim().slice(0, 5));
  if (match === null) return null;
  return readTime(match[0])?.time ?? null;
}
