// Reads a reminder as whole minutes before the due time.
import type { Cell } from '../cell.ts';
import { MOST_LOOKED_AT } from '../dates/lexer.ts';
import type { TimeUnit } from '../fields/header-hints.ts';
import { quote } from './plain-text.ts';
import { cellText } from './read-text.ts';
import { accept, perhaps, type Reading, refuse } from './reading.ts';
import { inMinutes, readTimeLength, tidyLength } from './time-length.ts';

/** LeadSquared names no upper bound; four weeks is far beyond any use and catches seconds or dates given for minutes. */
export const MAX_REMINDER_MINUTES = 4 * 7 * 24 * 60;

const EXPECTED = 'a whole number of minutes, such as 30';
const NONE = /^(?:none|no|never|-)$/i;
const BEFORE = / ?(?:before|prior|earlier)$/i;

/** What the text says in minutes, and whether it may be a time of day instead: 00:30 is none that anyone reminds at. */
function minutesOf(
  text: string,
  unit: TimeUnit | null,
): { readonly minutes: number; readonly isSure: boolean } | null {
  const length = readTimeLength(text.replace(BEFORE, ''));
  if (length === null) return null;
  const minutes = length.form === 'plain' ? inMinutes(length.minutes, unit) : length.minutes;
  return { minutes, isSure: length.form !== 'clock' || minutes < 60 };
}

/**
 * @param unit in what a plain number counts; null for minutes
 * @returns null when the cell says that no reminder is wanted
 */
export function readReminder(cell: Cell, unit: TimeUnit | null): Reading<number | null> {
  const shown = cellText(cell).slice(0, MOST_LOOKED_AT);
  const text = tidyLength(shown);
  if (NONE.test(text)) return accept(null);
  const length =
    typeof cell.value === 'number'
      ? { minutes: inMinutes(cell.value, unit), isSure: true }
      : minutesOf(text, unit);
  const minutes = typeof cell.value === 'boolean' ? null : (length?.minutes ?? null);
  if (minutes === null || length?.isSure !== true || minutes < 0 || !Number.isInteger(minutes)) {
    const message = `${quote(shown)} is not a whole number of minutes. Write how many minutes before the due time, such as 30, or 2 hours.`;
    const whole =
      minutes !== null && minutes >= 1 && minutes <= MAX_REMINDER_MINUTES
        ? perhaps(String(Math.round(minutes)))
        : null;
    return refuse('reminder-invalid', EXPECTED, message, whole);
  }
  if (minutes <= MAX_REMINDER_MINUTES) return accept(minutes);
  const message = `${quote(shown)} is more than four weeks before the due time. Write at most ${MAX_REMINDER_MINUTES} minutes.`;
  return refuse('reminder-too-long', `at most ${MAX_REMINDER_MINUTES} minutes`, message);
}
