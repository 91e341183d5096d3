// What a cell shows of its value, by its number format.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOfWrittenDate } from '../../../../src/local/host/cells/default-format.ts';
import { displayText } from '../../../../src/local/host/cells/display.ts';
import { isDateFormat } from '../../../../src/local/host/cells/format.ts';
import { conventionsOf } from '../../../../src/local/host/cells/region.ts';
import { serialOfWall } from '../../../../src/local/host/cells/serial.ts';
import { typeInput } from '../../../../src/local/host/cells/typing.ts';

const shown = (value: string | number | boolean, format: string, locale = 'en_US') =>
  displayText(value, format, { locale, timeZone: 'Asia/Kolkata' });
const moment = serialOfWall({ year: 2027, month: 3, day: 4, hour: 17, minute: 5, second: 9 }) ?? NaN;

describe('cells with automatic format', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [12.5, '12.5'],
    [1 / 3, '0.3333333333'],
    [1000 / 3, '333.3333333'],
    [0.1 + 0.2, '0.3'],
    [9876543210, '9876543210'],
    [123456789012345, '123456789012345'],
    [1234567890123456, '1.23457E+15'],
    [1e20, '1E+20'],
    [0.00001, '0.00001'],
    [-2.5, '-2.5'],
  ])('%d is read as %s', (value, text) => {
    expect(shown(value, 'General')).toBe(text);
  });

  it('uses the decimal sign and the words of the locale', () => {
    expect(shown(12.5, 'General', 'de_DE')).toBe('12,5');
    expect(shown(true, 'General', 'de_DE')).toBe('WAHR');
    expect(shown(true, 'General', 'en_IN')).toBe('TRUE');
    expect(shown(false, 'General')).toBe('FALSE');
  });

  it.each(['', 'text', '#N/A', ' spaces '])('%j is read as it is', (text) => {
    expect(shown(text, 'General')).toBe(text);
    expect(shown(text, '@')).toBe(text);
    expect(shown(text, 'yyyy-mm-dd')).toBe(text);
  });
});

describe('number formats', () => {
  it.each([
    [1234.567, '0', '1235'],
    [1234.567, '0.00', '1234.57'],
    [1.005, '0.00', '1.01'],
    [2.5, '0', '3'],
    [-2.5, '0', '-3'],
    [-0.001, '0.00', '0.00'],
    [1234567, '#,##0', '1,234,567'],
    [12, '#,##0', '12'],
    [0, '#,##0.00', '0.00'],
    [0.5, '#.##', '.5'],
    [7, '000', '007'],
    [0.071, '0.00%', '7.10%'],
    [0.5, '0%', '50%'],
    [1200, '"₹"#,##0', '₹1,200'],
    [-12.5, '"$"#,##0.00', '-$12.50'],
    [12.5, '[$€-407]#,##0.00', '€12.50'],
    [12.5, '#,##0.00\\ "kr"', '12.50 kr'],
    [1234567, '0.0,,"M"', '1.2M'],
    [100000, '0.00E+00', '1.00E+05'],
    [0.0015, '0.00E+00', '1.50E-03'],
    [-5, '0;(0)', '(5)'],
    [0, '0;(0);"none"', 'none'],
    [5, '[Red]0', '5'],
    [1e-7, '0.00', '0.00'],
    [1e20, '0', '100000000000000000000'],
  ])('%d under %s is %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it.each([
    [123456789, '12,34,56,789'],
    [150000, '1,50,000'],
    [1500, '1,500'],
  ])('%d under the lakh format that Indian sheets use is %s', (value, text) => {
    expect(shown(value, '[>9999999]##\\,##\\,##\\,##0;[>99999]##\\,##\\,##0;##,##0', 'en_IN')).toBe(text);
  });

  it.each([
    ['en_US', '1,234.50'],
    ['de_DE', '1.234,50'],
    ['fr_FR', '1\u202f234,50'],
    ['sv_SE', '1\u00a0234,50'],
    ['ja_JP', '1,234.50'],
  ])('%s writes 1234.5 under #,##0.00 as %s', (locale, text) => {
    expect(shown(1234.5, '#,##0.00', locale)).toBe(text);
  });
});

describe('date formats', () => {
  it.each([
    ['yyyy-mm-dd', '2027-03-04'],
    ['dd/mm/yyyy', '04/03/2027'],
    ['m/d/yy', '3/4/27'],
    ['d mmm yyyy', '4 Mar 2027'],
    ['dddd, mmmm d', 'Thursday, March 4'],
    ['ddd', 'Thu'],
    ['mmmmm', 'M'],
    ['h:mm', '17:05'],
    ['hh:mm:ss', '17:05:09'],
    ['h:mm am/pm', '5:05 PM'],
    ['hh:mm AM/PM', '05:05 PM'],
    ['m/d/yyyy h:mm:ss', '3/4/2027 17:05:09'],
    ['mm:ss', '05:09'],
    ['mm', '03'],
    ['ss.000', '09.000'],
    ['yyyy"年"m"月"', '2027年3月'],
    ['dd\\-mm', '04-03'],
    ['YYYY-MM-DD', '2027-03-04'],
  ])('%s is read as %s', (format, text) => {
    expect(shown(moment, format)).toBe(text);
  });

  it.each([
    ['[h]:mm:ss', 1.09375, '26:15:00'],
    ['[mm]', 1 / 24, '60'],
    ['h:mm', 1.09375, '2:15'],
    ['[h]:mm', -0.5, '-12:00'],
  ])('%s shows %d as %s', (format, value, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it('uses the month names of the locale', () => {
    expect(shown(moment, 'd. mmmm yyyy', 'de_DE')).toBe('4. März 2027');
    expect(shown(moment, 'd mmm yyyy', 'en_IN')).toBe('4 Mar 2027');
    expect(shown(moment, 'mmm', 'ja_JP')).toBe('3月');
  });

  it('noon and midnight are 12 under am/pm', () => {
    expect(shown(0.5, 'h:mm am/pm')).toBe('12:00 PM');
    expect(shown(1, 'h:mm am/pm')).toBe('12:00 AM');
  });

  it('every day of every locale is read back as the same day', () => {
    const locales = fc.constantFrom('en_US', 'en_GB', 'en_IN', 'de_DE', 'fr_FR', 'sv_SE', 'ja_JP', 'pt_BR');
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 80_000 }), locales, (serial, locale) => {
        const text = shown(serial, conventionsOf(locale).date, locale);
        expect(typeInput(text, { locale, timeZone: 'Etc/UTC' }).value).toBe(serial);
      }),
    );
  });

  it('a Date written by a script takes the date format of the locale, with the time unless it is midnight', () => {
    expect(formatOfWrittenDate(46450, 'en_IN')).toBe('dd/mm/yyyy');
    expect(formatOfWrittenDate(46450.25, 'en_US')).toBe('m/d/yyyy h:mm:ss');
  });
});

describe('which formats make a Date of a number', () => {
  it.each(['yyyy-mm-dd', 'm/d/yyyy h:mm', 'h:mm am/pm', '[h]:mm:ss', 'd"."m', '[$-409]d mmm'])(
    '%s does',
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );

  it.each([
    'General',
    '@',
    '',
    '0',
    '#,##0.00',
    '0%',
    '0.00E+00',
    '0" days"',
    '0\\d',
    '[Red]0',
    '[$kr-41D] 0',
  ])('%j does not', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});
