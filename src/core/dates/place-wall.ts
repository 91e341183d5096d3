// Turns a wall time into an instant of the spreadsheet's zone, refusing hours that the clock change skips or repeats.
import { accept, type Finding, type Reading } from '../checks/reading.ts';
import type { DateAnswers, DateOrder } from '../settings.ts';
import { formatWall, MINUTE_MS, type TimeOfDay, type Wall, wallOf, wallToUtc } from './civil.ts';
import { doubleHour, notExistingHour, tooFar } from './date-findings.ts';
import type { Moment } from './moment.ts';
import type { NightHours } from './night-hour.ts';
import type { DateSetting } from './resolve-date.ts';
import { EARLIEST_YEAR, MAX_YEARS_AHEAD } from './year-limits.ts';
import type { Zone } from './zone.ts';

/** UTC, or the spreadsheet's own zone, or GMT where that may be either: with another one no row is sent. */
export type HeaderZone = 'utc' | 'sheet' | 'gmt';

/** What reading a date depends on besides the cell. */
export interface DateContext {
  /** The spreadsheet's zone. */
  readonly zone: Zone;
  /** The order of day, month and year in the column. */
  readonly order: DateOrder;
  /** The order in which the spreadsheet's locale takes what is typed: another one in force was given for the column. */
  readonly sheetOrder: DateOrder;
  /** Cells of the column prove another order, and the user has chosen none. */
  readonly otherOrderSeen: boolean;
  /** What asks for the other order instead of cells that prove it, such as `cell D2 says "mm/dd/yyyy"`. */
  readonly otherOrderSaid?: string;
  /** What becomes of a time such as 3:00, which says neither am nor pm. */
  readonly nightHours: NightHours;
  /** What the column's header says of the zone of its times; null for nothing. */
  readonly headerZone: HeaderZone | null;
  /** What the user has said about the column. */
  readonly answers: DateAnswers;
  /** The time of a date that has none. */
  readonly defaultTime: TimeOfDay;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What the text of a date is read by. */
export function dateSetting(context: DateContext): DateSetting {
  const { year, month, day } = context.zone.toWall(context.now);
  return {
    order: context.order,
    otherOrderSeen: context.otherOrderSeen,
    shortYears: context.answers.shortYears === true,
    today: { year, month, day },
  };
}

/**
 * Refuses an instant that is too far from now to be meant. Asked before the zone is, whose source of offsets may be
 * slow and know nothing of such years.
 */
export function refuseFar(instant: number, found: string, now: number): Reading<never> | null {
  if (instant < Date.UTC(EARLIEST_YEAR, 0, 1)) {
    return { ok: false, error: tooFar(found, `before the year ${EARLIEST_YEAR}`) };
  }
  const latest = new Date(now);
  if (instant > latest.setUTCFullYear(latest.getUTCFullYear() + MAX_YEARS_AHEAD)) {
    return { ok: false, error: tooFar(found, `more than ${MAX_YEARS_AHEAD} years ahead`) };
  }
  return null;
}

/** Whether a moment could not be placed because of its day, whatever its time. */
export const isOfDay = ({ code }: Finding): boolean => code === 'date-far';

/** The instant of a wall time in the spreadsheet's zone. */
export function placeWall(wall: Wall, found: string, context: DateContext): Reading<number> {
  const { zone } = context;
  const far = refuseFar(wallToUtc(wall), found, context.now);
  if (far !== null) return far;
  const instants = zone.toInstants(wall);
  if (instants.kind === 'none') {
    return { ok: false, error: notExistingHour(formatWall(wall), zone.name, instants.after) };
  }
  if (instants.kind === 'two') {
    return { ok: false, error: doubleHour(formatWall(wall), zone.name, instants.first, instants.second) };
  }
  return accept(instants.instant);
}

/** The instant of a date written with its own offset from UTC: the zone does not matter. */
export function placeOffset(wall: Wall, offsetMinutes: number, found: string, now: number): Reading<number> {
  const instant = wallToUtc(wall) - offsetMinutes * MINUTE_MS;
  return refuseFar(instant, found, now) ?? accept(instant);
}

/** The instant of a moment; a day alone is taken at the default time. */
export function placeMoment(moment: Moment, found: string, context: DateContext): Reading<number> {
  const wall = wallOf(moment.date, moment.time ?? context.defaultTime);
  const { offsetMinutes } = moment;
  // The default time is one of the sheet's own zone, whatever the column's header says of times.
  return offsetMinutes === null || moment.time === null
    ? placeWall(wall, found, context)
    : placeOffset(wall, offsetMinutes, found, context.now);
}
