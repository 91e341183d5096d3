// How long before the due time a reminder comes: lengths, and what is none.
import { describe, expect, it } from 'vitest';
import { readReminder } from '../../../../src/core/checks/read-reminder.ts';
import { cell } from '../dates/reading.ts';
import { outcome } from './outcome.ts';

describe('no reminder', () => {
  it.each(['none', 'No reminder', 'N/A', 'n/a', 'no reminder needed', '—', 'not required'])('%s', (text) => {
    expect(outcome(readReminder(cell(text), null))).toBe(null);
  });
});

describe('a reminder', () => {
  it.each<[string, number]>([
    ['00:30', 30],
    ['0:45', 45],
    ['00:30:00', 30],
    ['1 hr', 60],
    ['1 day', 1440],
    ['2 days 3 hours', 3060],
    ['1h30', 90],
    ['half an hour', 30],
    ['30 min before', 30],
    ['1 day prior', 1440],
    ['15 minutes before due', 15],
    ['15 min before the due date', 15],
    ['1 hr prior to the meeting', 60],
    ['1 week', 10_080],
    ['1 week before', 10_080],
    ['1 hr 30 min before', 90],
    ['an hour and a half', 90],
    ['1,000 min', 1000],
  ])('%s is %d minutes', (text, minutes) => {
    expect(outcome(readReminder(cell(text), null))).toBe(minutes);
  });

  it.each([
    ['1:30', 'reminder-invalid → 90 min'],
    ['10:00', 'reminder-invalid → 600 min'],
    ['1.5 min', 'reminder-invalid'],
    ['1', 'reminder-unclear'],
    ['1.30 hrs before', 'reminder-unclear'],
    ['00:00:20', 'reminder-invalid'],
    ['30 min or so', 'reminder-invalid'],
    ['11:00 hrs', 'reminder-invalid → 660 min'],
    ['1.000 min', 'reminder-unclear'],
  ])('%s may be a time of day or is no whole minutes: %s', (text, expected) => {
    expect(outcome(readReminder(cell(text), null))).toBe(expected);
  });

  it.each([
    '1 day, 1 hour before',
    '1 day & 30 min before',
    '1 day and 1 hour',
    '1 hr + 30 min',
    '1 day before, 1 hour before',
    '1 day\n1 hour',
  ])('%s may be several', (text) => {
    expect(outcome(readReminder(cell(text), null))).toBe('reminder-several');
  });

  it.each(['1 hour and 30 minutes', '1 hr, 30 min', '1 hour, 30 mins before'])('%s is one', (text) => {
    expect(outcome(readReminder(cell(text), null))).toBe(90);
  });

  it('that may be several is refused with what the lengths come to', () => {
    const reading = readReminder(cell('1 day, 1 hour before'), null);
    expect(reading.ok ? '' : reading.error.message).toBe(
      '"1 day, 1 hour before" may be several reminders, and a task has one. Write 1500 min if they are to be added, or one length alone, such as 1 day.',
    );
  });

  it('with a clock under a header of minutes is offered no length, since it may be minutes and seconds', () => {
    expect(outcome(readReminder(cell('20:00'), 'minutes'))).toBe('reminder-invalid');
    expect(outcome(readReminder(cell('00:30'), 'minutes'))).toBe(30);
  });
});
