// Excel workbooks, read and written.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readXlsx } from '../../../src/local/files/read-xlsx.ts';
import type { CellData } from '../../../src/local/files/sheet-data.ts';
import { writeXlsx } from '../../../src/local/files/write-xlsx.ts';
import { workbook } from './hand-made-workbook.ts';

const region = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
const plain = (value: CellData['value']): CellData => ({ value, format: 'General' });

async function thereAndBack(rows: CellData[][], name = 'Tasks') {
  return await readXlsx(await writeXlsx({ name, rows }), 'tasks.xlsx', region);
}

describe('an Excel workbook', () => {
  it('keeps texts, numbers, booleans and empty cells', async () => {
    const rows = [
      ['Name', 'Code', 'Share', 'Notify', 'Empty', 'End'].map(plain),
      ['007', 7, -0.5, true, '', 'x'].map(plain),
      [' padded ', 'two\nlines', '=1+1', false, '', '<&>"'].map(plain),
    ];
    expect(await thereAndBack(rows)).toMatchObject({ name: 'Tasks', rows });
  });

  it('keeps dates and times as wall time to the second, whatever the zone', async () => {
    const moments = Array.from({ length: 100 }, (_, index) => ({
      value: (46826 * 86400 + index * 613) / 86400,
      format: 'dd/mm/yyyy h:mm:ss am/pm',
    }));
    const back = await thereAndBack([[plain('Due')], ...moments.map((moment) => [moment])]);
    moments.forEach(({ value }, index) => {
      expect(back.rows[index + 1]?.[0]?.value).toBe(value);
    });
  });

  it('keeps the formats of dates, numbers and texts, and every digit', async () => {
    const cells = [
      { value: 46826.416666666664, format: 'yyyy-mm-dd h:mm' },
      { value: 0.4375, format: 'h:mm' },
      { value: 1.5, format: '0.00' },
      { value: '09800000004', format: '@' },
      { value: 12345678.123456789, format: 'General' },
    ];
    expect((await thereAndBack([cells])).rows).toEqual([cells]);
  });

  it('keeps hidden rows hidden and frozen rows frozen, and freezes a header but no title', async () => {
    const rows = [['a', 'b'], ['1'], [], ['3']].map((row) => row.map(plain));
    const write = (more: object) => writeXlsx({ name: 'x', rows, ...more });
    const back = async (more: object = {}) => await readXlsx(await write(more), 'x.xlsx', region);
    expect(await back({ hiddenRows: [2, 3], frozenRows: 2 })).toMatchObject({
      hiddenRows: [2, 3],
      frozenRows: 2,
    });
    expect(await back()).toMatchObject({ hiddenRows: [], frozenRows: 1 });
    expect(await thereAndBack([['Call list'], ['a', 'b']].map((row) => row.map(plain)))).toMatchObject({
      frozenRows: 0,
    });
  });

  it('has the cursor of a frozen sheet in a pane that there is', async () => {
    const sheet = async (frozenRows: number) =>
      strFromU8(
        unzipSync(await writeXlsx({ name: 'x', rows: [[plain('a')]], frozenRows }))[
          'xl/worksheets/sheet1.xml'
        ] ?? new Uint8Array(),
      );
    expect(await sheet(2)).toContain(
      '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
    );
    expect(await sheet(0)).not.toContain('<pane');
  });

  it('brings error cells as their text, because a blank would hide them', async () => {
    const cells =
      '<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><v>3</v></c>';
    const back = await readXlsx(workbook(`<row r="1">${cells}</row>`), 'tasks.xlsx', region);
    expect(back).toMatchObject({ name: 'Work', rows: [['#N/A', '#DIV/0!', 3].map(plain)] });
  });

  it('keeps texts that look as a workbook writes a character by its number', async () => {
    const texts = ['_x0041_', 'a_x0041_x0042_b', '_x005F_', '_x005F_x0041_', '_x41_', '_X0041_', '__x00e9__'];
    expect((await thereAndBack([texts.map(plain)])).rows).toEqual([texts.map(plain)]);
  });

  it('makes rows equally long', async () => {
    const back = await thereAndBack([[plain('a'), plain('b')], [plain('c')]]);
    expect(back.rows.map((row) => row.length)).toEqual([2, 2]);
  });

  it('writes a sheet name that Excel allows', async () => {
    const back = await thereAndBack([[plain('a')]], 'tasks/2028: a name that is far too long for Excel.csv');
    expect(back.name).toBe('tasks 2028  a name that is far');
  });

  it('takes coloured cells, empty or not', async () => {
    const back = await thereAndBack([
      [{ ...plain('Created'), background: '#d9ead3' }, { ...plain(''), background: '#ffffff' }, plain('x')],
    ]);
    expect(back.rows[0]).toEqual(['Created', '', 'x'].map(plain));
  });

  it('drops characters that would keep the workbook from opening', async () => {
    const back = await thereAndBack([[plain('a\u0001b\u0000c')]]);
    expect(back.rows[0]?.[0]?.value).toBe('abc');
  });

  it('of several sheets reads the first, or the one that is named', async () => {
    const bytes = await writeXlsxFile([
      { data: [['one']], sheet: 'First' },
      { data: [['two']], sheet: 'Second' },
    ]).toBuffer();
    expect((await readXlsx(bytes, 'x.xlsx', region)).rows[0]?.[0]?.value).toBe('one');
    expect((await readXlsx(bytes, 'x.xlsx', region, { sheetName: 'second' })).rows[0]?.[0]?.value).toBe(
      'two',
    );
    await expect(readXlsx(bytes, 'x.xlsx', region, { sheetName: 'Third' })).rejects.toMatchObject({
      code: 'no-such-sheet',
      message: '"x.xlsx" has no sheet named "Third". It has "First", "Second".',
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty-file'],
    ['text', Buffer.from('a,b\n1,2\n'), 'not-xlsx'],
    ['an old .xls file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'not-xlsx'],
    ['a zip that was cut off', Buffer.from('PK\x03\x04\x14\x00\x00\x00', 'latin1'), 'not-xlsx'],
    ['a sheet without cells', workbook(''), 'empty-file'],
  ])('%s under the name of a workbook is refused with words', async (_, bytes, code) => {
    await expect(readXlsx(bytes, 'tasks.xlsx', region)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/^"tasks\.xlsx" (is empty|cannot be read)/),
    });
  });

  it.each([
    ['CSV', 'a,b\n1,2\n', 'it is a text file, such as CSV, and no Excel workbook'],
    [
      'a web page',
      '<html><table><tr><td>a</td></tr></table></html>',
      'it is a web page (HTML) and no Excel workbook',
    ],
    ['XML', '<?xml version="1.0"?><Workbook/>', 'it is an XML file and no Excel workbook'],
    ['JSON', '[{"a":1}]', 'it is a JSON file and no Excel workbook'],
    ['UTF-16', Buffer.from('\ufeffa\tb', 'utf16le'), 'it is a text file, such as CSV, and no Excel workbook'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'cannot be read as an Excel workbook'],
  ])('%s under the name of a workbook is named', async (_, content, says) => {
    await expect(readXlsx(Buffer.from(content), 'tasks.xlsx', region)).rejects.toMatchObject({
      code: 'not-xlsx',
      message: expect.stringContaining(says),
    });
  });

  it('refuses to write a text that Excel cannot hold', async () => {
    await expect(
      writeXlsx({ name: 'x', rows: [[plain('a'), plain('z'.repeat(32_768))]] }),
    ).rejects.toMatchObject({
      code: 'cell-too-long',
      message: expect.stringContaining('Cell B1 holds 32,768 characters. An Excel file takes at most 32,767'),
    });
  });
});
