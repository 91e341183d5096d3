// Takes when a row's task is due and when it ends from the cells that say so.
import { type CivilDate, formatTime, formatWall, type TimeOfDay } from '../dates/civil.ts';
import { headerOffset } from '../dates/column-zone.ts';
import { dateMissing, hiddenTime } from '../dates/date-findings.ts';
import { dueBlankToday, dueLeft, dueNeeded, duePast, dueTimeMissing } from '../dates/end-findings.ts';
import { gmtDoubt, zoneOfTime, zoneSaid } from '../dates/gmt-doubt.ts';
import { joinDue } from '../dates/join-due.ts';
import { type Due, joinEnd } from '../dates/join-end.ts';
import type { Moment } from '../dates/moment.ts';
import { isOfDay, placeMoment } from '../dates/place-wall.ts';
import { showsTime } from '../dates/read-date-cell.ts';
import type { TimeCell } from '../dates/read-time.ts';
import type { Zone } from '../dates/zone.ts';
import type { BlankDue } from '../settings.ts';
import type { ReadContext } from './read-field.ts';
import { reportMidnight } from './report-midnight.ts';
import { reportNight, reportOpenEnd } from './report-night.ts';
import type { RowReader, Taken } from './row-reader.ts';

/** What becomes of a row without a due date. */
export interface BlankDueRule {
  readonly rule: BlankDue;
  /** The time at which such a row is due today. */
  readonly time: TimeOfDay;
}

export interface TakenDates {
  /** Null when it is left to LeadSquared, or could not be told, which has been reported. */
  readonly due: number | null;
  /** Whether the due date is left to LeadSquared, as the sheet's settings say. */
  readonly isLeft: boolean;
  /** Null when it is left to the task type, or could not be told, which has been reported. */
  readonly end: number | null;
  /** The time of the due date that the row itself gives; null when it gives a day alone. */
  readonly time: TimeOfDay | null;
}

const NO_DATES: TakenDates = { due: null, isLeft: false, end: null, time: null };

/** The day of a row that has no due date, or null when it is refused. */
function blankDay(reader: RowReader, context: ReadContext, blank: BlankDueRule): CivilDate | null {
  if (blank.rule === 'today') {
    const { year, month, day } = context.date.zone.toWall(context.date.now);
    return { year, month, day };
  }
  reader.report('DueDate', dateMissing());
  return null;
}

/** The due date with its time, as far as the row gives one. */
function takeMoment(
  reader: RowReader,
  context: ReadContext,
  blank: BlankDueRule,
  given: Taken<Moment>,
  dueTime: Taken<TimeCell>,
): Moment | null {
  const day = given.blank ? blankDay(reader, context, blank) : null;
  const moment =
    day === null
      ? given.value
      : { date: day, time: null, offsetMinutes: headerOffset(reader.headerZone('DueDate')) };
  if (moment === null || (dueTime.value === null && !dueTime.blank)) return null;
  const joined = joinDue(
    moment,
    dueTime.value,
    reader.shown('DueTime'),
    zoneOfTime(dueTime.value, reader.headerZone('DueTime')),
    context.date.zone,
  );
  if (!joined.ok) {
    reader.report('DueTime', joined.error);
    return null;
  }
  if (day === null) {
    const date = formatWall({ ...joined.value.date, ...context.date.defaultTime });
    if (joined.value.time === null && reader.hasColumn('DueTime'))
      reader.report('DueTime', dueTimeMissing(date));
    return joined.value;
  }
  const time = joined.value.time ?? blank.time;
  reader.report('DueDate', dueBlankToday(formatWall({ ...day, ...time })));
  return joined.value.time === null ? { ...joined.value, time, offsetMinutes: null } : joined.value;
}

/** The field whose cell gives the time when the task is due. */
const timeField = (reader: RowReader): 'DueDate' | 'DueTime' =>
  reader.shown('DueTime') === '' ? 'DueDate' : 'DueTime';

/** A task at night is most often one of the afternoon, one at midnight has no time, and a time that nobody sees may be none that is meant. */
function reportOddTime(
  reader: RowReader,
  moment: Moment,
  time: TimeOfDay,
  instant: number,
  zone: Zone,
): void {
  const field = timeField(reader);
  const shown = reader.shown(field);
  reportNight(reader, field, time);
  reportMidnight(reader, field, moment, instant, zone);
  if (field === 'DueDate' && shown !== '' && !showsTime(shown))
    reader.report(field, hiddenTime(shown, formatTime(time)));
}

function takeDue(
  reader: RowReader,
  context: ReadContext,
  blank: BlankDueRule,
): (Due & { readonly given: TimeOfDay | null }) | null {
  const given = reader.take('DueDate');
  const dueTime = reader.take('DueTime');
  const moment = takeMoment(reader, context, blank, given, dueTime);
  if (moment === null) return null;
  const placed = placeMoment(moment, reader.shown('DueDate'), context.date);
  const timed = timeField(reader);
  if (!placed.ok) {
    reader.report(isOfDay(placed.error) ? 'DueDate' : timed, placed.error);
    return null;
  }
  const { zone, now } = context.date;
  const said = zoneSaid(
    zoneOfTime(dueTime.value, reader.headerZone(timed)),
    reader.headerZone('DueDate'),
    given.value !== null && given.value.time !== null,
  );
  const doubt = gmtDoubt(moment, reader.shown(timed), said, dueTime.value, zone);
  if (doubt !== null) {
    reader.report(timed, doubt);
    return null;
  }
  if (moment.time !== null) reportOddTime(reader, moment, moment.time, placed.value, zone);
  if (placed.value < now) reader.report('DueDate', duePast(formatWall(zone.toWall(placed.value))));
  const { offsetMinutes } = moment;
  return {
    // The default time is one of the sheet's zone, whatever the column's header says of times.
    moment:
      moment.time === null
        ? { ...moment, time: context.date.defaultTime, offsetMinutes: null }
        : { ...moment, time: moment.time },
    given: moment.time,
    instant: placed.value,
    isColumnZone: offsetMinutes !== null && offsetMinutes === headerOffset(reader.headerZone('DueDate')),
  };
}

/** Without a due date there is nothing that a time, an end or a duration could be joined with. */
function leaveDue(reader: RowReader): TakenDates {
  const given = (['DueTime', 'EndDate', 'EndTime', 'Duration'] as const).find(
    (name) => reader.shown(name) !== '',
  );
  if (given !== undefined) {
    reader.report('DueDate', dueNeeded());
    return NO_DATES;
  }
  reader.report('DueDate', dueLeft());
  return { ...NO_DATES, isLeft: true };
}

/** Reports everything that is wrong with the cells about due date and end, and between them. */
export function takeDates(reader: RowReader, context: ReadContext, blank: BlankDueRule): TakenDates {
  if (blank.rule === 'leave' && reader.shown('DueDate') === '') return leaveDue(reader);
  const due = takeDue(reader, context, blank);
  const end = reader.take('EndDate');
  const endTime = reader.take('EndTime');
  const duration = reader.take('Duration');
  const isFaulty = [end, endTime, duration].some((taken) => taken.value === null && !taken.blank);
  if (due === null) return NO_DATES;
  if (isFaulty) return { due: due.instant, isLeft: false, end: null, time: due.given };
  const shown = {
    EndDate: reader.shown('EndDate'),
    EndTime: reader.shown('EndTime'),
    Duration: reader.shown('Duration'),
  };
  const cells = {
    end: end.value,
    endTime: endTime.value,
    duration: duration.value,
    shown,
    endZone: reader.headerZone('EndDate'),
    endTimeZone: zoneOfTime(endTime.value, reader.headerZone('EndTime')),
  };
  const joined = joinEnd(cells, due, context.date);
  if (joined.finding !== null) reader.report(joined.field, joined.finding);
  if (joined.end !== null) reportOpenEnd(reader, end.value, endTime.value?.time ?? null);
  return { due: due.instant, isLeft: false, end: joined.end, time: due.given };
}
