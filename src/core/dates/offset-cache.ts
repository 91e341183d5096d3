// Remembers a zone's offsets, asking the slow source a few times a week of the calendar instead of once per cell.
import { DAY_MS, MINUTE_MS } from './civil.ts';

const WEEK_MS = 7 * DAY_MS;

/** A stretch of constant offset; it lasts until the next segment starts. */
export interface Segment {
  /** First instant, milliseconds since 1970. */
  readonly start: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** The zone's offset is unknown, so no time can be converted. */
export class ZoneError extends Error {
  readonly code = 'zone-offset';
}

export interface OffsetCache {
  /** The segments that touch the span, in order. */
  segments(from: number, to: number): readonly Segment[];
  /** Minutes east of UTC at an instant. */
  offsetAt(ms: number): number;
}

/**
 * Offsets are asked for at the ends of each week that is needed. Equal ends mean a constant week; otherwise the change
 * is found to the minute by bisection. A zone that changes and changes back within one week would be missed; none has
 * since 1970.
 */
export function cacheOffsets(offsetMinutesAt: (epochMs: number) => number): OffsetCache {
  const probes = new Map<number, number>();
  const weeks = new Map<number, readonly Segment[]>();

  function probe(ms: number): number {
    const known = probes.get(ms);
    if (known !== undefined) return known;
    const offset = offsetMinutesAt(ms);
    if (!Number.isFinite(offset)) throw new ZoneError(`No offset is known at ${ms}.`);
    probes.set(ms, offset);
    return offset;
  }

  function nextChange(from: number, to: number): number {
    const before = probe(from);
    let low = from / MINUTE_MS;
    let high = to / MINUTE_MS;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (probe(middle * MINUTE_MS) === before) low = middle;
      else high = middle;
    }
    return high * MINUTE_MS;
  }

  function week(index: number): readonly Segment[] {
    const known = weeks.get(index);
    if (known !== undefined) return known;
    const end = (index + 1) * WEEK_MS;
    let start = index * WEEK_MS;
    const found: Segment[] = [{ start, offset: probe(start) }];
    while (probe(start) !== probe(end)) {
      start = nextChange(start, end);
      if (start < end) found.push({ start, offset: probe(start) });
    }
    weeks.set(index, found);
    return found;
  }

  function segments(from: number, to: number): readonly Segment[] {
    const found: Segment[] = [];
    for (let index = Math.floor(from / WEEK_MS); index <= Math.floor(to / WEEK_MS); index++) {
      for (const segment of week(index)) {
        if (segment.start > to) break;
        if (segment.start <= from) found.length = 0;
        if (found[found.length - 1]?.offset !== segment.offset) found.push(segment);
      }
    }
    return found;
  }

  function offsetAt(ms: number): number {
    let offset = 0;
    for (const segment of week(Math.floor(ms / WEEK_MS))) {
      if (segment.start > ms) break;
      offset = segment.offset;
    }
    return offset;
  }

  return { segments, offsetAt };
}
