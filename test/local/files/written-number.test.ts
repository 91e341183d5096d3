// Numbers and dates of a workbook in a CSV file: as they look, or in full where their look hides a part of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../../../src/local/files/csv-cell.ts';
import { writtenNumber } from '../../../src/local/files/written-number.ts';
import { displayText } from '../../../src/local/host/cells/display.ts';

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
    ['without its thousands', 5000, '0,', '5000'],
    ['without its minus', -5, '0;0', '-5'],
    ['whose dash hides it', 0, '0;-0;"-"', '0'],
    ['of which words alone are seen', 5, '"paid"', '5'],
    ['that ends in the digits of its exponent', 98804, '0.00E+00" x"', '98804'],
    ['of more digits than are shown', 1234567890123456, '0', '1234567890123456'],
    ['that would be read as another number', 5, '"1"0', "'15"],
    ['that would be read as a date', 12052028, '00-00-0000', "'12-05-2028"],
    ['that would be read as a time', 1030, '00":"00', "'10:30"],
    ['whose display would be a formula', 5, '"="0', "'=5"],
    ['that would lose its plus', 919845022102, '"+"0', "'+919845022102"],
    ['below zero', -1.5, '0.00', '-1.50'],
    ['with the noise of binary fractions', 0.1 + 0.2, '0.0', '0.3'],
  ])('%s', (_, value, format, written) => {
    expect(text(value, format)).toBe(written);
  });

  it.each([
    ['words', 5, '0" days"', '5 days'],
    ['words that tell its sign', -5, '0" Cr";0" Dr"', '5 Dr'],
    ['a sign of money and a space', 1234.5, '"₹ "#,##0.00', '₹ 1,234.50'],
    ['a sign of money of a country', 1234.5, '[$₹-4009] #,##0.00', '₹ 1,234.50'],
    ['a code in front', 123, '"LD-"00000', 'LD-00123'],
    ['a country in front', 9845022102, '"+91 "0', '+91 9845022102'],
    ['lines between its digits', 12345678, '000-00-0000', '012-34-5678'],
    ['words, shortened to thousands', 1500, '0.0,"K"', '1.5K'],
    ['words, in hundredths', 0.125, '0.0%" off"', '12.5% off'],
    ['words, and nothing else', 0, '0" days"', '0 days'],
    ['groups of lakhs', 1234567.5, '[>99999]##\\,##\\,##0.0;##,##0.0', '12,34,567.5'],
  ])('with %s is read again as it looks', (_, value, format, shown) => {
    expect(displayText(value, format, INDIA)).toBe(shown);
    const { value: read, format: as } = csvCell(text(value, format), INDIA);
    expect(displayText(read, as, INDIA)).toBe(shown);
  });

  it('any digits with any words are read again as they look, or are the number', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'+-=@:/. 01"₹x'.split('').filter((each) => each !== '"')),
      maxLength: 4,
    });
    const digits = fc.constantFrom('0', '00000', '#,##0', '#,##0.00', '00-00-0000', '0,', '0%', '0.0E+00');
    const number = fc.oneof(
      fc.integer(),
      fc.integer().map((each) => each / 100),
    );
    fc.assert(
      fc.property(number, word, digits, word, (value, before, places, after) => {
        const format = `"${before}"${places}"${after}"`;
        const written = text(value, format);
        const { value: read, format: as } = csvCell(written, INDIA);
        const isSame = displayText(read, as, INDIA).trim() === displayText(value, format, INDIA).trim();
        expect(isSame || read === value).toBe(true);
        if (typeof read === 'number') expect(read).toBeCloseTo(value, 9);
        else expect(written).not.toMatch(/^[=+@\t]/);
      }),
    );
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
    ['with its weekday', DAY, 'dddd, d mmmm yyyy', 'Tuesday, 14 March 2028'],
    ['that is a duration below zero', -0.0625, '[h]:mm', '-1:30'],
    ['that is a duration of minutes below zero', -0.03125, '[h]:mm', '-0:45'],
    ['that is a duration below zero without its seconds', -37_812 / 86_400, '[h]:mm', '-10:30:12'],
    ['that is a long duration below zero', -1000.5, '[h]:mm', '-24012:00'],
    ['that is a time below zero', -0.0625, 'h:mm', '22:30'],
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
