// What the cells of a CSV file become: numbers and dates where they still read as written, texts everywhere else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/local/files/read-csv.ts';
import { displayText } from '../../../src/local/host/cells/display.ts';

const region = { locale: 'en_IN', timeZone: 'Asia/Kolkata', now: Date.UTC(2027, 5, 15) };
const cell = (text: string) => {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  return readCsv(Buffer.from(`a,b\n${quoted},x`), 'tasks.csv', region).rows[1]?.[0];
};

describe('a cell of a CSV file', () => {
  it.each([
    '+91-9800000001',
    '+91 98000 00002',
    '+919800000003',
    '09800000004',
    '+91 98000 00005 call after 6',
    '007',
    '1200000000000001',
    '1.50',
    '1e5',
    '+5',
    '(12)',
    '=A1',
    '=1+1',
    '=HYPERLINK("http://example.com")',
    '=',
    '-A1',
    '@SUM(A1)',
    '+1+1',
    '-2+3',
    ' padded ',
    'next Friday',
    '14.03.29',
  ])('%j stays the text that it is', (text) => {
    expect(cell(text)).toMatchObject({ value: text, format: 'General' });
    expect(cell(text)?.formula).toBeUndefined();
  });

  it.each([
    ['7', 7, '7'],
    [' 7 ', 7, '7'],
    ['-5', -5, '-5'],
    ['9800000011', 9800000011, '9800000011'],
    ['1.5', 1.5, '1.5'],
    ['1,500', 1500, '1,500'],
    ['5%', 0.05, '5%'],
    ['TRUE', true, 'TRUE'],
    ['true', true, 'TRUE'],
    ['25/01/2027', 46412, '25/01/2027'],
    ['1/2/2027', 46419, '1/2/2027'],
    ['05-01-27', 46392, '05-01-27'],
    ['2027-01-25 10:30', 46412.4375, '2027-01-25 10:30'],
    ['25-Jan-2027 04:30 pm', 46412.6875, '25-Jan-2027 04:30 PM'],
    ['10:30', 0.4375, '10:30'],
    ['11 am', 11 / 24, '11:00 AM'],
    ['#N/A', '#N/A', '#N/A'],
  ])('%j is what Sheets makes of it, because it still reads so', (text, value, shown) => {
    const { value: got = '', format = '' } = cell(text) ?? {};
    expect(got).toBe(value);
    expect(displayText(got, format, region)).toBe(shown);
  });

  it.each([
    ['="+919800000006"', '+919800000006'],
    ['="09800000004"', '09800000004'],
    ['="5"" pipe"', '5" pipe'],
    ['=""', ''],
  ])('%s is the text in it, as programs write one for Excel', (text, value) => {
    expect(cell(text)).toEqual({ value, format: 'General', source: text });
  });

  it('keeps what it was written as', () => {
    expect(cell(' 7 ')?.source).toBe(' 7 ');
    expect(cell("'=1")).toEqual({ value: '=1', format: 'General', source: "'=1" });
  });

  it('never becomes a formula, and a number never reads otherwise than it was written', () => {
    const units = fc.constantFrom(...'0123456789+-=@.,%()/: eE₹$AMpm'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: units, minLength: 1, maxLength: 12 }), (text) => {
        const { value = '', format = '', formula } = cell(text) ?? {};
        expect(formula).toBeUndefined();
        const digits = (each: string) => each.replace(/\D/g, '').replace(/^0+/, '');
        const isPlain = typeof value === 'number' && !/[dmyhs]/i.test(format);
        if (isPlain) expect(displayText(value, format, region)).toBe(text.trim());
        if (typeof value === 'string' && !text.startsWith("'")) expect(digits(value)).toBe(digits(text));
      }),
    );
  });
});
