// Reads a filled cell as a moment or an instant: a date cell, a text, or a number that is refused with the date it may mean.
import type { Cell } from '../cell.ts';
import { accept, type Reading } from '../checks/reading.ts';
import { NOON, wallOf, wallToUtc } from './civil.ts';
import { plainNumber, unreadable } from './date-findings.ts';
import type { Moment } from './moment.ts';
import { type DateContext, placeMoment, refuseFar } from './place-wall.ts';
import { readDateCell } from './read-date-cell.ts';
import { formatMoment, readDateText } from './read-date-text.ts';
import { numberMeant } from './serial.ts';
import { MOST_LOOKED_AT } from './text/lexer.ts';

/** What a cell shows, cut to what a date can be. */
const MAX_SHOWN = 100;

/** What the messages about a date cell quote. */
export const dateShown = ({ value, display }: Cell): string =>
  typeof value === 'string' ? value.slice(0, MOST_LOOKED_AT) : display === '' ? String(value) : display;

/** @returns the day, and its time where one is written; never a blank for something unreadable */
export function readMoment(cell: Cell, context: DateContext): Reading<Moment> {
  const { value, display } = cell;
  if (typeof value === 'string') return readDateText(value, context);
  if (typeof value === 'object') return readDateCell(value, display.slice(0, MAX_SHOWN), context);
  if (typeof value === 'boolean') return { ok: false, error: unreadable(dateShown(cell)) };
  const meant = numberMeant(String(value));
  const isNear =
    meant !== null && refuseFar(wallToUtc(wallOf(meant.date, meant.time ?? NOON)), '', context.now) === null;
  const written = isNear ? formatMoment(meant.date, meant.time, null) : null;
  return { ok: false, error: plainNumber(dateShown(cell), written) };
}

/** @returns the instant in whole seconds, as milliseconds since 1970; a day alone is taken at the default time */
export function readDate(cell: Cell, context: DateContext): Reading<number> {
  const moment = readMoment(cell, context);
  if (!moment.ok) return moment;
  const placed = placeMoment(moment.value, dateShown(cell), context);
  return placed.ok ? accept(placed.value, moment.warning) : placed;
}
