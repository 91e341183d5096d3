// Reads a text as a moment: takes the one way to understand it, or refuses it with what is left to be meant.
import { withoutLooseWords } from '../checks/loose-words.ts';
import { accept, type Finding, type Reading } from '../checks/reading.ts';
import {
  addDays,
  type CivilDate,
  formatDate,
  formatMonth,
  formatOffset,
  formatTime,
  formatWall,
  NOON,
  type TimeOfDay,
  type Wall,
  wallOf,
  wallToUtc,
} from './civil.ts';
import * as findings from './date-findings.ts';
import { gmtOrOwn } from './gmt.ts';
import type { Moment } from './moment.ts';
import { type DateContext, dateSetting, refuseFar } from './place-wall.ts';
import { dateLeft, type ResolvedDate, resolveDate } from './resolve-date.ts';
import { isOwnOffset, type ResolvedZone, resolveZone } from './resolve-zone.ts';
import { isMonthAlone } from './shown-day.ts';
import { MOST_LOOKED_AT } from './text/lexer.ts';
import { type ParsedDate, parseDateText } from './text/parse-date-text.ts';
import { withoutSlips } from './text/slips.ts';
import type { TimePart } from './text/time-part.ts';
import { contradictingZones, rangeOrOffset, timeFault, uncertainZone } from './time-findings.ts';

const no = (error: Finding): Reading<never> => ({ ok: false, error });

/** How a moment is written so that it is read again: seconds tell a minus from a range of times. */
export function formatMoment(date: CivilDate, time: TimeOfDay | null, offsetMinutes: number | null): string {
  if (time === null) return formatDate(date);
  if (offsetMinutes === null) return `${formatDate(date)} ${formatTime(time)}`;
  const clock = formatTime(time);
  const full = offsetMinutes < 0 && time.second === 0 ? `${clock}:00` : clock;
  return `${formatDate(date)}T${full}${formatOffset(offsetMinutes)}`;
}

function dateFault(
  resolved: ResolvedDate,
  found: string,
  context: DateContext,
  offer: Offer,
): Finding | null {
  switch (resolved.kind) {
    case 'date':
      return null;
    case 'ambiguous': {
      const [one, other] = [resolved.one, resolved.other].map((date) => offer(date) ?? formatDate(date));
      return findings.ambiguous(found, one ?? '', other ?? '');
    }
    case 'other-order': {
      const { order, date } = resolved;
      return findings.otherOrder(found, order, context.order, formatDate(date), offer(date));
    }
    case 'two-digit-year':
      return findings.twoDigitYear(found, offer(resolved.guess), context.answers.shortYears === undefined);
    case 'impossible':
      return findings.impossibleDate(found, offer(resolved.near));
    case 'weekday':
      return findings.wrongWeekday(
        found,
        [resolved.date, resolved.other].flatMap((date) => (date === null ? [] : [formatDate(date)])),
      );
    case 'no-year':
      return findings.noYear(found, offer(resolved.guess));
    case 'day-or-month': {
      const { day, month, year } = resolved;
      return findings.dayOrMonth(found, offer(day) ?? formatDate(day), formatMonth(year, month));
    }
    case 'misspelt':
      return findings.misspelt(found, offer(resolved.guess));
    case 'counted':
      return findings.counted(found, offer(resolved.guess));
    case 'relative':
      if (resolved.dayEnd !== null) return findings.dayEnd(found, formatDate(resolved.dayEnd));
      return findings.relativeDay(found, offer(resolved.guess), formatDate(dateSetting(context).today));
    case 'digits': {
      const { meant } = resolved;
      const day = offer(meant?.date ?? null);
      const written =
        day === null || meant === null || meant.time === null
          ? day
          : formatMoment(meant.date, meant.time, null);
      return findings.plainNumber(found, written);
    }
  }
}

/** The text to write for a day, with the time of the cell; null when that time is not certain itself. */
type Offer = (date: CivilDate | null) => string | null;

interface Clock {
  readonly time: TimeOfDay;
  readonly offsetMinutes: number | null;
}

/** The time of the cell on its day; a zone's name is only certain on a day that the zone knows. */
function zoneOf(part: TimePart, date: CivilDate, context: DateContext): ResolvedZone | null {
  if (part.zone === null || part.time === null) return { kind: 'certain', offsetMinutes: null };
  const wall = wallOf(date, part.time);
  if (refuseFar(wallToUtc(wall), '', context.now) !== null) {
    return part.zone.names.length === 0 ? { kind: 'certain', offsetMinutes: part.zone.offsetMinutes } : null;
  }
  return resolveZone(part.zone, wall, context.zone);
}

/** Where a range of times ends, as it can be written beside its day; null when that is not certain. */
function endOf(part: TimePart, date: CivilDate, context: DateContext): string | null {
  if (part.end === null) return null;
  if (!part.endsNextDay) return formatTime(part.end);
  const zone = zoneOf(part, date, context);
  return zone?.kind === 'certain' ? formatMoment(addDays(date, 1), part.end, zone.offsetMinutes) : null;
}

function makeOffer(part: TimePart | null, context: DateContext): Offer {
  return (date) => {
    // What would be refused itself is no repair.
    if (date === null || refuseFar(wallToUtc(wallOf(date, NOON)), '', context.now) !== null) return null;
    if (part === null) return formatDate(date);
    const zone = zoneOf(part, date, context);
    if (part.time === null || zone === null || zone.kind !== 'certain' || part.doubtfulOffset) return null;
    const day = part.fault === 'end-of-day' ? addDays(date, 1) : date;
    return formatMoment(day, part.time, zone.offsetMinutes);
  };
}

/** The certain time of the cell, or why there is none. */
function readClockPart(part: TimePart, date: CivilDate, found: string, context: DateContext): Reading<Clock> {
  const { time, fault } = part;
  const offer = makeOffer(part, context);
  if (time === null || fault !== null) {
    return no(timeFault(fault ?? 'no-clock', 'date', found, offer(date), endOf(part, date, context)));
  }
  const wall = wallOf(date, time);
  const far = refuseFar(wallToUtc(wall), found, context.now);
  if (far !== null) return far;
  const zone = zoneOf(part, date, context);
  if (zone?.kind === 'contradiction') return no(contradictingZones(found, 'date', zone.name));
  if (zone?.kind === 'uncertain' && zone.name === 'gmt') return no(gmtOrOwn(found, wall, context.zone));
  if (zone === null || zone.kind === 'uncertain') return no(uncertainZone(found, 'date', zone?.name ?? ''));
  const { offsetMinutes } = zone;
  if (part.doubtfulOffset && offsetMinutes !== null && !isOwnOffset(wall, offsetMinutes, context.zone)) {
    return no(rangeOrOffset(found, 'date'));
  }
  if (!part.zeroMilliseconds || offsetMinutes !== null) return accept({ time, offsetMinutes });
  return readZeroMilliseconds(wall, found, context);
}

/** Times with `.000` at the end, as LeadSquared exports UTC: the header or the user says once for a column what they are. */
export function readZeroMilliseconds(wall: Wall, found: string, context: DateContext): Reading<Clock> {
  const { hour, minute, second } = wall;
  const time = { hour, minute, second };
  const { headerZone } = context;
  const utc =
    context.answers.utc ?? (headerZone === null || headerZone === 'gmt' ? undefined : headerZone === 'utc');
  if (utc !== undefined) return accept({ time, offsetMinutes: utc ? 0 : null });
  const inZone = formatWall(context.zone.toWall(wallToUtc(wall)));
  return no(findings.utcOrLocal(found, formatWall(wall), inZone, context.zone.name));
}

/** A repair of the day alone would drop where a range of times ends, so it names the end or is none. */
function faultWithEnd(
  day: ResolvedDate,
  time: TimePart | null,
  found: string,
  context: DateContext,
): Finding | null {
  const left = dateLeft(day);
  if (time?.fault !== 'range') return dateFault(day, found, context, makeOffer(time, context));
  const end = left === null ? null : endOf(time, left, context);
  if (end === null) return dateFault(day, found, context, () => null);
  const error = dateFault(day, found, context, makeOffer(time, context));
  return error === null ? null : findings.withEnd(error, end);
}

/** A weekday alone is a day told from today. */
function resolvedDay(parsed: ParsedDate, context: DateContext): ResolvedDate | null {
  const { date, weekday } = parsed;
  const setting = dateSetting(context);
  if (date !== null) return resolveDate(date, weekday, setting);
  if (weekday === null) return null;
  return resolveDate({ kind: 'relative', day: { kind: 'weekday', weekday } }, null, setting);
}

/** What a cell means by another text, as it is to be written; null where there is none, or it is not certain either. */
function meantBy(text: string | null, context: DateContext): string | null {
  const reading = text === null ? null : readDateText(text, context);
  if (reading === null || !reading.ok) return null;
  const { date, time, offsetMinutes } = reading.value;
  return makeOffer(null, context)(date) === null ? null : formatMoment(date, time, offsetMinutes);
}

/** Of a text that is read once its slips are corrected, or words such as "before" and "tentative" are left out; null for any other. */
function nearlyRead(text: string, context: DateContext): Finding | null {
  const corrected = meantBy(withoutSlips(text), context);
  if (corrected !== null) return findings.misspelt(text, corrected);
  const exact = meantBy(withoutLooseWords(text), context);
  return exact === null ? null : findings.loose(text, exact);
}

/** @returns the day, and the time with its offset where they are written */
export function readDateText(cell: string, context: DateContext): Reading<Moment> {
  const text = cell.slice(0, MOST_LOOKED_AT);
  const [parsed, other] = parseDateText(text);
  if (parsed === undefined && isMonthAlone(text)) return no(findings.noDay(text, null));
  if (parsed === undefined) {
    return no(nearlyRead(text, context) ?? findings.unreadable(text));
  }
  if (other !== undefined) return no(findings.unreadable(text));
  const { time } = parsed;
  const day = resolvedDay(parsed, context);
  if (day === null) {
    const isClock = time !== null && time.fault !== 'no-clock';
    return no(isClock ? findings.timeOnly(text) : timeFault('no-clock', 'date', text, null, null));
  }
  const left = dateLeft(day);
  const error = faultWithEnd(day, time, text, context);
  if (error !== null || left === null) return no(error ?? findings.unreadable(text));
  if (time === null) return accept({ date: left, time: null, offsetMinutes: null });
  const clock = readClockPart(time, left, text, context);
  return clock.ok ? accept({ date: left, ...clock.value }) : clock;
}
