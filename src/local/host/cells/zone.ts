// Offsets of IANA time zones, and the instant of a wall time as Google Sheets takes it where a clock change makes it doubtful.

import { remembered } from '../remembered.ts';

const QUARTER_HOUR = 15 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;
/** Since 1973 every clock change in the zone database falls on a quarter hour UTC; before that some zones kept odd seconds. */
const REGULAR_SINCE = Date.UTC(1973, 0, 1);
const REMEMBERED_OFFSETS = 50_000;

/** A zone name that this computer does not know. */
export class TimeZoneError extends Error {
  readonly code = 'unknown-time-zone';
  constructor(timeZone: string, cause: unknown) {
    super(`"${timeZone}" is not a time zone. Give a name such as Asia/Kolkata or Europe/Berlin.`, { cause });
    this.name = 'TimeZoneError';
  }
}

class Zone {
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();

  constructor(timeZone: string) {
    try {
      this.#format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    } catch (cause) {
      throw new TimeZoneError(timeZone, cause);
    }
  }

  offsetAt(instant: number): number {
    if (instant < REGULAR_SINCE) return this.#measure(instant);
    const slot = Math.floor(instant / QUARTER_HOUR);
    const known = this.#offsets.get(slot);
    if (known !== undefined) return known;
    const offset = this.#measure(instant);
    if (this.#offsets.size >= REMEMBERED_OFFSETS) this.#offsets.clear();
    this.#offsets.set(slot, offset);
    return offset;
  }

  #measure(instant: number): number {
    const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(this.#format.format(instant));
    if (!match?.[1]) return 0;
    const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
    return (match[1] === '-' ? -1000 : 1000) * seconds;
  }
}

const zoneOf = remembered((timeZone: string) => new Zone(timeZone));

/** Whether the name is one that `offsetAt` and `instantOfWall` accept. */
export function isTimeZone(timeZone: string): boolean {
  try {
    zoneOf(timeZone);
    return true;
  } catch (error) {
    if (error instanceof TimeZoneError) return false;
    throw error;
  }
}

/**
 * Milliseconds by which the zone's clocks are ahead of UTC at an instant (milliseconds since 1970 UTC).
 * Throws TimeZoneError for an unknown zone.
 */
export function offsetAt(instant: number, timeZone: string): number {
  return zoneOf(timeZone).offsetAt(instant);
}

/**
 * The instant at which the zone's clocks show a wall time, which is given as if it were UTC milliseconds.
 * A time that a clock change skips moves forward by the gap; of a time that exists twice it is the first.
 */
export function instantOfWall(wall: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const before = zone.offsetAt(wall - DAY);
  if (zone.offsetAt(wall - before) === before) return wall - before;
  const after = zone.offsetAt(wall + DAY);
  if (zone.offsetAt(wall - after) === after) return wall - after;
  return wall - before;
}
