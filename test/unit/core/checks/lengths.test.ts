// How lengths of time are read: durations, and ends that are lengths or times.
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../src/core/cell.ts';
import { readClock } from '../../../../src/core/checks/read-clock.ts';
import { MAX_DURATION_MINUTES, readDuration } from '../../../../src/core/checks/read-duration.ts';
import { readEnd } from '../../../../src/core/checks/read-end.ts';
import { MAX_REMINDER_MINUTES } from '../../../../src/core/checks/read-reminder.ts';
import { cell, INDIA } from '../dates/reading.ts';
import { outcome } from './outcome.ts';

describe('a duration', () => {
  it.each<[CellValue, number]>([
    [90, 90],
    ['90', 90],
    ['30 min', 30],
    ['30m', 30],
    ['30 minutes', 30],
    ['1 hr', 60],
    ['1 hr.', 60],
    ['1.5 hours', 90],
    ['1,5 h', 90],
    ['1h30', 90],
    ['1h 30m', 90],
    ['2 hrs 15', 135],
    ['1 hour and 30 minutes', 90],
    ['1 hour, 30 minutes', 90],
    ['1 day 2 hours', 1560],
    ['half an hour', 30],
    ['an hour', 60],
    ['1:30', 90],
    ['01:30:00', 90],
    ['00:45', 45],
    ['1:59', 119],
    ['1 घंटा 30 मिनट', 90],
    ['2 weeks', 20_160],
    ['½ hr', 30],
    ['1½ hr', 90],
    ['1 ½ hours', 90],
    ['1/2 hour', 30],
    ['1 1/2 hrs', 90],
    ['1.25 hrs', 75],
    ['1.75 hrs', 105],
    ['0.5 hr', 30],
    ['1.8 hrs', 108],
    ['PT1H', 60],
    ['PT30M', 30],
    ['PT1H30M', 90],
    ['P1DT2H', 1560],
    ['1:30 hrs', 90],
    ['1 Hour(s)', 60],
    ['३० मिनट', 30],
    ['60 min (1 hr)', 60],
    ['1 hr (60 minutes)', 60],
    ['3:59', 239],
    ['2,000 min', 2000],
    ['2,000', 2000],
    ['0,500 h', 30],
    [5, 5],
    ['5', 5],
    [MAX_DURATION_MINUTES, MAX_DURATION_MINUTES],
    ['31 days', MAX_DURATION_MINUTES],
  ])('%j is %d minutes', (value, minutes) => {
    expect(outcome(readDuration(cell(value), null))).toBe(minutes);
  });

  it('in a duration cell is what it shows', () => {
    expect(outcome(readDuration(cell(new Date(Date.UTC(1899, 11, 30, 2)), '2:15:00'), null))).toBe(135);
    const minutesTyped = cell(new Date(Date.UTC(1900, 0, 2, 18)), '90:00:00');
    expect(outcome(readDuration(minutesTyped, null))).toBe('duration-unclear');
  });

  it.each<[CellValue, string]>([
    [0, 'duration-invalid'],
    ['0', 'duration-invalid'],
    [-30, 'duration-invalid'],
    ['-30', 'duration-invalid'],
    [1.5, 'duration-invalid'],
    ['1.5', 'duration-invalid'],
    [0.0625, 'duration-invalid'],
    ['1:75', 'duration-invalid'],
    ['1:60', 'duration-invalid'],
    ['00:30:60', 'duration-invalid'],
    ['00:30:59', 'duration-invalid'],
    ['0:00', 'duration-invalid'],
    ['00:00:30', 'duration-invalid'],
    ['01:30:30', 'duration-invalid'],
    ['1.5 min', 'duration-invalid'],
    [1, 'duration-unclear'],
    ['1', 'duration-unclear'],
    ['4', 'duration-unclear'],
    ['1.30 hrs', 'duration-unclear'],
    ['1.3 hrs', 'duration-unclear'],
    ['1.15 hrs', 'duration-unclear'],
    ['1.45 hours', 'duration-unclear'],
    ['1,30 h', 'duration-unclear'],
    ['90:00', 'duration-unclear'],
    ['45:30', 'duration-unclear'],
    ['4:00', 'duration-unclear'],
    ['11:00', 'duration-unclear'],
    ['11:00 hrs', 'duration-unclear'],
    ['24:00', 'duration-unclear'],
    ['20:00:00', 'duration-unclear'],
    ['2.000 min', 'duration-unclear'],
    ['2.000', 'duration-unclear'],
    ['50,000 min', 'duration-too-long'],
    ['1,500 hr', 'duration-too-long'],
    ['60 min (2 hr)', 'duration-invalid'],
    ['60 (1 hr)', 'duration-invalid'],
    ['60 min (1)', 'duration-invalid'],
    ['PT', 'duration-invalid'],
    ['P', 'duration-invalid'],
    ['1२ min', 'duration-invalid'],
    ['11/2 hr', 'duration-invalid'],
    ['30 min 1 hr', 'duration-invalid'],
    ['30 30', 'duration-invalid'],
    ['1 day 2', 'duration-invalid'],
    ['30 min or so', 'duration-loose → 30 min'],
    ['about 1:30', 'duration-loose → 90 min'],
    ['about 11:00', 'duration-invalid'],
    ['10:00-11:00', 'duration-invalid'],
    ['long', 'duration-invalid'],
    [true, 'duration-invalid'],
    [`30${' '.repeat(600)}min`, 'duration-invalid'],
    [MAX_DURATION_MINUTES + 1, 'duration-too-long'],
    ['32 days', 'duration-too-long'],
  ])('%j is refused: %s', (value, expected) => {
    expect(outcome(readDuration(cell(value), null))).toBe(expected);
  });

  it('is refused in words', () => {
    const reading = readDuration(cell('long'), null);
    expect(reading.ok ? '' : reading.error.message).toBe(
      '"long" is no length of time in whole minutes. Write how long it lasts, such as 30 min or 1 hr 30 min.',
    );
    const unclear = readDuration(cell('1.30 hrs'), null);
    expect(unclear.ok ? '' : unclear.error.message).toBe(
      '"1.30 hrs" may be 1 hr 30 min or 78 min. Write the one that is meant.',
    );
    const untilOrLong = readDuration(cell('11:00'), null);
    expect(untilOrLong.ok ? '' : untilOrLong.error.message).toBe(
      '"11:00" may be 11 min or 11 hr. Write the one that is meant. If it is the time when the task ends, write it into a column End time.',
    );
    const withHours = readDuration(cell('11:00 hrs'), null);
    expect(withHours.ok ? '' : withHours.error.message).toBe(
      '"11:00 hrs" may be 11 hr or the time when it ends. Write the one that is meant. If it is the time when the task ends, write it into a column End time.',
    );
    const inMinutes = readDuration(cell('1:30'), 'minutes');
    expect(inMinutes.ok ? '' : inMinutes.error.message).toBe(
      '"1:30" may be 1 min 30 sec or 1 hr 30 min. Write the one that is meant.',
    );
    const groups = readDuration(cell('2.000 min'), null);
    expect(groups.ok ? '' : groups.error.message).toBe(
      '"2.000 min" may be 2 min or 2000 min. Write the one that is meant.',
    );
    const tooLong = readDuration(cell('32 days'), null);
    expect(tooLong.ok ? '' : tooLong.error.message).toBe(
      '"32 days" is longer than 31 days, which is hardly meant. Write a shorter time, such as 90 min.',
    );
  });
});

describe('a duration under a header that names its unit', () => {
  it.each<[CellValue, 'minutes' | 'hours' | 'days', number | string]>([
    [1, 'hours', 60],
    [2, 'minutes', 2],
    ['1.5', 'hours', 90],
    [1.3, 'hours', 'duration-unclear'],
    ['1', 'days', 1440],
    ['30 min', 'hours', 30],
    ['11:00', 'hours', 660],
    ['11:00', 'days', 'duration-unclear'],
    ['20:00', 'minutes', 'duration-unclear'],
    ['5:00', 'minutes', 'duration-unclear'],
    ['0:45', 'minutes', 'duration-unclear'],
    ['00:20:00', 'minutes', 20],
    ['4:30:00', 'minutes', 270],
    ['1:30 hrs', 'minutes', 90],
    ['1,000', 'minutes', 1000],
  ])('%j in %s', (value, unit, expected) => {
    expect(outcome(readDuration(cell(value), unit))).toBe(expected);
  });
});

describe('a length in a column of times', () => {
  it.each([
    ['45 mins', 'time-length'],
    ['30 min', 'time-length'],
    ['1 hr 30 min', 'time-length'],
    ['later', 'time-unreadable'],
  ])('%s: %s', (text, code) => {
    expect(outcome(readClock(cell(text), INDIA, 'Duration'))).toBe(code);
  });

  it('is said to belong elsewhere', () => {
    const reading = readClock(cell('45 mins'), INDIA, 'Duration');
    expect(reading.ok ? '' : reading.error.message).toBe(
      '"45 mins" is how long it lasts, not when. Write it in a column Duration, or a time such as 14:30 here.',
    );
  });
});

describe('an end', () => {
  const time = (hour: number, minute = 0) => ({
    kind: 'time',
    time: { hour, minute, second: 0 },
    offsetMinutes: null,
  });

  it.each<[string, unknown]>([
    ['11:00', time(11)],
    ['4.30 pm', time(16, 30)],
    ['1:30', time(1, 30)],
    ['1600 hrs', time(16)],
    ['01:30 hrs', time(1, 30)],
    ['1 hr', { kind: 'duration', minutes: 60 }],
    ['6 hrs', { kind: 'duration', minutes: 360 }],
    ['30 hrs', { kind: 'duration', minutes: 1800 }],
    ['1½ hr', { kind: 'duration', minutes: 90 }],
    ['PT45M', { kind: 'duration', minutes: 45 }],
    ['7 hrs', 'end-unclear'],
    ['12 hrs', 'end-unclear'],
    ['16h', 'end-unclear'],
    ['23 hours', 'end-unclear'],
    ['09 hrs', 'end-unclear'],
    ['1:30 hrs', 'end-unclear'],
    ['1.30 hrs', 'duration-unclear'],
    ['90 min', { kind: 'duration', minutes: 90 }],
    ['1h30', { kind: 'duration', minutes: 90 }],
    ['1 hr 30 min', { kind: 'duration', minutes: 90 }],
    ['20 days', { kind: 'duration', minutes: 28_800 }],
    [
      '5 Mar 2026',
      { kind: 'moment', moment: { date: { year: 2026, month: 3, day: 5 }, time: null, offsetMinutes: null } },
    ],
    ['noon', 'time-words → 12:00'],
    ['10-11 am', 'date-time-range → 10:00'],
    ['30', 'date-number'],
    ['1600', 'date-number'],
    ['40 days', 'duration-too-long'],
    ['0 min', 'duration-invalid'],
    ['later', 'date-unreadable'],
  ])('%s', (text, expected) => {
    expect(outcome(readEnd(cell(text), INDIA))).toEqual(expected);
  });

  it('in a time cell is a time', () => {
    expect(outcome(readEnd(cell(new Date(Date.UTC(1899, 11, 30, 11)), '11:00'), INDIA))).toEqual(time(11));
  });
});

it('the longest that is read is 31 days for a duration and four weeks for a reminder', () => {
  expect([MAX_DURATION_MINUTES, MAX_REMINDER_MINUTES]).toEqual([44_640, 40_320]);
});
