// Tells a time that is written without am or pm where it may be meant for the other half of the day.
import { quote } from '../checks/plain-text.ts';
import { errorFinding, type Finding } from '../checks/reading.ts';
import { formatTime, type TimeOfDay } from './civil.ts';
import { type ClockPart, clockAt } from './text/clock-part.ts';
import { dayHalfAt } from './text/day-half.ts';
import { lexDate } from './text/lexer.ts';
import { isGlued, numberAt, signAt, type Tokens, wordAt } from './text/tokens.ts';

/** From one to seven at night: these hours may have been meant for the afternoon. */
const LAST_NIGHT_HOUR = 6;
/** Hours that both halves of the day have under one name; 12:30 is most often the one after noon, as it is read. */
const FIRST_HOUR = 1;
const LAST_HOUR = 11;
/** From nine on people mean the morning, unless a note or a header says otherwise. */
const LAST_OPEN_HOUR = 8;
const HALF_OF_DAY = 12;
/** What tells that the cells of a column count hours in two halves of the day; a letter alone stands at its figures. */
const HALF = /\d(?: ?[ap]\.? ?m|[ap])\b/i;

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

/** Words such as baje, o'clock and sharp say that it is a time, but not of which half. */
function saysHalf(tokens: Tokens): boolean {
  return tokens.some((_, at) => {
    const half = dayHalfAt(tokens, at)?.value;
    return half !== undefined && half !== 'clock';
  });
}

/** Figures within a date, or at the end of a longer time, are none of their own. */
function isInside(tokens: Tokens, at: number, next: number): boolean {
  const before = signAt(tokens, at - 1);
  const isTail = before === ':' || (before === '.' && isGlued(tokens, at) && numberAt(tokens, at - 2) !== '');
  return (
    isTail || (signAt(tokens, next) === '.' && isGlued(tokens, next + 1) && numberAt(tokens, next + 1) !== '')
  );
}

/** `2029-01-25` before this place: programs write so, and they count 24 hours. */
function isAfterIsoDate(tokens: Tokens, at: number): boolean {
  return tokens.slice(0, at).some((_, from) => {
    const [first, second] = [signAt(tokens, from + 1), signAt(tokens, from + 3)];
    const isDate = numberAt(tokens, from + 2) !== '' && numberAt(tokens, from + 4) !== '';
    return numberAt(tokens, from).length === 4 && first !== '' && first === second && isDate && from + 4 < at;
  });
}

interface Written {
  readonly clock: ClockPart;
  /** Behind the `T` of ISO 8601, or a date with the year first. */
  readonly isIso: boolean;
}

/** Where the text writes a time; nothing when it says of which half of the day it is. */
function writtenIn(shown: string): readonly Written[] {
  const tokens = lexDate(shown) ?? [];
  if (saysHalf(tokens)) return [];
  return tokens.flatMap((_, at): Written[] => {
    const found = clockAt(tokens, at);
    if (found === null || isInside(tokens, at, found.next)) return [];
    const { value: clock } = found;
    if (clock.form === 'hour' || clock.form === 'lettered') return [];
    return [{ clock, isIso: wordAt(tokens, at - 1) === 't' || isAfterIsoDate(tokens, at) }];
  });
}

const timesIn = (shown: string, { hour, minute }: TimeOfDay): readonly Written[] =>
  writtenIn(shown).filter(({ clock }) => clock.hour === hour && clock.minute === minute);

/** An hour of one figure, as no clock of 24 hours writes it. */
const isShortNight = ({ clock }: Written): boolean =>
  clock.hourDigits === 1 && clock.form !== 'figures' && clock.hour <= LAST_NIGHT_HOUR;

const isExact = ({ clock, isIso }: Written): boolean => clock.hasSeconds || (isIso && clock.hourDigits > 1);

const hasTwoMeanings = ({ hour }: TimeOfDay): boolean => hour >= FIRST_HOUR && hour <= LAST_HOUR;

/** Whether a time of the night may be one of the afternoon. @param shown what the cell shows that gives the time */
export function isNightByOmission(shown: string, time: TimeOfDay): boolean {
  return hasTwoMeanings(time) && time.hour <= LAST_NIGHT_HOUR && timesIn(shown, time).some(isShortNight);
}

/** Whether the time may be of either half of the day beside cells that say am or pm. @param shown as above */
export function lacksHalf(shown: string, time: TimeOfDay): boolean {
  if (!hasTwoMeanings(time) || time.hour > LAST_OPEN_HOUR) return false;
  return timesIn(shown, time).some((written) => isShortNight(written) || !isExact(written));
}

/** Whether a time that the cell writes in no clock's form, such as `730`, may be of either half. @param shown as above */
export function leavesHalfOut(shown: string, time: TimeOfDay): boolean {
  if (!hasTwoMeanings(time) || time.hour > LAST_OPEN_HOUR) return false;
  const tokens = lexDate(shown) ?? [];
  const isWritten = tokens.some((_, at) => (clockAt(tokens, at)?.value.form ?? 'hour') !== 'hour');
  return !isWritten && !saysHalf(tokens);
}

/** Whether a text holds a time that may be of either half, before the rest of it is read. */
export function leavesHalfOpen(shown: string): boolean {
  return writtenIn(shown).some(
    (written) => written.clock.form !== 'figures' && hasTwoMeanings(written.clock) && !isExact(written),
  );
}

/** `4:30 pm`. */
function withHalf({ hour, minute, second }: TimeOfDay, half: 'am' | 'pm'): string {
  return `${formatTime({ hour, minute, second }).replace(/^0/, '')} ${half}`;
}

/** What is said of a time for which one of the two above holds. */
function nightHour(shown: string, time: TimeOfDay, rule: 'refused' | 'told'): Finding {
  const later = formatTime({ ...time, hour: time.hour + HALF_OF_DAY });
  const expected = 'a time such as 14:30 or 2:30 pm';
  if (rule === 'refused') {
    const message = `${quote(shown)} says neither am nor pm, as other cells of the column do. Write the time as ${withHalf(time, 'pm')} or as ${withHalf(time, 'am')}.`;
    return errorFinding('time-unclear', expected, message);
  }
  const message = `${quote(shown)} says neither am nor pm, and is taken as ${formatTime(time)}, at night. Write ${later} if the afternoon is meant.`;
  return { level: 'warning', code: 'time-night', expected, message };
}

/** What is said of a time that may be of either half of the day; null where it is certain. @param shown what its cell shows */
export function openHalf(shown: string, time: TimeOfDay, rule: NightHours): Finding | null {
  if (rule === 'taken') return null;
  const isOpen = rule === 'refused' ? lacksHalf(shown, time) : isNightByOmission(shown, time);
  return isOpen ? nightHour(shown, time, rule) : null;
}
