// Takes the time of day at which the owner of a to-do is reminded, and says where it is not sent.
import { type CivilDate, formatDate, MINUTE_MS, type TimeOfDay, wallOf, wallToUtc } from '../dates/civil.ts';
import { headerOffset } from '../dates/column-zone.ts';
import { otherDay } from '../dates/end-findings.ts';
import { gmtDoubt, zoneOfTime } from '../dates/gmt-doubt.ts';
import type { TimeCell } from '../dates/read-time.ts';
import type { Zone } from '../dates/zone.ts';
import type { ReadContext } from './read-field.ts';
import { errorFinding, type Finding } from './reading.ts';
import { reportNight } from './report-night.ts';
import type { RowReader } from './row-reader.ts';
import type { TakenDates } from './take-dates.ts';

const isSameDay = (one: CivilDate, other: CivilDate): boolean => formatDate(one) === formatDate(other);
const minutesOf = ({ hour, minute }: TimeOfDay): number => hour * 60 + minute;

/** LeadSquared has a time of the reminder for to-dos alone (page create-a-to-do); an appointment has minutes before it. */
function ofAppointment(type: string, before: number): Finding {
  const minutes = before > 0 ? `, here ${before}` : '';
  const message = `“${type}” is an appointment, and LeadSquared takes a time of the reminder for to-dos alone. Empty the cell, and write under “Reminder (minutes)” how many minutes before${minutes}.`;
  return errorFinding('reminder-time-appointment', 'nothing', message);
}

function ofUnknown(type: string): Finding {
  const message = `Nothing tells whether “${type}” is a to-do, and LeadSquared takes a time of the reminder for to-dos alone. The row is sent without it; “Reminder (minutes)” can be used for tasks of every type.`;
  return { level: 'warning', code: 'reminder-time-unsure', expected: 'a to-do', message };
}

/** The time on the sheet's clock; an offset that the cell or its header names is brought to that. */
function onSheetClock(cell: TimeCell, day: CivilDate, header: number | null, zone: Zone) {
  const offset = cell.offsetMinutes ?? header;
  const given = wallOf(cell.date ?? day, cell.time);
  return offset === null ? given : zone.toWall(wallToUtc(given) - offset * MINUTE_MS);
}

/**
 * @param taskType as the account writes it; null when it could not be told
 * @returns the time on the day when the task is due, on the sheet's clock; null when there is none, or it is not sent, which has
 * been reported
 */
export function takeReminderTime(
  reader: RowReader,
  { account, date: { zone, now } }: ReadContext,
  taskType: string | null,
  { due, isLeft }: TakenDates,
): TimeOfDay | null {
  const { value } = reader.take('ReminderTime');
  // Of a row whose task type or due date is in doubt that has been said.
  if (value === null || taskType === null || (due === null && !isLeft)) return null;
  const dueWall = zone.toWall(due ?? now);
  const wall = onSheetClock(value, dueWall, headerOffset(reader.headerZone('ReminderTime')), zone);
  const doubt = gmtDoubt(
    { date: value.date ?? dueWall, time: value.time, offsetMinutes: value.offsetMinutes },
    reader.shown('ReminderTime'),
    zoneOfTime(value, null),
    value,
    zone,
  );
  if (doubt !== null) {
    reader.report('ReminderTime', doubt);
    return null;
  }
  const category = account?.index.typeOf(taskType)?.category ?? null;
  if (category === 'to-do') {
    const { hour, minute, second } = wall;
    reportNight(reader, 'ReminderTime', value.time);
    if (isSameDay(wall, dueWall)) return { hour, minute, second };
    reader.report(
      'ReminderTime',
      otherDay(reader.shown('ReminderTime'), formatDate(wall), formatDate(dueWall)),
    );
  } else if (account?.judges !== false) {
    const before = due === null ? 0 : minutesOf(dueWall) - minutesOf(wall);
    const finding = category === null ? ofUnknown(taskType) : ofAppointment(taskType, before);
    reader.report('ReminderTime', finding);
  }
  return null;
}
