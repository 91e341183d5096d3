// What a cell in a column of times means: texts, time cells, and numbers.
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/core/cell.ts';
import { formatDate, formatOffset, formatTime } from '../../../../src/core/dates/civil.ts';
import { readTime } from '../../../../src/core/dates/read-time.ts';
import { cell, INDIA, LONDON, NEW_YORK } from './reading.ts';

/** The time, with the day that the cell holds beside it; or the code of the refusal and its repair. */
function outcome(value: Cell | string, at = INDIA): string {
  const reading = readTime(typeof value === 'string' ? cell(value) : value, at);
  if (!reading.ok) {
    const { code, suggestion } = reading.error;
    return suggestion === undefined ? code : `${code} → ${suggestion.value}`;
  }
  const { time, date, offsetMinutes } = reading.value;
  const clock =
    offsetMinutes === null ? formatTime(time) : `${formatTime(time)} ${formatOffset(offsetMinutes)}`;
  return date === null ? clock : `${clock} on ${formatDate(date)}`;
}

describe('a time as text', () => {
  it.each([
    ['16:00', '16:00'],
    ['16:00:30', '16:00:30'],
    ['4:30 PM', '16:30'],
    ['4.30 PM', '16:30'],
    ['4.30', '04:30'],
    ['11 AM', '11:00'],
    ['11am', '11:00'],
    ['5 p.m.', '17:00'],
    ['4 (pm)', '16:00'],
    ['at 4 pm', '16:00'],
    ['12 am', '00:00'],
    ['1600', '16:00'],
    ['0930', '09:30'],
    ['1600 hrs', '16:00'],
    ['16h', '16:00'],
    ['15h30', '15:30'],
    ['१०:३०', '10:30'],
    [' 10:30\u200b', '10:30'],
    ['10:30 IST', '10:30 +05:30'],
    ['10:30 (IST)', '10:30 +05:30'],
    ['10:30 UTC', '10:30 +00:00'],
    ['10:30Z', '10:30 +00:00'],
    ['10:30 am GMT', '10:30 +00:00'],
    ['10:30 +0530', '10:30 +05:30'],
    ['10:30 +05:30', '10:30 +05:30'],
    ['10:30 IST (+05:30)', '10:30 +05:30'],
    ['10:30 GMT+4', '10:30 +04:00'],
    ['10:30 GMT-0500 (EST)', '10:30 -05:00'],
    ['10:30 -0800', '10:30 -08:00'],
    ['5 Mar 2026 10:00 UTC', '10:00 +00:00 on 2026-03-05'],
    ['10:30 Asia/Kolkata', '10:30'],
    ['2026-03-05 10:30', '10:30 on 2026-03-05'],
  ])('%s is %s', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it.each([
    ['noon', 'time-words → 12:00'],
    ['12 noon', 'time-words → 12:00'],
    ['midnight', 'time-words'],
    ['4:30 (evening)', 'time-words → 16:30'],
    ['शाम 4 बजे', 'time-words → 16:00'],
    ['4', 'time-unclear'],
    ['16', 'time-unclear → 16:00'],
    ['at 4', 'time-unclear'],
    ["4 o'clock", 'time-unclear'],
    ['2 hrs', 'time-unclear'],
    ['14:30 PM', 'time-half-day → 14:30'],
    ['00:30 AM', 'time-half-day → 00:30'],
    ['10:00-11:00', 'date-time-range → 10:00'],
    ['10-11 am', 'date-time-range → 10:00'],
    ['3pm-4', 'date-time-range → 15:00'],
    ['10-11', 'date-time-range'],
    ['T04:00-05:00', 'time-unreadable'],
    ['25:00', 'time-impossible'],
    ['24:00', 'time-impossible'],
    ['10:60', 'time-impossible'],
    ['10:00 EST', 'time-zone'],
    ['10:00 Asia/Dubai', 'time-zone'],
    ['10:00 UTC IST', 'time-zone'],
    ['10:00 IST (+0100)', 'time-zone'],
    ['10:00 -0500 (IST)', 'time-zone'],
    ['10:00 (UTC) EST', 'time-zone'],
    ['9:00-0930', 'date-time-range → 09:00'],
    ['4pm-0500', 'date-time-range → 16:00'],
    ['2 p.m.-0300', 'date-time-range → 14:00'],
    ['10:00 (cancelled)', 'time-unreadable'],
    ['10:00 call', 'time-unreadable'],
    ['10:00 5', 'time-unreadable'],
    ['930', 'time-unreadable → 09:30'],
    ['0.5', 'time-unreadable'],
    ['5 Mar 2026', 'time-unreadable'],
    ['5 Mar 10:00', 'date-no-year → 2026-03-05 10:00'],
    ['TBD', 'time-unreadable'],
    ['tomorrow', 'time-unreadable'],
  ])('%s is refused: %s', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it('with a zone whose clocks change is refused even in that zone, because the day is not known', () => {
    expect(outcome('10:00 EST', NEW_YORK)).toBe('time-zone');
    expect(outcome('10:00 BST', LONDON)).toBe('time-zone');
  });

  it('of another zone is refused with its offset where that never changes', () => {
    const message = (text: string) => {
      const reading = readTime(cell(text), INDIA);
      return reading.ok ? '' : reading.error.message;
    };
    expect(message('10:00 Asia/Dubai')).toBe(
      '"10:00 Asia/Dubai" is a time of Asia/Dubai, and times of another time zone than this spreadsheet\'s are not read by its name. Write the time with its offset, +04:00, or in the time zone of this spreadsheet.',
    );
    expect(message('10:00 America/New_York')).toContain('a time of America/New_York,');
    expect(message('10:00 UTC IST')).toBe(
      '"10:00 UTC IST" gives two time zones that differ, one of them IST. Write the time with the one that is meant.',
    );
  });

  it('is refused in words', () => {
    const reading = readTime(cell('10:00-11:00'), INDIA);
    expect(reading.ok ? '' : reading.error.message).toBe(
      '"10:00-11:00" holds two times, from one to another. Write 10:00 here, and 11:00 as the end.',
    );
    const unclear = readTime(cell('4'), INDIA);
    expect(unclear.ok ? '' : unclear.error.message).toBe(
      '"4" leaves the time open: am or pm is missing, or it is no time at all. Write the time as 14:30 or 2:30 pm.',
    );
  });
});

describe('a time cell', () => {
  // Kolkata's clocks were 5:21:10 ahead in 1899, so the instant is not the one that today's offset gives.
  const OLD = Date.UTC(1899, 11, 30, 11, 8, 50);

  it.each([
    ['16:30', '16:30'],
    ['4:30 PM', '16:30'],
    ['4:30:00 PM', '16:30'],
    ['16.30', '16:30'],
  ])('is what it shows: %s', (display, expected) => {
    expect(outcome(cell(new Date(OLD), display))).toBe(expected);
  });

  it('whose text says nothing is read by its value, to the minute', () => {
    expect(outcome(cell(new Date(OLD), 'half past'))).toBe('16:30');
    expect(outcome(cell(new Date(OLD), ''))).toBe('16:30');
    expect(outcome(cell(new Date(Date.UTC(1899, 11, 30, 16, 30, 29)), ''), LONDON)).toBe('16:30');
    expect(outcome(cell(new Date(Date.UTC(1899, 11, 30, 16, 29, 31)), ''), LONDON)).toBe('16:30');
  });

  it.each(['24:00:00', '24:00'])('that shows %s is the next day, and refused as the text is', (display) => {
    const value = cell(new Date(Date.UTC(1899, 11, 31)), display);
    const reading = readTime(value, LONDON);
    expect(reading.ok ? '' : reading.error.message).toBe(
      `"${display}" has 24:00, which is the beginning of the next day. Write 00:00 here, and the next day as the date.`,
    );
    expect(outcome(cell(display))).toBe('time-impossible');
  });

  it('that holds a day and more is refused, whatever it shows', () => {
    expect(outcome(cell(new Date(Date.UTC(1899, 11, 31)), ''), LONDON)).toBe('time-unreadable');
    expect(outcome(cell(new Date(Date.UTC(1899, 11, 31, 1, 30)), '1 day 1½ hours'), LONDON)).toBe(
      'time-unreadable',
    );
  });

  it('from before Sheets’ day zero, or of no time, is refused', () => {
    expect(outcome(cell(new Date(Date.UTC(1899, 11, 28)), 'x'))).toBe('time-unreadable');
    expect(outcome(cell(new Date(Number.NaN), '16:30'))).toBe('time-unreadable');
  });

  it('with a day is a time alone when it shows only that', () => {
    const evening = new Date(Date.UTC(2026, 2, 5, 11));
    expect(outcome(cell(evening, '16:30'))).toBe('16:30');
    expect(outcome(cell(evening, '05/03/2026 16:30'))).toBe('16:30 on 2026-03-05');
    expect(outcome(cell(evening, '05/03/2026'))).toBe('16:30 on 2026-03-05');
  });

  it('that holds a day without a time is refused', () => {
    expect(outcome(cell(new Date(Date.UTC(2026, 2, 4, 18, 30)), '05/03/2026'))).toBe('time-unreadable');
  });
});

describe('a number', () => {
  it.each([
    [0.5, '12:00'],
    [0.6875, '16:30'],
    [0.999, '23:58:34'],
    [1600, '16:00'],
    [0, 'time-unreadable'],
    [1, 'time-unclear'],
    [4, 'time-unclear'],
    [16, 'time-unclear → 16:00'],
    [930, 'time-unreadable → 09:30'],
    [430, 'time-unreadable'],
    [975, 'time-unreadable'],
    [2460, 'time-impossible'],
    [16.3, 'time-unreadable → 16:30'],
    [4.3, 'time-unreadable'],
    [16.75, 'time-unreadable → 16:45'],
    [16.5, 'time-unreadable'],
    [16.25, 'time-unreadable'],
    [24.1, 'time-unreadable'],
    [16.305, 'time-unreadable'],
    [-0.5, 'time-unreadable'],
    [46086.5, 'time-unreadable'],
  ])('%d is %s', (value, expected) => {
    expect(outcome(cell(value))).toBe(expected);
  });

  it.each([
    [14.5, '"14.5" may be 14:30 or 14:50. Write the one that is meant.'],
    [16.25, '"16.25" may be 16:15 or 16:25. Write the one that is meant.'],
    [16.3, '"16.3" cannot be read as a time. Write 16:30.'],
  ])('%d says both times that it may be', (value, message) => {
    const reading = readTime(cell(value), INDIA);
    expect(reading.ok ? '' : reading.error.message).toBe(message);
  });

  it('of a checkbox is none', () => {
    expect(outcome(cell(true, 'TRUE'))).toBe('time-unreadable');
  });
});

describe('two times in a column of times', () => {
  const dayOf = (month: number, day: number, display: string) =>
    cell(new Date(Date.UTC(2026, month - 1, day - 1, 18, 30)), display);

  it.each<[string, Cell]>([
    ['12-1', dayOf(1, 12, '12-1')],
    ['4-5', dayOf(5, 4, '4-5')],
    ['10–11', dayOf(11, 10, '10–11')],
    ['9-12', cell('9-12')],
    ['4-5', cell('4-5')],
  ])('are said where %s was typed, also where Sheets has made a day of it', (shown, value) => {
    const reading = readTime(value, INDIA);
    expect(reading.ok ? null : [reading.error.code, reading.error.message]).toEqual([
      'date-time-range',
      `"${shown}" holds two times, from one to another. Write when it begins here, and when it ends as the end.`,
    ]);
  });
});
