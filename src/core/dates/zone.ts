// A time zone: turns instants into wall times and back, and says when a wall time does not exist or exists twice.
import { HOUR_MS, MINUTE_MS, utcToWall, type Wall, wallToUtc } from './civil.ts';
import { cacheOffsets } from './offset-cache.ts';

/** An instant together with what the clock shows then. */
export interface ZonedTime {
  /** Milliseconds since 1970 UTC. */
  readonly instant: number;
  readonly wall: Wall;
  /** Minutes east of UTC. */
  readonly offsetMinutes: number;
}

export type Instants =
  | { readonly kind: 'one'; readonly instant: number }
  /** The clock skips this wall time; `before` and `after` are it moved by the gap to either side. */
  | { readonly kind: 'none'; readonly before: ZonedTime; readonly after: ZonedTime }
  /** The clock shows this wall time twice. */
  | { readonly kind: 'two'; readonly first: ZonedTime; readonly second: ZonedTime };

export interface Zone {
  /** For instance `Asia/Kolkata`. */
  readonly name: string;
  toWall(instant: number): Wall;
  toInstants(wall: Wall): Instants;
  /** Whether the clocks change within this time of the instant. */
  changesWithin(instant: number, ms: number): boolean;
}

/** No zone is further from UTC; wide enough to hold the true instant of any wall time. */
const WIDEST_OFFSET_MS = 16 * HOUR_MS;

/**
 * A zone from a source of offsets, such as a service of the spreadsheet's host. The source may be slow: it is asked
 * twice per calendar week that is used, and about 15 times more for a week in which the clocks change.
 *
 * @param offsetMinutesAt minutes east of UTC at an instant; must be the same on every call
 * @throws ZoneError when the source gives no number
 */
export function makeZone(name: string, offsetMinutesAt: (epochMs: number) => number): Zone {
  const cache = cacheOffsets(offsetMinutesAt);

  function zoned(instant: number): ZonedTime {
    const offsetMinutes = cache.offsetAt(instant);
    return { instant, wall: utcToWall(instant + offsetMinutes * MINUTE_MS), offsetMinutes };
  }

  function toInstants(wall: Wall): Instants {
    const local = wallToUtc(wall);
    const segments = cache.segments(local - WIDEST_OFFSET_MS, local + WIDEST_OFFSET_MS);
    const instants: number[] = [];
    let gap: Instants | null = null;
    for (let index = 0; index < segments.length; index++) {
      const segment = segments[index];
      if (segment === undefined) continue;
      const instant = local - segment.offset * MINUTE_MS;
      if (cache.offsetAt(instant) === segment.offset && !instants.includes(instant)) instants.push(instant);
      const next = segments[index + 1];
      if (next === undefined) continue;
      const late = local - next.offset * MINUTE_MS;
      if (late < next.start && instant >= next.start) {
        gap = { kind: 'none', before: zoned(late), after: zoned(instant) };
      }
    }
    const [one, two] = instants.sort((a, b) => a - b);
    if (one === undefined) {
      if (gap === null) throw new Error(`No instant and no gap for a wall time in ${name}.`);
      return gap;
    }
    if (two === undefined) return { kind: 'one', instant: one };
    return { kind: 'two', first: zoned(one), second: zoned(two) };
  }

  return {
    name,
    toWall: (instant) => utcToWall(instant + cache.offsetAt(instant) * MINUTE_MS),
    toInstants,
    changesWithin: (instant, ms) => cache.segments(instant - ms, instant + ms).length > 1,
  };
}
