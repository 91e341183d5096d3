// Brings the date in the cell of a custom field into LeadSquared's form, doubted by the same rules as a due date.
import type { Cell } from '../cell.ts';
import { formatDate, formatUtc, type TimeOfDay } from '../dates/civil.ts';
import { inColumnZone } from '../dates/column-zone.ts';
import { gmtDoubt } from '../dates/gmt-doubt.ts';
import { openHalf } from '../dates/night-hour.ts';
import { repairWithHalf } from '../dates/night-repair.ts';
import { type DateContext, placeMoment } from '../dates/place-wall.ts';
import { dateShown, readMoment } from '../dates/read-date.ts';
import { quote } from './plain-text.ts';
import { accept, type Finding, type Reading } from './reading.ts';

function timeLost(cell: Cell, day: string): Finding {
  const message = `${quote(dateShown(cell))} has a time, and this field keeps days alone: ${day} is sent. If the time matters, write it into the description, too.`;
  return { level: 'warning', code: 'field-time-lost', expected: 'a day', message };
}

function timeMissing(cell: Cell): Finding {
  const message = `${quote(dateShown(cell))} has no time, and this field keeps one, so the usual time of this sheet is taken. Write the time if another one is meant.`;
  return { level: 'warning', code: 'field-time-missing', expected: 'a day and a time', message };
}

const isMidnight = ({ hour, minute, second }: TimeOfDay): boolean => hour + minute + second === 0;

/** The reading with repairs that settle no half of the day which the cell leaves open. */
export function withHalves<T>(reading: Reading<T>, cell: Cell, { nightHours }: DateContext): Reading<T> {
  const repaired = (finding: Finding) => repairWithHalf(finding, dateShown(cell), nightHours);
  if (!reading.ok) return { ok: false, error: repaired(reading.error) };
  return reading.warning === null ? reading : accept(reading.value, repaired(reading.warning));
}

/** The moment as it is sent. What is said of the reading comes first: one thing is told of a cell. */
function placed(cell: Cell, date: DateContext): Reading<string> {
  const shown = dateShown(cell);
  const reading = inColumnZone(readMoment(cell, date), date);
  if (!reading.ok) return reading;
  const { value: moment, warning } = reading;
  const instant = placeMoment(moment, shown, date);
  if (!instant.ok) return instant;
  const doubt = gmtDoubt(moment, shown, date.headerZone, null, date.zone);
  if (doubt !== null) return { ok: false, error: doubt };
  const half = moment.time === null ? null : openHalf(shown, moment.time, date.nightHours);
  if (half?.level === 'error') return { ok: false, error: half };
  return accept(
    formatUtc(instant.value),
    warning ?? half ?? (moment.time === null ? timeMissing(cell) : null),
  );
}

function dayOf(cell: Cell, date: DateContext): Reading<string> {
  const reading = inColumnZone(readMoment(cell, date), date);
  if (!reading.ok) return reading;
  const { time } = reading.value;
  const day = formatDate(reading.value.date);
  return accept(day, reading.warning ?? (time === null || isMidnight(time) ? null : timeLost(cell, day)));
}

/**
 * @param kind what the field keeps
 * @param date how dates of the field's column are read
 */
export function fitMoment(cell: Cell, kind: 'date' | 'date-time', date: DateContext): Reading<string> {
  return withHalves(kind === 'date' ? dayOf(cell, date) : placed(cell, date), cell, date);
}
