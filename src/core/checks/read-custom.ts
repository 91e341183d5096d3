// Reads a cell for a custom field, whose type only the LeadSquared account knows: always as text.
import type { Cell } from '../cell.ts';
import { type CivilDate, formatDate, formatUtc, type TimeOfDay, wallToUtc } from '../dates/civil.ts';
import { gmtDoubt } from '../dates/gmt-doubt.ts';
import { openHalf } from '../dates/night-hour.ts';
import { type DateContext, placeWall } from '../dates/place-wall.ts';
import { dateShown } from '../dates/read-date.ts';
import { hidesDay } from '../dates/shown-day.ts';
import { showsYear } from '../dates/shown-year.ts';
import { takeInOrder } from '../dates/take-shown.ts';
import { type ParsedDate, parseDateText } from '../dates/text/parse-date-text.ts';
import { lackingDigits, mayLackDigits, readText } from './read-text.ts';
import { accept, type Reading } from './reading.ts';

/** A cell with a time or duration only is an instant around Sheets' day zero, 1899-12-30. */
const FIRST_DATE = Date.UTC(1900, 1, 1);
/** No spreadsheet has later ones, and LeadSquared's form has four digits for the year. */
const LAST_DATE = Date.UTC(9999, 11, 30);

/** As much of a cell as a date can be. */
const MOST_SHOWN = 100;

const SHOWS_TIME = /\d ?: ?\d|\d ?[ap]\.? ?m\b/i;
/** A spreadsheet shows at most 15 digits; what follows is the noise of binary fractions, as in 0.1 + 0.2. */
const SHOWN_DIGITS = 15;

/** A cell at midnight that shows no time means the day. */
function isDay({ hour, minute, second }: TimeOfDay, display: string): boolean {
  return hour + minute + second === 0 && !SHOWS_TIME.test(display);
}

/** Nothing, or the signs of a column that is too narrow, hide nothing that anybody has read. */
const SHOWS_NOTHING = /^[#\s]*$/;

/** Sheets makes a date of 1/2, Mar 5 and Jan 2027, where the user may mean a grade, a room or the month. */
function showsWholeDate(shown: string, parsed: readonly ParsedDate[], held: CivilDate): boolean {
  return SHOWS_NOTHING.test(shown) || (showsYear(shown, held) && !hidesDay(shown, parsed, held));
}

/** Plain digits with a point, never in scientific notation. */
function digitsOf(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const shown = String(Number(value.toPrecision(SHOWN_DIGITS)));
  return shown.includes('e') ? value.toFixed(20).replace(/0+$/, '') : shown;
}

/** A date cell as its day, or in UTC; day and month stand in the order of the column, as for every other date. */
function readDateValue(instant: number, cell: Cell, limit: number, context: DateContext): Reading<string> {
  const { display } = cell;
  const held = context.zone.toWall(instant);
  const shown = display.slice(0, MOST_SHOWN);
  const parsed = parseDateText(shown);
  if (!showsWholeDate(shown, parsed, held)) return readText(cell, limit);
  const dateOnly = isDay(held, display);
  const taken = takeInOrder({ display: shown, found: dateShown(cell), parsed, held, dateOnly }, context);
  if (!taken.ok) return taken;
  const { value: wall, warning } = taken;
  if (dateOnly) return accept(formatDate(wall), warning);
  const { hour, minute, second } = wall;
  const time = { hour, minute, second };
  const doubt =
    gmtDoubt({ date: wall, time, offsetMinutes: null }, shown, context.headerZone, null, context.zone) ??
    openHalf(shown, time, context.nightHours);
  if (doubt?.level === 'error') return { ok: false, error: doubt };
  const said = warning ?? doubt;
  if (context.headerZone === 'utc') return accept(formatUtc(wallToUtc(wall)), said);
  if (wall === held) return accept(formatUtc(instant), said);
  const placed = placeWall(wall, shown, context);
  return placed.ok ? accept(formatUtc(placed.value), said) : placed;
}

/**
 * A date with a time becomes LeadSquared's own form in UTC. A date without one is sent as the day that the user sees,
 * `2027-01-25`: as a date-time its midnight in India would be `2027-01-24 18:30:00`, and a field that keeps days only would
 * hold the day before. A date that the cell does not show as a whole, such as `1/2`, is sent as displayed. Numbers become plain digits, except percentages, which are sent as displayed: `50%` is stored as
 * 0.5, and what is not wanted so LeadSquared refuses, where 0.5 would be taken in silence. Checkboxes become true or false.
 *
 * @param limit most characters that are allowed
 * @param context how dates of the field's column are read
 */
export function readCustom(cell: Cell, limit: number, context: DateContext): Reading<string> {
  const { value, display } = cell;
  if (typeof value === 'boolean') return accept(String(value));
  if (typeof value === 'number') {
    if (mayLackDigits(cell)) return lackingDigits(cell);
    return display.trim().endsWith('%') ? readText(cell, limit) : accept(digitsOf(value));
  }
  const instant = typeof value === 'object' ? value.getTime() : Number.NaN;
  const isDate = instant >= FIRST_DATE && instant <= LAST_DATE;
  return isDate ? readDateValue(instant, cell, limit, context) : readText(cell, limit);
}
