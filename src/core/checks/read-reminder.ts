// Reads a reminder as whole minutes before the due time.
import type { Cell } from '../cell.ts';
import { MOST_LOOKED_AT } from '../dates/text/lexer.ts';
import type { TimeUnit } from '../fields/header-hints.ts';
import { areLikelyMinutes, takenAsHours } from './hours-or-minutes.ts';
import { tidyLength } from './length-text.ts';
import { quote } from './plain-text.ts';
import { cellText } from './read-text.ts';
import { accept, type Finding, perhaps, type Reading, refuse } from './reading.ts';
import { inUnit, readTimeLength, type TimeLength } from './time-length.ts';

/** LeadSquared names no upper bound; four weeks is far beyond any use and catches seconds or dates given for minutes. */
export const MAX_REMINDER_MINUTES = 4 * 7 * 24 * 60;

const EXPECTED = 'a whole number of minutes, such as 30';
const NONE =
  /^(?:none|no|nil|never|off|n\/?a|n\.a\.|[-–—]|(?:no|without) (?:a )?reminders?(?: needed| required)?|not (?:needed|required|applicable))$/i;
const BEFORE =
  / ?(?:before|prior(?: to)?|earlier|ahead|in advance)(?: ?(?:of )?(?:the )?(?:due(?: date| time)?|start(?: time)?|task|meeting|call|appointment))?$/i;

/** Half past midnight is no time that anyone is reminded at; later, a clock's form may be a time of day. */
const isTimeOfDay = (length: TimeLength): boolean =>
  (length.form === 'clock' && length.minutes >= 60) ||
  (length.form === 'clock-hours' && length.minutes >= 240);

/** `1 day, 1 hour before` may ask for two reminders; `1 hr 30 min` is one length. */
const SEVERAL =
  /^[\d.,]{1,12} ?\p{L}[\p{L}\p{M}]*\.?(?: (?:before|prior|earlier))? ?(?:[,;&+/]|and |or ) ?\d/iu;

/** `1 hour and 30 minutes`: nobody asks for two of these with one "before". */
const ONE_LENGTH =
  /^\d{1,3} ?(?:h|hrs?|hours?)\.? ?(?:, ?(?:and )?|and )[0-5]?\d ?(?:m|mins?|minutes?)\.?(?: (?:before|prior|earlier).{0,20})?$/i;

/** Two lengths one below the other. */
const ON_LINES = /\p{L}\.? ?[\r\n]\s{0,20}\d/u;

/** @param sum what the lengths come to, where that can be told */
function refuseSeveral(shown: string, sum: number | null): Reading<never> {
  const together = sum === null ? '' : `${sum} min if they are to be added, or `;
  const message = `${quote(shown)} may be several reminders, and a task has one. Write ${together}one length alone, such as 1 day.`;
  return refuse('reminder-several', EXPECTED, message);
}

function lengthOf(cell: Cell, text: string, unit: TimeUnit | null): TimeLength | null {
  const { value } = cell;
  if (typeof value === 'boolean') return null;
  if (typeof value === 'number') return inUnit(value, unit);
  const length = readTimeLength(text.replace(BEFORE, ''));
  return length?.form === 'plain' ? inUnit(length.minutes, unit) : length;
}

/** Tells of a plain number that is taken for hours where minutes are as likely. */
function perhapsMinutes(text: string, shown: string): Finding | null {
  const length = readTimeLength(text.replace(BEFORE, ''));
  if (length?.form !== 'plain' || !areLikelyMinutes(length.minutes)) return null;
  const message = takenAsHours(length.minutes, shown);
  return { level: 'warning', code: 'reminder-hours', expected: EXPECTED, message };
}

/**
 * @param unit in what a plain number counts; null where the header does not say it
 * @returns null when the cell says that no reminder is wanted
 */
export function readReminder(cell: Cell, unit: TimeUnit | null): Reading<number | null> {
  const shown = cellText(cell).slice(0, MOST_LOOKED_AT);
  const text = tidyLength(shown);
  if (NONE.test(text)) return accept(null);
  const length = lengthOf(cell, text, unit);
  if ((SEVERAL.test(text) && !ONE_LENGTH.test(text)) || ON_LINES.test(shown))
    return refuseSeveral(shown, length?.form === 'units' ? length.minutes : null);
  if (length?.form === 'unclear') {
    const message = `${quote(shown)} may be ${length.readings}. Write the one that is meant.`;
    return refuse('reminder-unclear', EXPECTED, message);
  }
  const minutes = length?.minutes ?? null;
  const isWhole = minutes !== null && Number.isInteger(minutes) && minutes >= 0;
  if (length === null || !isWhole || isTimeOfDay(length)) {
    const message = `${quote(shown)} is not a whole number of minutes. Write how many minutes before the due time, such as 30, or 2 hours.`;
    // Under a header of minutes a clock's form may be minutes and seconds, so no length is offered.
    const isOffered = isWhole && minutes <= MAX_REMINDER_MINUTES && unit !== 'minutes';
    const meant = isOffered ? perhaps(`${minutes} min`) : null;
    return refuse('reminder-invalid', EXPECTED, message, meant);
  }
  if (minutes <= MAX_REMINDER_MINUTES)
    return accept(minutes, unit === 'hours' ? perhapsMinutes(text, shown) : null);
  const message = `${quote(shown)} is more than four weeks before the due time. Write at most ${MAX_REMINDER_MINUTES} minutes.`;
  return refuse('reminder-too-long', `at most ${MAX_REMINDER_MINUTES} minutes`, message);
}
