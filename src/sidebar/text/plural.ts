// Numbers and durations in words.

/** 12345 → `12,345`. */
export const number = (value: number): string => value.toLocaleString('en-GB');

/** `1 row`, `1,200 rows`. */
export const count = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** `3 May 2026, 14:05`. @param at milliseconds since 1970 UTC. @param zone the spreadsheet's, which its dialogs go by, too */
export function moment(at: number, zone: string): string {
  const form = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  try {
    return new Date(at).toLocaleString('en-GB', { ...form, timeZone: zone });
  } catch {
    // A zone that the browser does not know: its own is better than none.
    return new Date(at).toLocaleString('en-GB', form);
  }
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds in the words one would say: `45 seconds`, `3 minutes`, `2 hours 5 minutes`; never less than a second. */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 100) return count(whole, 'second', 'seconds');
  const minutes = Math.round(whole / MINUTE);
  if (whole < HOUR) return count(minutes, 'minute', 'minutes');
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${count(hours, 'hour', 'hours')}${rest === 0 ? '' : ` ${count(rest, 'minute', 'minutes')}`}`;
}

const DAY = 24 * HOUR;

/** How long ago something was, as one would say it: `1 minute ago`, `3 days ago`. */
export function ago(seconds: number): string {
  const units = [
    [DAY, 'day', 'days'],
    [HOUR, 'hour', 'hours'],
    [MINUTE, 'minute', 'minutes'],
  ] as const;
  const unit = units.find(([length]) => seconds >= length);
  if (unit === undefined) return 'just now';
  const [length, one, many] = unit;
  return `${count(Math.floor(seconds / length), one, many)} ago`;
}

/** Cuts a text for a place that shows one line; the whole of it belongs into the title. */
export const truncate = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
