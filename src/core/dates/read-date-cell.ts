// Reads a real date cell: an instant whose wall time in the spreadsheet's zone is what the user typed.
import { accept, type Reading } from '../checks/reading.ts';
import { DAY_MS, formatDate, formatWall, SECOND_MS, type TimeOfDay, type Wall, wallToUtc } from './civil.ts';
import * as findings from './date-findings.ts';
import { parseDateText } from './parse-date-text.ts';
import { type DateContext, placeWall, refuseFar } from './place-wall.ts';

/** Sheets keeps times and durations as instants around its day zero, 1899-12-30. */
const LATEST_TIME_ONLY = Date.UTC(1900, 1, 1);

/** A cell's fraction of a day becomes milliseconds with a tiny error, so 09:00 may arrive as 08:59:59.999. */
const FRACTION_ERROR_MS = 5;

const MIDNIGHT: TimeOfDay = { hour: 0, minute: 0, second: 0 };

interface Shown {
  readonly wall: Wall;
  readonly hasTime: boolean;
}

/** The display text as a wall time, when it can be read: the cell's format is the user's, so often it cannot. */
function readShown(display: string, context: DateContext): Shown | null {
  const { date, time } = parseDateText(display, context.order === 'YMD' ? 'DMY' : context.order, false);
  if (date === null || date.kind !== 'date' || (time !== null && time.offsetMinutes !== null)) return null;
  if (time === null) return { wall: { ...date.date, ...MIDNIGHT }, hasTime: false };
  return time.time === null ? null : { wall: { ...date.date, ...time.time }, hasTime: true };
}

function showsTime(display: string, context: DateContext): boolean {
  if (/\d\s?:\s?\d\d|\d\s?[ap]\.?\s?m\b/i.test(display)) return true;
  return readShown(display, context)?.hasTime ?? false;
}

/**
 * The wall time that the user typed. Google moves a cell whose wall time the clock change skips, so near a change the
 * display text is asked: it still shows what was typed.
 */
function typedWall(
  instant: number,
  display: string,
  context: DateContext,
): { wall: Wall; dateOnly: boolean } {
  const { zone } = context;
  const wall = zone.toWall(instant);
  if (zone.changesWithin(instant, DAY_MS)) {
    const shown = readShown(display, context);
    const moved = shown !== null && Math.abs(wallToUtc(shown.wall) - wallToUtc(wall)) <= DAY_MS;
    if (moved && zone.toInstants(shown.wall).kind === 'none')
      return { wall: shown.wall, dateOnly: !shown.hasTime };
  }
  const midnight = wall.hour === 0 && wall.minute === 0 && wall.second === 0;
  return { wall, dateOnly: midnight && !showsTime(display, context) };
}

/**
 * @param display the cell's text as the user reads it, at most `MAX_DATE_LENGTH` of it is looked at
 * @returns the instant in whole seconds, as milliseconds since 1970
 */
export function readDateCell(value: Date, display: string, context: DateContext): Reading<number> {
  const time = value.getTime();
  const found = display === '' ? String(value.getTime()) : display;
  if (Number.isNaN(time)) return { ok: false, error: findings.unreadable(found) };
  if (time < LATEST_TIME_ONLY) return { ok: false, error: findings.timeOnly(found) };
  const instant = Math.floor((time + FRACTION_ERROR_MS) / SECOND_MS) * SECOND_MS;
  const far = refuseFar(instant, found, context.now);
  if (far !== null) return far;
  const { wall, dateOnly } = typedWall(instant, display, context);
  const placed = placeWall(dateOnly ? { ...wall, ...context.defaultTime } : wall, found, context);
  if (!placed.ok || !context.otherOrderSeen || wall.day > 12 || wall.day === wall.month) return placed;
  const swapped = { ...wall, month: wall.day, day: wall.month };
  const written = dateOnly ? formatDate(swapped) : formatWall(swapped);
  return accept(placed.value, findings.maybeSwapped(found, written));
}
