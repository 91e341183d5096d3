// Holds what a date cell shows against what it holds, and decides which of the two is meant, or that nobody can tell.
import { accept, type Finding, type Reading } from '../checks/reading.ts';
import { formatDate, formatMonth, formatWall, type Wall } from './civil.ts';
import * as findings from './date-findings.ts';
import { isSoon, soonest } from './next-months.ts';
import { type DateContext, dateSetting } from './place-wall.ts';
import { hidesDay, inOrder, isSwappable, shownPair } from './shown-day.ts';
import { showsYear } from './shown-year.ts';
import { hasRemark, hiddenPart } from './shows-date.ts';
import type { ParsedDate } from './text/parse-date-text.ts';
import { yearMeant } from './year-limits.ts';

export interface DateCell {
  /** What the cell shows, and every way to read it as a date. */
  readonly display: string;
  readonly parsed: readonly ParsedDate[];
  /** What messages quote. */
  readonly found: string;
  /** What the cell holds, in the spreadsheet's zone. */
  readonly held: Wall;
  readonly dateOnly: boolean;
}

const written = (wall: Wall, { dateOnly }: DateCell): string =>
  dateOnly ? formatDate(wall) : formatWall(wall);

/** What is to be said about a year that the cell holds and does not show; null for nothing. */
function aboutYear(wall: Wall, cell: DateCell, context: DateContext): Finding | null {
  const { hiddenYear } = context.answers;
  const { display } = cell;
  if (hiddenYear === true || display === '' || showsYear(display, wall)) return null;
  const isNear = hiddenYear === undefined && isSoon(wall, dateSetting(context).today);
  const level = isNear ? 'warning' : 'error';
  const next = soonest(wall.month, wall.day, dateSetting(context).today);
  const meant = next === null ? null : written({ ...wall, ...next }, cell);
  return findings.hiddenYear(
    display,
    { stored: written(wall, cell), meant },
    level,
    hiddenYear === undefined,
  );
}

const SHORT_YEARS: ReadonlySet<string | undefined> = new Set(['short', 'short-year']);

/** Sheets takes 27-01-25 for a day of 2025 where 2027 may be meant: a year of two digits that is past is asked about. */
function aboutShortYear(wall: Wall, cell: DateCell, context: DateContext): Finding | null {
  const { shortYears } = context.answers;
  const isShort = cell.parsed.some(({ date }) => SHORT_YEARS.has(date?.kind));
  if (!isShort || shortYears === true || formatDate(wall) >= formatDate(dateSetting(context).today))
    return null;
  return findings.pastShortYear(cell.found, written(wall, cell), shortYears === undefined);
}

/** The numbers that a cell shows, read in the order that was given for its column; null when that changes nothing. */
function inGivenOrder(cell: DateCell, { order, sheetOrder }: DateContext): Wall | null {
  const { held, parsed } = cell;
  const pair = shownPair(parsed);
  if (order === sheetOrder || pair === null || !isSwappable(pair, held)) return null;
  const read = inOrder(pair, order);
  return read === null || read.day === held.day ? null : { ...held, ...read };
}

/** Day and month of which other cells of the column say that Sheets may have swapped them. */
function aboutOrder(cell: DateCell, context: DateContext): Finding | null {
  const { held, found, parsed } = cell;
  if (!context.otherOrderSeen || held.day > 12 || held.day === held.month) return null;
  const swapped = written({ ...held, month: held.day, day: held.month }, cell);
  const pair = shownPair(parsed);
  if (pair !== null && isSwappable(pair, held))
    return findings.swappedOrNot(found, written(held, cell), swapped, context.otherOrderSaid);
  // A month in words, or a year that leads, shows which day the cell holds.
  return parsed.length > 0 && pair === null
    ? null
    : findings.maybeSwapped(found, swapped, context.otherOrderSaid);
}

/** `Dec 26` of this year may have been typed for the month of a year, which Sheets takes for a day; null for any other. */
function shownMonth({ held, parsed }: DateCell, context: DateContext): string | null {
  const { today } = dateSetting(context);
  const year = held.year === today.year ? yearMeant(held.day, today) : null;
  const isOpen = parsed.some(
    ({ date, weekday, time }) =>
      date?.kind === 'month-day' && date.atYear && date.day === held.day && weekday === null && time === null,
  );
  return isOpen && year !== null ? formatMonth(year, held.month) : null;
}

/** The date that a cell means as far as the order of its day and month goes. @returns what the cell holds where nothing speaks against it */
export function takeInOrder(cell: DateCell, context: DateContext): Reading<Wall> {
  const { held, found } = cell;
  const order = aboutOrder(cell, context);
  if (order?.level === 'error') return { ok: false, error: order };
  const shown = inGivenOrder(cell, context);
  if (shown === null) return accept(held, order);
  return accept(shown, findings.readAsShown(found, written(shown, cell), written(held, cell), context.order));
}

/** @returns the date that is meant, with what is to be said about it */
export function takeShown(cell: DateCell, context: DateContext): Reading<Wall> {
  const { held, found, display, parsed } = cell;
  if (hidesDay(display, parsed, held)) return { ok: false, error: findings.noDay(found, formatDate(held)) };
  const month = shownMonth(cell, context);
  if (month !== null) return { ok: false, error: findings.dayOrMonth(found, formatDate(held), month) };
  if (parsed.length === 0 && hasRemark(display))
    return { ok: false, error: findings.remarked(found, written(held, cell)) };
  const hidden = hiddenPart(display, held);
  if (hidden === 'day') return { ok: false, error: findings.noDay(found, written(held, cell)) };
  if (hidden === 'month') return { ok: false, error: findings.noMonth(found, written(held, cell)) };
  const order = aboutOrder(cell, context);
  if (order?.level === 'error') return { ok: false, error: order };
  const shown = inGivenOrder(cell, context);
  const wall = shown ?? held;
  const year = aboutYear(wall, cell, context) ?? aboutShortYear(wall, cell, context);
  if (year?.level === 'error') return { ok: false, error: year };
  if (shown === null) return accept(wall, order ?? year);
  return accept(wall, findings.readAsShown(found, written(shown, cell), written(held, cell), context.order));
}
