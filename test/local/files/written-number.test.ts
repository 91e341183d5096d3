// Numbers and dates of a workbook in a CSV file: as they look, or in full where their look hides a part of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../../../src/local/files/csv-cell.ts';
import { writtenNumber } from '../../../src/local/files/written-number.ts';

const INDIA = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
const text = (value: number, format: string, locale = 'en_IN') =>
  writtenNumber(value, format, { ...INDIA, locale });

describe('a number', () => {
  it.each([
    ['that looks as it is', 1234567.5, '#,##0.00', '1,234,567.50'],
    ['with zeros after it', 1.5, '0.00', '1.50'],
    ['with zeros before it', 7001, '00000', '07001'],
    ['of money', 1234.5, '"₹"#,##0.00', '₹1,234.50'],
    ['that is a part of a hundred', 0.125, '0.0%', '12.5%'],
    ['of many digits in scientific notation', 9876543210, '0.00E+00', '9876543210'],
    ['that is rounded', 1.5, '0', '1.5'],
    ['in hundredths that are rounded', 0.12345, '0%', '0.12345'],
    ['that is hidden', 5, ';;;', '5'],
    ['with words beside it', 5, '0" days"', '5'],
    ['whose format would make a formula of it', 5, '"="0', '5'],
    ['of which reading would make a text', 1234.5, '"₹ "#,##0.0', '1234.5'],
  ])('%s', (_, value, format, written) => {
    expect(text(value, format)).toBe(written);
  });

  it('has the decimal sign of the locale', () => {
    expect(text(1.5, '0', 'de_DE')).toBe('1,5');
  });
});

const DAY = 46826;
const AT_HALF_PAST_TEN = DAY + 0.4375;

describe('a date', () => {
  it.each([
    ['that looks as it is', AT_HALF_PAST_TEN, 'dd/mm/yyyy hh:mm', '14/03/2028 10:30'],
    ['with a month in words', DAY, 'd-mmm-yy', '14-Mar-28'],
    ['without its year', DAY, 'd-mmm', '14/03/2028'],
    ['without its day', DAY, 'mmm-yy', '14/03/2028'],
    ['without its time', AT_HALF_PAST_TEN, 'dd/mm/yyyy', '14/03/2028 10:30:00'],
    ['of another century', 9205, 'd-m-yy', '14/03/1925'],
    [
      'without its milliseconds',
      DAY + 37_800_123 / 86_400_000,
      'dd/mm/yyyy hh:mm',
      '14/03/2028 10:30:00.123',
    ],
    ['that shows its midnight', DAY, 'd-mmm hh:mm', '14/03/2028 00:00:00'],
    ['that shows its time alone', AT_HALF_PAST_TEN, 'h:mm', '14/03/2028 10:30:00'],
    ['that is a time of day', 0.4375, 'h:mm am/pm', '10:30 AM'],
    ['that is a time without its seconds', 37_812 / 86_400, 'h:mm', '10:30:12'],
    ['that is a duration without its seconds', 1 + 37_812 / 86_400, '[h]:mm', '34:30:12'],
  ])('%s', (_, value, format, written) => {
    expect(text(value, format)).toBe(written);
  });

  it.each([
    ['en_US', '3/14/2028 10:30:00'],
    ['de_DE', '14.03.2028 10:30:00'],
    ['sv_SE', '2028-03-14 10:30:00'],
    ['ja_JP', '2028/03/14 10:30:00'],
  ])('is in the order of %s', (locale, written) => {
    expect(text(AT_HALF_PAST_TEN, 'd-mmm', locale)).toBe(written);
  });

  it('has its year whatever year it is when it is written', () => {
    const thatYear = { ...INDIA, now: Date.UTC(2028, 6) };
    expect(writtenNumber(DAY, 'd-mmm', thatYear)).toBe('14/03/2028');
  });
});

it('any moment under any format is read again as the moment that it is', () => {
  const formats = [
    'd-mmm',
    'dd/mm/yyyy',
    'm/d/yy',
    'mmmm yyyy',
    'h:mm',
    'dddd',
    'd mmm yyyy h:mm am/pm',
    '[h]:mm',
  ];
  const locale = fc.constantFrom('en_IN', 'en_US', 'de_DE', 'fr_FR', 'sv_SE', 'ja_JP');
  const millis = fc.integer({ min: 0, max: 60_000 * 86_400_000 });
  fc.assert(
    fc.property(millis, fc.constantFrom(...formats), locale, (at, format, name) => {
      const region = { ...INDIA, locale: name };
      const value = at / 86_400_000;
      expect(csvCell(writtenNumber(value, format, region), region).value).toBe(value);
    }),
  );
});
