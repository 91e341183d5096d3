// Tells of a row's time that may have been meant for the other half of the day.
import type { TimeOfDay } from '../dates/civil.ts';
import type { End } from '../dates/moment.ts';
import { isNightByOmission, lacksHalf, nightHour } from '../dates/night-hour.ts';
import type { RowReader } from './row-reader.ts';

/** The same of when the task ends, only beside cells that say am or pm: alone an end at night is as good as any other. */
export function reportOpenEnd(reader: RowReader, end: End | null, endTime: TimeOfDay | null): void {
  const field = endTime === null ? 'EndDate' : 'EndTime';
  const ofDate = end?.kind === 'moment' ? end.moment.time : end?.kind === 'time' ? end.time : null;
  const time = endTime ?? ofDate;
  if (time === null || reader.nightHours(field) !== 'refused') return;
  const shown = reader.shown(field);
  if (lacksHalf(shown, time)) reader.report(field, nightHour(shown, time, 'refused'));
}

/** An hour without am or pm is most often one of the afternoon. @param field whose cell gives the time */
export function reportNight(
  reader: RowReader,
  field: 'DueDate' | 'DueTime' | 'ReminderTime',
  time: TimeOfDay,
): void {
  const [shown, rule] = [reader.shown(field), reader.nightHours(field)];
  if (rule === 'taken') return;
  const isOpen = rule === 'refused' ? lacksHalf(shown, time) : isNightByOmission(shown, time);
  if (isOpen) reader.report(field, nightHour(shown, time, rule));
}
