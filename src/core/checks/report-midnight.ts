// Tells of a row that is due at midnight, which is most often no time that anybody chose.
import { formatDate } from '../dates/civil.ts';
import { dueAtMidnight, isMidnight, midnightOfOtherDay } from '../dates/midnight.ts';
import type { Moment } from '../dates/moment.ts';
import { parseDateText } from '../dates/text/parse-date-text.ts';
import type { Zone } from '../dates/zone.ts';
import type { RowReader } from './row-reader.ts';

/** Whether the cell itself says of which zone its time is, and not the header or an answer for its column. */
const namesZone = (shown: string): boolean =>
  parseDateText(shown).some(({ time }) => time !== null && time.zone !== null);

/**
 * @param field whose cell gives the time
 * @param moment as the cells write it; `instant` the same on the sheet's clock
 */
export function reportMidnight(
  reader: RowReader,
  field: 'DueDate' | 'DueTime',
  moment: Moment,
  instant: number,
  zone: Zone,
): void {
  const shown = reader.shown(field);
  if (moment.time === null || !isMidnight(moment.time) || shown === '') return;
  // What was sent is taken as it was.
  if (reader.nightHours(field) === 'taken') return;
  const midnight = { shown, day: moment.date, due: zone.toWall(instant) };
  const isOtherDay = formatDate(midnight.day) !== formatDate(midnight.due);
  const finding =
    field === 'DueDate' && isOtherDay && namesZone(shown)
      ? midnightOfOtherDay(midnight, zone.name)
      : dueAtMidnight(midnight, field === 'DueTime');
  reader.report(field, finding);
}
