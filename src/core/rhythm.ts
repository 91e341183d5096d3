// When a schedule is due: every full hour, or a full hour of every day or weekday, as the clock in the spreadsheet's zone shows it.
import { DAY_MS, HOUR_MS, utcToWall, type Wall, wallToUtc, weekdayOf } from './dates/civil.ts';
import type { Zone } from './dates/zone.ts';

/** `hour` from 0 to 23; it means nothing for `hour`. */
export interface Rhythm {
  readonly every: 'hour' | 'day' | 'weekday';
  readonly hour: number;
}

/** After a Friday's hour the next weekday is Monday. */
const MOST_DAYS = 3;

function isWeekend(wall: Wall): boolean {
  const day = weekdayOf(wall);
  return day === 0 || day === 6;
}

/** An hour that the clocks skip is due right after the gap; one that they repeat is due the first time. */
function instantOf(wall: Wall, zone: Zone): number {
  const found = zone.toInstants(wall);
  if (found.kind === 'one') return found.instant;
  return found.kind === 'two' ? found.first.instant : found.after.instant;
}

/**
 * The first moment after `now` at which the rhythm is due.
 *
 * @param now milliseconds since 1970 UTC, as the answer
 */
export function nextTime({ every, hour }: Rhythm, now: number, zone: Zone): number {
  const wall = zone.toWall(now);
  if (every === 'hour') {
    // By what has passed since the full hour, since not all zones differ from UTC by whole hours.
    return now + HOUR_MS - ((wall.minute * 60 + wall.second) * 1000 + (((now % 1000) + 1000) % 1000));
  }
  const midnight = wallToUtc({ ...wall, hour: 0, minute: 0, second: 0 });
  for (let day = 0; day <= MOST_DAYS; day++) {
    const due = utcToWall(midnight + day * DAY_MS + hour * HOUR_MS);
    const instant = instantOf(due, zone);
    if (instant > now && (every === 'day' || !isWeekend(due))) return instant;
  }
  throw new RangeError(`A schedule's hour must be from 0 to 23, not ${hour}.`);
}
