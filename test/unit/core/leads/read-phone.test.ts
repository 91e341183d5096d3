// Phone numbers as people write them, read as one number, or refused with what to write.
import fc from 'fast-check';
import { type CountryCode, getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../src/core/cell.ts';
import { phoneCountry } from '../../../../src/core/leads/phone-country.ts';
import { formPhone, formsOf, PHONE_FORMS } from '../../../../src/core/leads/phone-number.ts';
import { readPhone } from '../../../../src/core/leads/read-phone.ts';

const read = (value: CellValue, country = 'IN', display = String(value)) =>
  readPhone({ value, display }, country);
const numberOf = (value: CellValue, country = 'IN') => {
  const reading = read(value, country);
  return reading.ok ? reading.value : reading.error.code;
};

describe('a letter in place of a digit', () => {
  it.each([
    ['98765 4321l', 'l', '1', '+919876543211'],
    ['9845O12345', 'O', '0', '+919845012345'],
    ['+91 9845o 12345', 'o', '0', '+919845012345'],
    ['98450 I2345', 'I', '1', '+919845012345'],
  ])('is named with what may be meant: %s', (text, letter, digit, number) => {
    const reading = read(text);
    expect(reading.ok ? reading.value : reading.error).toMatchObject({
      code: 'phone-invalid',
      message: `"${text}" has the letter “${letter}” in place of a digit. If ${digit} is meant, write ${number}.`,
      suggestion: { certain: false, value: number },
    });
  });

  it.each(['98450 1234l l', '98450 1234x', 'Solo', 'Bill 98450'])('proposes nothing for %s', (text) => {
    const reading = read(text);
    expect(reading.ok || reading.error.suggestion).toBeUndefined();
  });
});

describe('a number that nobody can have', () => {
  it('names the country by whose rules it is none, unless it says its own', () => {
    const said = (text: string) => {
      const reading = read(text);
      return reading.ok ? '' : reading.error.message;
    };
    expect(said('04444 44444')).toMatch(
      /^"04444 44444" is no number that is in use in this country \(IN\)\. /,
    );
    expect(said('+91 00000 00000')).toMatch(/^"\+91 00000 00000" is no number that is in use\. /);
  });
});

describe('a phone number of an Indian sheet', () => {
  it.each<[CellValue]>([
    ['9845012345'],
    [9845012345],
    [919845012345],
    [9.845012345e9],
    ['919845012345'],
    ['+919845012345'],
    ['+91-9845012345'],
    ['+91-98450 12345'],
    ['+91 (0) 98450 12345'],
    ['098450-12345'],
    ['98450 12345'],
    ['98450-12345'],
    ['(98450) 12345'],
    ['0091 98450 12345'],
    ['91-98450-12345'],
    ['(+91) 98450-12345'],
    ['(+91)9845012345'],
    ['( 0091 ) 98450 12345'],
    ['[+91] 98450 12345'],
    ['(91) 98450 12345'],
    ['0+91 98450 12345'],
    ['9845012345,'],
    ['9845012345;'],
    ['’98450 12345'],
    ['‘9845012345’'],
    ['98450 12345 (R)'],
    ['98450-12345 (WhatsApp)'],
    ['9845012345.0'],
    ['Mob: 98450 12345'],
    ['Tel. +91 98450 12345'],
    ['tel:+919845012345'],
    ['98450 12345 ext. 22'],
    ['98450 12345, ext 22'],
    ['  98450\u00a012345 '],
    ['\u200e+91 98450 12345'],
    ['९८४५०१२३४५'],
    ['98450 12345 / 9845012345'],
    ['"98450 12345"'],
  ])('is read from %j', (value) => {
    expect(numberOf(value)).toBe('+919845012345');
  });

  it.each<[CellValue, string]>([
    ['98450 1234', 'phone-invalid'],
    ['98450 123456', 'phone-invalid'],
    ['12345', 'phone-invalid'],
    ['Meera', 'phone-invalid'],
    ['-', 'phone-invalid'],
    ['meera.p@example.org', 'phone-invalid'],
    ['+999 98450 12345', 'phone-invalid'],
    ['98450 12345 / 98450 54321', 'phone-several'],
    ['98765 43214 or call wife 9845022108', 'phone-several'],
    ['98765 43214, 22108', 'phone-several'],
    ['98765 43214; 22101', 'phone-several'],
    ['98765 43214/15', 'phone-several'],
    ['98450 12345, 98450 54321', 'phone-several'],
    ['98450 12345 or 98450 54321', 'phone-several'],
    ['98450 12345\n98450 54321', 'phone-several'],
    ['9845012345 9845054321', 'phone-several'],
    ['9.8E+09', 'number-rounded'],
    ['9.19845E+11', 'number-rounded'],
  ])('is not read from %j: %s', (value, code) => {
    expect(numberOf(value)).toBe(code);
  });

  it('that is one of another country without its + is offered with it', () => {
    expect(read('971501234567')).toMatchObject({
      ok: false,
      error: { code: 'phone-invalid', suggestion: { value: '+971501234567', certain: false } },
    });
  });

  it('of two offers the first, and says why not both', () => {
    const reading = read('98450 12345 / 98450 54321');
    expect(reading).toMatchObject({
      ok: false,
      error: { suggestion: { value: '+919845012345', certain: false } },
    });
  });
});

describe('the country of a number that does not say it', () => {
  it('has to be told, when nothing tells it', () => {
    expect(numberOf('98450 12345', '')).toBe('phone-country');
    expect(numberOf('+91 98450 12345', '')).toBe('+919845012345');
    expect(numberOf('0091 98450 12345', '')).toBe('+919845012345');
  });

  it('is the one chosen, else the account’s, else of the zone, else of the locale', () => {
    const sources = { chosen: '', account: '', zone: 'Asia/Kolkata', locale: 'en_US' };
    expect(phoneCountry(sources)).toBe('IN');
    expect(phoneCountry({ ...sources, account: 'AE' })).toBe('AE');
    expect(phoneCountry({ ...sources, account: 'AE', chosen: 'GB' })).toBe('GB');
    expect(phoneCountry({ ...sources, zone: 'Etc/UTC' })).toBe('US');
    expect(phoneCountry({ ...sources, zone: 'Etc/UTC', locale: 'en' })).toBe('');
    expect(phoneCountry({ ...sources, account: 'XX' })).toBe('IN');
  });
});

const COUNTRIES = [
  'IN',
  'US',
  'GB',
  'AE',
  'SG',
  'DE',
  'BR',
  'AU',
  'ZA',
  'ID',
] as const satisfies readonly CountryCode[];

/** Mobile numbers made of the country's example, with other last digits. */
const numbers = fc.constantFrom(...COUNTRIES).chain((country) =>
  fc.integer({ min: 0, max: 99 }).map((end) => {
    const example = getExampleNumber(country, examples);
    if (example === undefined) throw new Error(country);
    const digits = example.number.slice(0, -2) + String(end).padStart(2, '0');
    return { country, number: digits };
  }),
);

describe('in ten countries a number', () => {
  it('is the same in every form in which an account may keep it', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...PHONE_FORMS), ({ country, number }, form) => {
        expect([form, numberOf(formPhone(number, form), country)]).toEqual([form, number]);
      }),
    );
  });

  it('is the same with spaces, hyphens and brackets between its digits', () => {
    const gap = fc.constantFrom('', '', ' ', '-', '.', '\u00a0');
    fc.assert(
      fc.property(numbers, fc.array(gap, { minLength: 15, maxLength: 15 }), ({ country, number }, gaps) => {
        const written = [...number]
          .map((sign, place) => (place < 3 ? sign : (gaps[place % 15] ?? '') + sign))
          .join('');
        expect([written, numberOf(written, country)]).toEqual([written, number]);
      }),
    );
  });

  it('never becomes another one: what is read is what was written, or nothing', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.string({ maxLength: 6 }),
        fc.string({ maxLength: 6 }),
        ({ country, number }, before, after) => {
          const read = numberOf(`${before} ${number} ${after}`, country);
          if (read.startsWith('+') && !/\d/.test(before + after)) expect(read).toBe(number);
        },
      ),
    );
  });

  it('is asked about in forms that differ from each other', () => {
    fc.assert(
      fc.property(numbers, ({ number }) => {
        const forms = formsOf(number, PHONE_FORMS).map((form) => formPhone(number, form));
        expect(new Set(forms).size).toBe(forms.length);
        expect(forms[0]).toMatch(/^\+\d{1,3}-\d+$/);
      }),
    );
  });

  it('of any text at all makes a number or a reason, and throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.constantFrom('', ...COUNTRIES), (text, country) => {
        const reading = read(text, country);
        expect(reading.ok ? /^\+\d{5,17}$/.test(reading.value) : reading.error.message.length > 10).toBe(
          true,
        );
      }),
    );
  });
});
