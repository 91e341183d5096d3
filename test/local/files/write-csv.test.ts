// Rows come out of a CSV as they went in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/local/files/read-csv.ts';
import { writeCsv } from '../../../src/local/files/write-csv.ts';

const region = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
type Value = string | number | boolean;
const write = (rows: Value[][], format = 'General') =>
  writeCsv({ name: 'x', rows: rows.map((row) => row.map((value) => ({ value, format }))) }, region);
const line = (...row: Value[]) =>
  write([row])
    .replace(/^\ufeff/, '')
    .replace(/\r\n$/, '');

describe('writing a CSV file', () => {
  it('starts with the byte order mark that Excel needs, and ends every line with CRLF', () => {
    expect(
      write([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBe('\ufeffa,b\r\nc,d\r\n');
  });

  it('quotes what needs it and doubles quotes inside (RFC 4180)', () => {
    expect(line('a,b', 'say "hi"', 'two\nlines', 'plain')).toBe('"a,b","say ""hi""","two\nlines",plain');
  });

  it.each(['=1+1', '+91 98', '-A1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'quoted"])(
    'text %j, which a spreadsheet would take for a formula, is kept as text by an apostrophe',
    (text) => {
      expect(line(text).replace(/^"/, '').startsWith(`'${text[0]}`)).toBe(true);
    },
  );

  it('quotes semicolons and tabs, behind which another locale would start a new cell', () => {
    expect(line('a;=1+1', 'b\t=1')).toBe('"a;=1+1","b\t=1"');
  });

  it('negative numbers stay numbers', () => {
    expect(line(-5, 12.5, true)).toBe('-5,12.5,TRUE');
  });

  it('writes dates as the user reads them', () => {
    expect(write([[46826.4375]], 'dd/mm/yyyy hh:mm')).toContain('14/03/2028 10:30');
  });

  it('writes numbers and dates in full where a part of them is not seen', () => {
    expect(write([[9876543210]], '0.00E+00')).toBe('\ufeff9876543210\r\n');
    expect(write([[46826.4375]], 'd-mmm')).toBe('\ufeff14/03/2028 10:30:00\r\n');
  });

  it('divides as the file did that was read, and begins as it began', () => {
    const rows = [
      [
        { value: 'a;b', format: 'General' },
        { value: 'c,d', format: 'General' },
      ],
    ];
    const csv = { delimiter: '|', sepLine: true };
    expect(writeCsv({ name: 'x', rows, csv }, region)).toBe('\ufeffsep=|\r\n"a;b"|"c,d"\r\n');
  });

  it('no text becomes a formula, and every text comes back, when the file is read again', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', '\r', '\t', 'a', ' '),
      }),
    );
    fc.assert(
      fc.property(text, (cell) => {
        // The guard in front keeps the line from being empty, the word at the end keeps numbers and dates text.
        const value = `${cell}x_`;
        const bytes = Buffer.from(write([['guard', value]]));
        const back = readCsv(bytes, 'x.csv', region).rows[0]?.[1];
        expect(back?.formula).toBeUndefined();
        expect(back?.value).toBe(value);
      }),
    );
  });
});
