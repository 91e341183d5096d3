// CSV files as people have them, read into rows.
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/local/files/read-csv.ts';

const region = { locale: 'en_IN', timeZone: 'Asia/Kolkata', now: Date.UTC(2027, 5, 15) };
const read = (content: string | Uint8Array) =>
  readCsv(typeof content === 'string' ? Buffer.from(content) : content, 'tasks.csv', region);
const values = (content: string | Uint8Array) =>
  read(content).rows.map((row) => row.map((cell) => cell.value));

describe('a CSV file', () => {
  it.each([
    ['comma', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['mixed line endings', 'a,b\r\n1,2'],
    ['a byte order mark', '\ufeffa,b\n1,2\n'],
    ['quotes around cells', '"a","b"\n"1","2"\n'],
  ])('divided by or written with %s gives the same sheet', (_, content) => {
    expect(values(content)).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
  });

  it('may mix line endings from row to row', () => {
    expect(values('a\r\nb\nc\rd')).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  it('a delimiter inside quotes does not count when the delimiter is looked for', () => {
    expect(values('"a,b,c";d\n1;2')).toEqual([
      ['a,b,c', 'd'],
      [1, 2],
    ]);
  });

  it('quoted cells keep line breaks, delimiters and doubled quotes', () => {
    expect(values('a,b\n"two\nlines, and ""more""",x\n')[1]).toEqual(['two\nlines, and "more"', 'x']);
  });

  it('a quote inside a cell is taken as it is', () => {
    expect(values('a,b\n5" pipe,x\n')[1]).toEqual(['5" pipe', 'x']);
  });

  it('ragged rows are filled up with empty cells, and empty lines stay rows', () => {
    expect(values('a,b,c\n1\n\n1,2,3,4\n')).toEqual([
      ['a', 'b', 'c', ''],
      [1, '', '', ''],
      ['', '', '', ''],
      [1, 2, 3, 4],
    ]);
  });

  it('reads UTF-8, and UTF-16 of either byte order', () => {
    const text = '\ufeffnäme,ऋण\nx,y\n';
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(text, 'utf16le').swap16();
    for (const bytes of [Buffer.from(text), little, big]) {
      expect(values(bytes)[0]).toEqual(['näme', 'ऋण']);
    }
  });

  it('a header alone, and 60 columns, are sheets too', () => {
    expect(values('Task name,Owner')).toEqual([['Task name', 'Owner']]);
    expect(values(Array.from({ length: 60 }, (_, index) => `c${index}`).join(','))[0]).toHaveLength(60);
  });
});

describe('a CSV file that cannot be used', () => {
  it.each([
    ['empty', '', 'empty-file', '"tasks.csv" is empty. Add a header row and at least one task.'],
    ['only a byte order mark and line breaks', '\ufeff\r\n\r\n', 'empty-file', '"tasks.csv" is empty'],
    [
      'a cell that Sheets would refuse',
      `a,b\nx,${'y'.repeat(50_001)}`,
      'cell-too-long',
      'Cell B2 holds 50,001 characters. Google Sheets takes at most 50,000',
    ],
    [
      'a million characters in a cell',
      'z'.repeat(1_000_000),
      'cell-too-long',
      'Cell A1 holds 1,000,000 characters',
    ],
    ['more cells than tasks need', ','.repeat(2_000_000), 'sheet-too-large', 'has more than 2,000,000 cells'],
    [
      'more lines than that',
      '\n'.repeat(2_000_001).concat('a'),
      'sheet-too-large',
      'has more than 2,000,000',
    ],
    ['a line that never ends', `"${'a,'.repeat(2_500_000)}`, 'broken-csv', 'a quotation mark opens a cell'],
    ['an open quote', 'a,b\n"x,y\n', 'broken-csv', 'a quotation mark opens a cell and nothing closes it'],
  ])('%s: says so plainly', (_, content, code, message) => {
    expect(() => read(content)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  it.each([
    ['an Excel file under the wrong name', [0x50, 0x4b, 0x03, 0x04, 0, 0], 'not-text', 'Excel or zip file'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1], 'not-text', 'not a text file'],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], 'not-text', 'saved as UTF-32'],
    ['UTF-32 of the other byte order', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x61], 'not-text', 'saved as UTF-32'],
    [
      'a web page',
      [...Buffer.from('\ufeff\n<!-- x --><HTML><body>')],
      'not-text',
      'is a web page (HTML) and no CSV file',
    ],
    [
      'a web page with a declaration',
      [...Buffer.from('<?xml version="1.0"?><html>')],
      'not-text',
      'a web page (HTML)',
    ],
    ['JSON', [...Buffer.from('[\n {"Task name": "a"}\n]')], 'not-text', 'is a JSON file and no CSV file'],
    ['lines of JSON', [...Buffer.from('{"a":1}\n{"a":2}')], 'not-text', 'is a JSON file and no CSV file'],
    ['an old code page', [0x61, 0x2c, 0xe4, 0x0a], 'not-utf8', 'Save the sheet as "CSV UTF-8"'],
  ])('%s: says what to do', (_, bytes, code, message) => {
    expect(() => read(Uint8Array.from(bytes))).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  it('an old code page: names the first line that cannot be read, and what stands there', () => {
    const rows = [
      'Task name,Note',
      'A,fine ü',
      `B,${'long '.repeat(10)}Ren\xe9 Dubois,${'z'.repeat(30)}`,
      'C,\xe9',
    ];
    const bytes = Buffer.concat(rows.map((row, n) => Buffer.from(`${row}\r\n`, n === 1 ? 'utf8' : 'latin1')));
    expect(() => read(bytes)).toThrow(
      'has characters that cannot be read, the first in line 3: “…g long long long Ren\ufffd Dubois,zzzzzzzzzzz…”. Save the sheet',
    );
  });

  it.each(['{Name},Type\na,b', '[Name],[Type]\na,b', '<Name>,<Type>\na,b', '[1;2]\n[3;4]'])(
    '%j is CSV although it begins like something else',
    (content) => {
      expect(values(content)).toHaveLength(2);
    },
  );

  it('a cell of exactly 50,000 characters is taken', () => {
    expect(values('z'.repeat(50_000))[0]?.[0]).toHaveLength(50_000);
  });
});
