// Tells a time between one and seven that is written without am or pm: the afternoon is meant at least as often as the night.
import { quote } from '../checks/plain-text.ts';
import { errorFinding, type Finding } from '../checks/reading.ts';
import { formatTime, type TimeOfDay } from './civil.ts';

/** From one to seven at night: these hours may have been meant for the afternoon. */
const FIRST_HOUR = 1;
const LAST_HOUR = 6;
/** An hour of one figure, as no clock of 24 hours writes it, and its minutes; a word behind it says of which half it is, or that it is none. */
const SHORT_HOUR = /(?:^|[^\d:.])([1-6])[:.]([0-5]\d)(?::[0-5]\d)?(?! ?[\p{L}\d])/gu;
/** What tells that the cells of a column count hours in two halves of the day. */
const HALF = /\d ?[ap]\.? ?m\b/i;
const HALF_OF_DAY = 12;

/**
 * What becomes of such a time: `refused` beside cells of the column that say am or pm, `told` in any other, `taken` in rows that were sent
 * already.
 */
export type NightHours = 'refused' | 'told' | 'taken';

/** Whether a cell of the column says am or pm. @param shown what its cells show */
export function saysHalves(shown: Iterable<string>): boolean {
  for (const text of shown) if (HALF.test(text)) return true;
  return false;
}

/** @param shown what the cell shows that gives the time */
export function isNightByOmission(shown: string, { hour, minute }: TimeOfDay): boolean {
  if (hour < FIRST_HOUR || hour > LAST_HOUR) return false;
  const written = [...shown.matchAll(SHORT_HOUR)];
  return written.some(([, h, m]) => Number(h) === hour && Number(m) === minute);
}

export function nightHour(shown: string, time: TimeOfDay, rule: 'refused' | 'told'): Finding {
  const later = formatTime({ ...time, hour: time.hour + HALF_OF_DAY });
  const night = formatTime(time);
  const expected = 'a time such as 14:30 or 2:30 pm';
  if (rule === 'refused') {
    const message = `${quote(shown)} says neither am nor pm, as other cells of the column do. Write ${later} for the afternoon, or ${night} for the night.`;
    return errorFinding('time-unclear', expected, message);
  }
  const message = `${quote(shown)} says neither am nor pm, and is taken as ${night}, at night. Write ${later} if the afternoon is meant.`;
  return { level: 'warning', code: 'time-night', expected, message };
}
