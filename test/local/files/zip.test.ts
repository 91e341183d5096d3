import { describe, expect, it } from 'vitest';
import { errorCellsAsText } from '../../../src/local/files/error-cells.ts';
import { writeXlsx } from '../../../src/local/files/write-xlsx.ts';
import { unzip, zip } from '../../../src/local/files/zip.ts';

describe('zip archives', () => {
  it('come back as they were put together', () => {
    const files = new Map([
      ['a.txt', Buffer.from('one')],
      ['folder/ä.xml', Buffer.from('<x/>')],
      ['empty', Buffer.alloc(0)],
    ]);
    expect(unzip(zip(files))).toEqual(files);
  });

  it('are unpacked when they are compressed', async () => {
    const bytes = await writeXlsx({ name: 'x', rows: [[{ value: 7, format: 'General' }]] });
    expect(unzip(Buffer.from(bytes)).get('xl/worksheets/sheet1.xml')?.toString()).toContain('<v>7</v>');
  });

  it.each([
    ['text', Buffer.from('no archive')],
    ['an archive that was cut off in front', zip(new Map([['a', Buffer.from('xyz')]])).subarray(10)],
  ])('%s is refused', (_, bytes) => {
    expect(() => unzip(bytes)).toThrow();
  });
});

describe('error cells of a workbook', () => {
  it('are left out of a text that only looks like one', () => {
    const sheet = (type: string) =>
      `<c r="A1" s="1" ${type}><v>#N/A</v></c><c r="B1" t="str"><v>&lt;c t="e"></v></c>`;
    const book = (text: string) => zip(new Map([['xl/worksheets/sheet1.xml', Buffer.from(text)]]));
    expect(errorCellsAsText(book(sheet('t="e"')))).toEqual(book(sheet('t="str"')));
  });

  it('leave a workbook without any as it is', async () => {
    const bytes = Buffer.from(await writeXlsx({ name: 'x', rows: [[{ value: 'a', format: 'General' }]] }));
    expect(errorCellsAsText(bytes)).toBe(bytes);
  });
});
