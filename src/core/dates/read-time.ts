// Reads a cell of a column of times: a text, a time cell by what it shows, or a part of a day as a number.
import type { Cell } from '../cell.ts';
import { withoutLooseWords } from '../checks/loose-words.ts';
import { accept, type Finding, type Reading } from '../checks/reading.ts';
import {
  type CivilDate,
  DAY_MS,
  formatTime,
  MINUTE_MS,
  SECOND_MS,
  type TimeOfDay,
  utcToWall,
  wallToUtc,
} from './civil.ts';
import type { DateContext } from './place-wall.ts';
import { dateShown, readMoment } from './read-date.ts';
import { LATEST_TIME_ONLY } from './read-date-cell.ts';
import { resolveDaylessZone } from './resolve-zone.ts';
import type { TimeFault } from './text/clock-time.ts';
import { MOST_LOOKED_AT } from './text/lexer.ts';
import { type ParsedDate, parseDateText, parseTimeText } from './text/parse-date-text.ts';
import type { TimePart } from './text/time-part.ts';
import {
  contradictingZones,
  eitherTime,
  looseTime,
  rangeOrOffset,
  timeFault,
  uncertainZone,
  unreadableTime,
} from './time-findings.ts';

export interface TimeCell {
  readonly time: TimeOfDay;
  /** The day that a date cell holds and shows beside the time; null for a time alone. */
  readonly date: CivilDate | null;
  /** Minutes east of UTC as written; null when the time is of the spreadsheet's zone. */
  readonly offsetMinutes: number | null;
  /** Set for a time of GMT in a sheet whose own clock is called so in winter alone: it is certain only on its day. */
  readonly isGmt?: true;
}

/** A day before Sheets' day zero, for zones east of UTC; what lies before it is no time of day. */
const EARLIEST_TIME = Date.UTC(1899, 11, 29);
/** From here on a cell holds 24 hours and more: no time of day, but a length, or the end of the day. */
const DAY_ONE = Date.UTC(1899, 11, 31);

/** What is wrong with the text of a time cell is wrong with the cell; other faults are those of a format alone. */
const AS_SHOWN: ReadonlySet<TimeFault> = new Set(['no-clock', 'end-of-day', 'range']);

/** `930` as a time: of earlier hours the afternoon may be meant as well. */
const MORNING = /^([789])([0-5]\d)$/;

const no = (error: Finding): Reading<never> => ({ ok: false, error });
const alone = (time: TimeOfDay): Reading<TimeCell> => accept({ time, date: null, offsetMinutes: null });

function readTimePart(part: TimePart, found: string, zone: string): Reading<TimeCell> {
  const { time, fault, end } = part;
  if (time === null || fault !== null) {
    const meant = time === null || fault === 'end-of-day' ? null : formatTime(time);
    return no(timeFault(fault ?? 'no-clock', 'time', found, meant, end === null ? null : formatTime(end)));
  }
  if (part.doubtfulOffset) return no(rangeOrOffset(found, 'time'));
  if (part.zone === null) return alone(time);
  const resolved = resolveDaylessZone(part.zone, zone);
  if (resolved.kind === 'certain') return accept({ time, date: null, offsetMinutes: resolved.offsetMinutes });
  const { name } = resolved;
  const isGmt = part.zone.offsetMinutes === null && part.zone.names.every((each) => each === 'gmt');
  if (isGmt) return accept({ time, date: null, offsetMinutes: null, isGmt });
  return no(
    resolved.kind === 'contradiction'
      ? contradictingZones(found, 'time', name)
      : uncertainZone(found, 'time', name),
  );
}

function readTimeText(cell: string, context: DateContext): Reading<TimeCell> {
  const text = cell.slice(0, MOST_LOOKED_AT);
  const [part, other] = parseTimeText(text);
  if (part !== undefined) {
    return other === undefined ? readTimePart(part, text, context.zone.name) : no(unreadableTime(text, null));
  }
  const morning = MORNING.exec(text.trim());
  if (morning !== null) return no(unreadableTime(text, `0${morning[1]}:${morning[2]}`));
  return looseOf(text, context) ?? readWithDay({ value: text, display: text }, parseDateText(text), context);
}

/** The time beside words such as "around" and "sharp"; null where there is none, or not one alone. */
function looseOf(text: string, context: DateContext): Reading<never> | null {
  const exact = withoutLooseWords(text);
  const [part, other] = exact === null ? [] : parseTimeText(exact);
  if (part === undefined || other !== undefined || part.zone !== null) return null;
  const reading = readTimePart(part, text, context.zone.name);
  return reading.ok ? no(looseTime(text, formatTime(reading.value.time))) : null;
}

/** A date with a time in a column of times: the row's day has to be the same. */
function readWithDay(cell: Cell, parsed: readonly ParsedDate[], context: DateContext): Reading<TimeCell> {
  const shown = dateShown(cell);
  if (!parsed.some(({ date, time }) => date !== null && time !== null))
    return no(unreadableTime(shown, null));
  const moment = readMoment(cell, context);
  if (!moment.ok) return moment;
  const { date, time, offsetMinutes } = moment.value;
  if (time === null) return no(unreadableTime(shown, null));
  return accept({ time, date, offsetMinutes }, moment.warning);
}

/** Old offsets have odd minutes and seconds, so what lies between whole minutes is the zone's and not the user's. Null for 24 hours and more. */
function timeOfInstant(value: Date, context: DateContext): TimeOfDay | null {
  const shown = wallToUtc(context.zone.toWall(value.getTime()));
  const rounded = Math.round(shown / MINUTE_MS) * MINUTE_MS;
  if (rounded >= DAY_ONE) return null;
  const wall = utcToWall(rounded);
  return { hour: wall.hour, minute: wall.minute, second: 0 };
}

function readTimeCell(cell: Cell, value: Date, context: DateContext): Reading<TimeCell> {
  const { display } = cell;
  if (Number.isNaN(value.getTime())) return no(unreadableTime(dateShown(cell), null));
  const [part, other] = parseTimeText(display);
  // A cell that shows 16:30 is just that, whatever instant of 1899 stands for it; so is `10-11`, of which Sheets makes a day.
  if (part !== undefined && other === undefined && (part.fault === null || AS_SHOWN.has(part.fault))) {
    return readTimePart(part, display, context.zone.name);
  }
  if (value.getTime() < EARLIEST_TIME) return no(unreadableTime(dateShown(cell), null));
  if (value.getTime() < LATEST_TIME_ONLY) {
    const time = timeOfInstant(value, context);
    return time === null ? no(unreadableTime(dateShown(cell), null)) : alone(time);
  }
  const moment = readMoment(cell, context);
  if (!moment.ok) return moment;
  const { date, time, offsetMinutes } = moment.value;
  return time === null
    ? no(unreadableTime(dateShown(cell), null))
    : accept({ time, date, offsetMinutes }, moment.warning);
}

/** Parts of an hour that people write behind a point. */
const PARTS_OF_HOUR = [0.25, 0.5, 0.75];

/** 16.3 is what is left of 16.30 in a sheet that takes the point for a decimal one; 16.5 may be half past four as well. */
function timesOfDecimal(value: number): TimeOfDay[] {
  if (value < 13 || value >= 24) return [];
  const hour = Math.floor(value);
  const minute = Math.round((value % 1) * 100);
  const isExact = Math.abs(hour + minute / 100 - value) < 1e-9;
  const minutes = [
    ...(PARTS_OF_HOUR.includes(value % 1) ? [(value % 1) * 60] : []),
    ...(isExact && minute < 60 ? [minute] : []),
  ];
  return minutes.map((each) => ({ hour, minute: each, second: 0 }));
}

function readNumber(cell: Cell, value: number, context: DateContext): Reading<TimeCell> {
  const shown = dateShown(cell);
  if (value > 0 && value < 1) {
    const wall = utcToWall(Math.round((value * DAY_MS) / SECOND_MS) * SECOND_MS);
    return alone({ hour: wall.hour, minute: wall.minute, second: wall.second });
  }
  if (Number.isInteger(value) && value > 0) return readTimeText(String(value), context);
  const [meant, other] = timesOfDecimal(value).map(formatTime);
  return no(
    meant === undefined || other === undefined
      ? unreadableTime(shown, meant ?? null)
      : eitherTime(shown, meant, other),
  );
}

/** @returns the time of day, in whole seconds; never a blank for something unreadable */
export function readTime(cell: Cell, context: DateContext): Reading<TimeCell> {
  const { value } = cell;
  if (typeof value === 'string') return readTimeText(value, context);
  if (typeof value === 'object') return readTimeCell(cell, value, context);
  return typeof value === 'number'
    ? readNumber(cell, value, context)
    : no(unreadableTime(dateShown(cell), null));
}
