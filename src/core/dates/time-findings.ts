// The words for every way in which a time of day can be wrong, beside a date or in a column of its own.
import { quote } from '../checks/plain-text.ts';
import { certainly, errorFinding, type Finding, perhaps } from '../checks/reading.ts';
import { formatOffset } from './civil.ts';
import type { TimeFault } from './text/clock-time.ts';
import { possibleOffsets } from './text/zone-names.ts';

/** What is to be read in the cell: a date with a time, or a time alone. */
export type TimePlace = 'date' | 'time';

const EXPECTED: Readonly<Record<TimePlace, string>> = {
  date: 'a date such as 2030-03-05 or 2030-03-05 14:30',
  time: 'a time such as 14:30 or 2:30 pm',
};

/** Why the time is refused; reads on from the quoted text. */
const REASONS: Readonly<Record<TimeFault, string>> = {
  'no-clock': 'has a time that no clock shows',
  'half-day': 'has am or pm where the hour says otherwise',
  words: 'gives the time in words',
  midnight: 'leaves open which midnight is meant, at the beginning or at the end of the day',
  'end-of-day': 'has 24:00, which is the beginning of the next day',
  unclear: 'leaves the time open: am or pm is missing, or it is no time at all',
  'bare-plus':
    'has a plus with one number behind the time, which may be an offset from UTC or a number of days',
  range: 'holds two times, from one to another',
};

const CODES: Readonly<Record<TimeFault, Finding['code']>> = {
  'no-clock': 'date-impossible',
  'half-day': 'time-half-day',
  words: 'time-words',
  midnight: 'time-words',
  'end-of-day': 'date-impossible',
  unclear: 'time-unclear',
  'bare-plus': 'time-unclear',
  range: 'date-time-range',
};

/** Faults whose repair says the same time in other figures, so that it may be made in many cells at once. */
const ONE_READING: ReadonlySet<TimeFault> = new Set(['half-day', 'words', 'end-of-day']);

const PLUS_REPAIR = 'Write the time alone, or its whole offset such as +05:30.';

/**
 * @param meant what to write instead; null when nothing or more than one time is left
 * @param end where a range ends, as HH:MM; null when that is not clear, or there is none
 */
export function timeFault(
  fault: TimeFault,
  place: TimePlace,
  found: string,
  meant: string | null,
  end: string | null,
): Finding {
  const plain = `Write ${meant ?? 'the time as 14:30 or 2:30 pm'}.`;
  const repairs: Partial<Record<TimeFault, string>> = {
    'bare-plus': PLUS_REPAIR,
    range: `Write ${meant ?? 'when it begins'} here, and ${end ?? 'when it ends'} as the end.`,
  };
  const isNextDay = fault === 'end-of-day' && place === 'time';
  const repair = isNextDay ? 'Write 00:00 here, and the next day as the date.' : (repairs[fault] ?? plain);
  const code = CODES[fault] === 'date-impossible' && place === 'time' ? 'time-impossible' : CODES[fault];
  const message = `${quote(found)} ${REASONS[fault]}. ${repair}`;
  const suggest = ONE_READING.has(fault) ? certainly : perhaps;
  return errorFinding(code, EXPECTED[place], message, meant === null ? null : suggest(meant));
}

/** A minus after a time of ISO 8601 that is not the sheet's own offset. */
export function rangeOrOffset(found: string, place: TimePlace): Finding {
  const message = `${quote(found)} may hold two times, or one time and its offset from UTC. Write the one time that is meant.`;
  return errorFinding('date-time-range', EXPECTED[place], message);
}

/** `asia/dubai` → `Asia/Dubai`, `est` → `EST`. */
const zoneShown = (name: string): string =>
  name.includes('/')
    ? name.replace(/(^|[/_])([a-z])/g, (letters) => letters.toUpperCase())
    : name.toUpperCase();

/** @param zone the name in lower case; one of IANA is another one than the spreadsheet's */
export function uncertainZone(found: string, place: TimePlace, zone: string): Finding {
  const [offset, other] = possibleOffsets(zone);
  const example = offset === undefined || other !== undefined ? 'such as +05:30' : formatOffset(offset);
  const own = zone === 'gmt' ? '+00:00 or +01:00' : '+05:30';
  const message = zone.includes('/')
    ? `${quote(found)} is a time of ${zoneShown(zone)}, and times of another time zone than this spreadsheet's are not read by its name. Write the time with its offset, ${example}, or in the time zone of this spreadsheet.`
    : `${quote(found)} names the time zone ${zoneShown(zone)}, and it is not certain which one that is at this time. Write the time in the time zone of this spreadsheet, or with its offset such as ${own}.`;
  return errorFinding('time-zone', EXPECTED[place], message);
}

/** @param zone a name that does not mean what is written beside it */
export function contradictingZones(found: string, place: TimePlace, zone: string): Finding {
  const message = `${quote(found)} gives two time zones that differ, one of them ${zoneShown(zone)}. Write the time with the one that is meant.`;
  return errorFinding('time-zone', EXPECTED[place], message);
}

export function unreadableTime(found: string, meant: string | null): Finding {
  const message = `${quote(found)} cannot be read as a time. Write ${meant ?? 'a time such as 14:30 or 2:30 pm'}.`;
  return errorFinding('time-unreadable', EXPECTED.time, message, meant === null ? null : perhaps(meant));
}

/** @param meant the one time in the cell, beside a word such as "around" */
export function looseTime(found: string, meant: string): Finding {
  const message = `${quote(found)} does not say exactly when. Write ${meant} if that is meant.`;
  return errorFinding('time-loose', EXPECTED.time, message, perhaps(meant));
}

export function eitherTime(found: string, one: string, other: string): Finding {
  const message = `${quote(found)} may be ${one} or ${other}. Write the one that is meant.`;
  return errorFinding('time-unreadable', EXPECTED.time, message, null);
}
