// Reads a real date cell: an instant whose wall time in the spreadsheet's zone is what the user typed.
import { accept, type Reading } from '../checks/reading.ts';
import { type CivilDate, DAY_MS, SECOND_MS, type TimeOfDay, type Wall, wallToUtc } from './civil.ts';
import * as findings from './date-findings.ts';
import type { Moment } from './moment.ts';
import { type DateContext, dateSetting, refuseFar } from './place-wall.ts';
import { readZeroMilliseconds } from './read-date-text.ts';
import { resolveDate } from './resolve-date.ts';
import { type DateCell, takeShown } from './take-shown.ts';
import { dayHalfAt } from './text/day-half.ts';
import { lexDate } from './text/lexer.ts';
import { type ParsedDate, parseDateText } from './text/parse-date-text.ts';
import { isGlued, numberAt, signAt } from './text/tokens.ts';

/** Sheets keeps times and durations as instants around its day zero, 1899-12-30. */
export const LATEST_TIME_ONLY = Date.UTC(1900, 1, 1);

/** A cell's fraction of a day becomes milliseconds with a tiny error, so 09:00 may arrive as 08:59:59.999. */
const FRACTION_ERROR_MS = 5;

const MIDNIGHT: TimeOfDay = { hour: 0, minute: 0, second: 0 };

interface Shown {
  readonly wall: Wall;
  readonly hasTime: boolean;
}

/** The display text as a wall time, when it can be read: the cell's format is the user's, so often it cannot. */
function readShown({ date, time }: ParsedDate, context: DateContext): Shown | null {
  if (date === null || time?.fault != null || time?.zone != null) return null;
  const order = context.sheetOrder === 'YMD' ? 'DMY' : context.sheetOrder;
  const resolved = resolveDate(date, null, { ...dateSetting(context), order, otherOrderSeen: false });
  if (resolved.kind !== 'date') return null;
  return { wall: { ...resolved.date, ...(time?.time ?? MIDNIGHT) }, hasTime: time !== null };
}

/** Whether a time stands in the text, even in one that is not understood as a whole. */
export function showsTime(display: string, parsed = parseDateText(display)): boolean {
  if (parsed.some(({ time }) => time !== null)) return true;
  const tokens = lexDate(display) ?? [];
  return tokens.some(
    (_, at) =>
      numberAt(tokens, at) !== '' &&
      ((signAt(tokens, at + 1) === ':' && numberAt(tokens, at + 2).length === 2 && isGlued(tokens, at + 2)) ||
        ['am', 'pm'].includes(dayHalfAt(tokens, at + 1)?.value ?? '')),
  );
}

/**
 * The wall time that the user typed. Google moves a cell whose wall time the clock change skips, so near a change the
 * display text is asked: it still shows what was typed.
 */
function typedWall(
  instant: number,
  display: string,
  parsed: readonly ParsedDate[],
  context: DateContext,
): { wall: Wall; dateOnly: boolean } {
  const { zone } = context;
  const wall = zone.toWall(instant);
  const [only] = parsed;
  if (zone.changesWithin(instant, DAY_MS) && only !== undefined) {
    const shown = readShown(only, context);
    const moved = shown !== null && Math.abs(wallToUtc(shown.wall) - wallToUtc(wall)) <= DAY_MS;
    if (moved && zone.toInstants(shown.wall).kind === 'none')
      return { wall: shown.wall, dateOnly: !shown.hasTime };
  }
  const midnight = wall.hour === 0 && wall.minute === 0 && wall.second === 0;
  return { wall, dateOnly: midnight && !showsTime(display, parsed) };
}

/**
 * @param display the cell's text as the user reads it, at most `MAX_DATE_LENGTH` of it is looked at
 * @returns the moment in whole seconds
 */
export function readDateCell(value: Date, display: string, context: DateContext): Reading<Moment> {
  const ms = value.getTime();
  const found = display === '' ? String(ms) : display;
  if (Number.isNaN(ms)) return { ok: false, error: findings.unreadable(found) };
  if (ms < LATEST_TIME_ONLY) return { ok: false, error: findings.timeOnly(found) };
  const instant = Math.floor((ms + FRACTION_ERROR_MS) / SECOND_MS) * SECOND_MS;
  const far = refuseFar(instant, found, context.now);
  if (far !== null) return far;
  const parsed = parseDateText(display);
  const { wall: held, dateOnly } = typedWall(instant, display, parsed, context);
  const cell: DateCell = { display, found, parsed, held, dateOnly };
  const taken = takeShown(cell, context);
  if (!taken.ok) return taken;
  const { value: wall, warning } = taken;
  const date: CivilDate = { year: wall.year, month: wall.month, day: wall.day };
  const time: TimeOfDay = { hour: wall.hour, minute: wall.minute, second: wall.second };
  if (!parsed.some((shown) => shown.time?.zeroMilliseconds === true))
    return accept({ date, time: dateOnly ? null : time, offsetMinutes: null }, warning);
  const clock = readZeroMilliseconds(wall, found, context);
  return clock.ok ? accept({ date, ...clock.value }, warning) : clock;
}
