// What becomes of a text that is typed into a cell.
import { describe, expect, it } from 'vitest';
import { displayText } from '../../../../src/local/host/cells/display.ts';
import { serialOfWall } from '../../../../src/local/host/cells/serial.ts';
import { isErrorValue, typeInput } from '../../../../src/local/host/cells/typing.ts';

const region = (locale: string) => ({ locale, timeZone: 'Asia/Kolkata', now: Date.UTC(2027, 5, 15) });
const typed = (text: string, locale = 'en_US') => typeInput(text, region(locale));
const day = (year: number, month: number, date: number): number =>
  serialOfWall({ year, month, day: date }) ?? NaN;

describe('numbers', () => {
  it.each([
    ['en_US', '7', 7, 'General'],
    ['en_US', '007', 7, 'General'],
    ['en_US', ' 12 ', 12, 'General'],
    ['en_US', '-5', -5, 'General'],
    ['en_US', '+5', 5, 'General'],
    ['en_US', '(12)', -12, 'General'],
    ['en_US', '.5', 0.5, 'General'],
    ['en_US', '12.50', 12.5, 'General'],
    ['en_US', '9876543210', 9876543210, 'General'],
    ['en_US', '1,234', 1234, '#,##0'],
    ['en_US', '1,234,567.5', 1234567.5, '#,##0.00'],
    ['en_US', '12%', 0.12, '0%'],
    ['en_US', '7.1%', 0.071, '0.00%'],
    ['en_US', '$1,200', 1200, '"$"#,##0'],
    ['en_US', '-$12.50', -12.5, '"$"#,##0.00'],
    ['en_US', '1e5', 100000, '0.00E+00'],
    ['en_US', '1.5E-3', 0.0015, '0.00E+00'],
    ['en_IN', '₹4,50,000', 450000, '"₹"#,##0'],
    ['en_IN', '12,34,567.25', 1234567.25, '#,##0.00'],
    ['de_DE', '1.234', 1234, '#,##0'],
    ['de_DE', '1.234,5', 1234.5, '#,##0.00'],
    ['de_DE', '12,50 €', 12.5, '#,##0.00 "€"'],
    ['fr_FR', '1 234,5', 1234.5, '#,##0.00'],
    ['fr_FR', '1\u202f234', 1234, '#,##0'],
    ['sv_SE', '1\u00a0234,5', 1234.5, '#,##0.00'],
    ['sv_SE', '100 kr', 100, '#,##0 "kr"'],
    ['ja_JP', '¥1,200', 1200, '"¥"#,##0'],
  ])('%s: %s is %d with the format %s', (locale, text, value, format) => {
    expect(typed(text, locale)).toEqual({ value, format });
  });

  it.each([
    ['en_US', '12,34'],
    ['en_US', '12,34,567'],
    ['en_US', '1.2.3'],
    ['en_US', '1 234'],
    ['en_US', '12 kg'],
    ['en_US', '--5'],
    ['en_US', '(-5)'],
    ['en_US', '$'],
    ['en_US', '%'],
    ['en_US', '.'],
    ['en_US', '1e999'],
    ['en_US', '98765-43210'],
    ['en_US', '192.168.1.1'],
    ['de_DE', '1,234.5'],
  ])('%s: %s stays text', (locale, text) => {
    expect(typed(text, locale)).toEqual({ value: text, format: 'General' });
  });
});

describe('dates', () => {
  it.each([
    ['en_US', '2027-03-04', day(2027, 3, 4), 'yyyy-mm-dd'],
    ['de_DE', '2027-03-04', day(2027, 3, 4), 'yyyy-mm-dd'],
    ['en_US', '2027/3/4', day(2027, 3, 4), 'yyyy/m/d'],
    ['en_US', '3/4/2027', day(2027, 3, 4), 'm/d/yyyy'],
    ['en_GB', '3/4/2027', day(2027, 4, 3), 'd/m/yyyy'],
    ['en_IN', '03/04/2027', day(2027, 4, 3), 'dd/mm/yyyy'],
    ['en_IN', '14-03-2027', day(2027, 3, 14), 'dd-mm-yyyy'],
    ['de_DE', '04.03.2027', day(2027, 3, 4), 'dd.mm.yyyy'],
    ['fr_FR', '04/03/2027', day(2027, 3, 4), 'dd/mm/yyyy'],
    ['sv_SE', '2027-03-04', day(2027, 3, 4), 'yyyy-mm-dd'],
    ['sv_SE', '4/3/2027', day(2027, 3, 4), 'd/m/yyyy'],
    ['ja_JP', '2027/03/04', day(2027, 3, 4), 'yyyy/mm/dd'],
    ['ja_JP', '2027年3月4日', day(2027, 3, 4), 'yyyy"年"m"月"d"日"'],
    ['xx_YY', '3/4/2027', day(2027, 4, 3), 'd/m/yyyy'],
    ['en_US', '4 Mar 2027', day(2027, 3, 4), 'd mmm yyyy'],
    ['en_US', '4-Mar-2027', day(2027, 3, 4), 'd-mmm-yyyy'],
    ['en_US', 'March 4, 2027', day(2027, 3, 4), 'mmmm d, yyyy'],
    ['en_US', 'Mar 2027', day(2027, 3, 1), 'mmm yyyy'],
    ['en_GB', 'Thu, 4 March 2027', day(2027, 3, 4), 'ddd, d mmmm yyyy'],
    ['de_DE', '4. März 2027', day(2027, 3, 4), 'd. mmmm yyyy'],
    ['fr_FR', '4 février 2027', day(2027, 2, 4), 'd mmmm yyyy'],
    ['fr_FR', '4 March 2027', day(2027, 3, 4), 'd mmmm yyyy'],
  ])('%s: %s is the day %d with the format %s', (locale, text, value, format) => {
    expect(typed(text, locale)).toEqual({ value, format });
  });

  it.each([
    ['en_US', '1-2', day(2027, 1, 2), 'm-d'],
    ['en_GB', '1-2', day(2027, 2, 1), 'd-m'],
    ['en_US', '3/2027', day(2027, 3, 1), 'm/yyyy'],
    ['en_US', '2027-03', day(2027, 3, 1), 'yyyy-mm'],
    ['de_DE', '4.3', day(2027, 3, 4), 'd.m'],
    ['de_DE', '4.3.', day(2027, 3, 4), 'd.m.'],
    ['sv_SE', '4/3', day(2027, 3, 4), 'd/m'],
    ['en_US', '4 Mar', day(2027, 3, 4), 'd mmm'],
  ])(
    '%s: %s, without a year or a day, is a date of this year or the first of the month',
    (locale, text, value, format) => {
      expect(typed(text, locale)).toEqual({ value, format });
    },
  );

  it('takes the year from the zone of the sheet, where the new year may have begun', () => {
    const lateInUtc = { locale: 'en_US', timeZone: 'Asia/Kolkata', now: Date.UTC(2027, 11, 31, 20) };
    expect(typeInput('1/2', lateInUtc).value).toBe(day(2028, 1, 2));
  });

  it.each([
    ['14/03/28', day(2028, 3, 14)],
    ['14/03/29', day(2029, 3, 14)],
    ['14/03/30', day(1930, 3, 14)],
    ['14/03/99', day(1999, 3, 14)],
  ])('reads the two-digit year of %s with the turn at 30', (text, value) => {
    expect(typed(text, 'en_GB')).toEqual({ value, format: 'dd/mm/yy' });
  });

  it.each([
    ['en_US', '30/02/2027'],
    ['en_GB', '31/04/2027'],
    ['en_US', '13/13/2027'],
    ['en_US', '13/4/2027'],
    ['en_US', '2027-02-29'],
    ['en_US', '31 Feb 2027'],
    ['en_IN', '14.03.2027'],
    ['en_US', '3/4-2027'],
    ['en_US', '3/4/202'],
    ['en_US', '3/4/'],
    ['en_US', '2027-03-04T10:30:00Z'],
    ['en_US', 'next Friday'],
    ['en_US', 'Friday'],
    ['en_US', '4th March 2027'],
    ['en_US', 'tomorrow'],
    ['en_US', 'Task 12'],
  ])('%s: %s is no date and stays text', (locale, text) => {
    expect(typed(text, locale)).toEqual({ value: text, format: 'General' });
  });
});

describe('times', () => {
  it.each([
    ['10:30', 10.5 / 24, 'h:mm'],
    ['09:05', (9 + 5 / 60) / 24, 'hh:mm'],
    ['9:05 pm', (21 + 5 / 60) / 24, 'h:mm am/pm'],
    ['12:00 AM', 0, 'h:mm am/pm'],
    ['5pm', 17 / 24, 'h:mm am/pm'],
    ['10:30:15', 37815 / 86400, 'h:mm:ss'],
    ['10:30:15.25', 37815.25 / 86400, 'h:mm:ss.000'],
    ['26:15:00', 26.25 / 24, '[h]:mm:ss'],
  ])('%s is a part of a day with the format %s', (text, value, format) => {
    const cell = typed(text);
    expect(cell.value).toBeCloseTo(value, 10);
    expect(cell.format).toBe(format);
  });

  it.each([
    ['en_US', '3/4/2027 10:30', day(2027, 3, 4) + 0.4375, 'm/d/yyyy h:mm'],
    ['en_US', '2027-03-04 18:00', day(2027, 3, 4) + 0.75, 'yyyy-mm-dd h:mm'],
    ['en_IN', '04/03/2027  6:00 PM', day(2027, 3, 4) + 0.75, 'dd/mm/yyyy h:mm am/pm'],
    ['en_US', 'Mar 4, 2027, 6:00 PM', day(2027, 3, 4) + 0.75, 'mmm d, yyyy h:mm am/pm'],
  ])('%s: %s is a date with a time', (locale, text, value, format) => {
    expect(typed(text, locale)).toEqual({ value, format });
  });

  it.each(['10:60', '10:30:60', '13:00 pm', '0:30 am', '2027-03-04 24:00', '2027-02-30 10:30', 'at 10:30'])(
    '%s stays text',
    (text) => {
      expect(typed(text)).toEqual({ value: text, format: 'General' });
    },
  );
});

describe('words, errors and formulas', () => {
  it.each([
    ['en_US', 'TRUE', true],
    ['en_US', 'false', false],
    ['de_DE', 'wahr', true],
    ['de_DE', 'FALSE', false],
    ['fr_FR', 'FAUX', false],
  ])('%s: %s is a boolean', (locale, text, value) => {
    expect(typed(text, locale)).toEqual({ value, format: 'General' });
  });

  it.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#n/a'])('%s is an error', (text) => {
    const { value } = typed(text);
    expect(value).toBe(text.toUpperCase());
    expect(isErrorValue(value)).toBe(true);
  });

  it('an apostrophe keeps what follows as text and is no part of it', () => {
    expect(typed("'007")).toEqual({ value: '007', format: 'General' });
    expect(typed("'=1+1")).toEqual({ value: '=1+1', format: 'General' });
    expect(typed("'")).toEqual({ value: '', format: 'General' });
  });

  it.each([
    ['=HYPERLINK("http://evil.example")', '=HYPERLINK("http://evil.example")', '#ERROR!'],
    ['=42', '=42', 42],
    ['="say ""hi"""', '="say ""hi"""', 'say "hi"'],
    ['=TRUE', '=TRUE', true],
    ['=NA()', '=NA()', '#N/A'],
    ['+A1', '=+A1', '#ERROR!'],
    ['+91 98765 43210', '=+91 98765 43210', '#ERROR!'],
  ])('%s is a formula, which the host works out only when it is a plain value', (text, formula, value) => {
    expect(typed(text)).toEqual({ value, format: 'General', formula });
  });

  it.each([
    '',
    ' ',
    '=',
    '+',
    ' =1+1',
    '-A1',
    '@name',
    'asha.rao@example.com',
    '  padded  ',
    'two\nlines',
    '9f0c6a52-1b7e-4f0e-9d3a-2c5b8e7a1f40',
    '12345678-1234-1234-1234-123456789012',
    'Yes',
    '#hashtag',
  ])('%j stays as it is', (text) => {
    expect(typed(text)).toEqual({ value: text, format: 'General' });
  });
});

describe('what was typed and what is then read', () => {
  it.each([
    ['en_US', '3/4/2027'],
    ['en_US', '03/04/2027 10:30'],
    ['en_GB', '14/03/28'],
    ['en_US', 'Mar 4, 2027'],
    ['de_DE', '4. März 2027'],
    ['de_DE', '1.234,50'],
    ['fr_FR', '12,50 €'],
    ['en_US', '9:05 PM'],
    ['en_US', '12.50%'],
    ['en_US', '26:15:00'],
  ])('%s: %s is read back as it was typed', (locale, text) => {
    const { value, format } = typed(text, locale);
    expect(displayText(value, format, region(locale))).toBe(text);
  });
});
