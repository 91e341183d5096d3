// Archives that are no workbooks, and the error cells of those that are.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { errorCellsAsText } from '../../../src/local/files/error-cells.ts';
import { readXlsx } from '../../../src/local/files/read-xlsx.ts';
import { workbook } from './hand-made-workbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
/** Where an entry of the archive's directory says how long its file is, packed and unpacked. */
const SIZES = { packed: 20, unpacked: 24 };

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
    ['text', Buffer.from('no archive')],
    ['an archive that was cut off in front', workbook('').subarray(10)],
    ['an archive that unpacks to more than the memory holds', claiming(workbook(''), 'unpacked', 2 ** 31)],
    ['an archive whose packed files are larger than the memory', claiming(workbook(''), 'packed', 2 ** 31)],
    ['an archive that unpacks to more than it says', claiming(workbook(''), 'unpacked', 100)],
  ])('is refused when it is %s', async (_, bytes) => {
    const read = readXlsx(bytes, 'x.xlsx', { locale: 'en_IN', timeZone: 'Asia/Kolkata' });
    await expect(read).rejects.toMatchObject({ code: 'not-xlsx' });
  });
});

describe('error cells of a workbook', () => {
  const book = (sheet: string) => zipSync({ [SHEET]: strToU8(sheet), 'ä.xml': strToU8('<c t="e">') });

  it('become texts, and nothing else does', () => {
    const sheet = (type: string) =>
      `<c r="A1" s="1" ${type}><v>#N/A ä</v></c><c r="B1" t="str"><v>&lt;c t="e"></v></c>`;
    const files = unzipSync(errorCellsAsText(book(sheet('t="e"'))));
    expect(strFromU8(files[SHEET] ?? new Uint8Array())).toBe(sheet('t="str"'));
    expect(strFromU8(files['ä.xml'] ?? new Uint8Array())).toBe('<c t="e">');
  });
});
