// Tells of a row's time that may have been meant for the other half of the day.
import type { TimeOfDay } from '../dates/civil.ts';
import { isNightByOmission, lacksHalf, nightHour } from '../dates/night-hour.ts';
import type { RowReader } from './row-reader.ts';

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
