// Times of day and durations as people type them: 10:30, 9:05 pm, 5 pm, 26:15:00.

export interface TypedTime {
  /** Milliseconds since midnight; a duration may be longer than a day. */
  readonly millis: number;
  readonly format: string;
  /** What stands before the time, without the space or comma between them; `''` when there is nothing. */
  readonly before: string;
}

const HOURS_A_DAY = 24;
const CLOCK =
  /(?:^|[\s,]\s*)(?<hour>\d{1,4}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,3}))?)?(?:\s*(?<half>[ap])\.?m\.?)?$/i;
const HOUR_ONLY = /(?:^|[\s,]\s*)(?<hour>\d{1,2})\s*(?<half>[ap])\.?m\.?$/i;

/** The time that a text ends with; null when it ends with none, or with one that no clock shows. */
export function typedTime(text: string): TypedTime | null {
  const match = CLOCK.exec(text) ?? HOUR_ONLY.exec(text);
  if (!match?.groups) return null;
  const { hour = '', minute = '0', second, fraction, half } = match.groups;
  const before = text.slice(0, match.index).replace(/[\s,]+$/, '');
  const hours = hourOf(Number(hour), half);
  if (hours === null || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const isDuration = hours >= HOURS_A_DAY;
  if (isDuration && before !== '') return null;
  const seconds = hours * 3600 + Number(minute) * 60 + Number(second ?? 0);
  return {
    millis: seconds * 1000 + Number((fraction ?? '').padEnd(3, '0')),
    format: isDuration ? '[h]:mm:ss' : formatOf(hour, second, fraction, half),
    before,
  };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function formatOf(hour: string, second?: string, fraction?: string, half?: string): string {
  const hours = hour.startsWith('0') ? 'hh' : 'h';
  const seconds = second === undefined ? '' : fraction === undefined ? ':ss' : ':ss.000';
  return `${hours}:mm${seconds}${half === undefined ? '' : ' am/pm'}`;
}
