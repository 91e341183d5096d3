// What a reminder, a spreadsheet error and a webhook URL look like.
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../src/core/cell.ts';
import { isErrorValue } from '../../../../src/core/checks/error-value.ts';
import { MAX_REMINDER_MINUTES, readReminder } from '../../../../src/core/checks/read-reminder.ts';
import { webhookProblem } from '../../../../src/core/checks/webhook-url.ts';
import { outcome } from './readings.ts';

const cell = (value: CellValue, display = String(value)) => ({ value, display });

describe('a reminder', () => {
  it.each<[CellValue, number | null]>([
    [30, 30],
    [0, 0],
    ['30', 30],
    ['30 min', 30],
    ['30 mins.', 30],
    ['45 Minutes before', 45],
    ['1 hour', 60],
    ['2h', 120],
    ['1.5 hours', 90],
    ['1,5 h', 90],
    ['1 hour 30 min', 90],
    ['1 hour 30 minutes', 90],
    ['1 day', 1440],
    ['none', null],
    ['-', null],
  ])('%j is %j minutes', (value, expected) => {
    expect(outcome(readReminder(cell(value), null))).toBe(expected);
  });

  it.each<[CellValue, string]>([
    [-5, 'reminder-invalid'],
    ['-5', 'reminder-invalid'],
    [1.5, 'reminder-invalid'],
    ['soon', 'reminder-invalid'],
    ['5 weeks', 'reminder-too-long'],
    [true, 'reminder-invalid'],
    [new Date(Date.UTC(1899, 11, 30, 0, 30)), 'reminder-invalid'],
    [`30${' '.repeat(100)}or so`, 'reminder-invalid'],
    [MAX_REMINDER_MINUTES + 1, 'reminder-too-long'],
    ['40 days', 'reminder-too-long'],
  ])('%j is refused as %s', (value, code) => {
    expect(outcome(readReminder(cell(value), null))).toEqual(expect.arrayContaining([code]));
  });

  it('says what to write instead', () => {
    expect(outcome(readReminder(cell('soon'), null))).toEqual([
      'reminder-invalid',
      '"soon" is not a whole number of minutes. Write how many minutes before the due time, such as 30, or 2 hours.',
      undefined,
      undefined,
    ]);
  });
});

describe('a spreadsheet error', () => {
  it.each([
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#NAME?',
    '#DIV/0!',
    '#NUM!',
    '#NULL!',
    '#ERROR!',
    'Loading...',
    ' #N/A ',
  ])('is %s', (text) => {
    expect(isErrorValue(text)).toBe(true);
  });

  it.each(['#1 priority', 'N/A', '#N/A today', '', 5])('is not %j', (value) => {
    expect(isErrorValue(value)).toBe(false);
  });
});

describe('a webhook URL', () => {
  it.each(['', ' ', 'https://example.com', 'https://hooks.example.com:8443/a/b?c=d#e'])(
    '%j is usable',
    (url) => {
      expect(webhookProblem(url)).toBe(null);
    },
  );

  it.each([
    ['http://example.com', /starts with http:/],
    ['example.com', /is not a web address/],
    ['https://user:pass@example.com', /is not a web address/],
    ['https://localhost', /is not a web address/],
    ['https://example.com/a b', /is not a web address/],
    [`https://example.com/${'x'.repeat(2000)}`, /is longer than 2000/],
  ])('%j is not', (url, words) => {
    expect(webhookProblem(url)).toMatch(words);
  });
});
