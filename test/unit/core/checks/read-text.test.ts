// Text and custom fields: what is sent of numbers, dates and characters that nobody sees.
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../src/core/cell.ts';
import { readCustom } from '../../../../src/core/checks/read-custom.ts';
import { cellText, readText } from '../../../../src/core/checks/read-text.ts';
import { INDIA, NEW_YORK } from '../dates/reading.ts';
import { outcome, verdict } from './readings.ts';

const LIMIT = 100;

describe('text', () => {
  it('is what was typed, or what a number, date or checkbox shows', () => {
    expect(cellText({ value: 'Call', display: 'other' })).toBe('Call');
    expect(cellText({ value: 12, display: '' })).toBe('12');
  });

  it.each<[CellValue, string, string]>([
    ['Call', 'Call', 'Call'],
    [0.5, '50%', '50%'],
    [1234.5, '₹1,234.50', '₹1,234.50'],
    [12, '0012', '0012'],
    [true, 'TRUE', 'TRUE'],
    [new Date(Date.UTC(2027, 0, 24, 18, 30)), '25 Jan 2027', '25 Jan 2027'],
    // All digits of a whole number, whatever its format makes of them.
    [1234567890123456, '1.23457E+15', '1234567890123456'],
    [919845012345, '9.2E+11', '919845012345'],
    [150000, '1.50E+05', '150000'],
    [9845012345, '####', '9845012345'],
    ['####', '####', '####'],
    ['2E', '2E', '2E'],
    ['line\u000bline\u2028line\r\nline', '', 'line\nline\nline\nline'],
  ])('%j that shows %j is sent as %j', (value, display, expected) => {
    expect(readText({ value, display }, LIMIT)).toEqual({ ok: true, value: expected, warning: null });
  });

  it.each<[CellValue, string, string]>([
    [1.234e-7, '1.23E-07', 'number-rounded'],
    [0.123, '###', 'number-rounded'],
    [new Date(Date.UTC(2027, 0, 25)), '########', 'number-rounded'],
    // Twenty digits were typed; the spreadsheet kept fifteen.
    [12345678901234567000, '12345678901234600000', 'number-rounded'],
    // The number came as rounded as it is shown, as Excel writes it into CSV files.
    [1234570000000000, '1.23457E+15', 'number-rounded ? 1234570000000000'],
    ['9.19845E+11', '9.19845E+11', 'number-rounded'],
  ])('%j that shows %j is refused: %s', (value, display, expected) => {
    const reading = readText({ value, display }, LIMIT);
    expect(verdict(reading)).toBe(expected);
    expect(reading.ok ? '' : reading.error.message).toContain(`"${display}"`);
  });

  it.each([
    ['Ca\u0007ll', 'Call', 'one character that cannot be shown'],
    ['\u0001Ca\u0000ll\ud83d now', 'Call now', '2 characters that cannot be shown'],
  ])('%j is sent as %j, with a warning', (value, expected, words) => {
    expect(readText({ value, display: value }, LIMIT)).toMatchObject({
      ok: true,
      value: expected,
      warning: { level: 'warning', code: 'text-unsendable', message: expect.stringContaining(words) },
    });
  });

  it('may be as long as the limit and no longer', () => {
    const read = (length: number) => readText({ value: ` ${'x'.repeat(length)} `, display: '' }, 20);
    expect(outcome(read(20))).toBe('x'.repeat(20));
    expect(outcome(read(21))).toEqual([
      'text-too-long',
      `"${'x'.repeat(21)}" is 21 characters long, and at most 20 are allowed. Shorten it.`,
      undefined,
      undefined,
    ]);
  });
});

describe('a custom field', () => {
  it.each<[CellValue, string, string]>([
    // A day is sent as the day that the user sees, a time as the instant in UTC.
    [new Date(Date.UTC(2027, 0, 24, 18, 30)), '25/01/2027', '2027-01-25'],
    [new Date(Date.UTC(2027, 0, 24, 18, 30)), '25-Jan-27', '2027-01-25'],
    [new Date(Date.UTC(2027, 0, 24, 18, 30)), '########', '2027-01-25'],
    [new Date(Date.UTC(2027, 0, 24, 18, 30)), '', '2027-01-25'],
    // What is no whole date to the user is none to LeadSquared.
    [new Date(Date.UTC(2027, 0, 24, 18, 30)), '25 Jan', '25 Jan'],
    [new Date(Date.UTC(2027, 1, 0, 18, 30)), '1/2', '1/2'],
    [new Date(Date.UTC(2027, 3, 2, 18, 30)), '3-4', '3-4'],
    [new Date(Date.UTC(2027, 2, 4, 18, 30)), 'Mar 5', 'Mar 5'],
    [new Date(Date.UTC(2026, 11, 31, 18, 30)), 'Jan 2027', 'Jan 2027'],
    [new Date(Date.UTC(2026, 11, 31, 18, 30)), '01/2027', '01/2027'],
    [new Date(Date.UTC(1899, 11, 31)), '24:00', '24:00'],
    [new Date(Date.UTC(2027, 0, 24, 18, 30)), '25/01/2027 00:00', '2027-01-24 18:30:00'],
    [new Date(Date.UTC(2027, 0, 24, 18, 30)), '25 Jan 2027 12 am', '2027-01-24 18:30:00'],
    [new Date(Date.UTC(2026, 2, 5, 9, 0, 7)), '5/3/2026', '2026-03-05 09:00:07'],
    [new Date(Date.UTC(1899, 11, 30, 9, 30)), '09:30', '09:30'],
    [1234.5, '1,234.50', '1234.5'],
    [1234.5, '₹1,234.50', '1234.5'],
    [0.1 + 0.2, '0.3', '0.3'],
    [1e-7, '0.00', '0.0000001'],
    [0.5, '50%', '50%'],
    [12, '12.00', '12'],
    [1234567890123456, '1.23457E+15', '1234567890123456'],
    [true, 'TRUE', 'true'],
    [false, 'FALSE', 'false'],
    [' Gold\u200b ', '', 'Gold'],
  ])('%j that shows %j is sent as %j', (value, display, expected) => {
    expect(verdict(readCustom({ value, display }, LIMIT, INDIA))).toBe(`ok ${expected}`);
  });

  it.each<[CellValue, string, string]>([
    [1e21, '1E+21', 'number-rounded'],
    [919845000000, '9.19845E+11', 'number-rounded ? 919845000000'],
    ['x'.repeat(101), '', 'text-too-long'],
  ])('%j that shows %j is refused: %s', (value, display, expected) => {
    expect(verdict(readCustom({ value, display }, LIMIT, INDIA))).toBe(expected);
  });

  it('holds the same day in a zone west of Greenwich', () => {
    const midnight = new Date(Date.UTC(2027, 0, 25, 5));
    const reading = readCustom({ value: midnight, display: '1/25/2027' }, LIMIT, NEW_YORK);
    expect(verdict(reading)).toBe('ok 2027-01-25');
  });
});
