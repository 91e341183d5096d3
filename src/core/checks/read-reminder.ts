// Reads a reminder as whole minutes before the due time.
import type { Cell } from '../cell.ts';
import { cleanToken, quote } from './plain-text.ts';
import { cellText } from './read-text.ts';
import { accept, perhaps, type Reading, refuse } from './reading.ts';

/** LeadSquared names no upper bound; four weeks is far beyond any use and catches seconds or dates given for minutes. */
export const MAX_REMINDER_MINUTES = 4 * 7 * 24 * 60;

const EXPECTED = 'a whole number of minutes, such as 30';
const AMOUNT = String.raw`(\d{1,9}(?:[.,]\d{1,6})?)`;
const PATTERN = new RegExp(
  `^${AMOUNT} ?([a-z]*)\\.?(?: ?(?:and )?${AMOUNT} ?([a-z]+)\\.?)?(?: before)?$`,
  'i',
);

const UNITS: ReadonlyMap<string, number> = new Map([
  ...['', 'm', 'min', 'mins', 'minute', 'minutes'].map((unit) => [unit, 1] as const),
  ...['h', 'hr', 'hrs', 'hour', 'hours'].map((unit) => [unit, 60] as const),
  ...['d', 'day', 'days'].map((unit) => [unit, 24 * 60] as const),
]);

/** Minutes, perhaps with a fraction; null when the text is no length of time. */
function minutesOf(text: string): number | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const [, amount = '', unit = '', more, moreUnit = ''] = match;
  const size = UNITS.get(unit.toLowerCase());
  const moreSize = more === undefined ? 0 : UNITS.get(moreUnit.toLowerCase());
  if (size === undefined || moreSize === undefined || (more !== undefined && unit === '')) return null;
  const number = (digits: string) => Number(digits.replace(',', '.'));
  return number(amount) * size + (more === undefined ? 0 : number(more) * moreSize);
}

/** @returns null when the cell says that no reminder is wanted */
export function readReminder(cell: Cell): Reading<number | null> {
  const shown = cellText(cell);
  const text = cleanToken(shown, 60).replace(/ +/g, ' ');
  if (/^(?:none|no|never|-)$/i.test(text)) return accept(null);
  const minutes = typeof cell.value === 'number' ? cell.value : minutesOf(text);
  if (minutes === null || typeof cell.value === 'boolean' || minutes < 0 || !Number.isInteger(minutes)) {
    const message = `${quote(shown)} is not a whole number of minutes. Write how many minutes before the due time, such as 30, or 2 hours.`;
    const whole = minutes !== null && minutes > 0 ? perhaps(String(Math.round(minutes))) : null;
    return refuse('reminder-invalid', EXPECTED, message, whole);
  }
  if (minutes <= MAX_REMINDER_MINUTES) return accept(minutes);
  const message = `${quote(shown)} is more than four weeks before the due time. Write at most ${MAX_REMINDER_MINUTES} minutes.`;
  return refuse('reminder-too-long', `at most ${MAX_REMINDER_MINUTES} minutes`, message);
}
