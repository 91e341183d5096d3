// Tells of a row's time that may have been meant for the other half of the day.
import type { TimeOfDay } from '../dates/civil.ts';
import type { End } from '../dates/moment.ts';
import { openHalf } from '../dates/night-hour.ts';
import type { RowReader } from './row-reader.ts';

/** The same of when the task ends, only beside cells that say am or pm: alone an end at night is as good as any other. */
export function reportOpenEnd(reader: RowReader, end: End | null, endTime: TimeOfDay | null): void {
  const field = endTime === null ? 'EndDate' : 'EndTime';
  const ofDate = end?.kind === 'moment' ? end.moment.time : end?.kind === 'time' ? end.time : null;
  const time = endTime ?? ofDate;
  if (time === null || reader.nightHours(field) !== 'refused') return;
  const finding = openHalf(reader.shown(field), time, 'refused');
  if (finding !== null) reader.report(field, finding);
}

/** An hour without am or pm is most often one of the afternoon. @param field whose cell gives the time */
export function reportNight(
  reader: RowReader,
  field: 'DueDate' | 'DueTime' | 'ReminderTime',
  time: TimeOfDay,
): void {
  const finding = openHalf(reader.shown(field), time, reader.nightHours(field));
  if (finding !== null) reader.report(field, finding);
}
