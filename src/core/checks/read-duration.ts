// Reads how long an appointment lasts, as whole minutes.
import type { Cell } from '../cell.ts';
import { MOST_LOOKED_AT } from '../dates/lexer.ts';
import type { TimeUnit } from '../fields/header-hints.ts';
import { quote } from './plain-text.ts';
import { cellText } from './read-text.ts';
import { accept, type Finding, perhaps, type Reading, refuse } from './reading.ts';
import { inMinutes, readTimeLength, tidyLength } from './time-length.ts';

/** LeadSquared names no upper bound; a month is beyond any appointment and catches dates given for minutes. */
export const MAX_DURATION_MINUTES = 31 * 24 * 60;

const EXPECTED = 'a length of time, such as 30 min or 1 hr 30 min';

/** Refuses what is no whole number of minutes from one to the most. */
export function checkDuration(minutes: number, shown: string): Reading<number> {
  if (minutes > MAX_DURATION_MINUTES) {
    const message = `${quote(shown)} is longer than 31 days, which is hardly meant. Write a shorter time, such as 90 min.`;
    return refuse('duration-too-long', 'at most 31 days', message);
  }
  if (Number.isInteger(minutes) && minutes > 0) return accept(minutes);
  return refuseDuration(shown, minutes > 1 ? perhaps(`${Math.round(minutes)} min`) : null);
}

function refuseDuration(shown: string, suggestion: Finding['suggestion'] | null): Reading<never> {
  const repair = suggestion?.value ?? 'how long it lasts, such as 30 min or 1 hr 30 min';
  const message = `${quote(shown)} is no length of time in whole minutes. Write ${repair}.`;
  return refuse('duration-invalid', EXPECTED, message, suggestion);
}

/**
 * @param unit in what a plain number counts; null for minutes
 * @returns minutes; a duration cell is read by what it shows
 */
export function readDuration(cell: Cell, unit: TimeUnit | null): Reading<number> {
  const shown = cellText(cell).slice(0, MOST_LOOKED_AT);
  const { value } = cell;
  if (typeof value === 'boolean') return refuseDuration(shown, null);
  if (typeof value === 'number') {
    // Less than a day as a number may be a duration that lost its format.
    const mayBePart = unit === null && value > 0 && !Number.isInteger(value);
    return mayBePart ? refuseDuration(shown, null) : checkDuration(inMinutes(value, unit), shown);
  }
  const length = readTimeLength(tidyLength(shown));
  if (length === null) return refuseDuration(shown, null);
  if (length.form !== 'plain') return checkDuration(length.minutes, shown);
  const isPart = unit === null && !Number.isInteger(length.minutes);
  return isPart ? refuseDuration(shown, null) : checkDuration(inMinutes(length.minutes, unit), shown);
}
