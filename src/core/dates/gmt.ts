// Refuses a time of GMT in a sheet whose own clock is called so in winter and is an hour off in summer.
import { quote } from '../checks/plain-text.ts';
import { errorFinding, type Finding } from '../checks/reading.ts';
import {
  formatDate,
  formatOffset,
  formatTime,
  formatWall,
  MINUTE_MS,
  type Wall,
  wallToUtc,
} from './civil.ts';
import type { Zone } from './zone.ts';

const EXPECTED = 'a time with its offset from UTC, such as 2030-07-05T10:00+01:00';

/** With its offset, so that it is read alike whatever the header says. */
const withOffset = (wall: Wall, offsetMinutes: number): string =>
  `${formatDate(wall)}T${formatTime(wall)}${formatOffset(offsetMinutes)}`;

/** @param wall what is written, at a time when the sheet's clock is not at GMT; `isHeader` whether the header says GMT and not the cell */
export function gmtOrOwn(found: string, wall: Wall, zone: Zone, isHeader = false): Finding {
  const utc = wallToUtc(wall);
  const own = zone.toInstants(wall);
  const local = own.kind === 'one' ? withOffset(wall, (utc - own.instant) / MINUTE_MS) : null;
  const says = isHeader ? 'is GMT by the header of its column' : 'says GMT';
  const way = isHeader ? ', or take GMT out of the header' : '';
  const orLocal = local === null ? '' : `, or ${local} if the local time is${way}`;
  const message = `${quote(found)} ${says}, but the clocks of ${zone.name} are not at GMT then: ${formatWall(wall)} GMT is ${formatWall(zone.toWall(utc))} there. Write ${withOffset(wall, 0)} if GMT itself is meant${orLocal}.`;
  return errorFinding('time-zone', EXPECTED, message);
}
