// Archives that are no workbooks, and workbooks made to fill the memory: refused in one plain line.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/local/files/read-xlsx.ts';
import { workbook, workbookOf } from './hand-made-workbook.ts';

/** Where an entry of the archive's directory says how long its file is, packed and unpacked. */
const SIZES = { packed: 20, unpacked: 24 };
const region = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
const read = (bytes: Uint8Array) => readXlsx(bytes, 'x.xlsx', region);

/** The archive, with every entry of its directory claiming that size. */
function claiming(archive: Uint8Array, what: keyof typeof SIZES, size: number): Uint8Array {
  const bytes = Buffer.from(archive);
  const entry = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 1)) {
    bytes.writeUInt32LE(size, at + SIZES[what]);
  }
  return bytes;
}

describe('an archive', () => {
  it.each([
    ['text', Buffer.from('no archive'), 'not-xlsx'],
    ['an archive that was cut off in front', workbook('').subarray(10), 'not-xlsx'],
    ['an archive without a workbook', zipSync({ 'a.txt': strToU8('a') }), 'not-xlsx'],
    [
      'an archive that unpacks to more than the memory holds',
      claiming(workbook(''), 'unpacked', 2 ** 31),
      'sheet-too-large',
    ],
    [
      'an archive whose packed files are larger than the memory',
      claiming(workbook(''), 'packed', 2 ** 31),
      'sheet-too-large',
    ],
    ['an archive that unpacks to more than it says', claiming(workbook(''), 'unpacked', 100), 'not-xlsx'],
    ['a sheet packed to a thousandth', workbook(' '.repeat(20_000_000)), 'sheet-too-large'],
    [
      'more parts than a workbook has',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}.xml`, new Uint8Array()]))),
      'sheet-too-large',
    ],
    ['a file of more than 50 MB', new Uint8Array(50 * 1024 * 1024 + 1), 'file-too-large'],
  ])('is refused when it is %s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/^"x\.xlsx" [^\n]+\.$/),
    });
  });
});

describe('a cell far away from the others', () => {
  const cell = (place: string) => `<row r="${place.replace(/\D/g, '')}"><c r="${place}"><v>1</v></c></row>`;
  it.each([
    ['in the last corner of an Excel sheet', ['A1', 'XFD1048576'], '(XFD1048576)'],
    ['far down', ['A1', 'D2', 'A1048576'], '(A1048576)'],
    [
      'far to the right of many rows',
      [...Array.from({ length: 99 }, (_, row) => `A${row + 1}`), 'XFD100'],
      '(XFD100)',
    ],
    ['where no spreadsheet has cells', ['A1', 'ZZZ9999999'], '(ZZZ9999999)'],
  ])('%s is refused and named before the grid is built', async (_, places, named) => {
    await expect(read(workbook(places.map(cell).join('')))).rejects.toMatchObject({
      code: 'far-cell',
      message: expect.stringContaining(`has a filled cell far away from the others ${named}`),
    });
  });

  it('is no trouble when it only has a look, as whole columns that somebody formatted have', async () => {
    const far = '<row r="1048576"><c r="XFD1048576" s="1"/><c r="XFD1048576" s="1"></c></row>';
    const { rows } = await read(workbook(`${cell('A1')}${far}`));
    expect(rows).toEqual([[{ value: 1, format: 'General' }]]);
  });

  it('is no trouble in a dimension that the file only claims', async () => {
    const xml = `<dimension ref="A1:XFD1048576"/><sheetData><row r="1" spans="1:16384"><c r="A1"><v>1</v></c></row></sheetData>`;
    const { rows } = await read(workbookOf({ sheets: [{ name: 'S', xml }] }));
    expect(rows).toHaveLength(1);
  });
});

describe('XML that is broken on purpose', () => {
  it.each([
    ['tags that are never closed', '<c '.repeat(300_000)],
    ['formulas that are never closed', `<row r="1"><c r="A1" t="str"><v>1</v>${'<f '.repeat(300_000)}`],
    ['an endless attribute', `<row r="1"><c r="A1" t="str"${' '.repeat(900_000)}><v>1</v></c></row>`],
    ['an endless name', `<${'a'.repeat(900_000)}`],
    [
      'a text that is never closed',
      `<row r="1"><c r="A1" t="inlineStr"><is><t>1</t>${'<t '.repeat(300_000)}`,
    ],
    ['marked text that is never closed', `<row r="1"><c r="A1" t="str"><v>1${'<![CDATA['.repeat(100_000)}`],
    ['tags inside tags', `<row r="1"><c r="A1" t="inlineStr"><is>${'<r><t>'.repeat(100_000)}</is></c></row>`],
  ])('%s end in a sheet or in words', async (_, xml) => {
    const sheet = `<sheetData>${xml}</sheetData>`;
    const told = await read(workbookOf({ sheets: [{ name: 'S', xml: sheet }], strings: xml })).then(
      ({ rows }) => rows.length,
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    expect([1, expect.stringMatching(/^"x\.xlsx" (is empty|cannot be read)/)]).toContainEqual(told);
  });
});
