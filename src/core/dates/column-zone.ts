// Reads times as UTC where the header of their column says so.
import type { Reading } from '../checks/reading.ts';
import type { End, Moment } from './moment.ts';
import type { DateContext, HeaderZone } from './place-wall.ts';
import { isUtcIn, UTC_NAMES } from './text/zone-names.ts';
import { isSheetZone } from './text/zone-places.ts';

/** Whether a header's hint about the zone means UTC. */
export function isUtcName(hint: string): boolean {
  return UTC_NAMES.has(hint.toLowerCase());
}

/** @param hint what a header says of the zone; `zone` the spreadsheet's, by its IANA name */
export function headerZoneOf(hint: string | null, zone: string): HeaderZone | null {
  if (hint === null) return null;
  if (isUtcName(hint)) return isUtcIn(hint.toLowerCase(), zone) ? 'utc' : 'gmt';
  return isSheetZone(hint, zone) ? 'sheet' : null;
}

/** The offset of a time that its own cell leaves open, joined with the column of dates that has this header. */
export const headerOffset = (headerZone: HeaderZone | null): number | null =>
  headerZone === 'utc' ? 0 : null;

/**
 * The offset of a time from a column of its own, joined with a date.
 *
 * @param own the one in its cell; null for none
 * @param header what its own header says: the sheet's zone is nothing that a date's header could change
 * @param ofDate the one that the date, or its header, gives
 */
export function timeOffset(
  own: number | null,
  header: HeaderZone | null,
  ofDate: number | null,
): number | null {
  return own ?? (header === null ? ofDate : headerOffset(header));
}

type ColumnZone = Pick<DateContext, 'headerZone'>;

function asUtc(moment: Moment): Moment {
  return moment.offsetMinutes === null ? { ...moment, offsetMinutes: 0 } : moment;
}

/** The moment with the offset that its column's header gives; one written in the cell stands. */
export function inColumnZone(reading: Reading<Moment>, { headerZone }: ColumnZone): Reading<Moment> {
  return reading.ok && headerZone === 'utc' ? { ...reading, value: asUtc(reading.value) } : reading;
}

/** The same for an end, which may be a moment or a time of the due day. */
export function endInColumnZone(reading: Reading<End>, { headerZone }: ColumnZone): Reading<End> {
  if (!reading.ok || headerZone !== 'utc' || reading.value.kind === 'duration') return reading;
  const end = reading.value;
  if (end.kind === 'moment') return { ...reading, value: { kind: 'moment', moment: asUtc(end.moment) } };
  return { ...reading, value: { ...end, offsetMinutes: end.offsetMinutes ?? 0 } };
}
