// Reads times as UTC where the header of their column says so.
import type { Reading } from '../checks/reading.ts';
import type { End, Moment } from './moment.ts';
import type { DateContext } from './place-wall.ts';
import { UTC_NAMES } from './zone-names.ts';

/** Whether a header's hint about the zone means UTC. */
export function isUtcName(hint: string): boolean {
  return UTC_NAMES.has(hint.toLowerCase());
}

type ColumnZone = Pick<DateContext, 'isUtc'>;

function asUtc(moment: Moment): Moment {
  return moment.offsetMinutes === null ? { ...moment, offsetMinutes: 0 } : moment;
}

/** The moment with the offset that its column's header gives; one written in the cell stands. */
export function inColumnZone(reading: Reading<Moment>, { isUtc }: ColumnZone): Reading<Moment> {
  return reading.ok && isUtc ? { ...reading, value: asUtc(reading.value) } : reading;
}

/** The same for an end, which may be a moment. */
export function endInColumnZone(reading: Reading<End>, { isUtc }: ColumnZone): Reading<End> {
  if (!reading.ok || !isUtc || reading.value.kind !== 'moment') return reading;
  return { ...reading, value: { kind: 'moment', moment: asUtc(reading.value.moment) } };
}
