// Doubts a time of GMT once its day is known, in a sheet whose own clock is called so in winter alone.
import type { Finding } from '../checks/reading.ts';
import { wallOf } from './civil.ts';
import { gmtOrOwn } from './gmt.ts';
import type { Moment } from './moment.ts';
import type { HeaderZone } from './place-wall.ts';
import type { TimeCell } from './read-time.ts';
import { isOwnOffset } from './resolve-zone.ts';
import type { Zone } from './zone.ts';

/** What is said of the zone of a time in a column of its own: by its cell, or else by the header of that column. */
export const zoneOfTime = (cell: TimeCell | null, header: HeaderZone | null): HeaderZone | null =>
  cell?.isGmt === true ? 'gmt' : header;

/**
 * What is said of the zone of a time: by the column of times where there is one, and by the date's as well where that holds the time, too.
 *
 * @param isInDate whether the date's cell holds the time
 */
export function zoneSaid(
  ofTime: HeaderZone | null,
  ofDate: HeaderZone | null,
  isInDate: boolean,
): HeaderZone | null {
  return isInDate && ofDate === 'gmt' ? ofDate : (ofTime ?? ofDate);
}

/**
 * Refuses a time whose cell, or whose column's header, says GMT on a day when the sheet's clock is not at it; null where the two agree,
 * or the time has an offset.
 *
 * @param said what is said of its zone
 * @param cell the one in a column of times that gives the time; null where a date does
 */
export function gmtDoubt(
  { date, time, offsetMinutes }: Moment,
  found: string,
  said: HeaderZone | null,
  cell: TimeCell | null,
  zone: Zone,
): Finding | null {
  if (said !== 'gmt' || time === null || offsetMinutes !== null) return null;
  const wall = wallOf(date, time);
  return isOwnOffset(wall, 0, zone) ? null : gmtOrOwn(found, wall, zone, cell?.isGmt !== true);
}
