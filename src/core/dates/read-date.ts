// Reads a filled cell as a date: a date cell, a text, or a number that is refused with the date it may mean.
import type { Cell } from '../cell.ts';
import type { Reading } from '../checks/reading.ts';
import { plainNumber, unreadable } from './date-findings.ts';
import type { DateContext } from './place-wall.ts';
import { readDateCell } from './read-date-cell.ts';
import { readDateText } from './read-date-text.ts';
import { numberMeant } from './serial.ts';

/** @returns the instant in whole seconds, as milliseconds since 1970; never a blank for something unreadable */
export function readDate(cell: Cell, context: DateContext): Reading<number> {
  const { value, display } = cell;
  if (typeof value === 'string') return readDateText(value, context);
  if (typeof value === 'object') return readDateCell(value, display.slice(0, 100), context);
  if (typeof value === 'number') {
    return { ok: false, error: plainNumber(display === '' ? String(value) : display, numberMeant(value)) };
  }
  return { ok: false, error: unreadable(display) };
}
