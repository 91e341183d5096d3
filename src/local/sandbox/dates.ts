// LeadSquared's date-times: always UTC; `YYYY-MM-DD HH:MM:SS` going in, the same with `.000` coming out.
import { Temporal } from 'temporal-polyfill';

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

const QUARTER_HOUR_MS = 15 * MINUTE_MS;
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Milliseconds since 1970 of exactly `YYYY-MM-DD HH:MM:SS` in UTC; null for any other form and for dates that do not exist. */
export function parseDateTime(text: string): number | null {
  if (!DATE_TIME.test(text)) return null;
  const time = Date.parse(`${text.replace(' ', 'T')}Z`);
  // Date.parse rolls 30 February over into March and 24:00 into the next day.
  return Number.isNaN(time) || formatDateTime(time) !== `${text}.000` ? null : time;
}

/** As `parseDateTime`, and also `YYYY-MM-DD`, which is that day's midnight in UTC. */
export function parseDay(text: string): number | null {
  return parseDateTime(DATE.test(text) ? `${text} 00:00:00` : text);
}

/** `YYYY-MM-DD HH:MM:SS.000`, the form of every date-time that the API gives out. */
export function formatDateTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')}.000`;
}

/** Gives a function that finds the start, in UTC milliseconds, of the day that an instant belongs to in the zone. */
export function startOfDayIn(zone: string): (time: number) => number {
  const known = new Map<number, number>();
  return (time) => {
    // Every zone's days start on a quarter of an hour, so all instants of one quarter share the answer.
    const quarter = Math.floor(time / QUARTER_HOUR_MS);
    let start = known.get(quarter);
    if (start === undefined) {
      const local = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
      start = local.startOfDay().epochMilliseconds;
      known.set(quarter, start);
    }
    return start;
  };
}
