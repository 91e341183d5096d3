// Joins what a row says about its end with its due date: a moment, a time of day, a length of time.
import type { Finding } from '../checks/reading.ts';
import {
  addDays,
  type CivilDate,
  formatDate,
  formatWall,
  MINUTE_MS,
  type TimeOfDay,
  wallOf,
} from './civil.ts';
import { headerOffset, timeOffset } from './column-zone.ts';
import {
  durationOtherEnd,
  endBeforeDue,
  endIsDue,
  endIsDueDay,
  endNoTime,
  endTimeTwice,
  endZoneOpen,
  otherDay,
} from './end-findings.ts';
import { farEnd, farEndDay } from './end-limit.ts';
import { gmtDoubt, zoneSaid } from './gmt-doubt.ts';
import { clockShown, isSameClock } from './join-due.ts';
import type { End, Moment } from './moment.ts';
import { type DateContext, type HeaderZone, isOfDay, placeMoment } from './place-wall.ts';
import { formatMoment } from './read-date-text.ts';
import type { TimeCell } from './read-time.ts';
import { isOwnOffset } from './resolve-zone.ts';
import { LONGEST_NIGHT_MS } from './text/time-range.ts';

/** The cells of a row that can say when it ends. */
export type EndField = 'EndDate' | 'EndTime' | 'Duration';

export interface EndCells {
  readonly end: End | null;
  readonly endTime: TimeCell | null;
  /** Minutes. */
  readonly duration: number | null;
  /** What the cells show. */
  readonly shown: Readonly<Record<EndField, string>>;
  /** What the header of the column of end dates says of the zone of its times. */
  readonly endZone: HeaderZone | null;
  /** What is said of the zone of the end time alone; null where it is the one of the end date. */
  readonly endTimeZone: HeaderZone | null;
}

/** The due date as it was settled. */
export interface Due {
  /** With the time that is taken for it. */
  readonly moment: Moment & { readonly time: TimeOfDay };
  readonly instant: number;
  /** Whether the offset of the due time is the one that its column's header gives, so that it holds for the row. */
  readonly isColumnZone: boolean;
}

/** `end` is null when it is left to the task type; a finding that is an error leaves none. */
export interface JoinedEnd {
  readonly end: number | null;
  readonly field: EndField;
  readonly finding: Finding | null;
}

const failed = (field: EndField, finding: Finding): JoinedEnd => ({ end: null, field, finding });

/** What is written of the end: its day and time, as far as they are given. */
interface Written {
  readonly date: CivilDate | null;
  readonly time: TimeOfDay | null;
  readonly offsetMinutes: number | null;
  /** The cell that says the most. */
  readonly field: EndField;
}

function ofEndDate(end: End): Written | null {
  const nothing = { date: null, time: null, offsetMinutes: null, field: 'EndDate' } as const;
  if (end.kind === 'duration') return null;
  return end.kind === 'time'
    ? { ...nothing, time: end.time, offsetMinutes: end.offsetMinutes }
    : { ...nothing, ...end.moment };
}

/** The end from its date and its time; two that differ are an error. */
function written(
  { end, endTime, shown, endZone, endTimeZone }: EndCells,
  due: Due,
  { zone }: DateContext,
): Written | Finding | null {
  const fromDate = end === null ? null : ofEndDate(end);
  if (endTime === null) return fromDate;
  const { time, date } = endTime;
  const ofDate = fromDate?.offsetMinutes ?? headerOffset(endZone);
  const offsetMinutes = timeOffset(endTime.offsetMinutes, endTimeZone, ofDate);
  if (fromDate === null) return { date, time, offsetMinutes, field: 'EndTime' };
  if (date !== null && fromDate.date !== null && formatDate(date) !== formatDate(fromDate.date)) {
    return otherDay(shown.EndTime, formatDate(date), formatDate(fromDate.date));
  }
  const day = fromDate.date ?? date;
  const given = { time, offsetMinutes };
  if (fromDate.time === null) return { ...fromDate, ...given, date: day };
  const stated = { time: fromDate.time, offsetMinutes: fromDate.offsetMinutes };
  return isSameClock(stated, given, day ?? due.moment.date, zone)
    ? { ...fromDate, date: day }
    : endTimeTwice(shown.EndTime, clockShown(stated));
}

/** The next day's time of an end that lies before the due time; null where another time may be meant instead. */
function overMidnight(
  end: Moment & { readonly time: TimeOfDay },
  due: Due,
  context: DateContext,
): string | null {
  const next = { ...end, date: addDays(end.date, 1) };
  const placed = placeMoment(next, '', context);
  if (!placed.ok || placed.value - due.instant > LONGEST_NIGHT_MS) return null;
  return formatMoment(next.date, next.time, next.offsetMinutes);
}

/** Refuses an end that is not after the due date, or too long after it. */
function compared(
  moment: Moment & { readonly time: TimeOfDay },
  end: number,
  due: Due,
  field: EndField,
  meant: string | null,
  context: DateContext,
): JoinedEnd {
  const show = (instant: number) => formatWall(context.zone.toWall(instant));
  if (end === due.instant) return failed(field, endIsDue(show(end)));
  if (end < due.instant) return failed(field, endBeforeDue(show(end), show(due.instant), meant));
  const finding = farEnd({ moment, instant: end }, due, context);
  return finding?.level === 'error' ? failed(field, finding) : { end, field, finding };
}

/** An end without a time: on the due day it says nothing more, on another day it leaves open when. */
function dayAlone(date: CivilDate, shown: string, due: Due): JoinedEnd {
  const [day, dueDay] = [formatDate(date), formatDate(due.moment.date)];
  if (day === dueDay) return failed('EndDate', endIsDueDay(shown));
  if (day < dueDay) return failed('EndDate', endBeforeDue(day, dueDay, null));
  const far = farEndDay(date, due.moment.date);
  if (far !== null) return failed('EndDate', far);
  const { time, offsetMinutes } = due.moment;
  return failed('EndDate', endNoTime(shown, formatMoment(date, time, offsetMinutes)));
}

/** GMT is either the sheet's own clock, or refused as soon as the day is known. */
const isOnSheetClock = (zone: HeaderZone | null): boolean => zone === 'sheet' || zone === 'gmt';

/**
 * The day of an end that is a time alone: the one that the due date writes, or where the time is said to be of the sheet's zone the one
 * that it is there, which may be another.
 */
function dueDayOf(end: Written, due: Due, endZone: HeaderZone | null, { zone }: DateContext): CivilDate {
  if (end.offsetMinutes !== null || due.moment.offsetMinutes === null || !isOnSheetClock(endZone))
    return due.moment.date;
  const { year, month, day } = zone.toWall(due.instant);
  return { year, month, day };
}

/**
 * The offset of a time alone on the due day. The header of its column says it, or else the one of the due date's; an
 * offset in the due cell alone holds for that cell, so another one than the sheet's leaves the end's open.
 */
function offsetOf(
  end: Moment & { readonly time: TimeOfDay },
  due: Due,
  endZone: HeaderZone | null,
  { zone }: DateContext,
): number | null | 'open' {
  const inherited = due.moment.offsetMinutes;
  if (end.offsetMinutes !== null || inherited === null || isOnSheetClock(endZone)) return end.offsetMinutes;
  if (due.isColumnZone) return inherited;
  return isOwnOffset(wallOf(end.date, end.time), inherited, zone) ? inherited : 'open';
}

/** The end that date and time give; a time alone is one of the due day. */
function placedEnd(given: Written, due: Due, cells: EndCells, context: DateContext): JoinedEnd {
  const { shown } = cells;
  const { date, time, field } = given;
  const timed = cells.endTime === null ? field : 'EndTime';
  const isInDate = cells.end !== null && (ofEndDate(cells.end)?.time ?? null) !== null;
  const endZone = zoneSaid(cells.endTime === null ? null : cells.endTimeZone, cells.endZone, isInDate);
  if (time === null)
    return date === null ? failed(field, endIsDueDay('')) : dayAlone(date, shown.EndDate, due);
  const dueDay = dueDayOf(given, due, endZone, context);
  const asGiven = { date: date ?? dueDay, time, offsetMinutes: given.offsetMinutes };
  const offsetMinutes = date === null ? offsetOf(asGiven, due, endZone, context) : given.offsetMinutes;
  if (offsetMinutes === 'open') return failed(field, endZoneOpen(shown[field], asGiven.date, time));
  const moment = { ...asGiven, offsetMinutes };
  const placed = placeMoment(moment, shown[field], context);
  if (!placed.ok) return failed(isOfDay(placed.error) ? field : timed, placed.error);
  const doubt = gmtDoubt(moment, shown[timed], endZone, cells.endTime, context.zone);
  if (doubt !== null) return failed(timed, doubt);
  const meant =
    date === null && placed.value < due.instant
      ? overMidnight(due.isColumnZone ? moment : asGiven, due, context)
      : null;
  return compared(moment, placed.value, due, field, meant, context);
}

function ofDuration(minutes: number, due: Due, field: EndField): JoinedEnd {
  return { end: due.instant + minutes * MINUTE_MS, field, finding: null };
}

/** Whether the end given otherwise is the one that the duration leads to. */
function confirmed(
  joined: JoinedEnd,
  given: Written,
  minutes: number,
  cells: EndCells,
  due: Due,
  context: DateContext,
): JoinedEnd {
  const counted = ofDuration(minutes, due, 'Duration');
  const wall = context.zone.toWall(counted.end ?? due.instant);
  if (given.time === null && given.date !== null) {
    if (formatDate(wall) === formatDate(given.date)) return counted;
    return failed('Duration', durationOtherEnd(cells.shown.Duration, formatDate(given.date)));
  }
  // A length that leads to the same end takes back what is doubted of its day.
  if (joined.end === counted.end) return { ...joined, finding: null };
  if (joined.end === null) return joined;
  return failed(
    'Duration',
    durationOtherEnd(cells.shown.Duration, formatWall(context.zone.toWall(joined.end))),
  );
}

/** The end of a task that is due; what is wrong with it names the cell that has to be changed. */
export function joinEnd(cells: EndCells, due: Due, context: DateContext): JoinedEnd {
  const { end, duration, shown } = cells;
  const nothing: JoinedEnd = { end: null, field: 'EndDate', finding: null };
  const own = end?.kind === 'duration' ? end.minutes : null;
  if (own !== null && duration !== null && own !== duration) {
    return failed('Duration', durationOtherEnd(shown.Duration, shown.EndDate));
  }
  const minutes = duration ?? own;
  const given = written(cells, due, context);
  if (given !== null && 'code' in given) return failed('EndTime', given);
  if (given === null)
    return minutes === null ? nothing : ofDuration(minutes, due, duration === null ? 'EndDate' : 'Duration');
  const joined = placedEnd(given, due, cells, context);
  return minutes === null ? joined : confirmed(joined, given, minutes, cells, due, context);
}
