// What a workbook says besides its values: formats, the day its dates count from, hidden rows, frozen rows, its sheets.
import { describe, expect, it } from 'vitest';
import { readXlsx, type SheetWish } from '../../../src/local/files/read-xlsx.ts';
import { writeCsv } from '../../../src/local/files/write-csv.ts';
import { displayText } from '../../../src/local/host/cells/display.ts';
import { fitsTasks } from '../../../src/local/workbench/fits-tasks.ts';
import { type HandMade, textRow, workbook, workbookOf } from './hand-made-workbook.ts';

const region = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
const read = (bytes: Uint8Array, wish?: SheetWish) => readXlsx(bytes, 'b.xlsx', region, wish);
const sheetOf = (xml: string, more: Partial<HandMade> = {}) =>
  workbookOf({ sheets: [{ name: 'S', xml }], ...more });
const HEADER = textRow(1, ['Task name', 'Task type', 'Owner e-mail', 'Due date']);

async function shown(bytes: Uint8Array): Promise<string[][]> {
  const { rows } = await read(bytes);
  return rows.map((row) => row.map(({ value, format }) => displayText(value, format, region)));
}

describe('dates that count from 1904', () => {
  const data =
    '<sheetData><row r="1"><c r="A1" s="1"><v>44950.4375</v></c><c r="B1" s="2"><v>0.4375</v></c><c r="C1"><v>44950</v></c></row></sheetData>';
  const formats = ['dd/mm/yyyy hh:mm', 'hh:mm'];
  it.each([
    '<workbookPr date1904="1"/>',
    '<workbookPr date1904="true"/>',
    "<workbookPr date1904='TRUE' />",
    '<workbookPr defaultThemeVersion="1" date1904="on" codeName="x"></workbookPr>',
    '<x:workbookPr xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" date1904 = "1"/>',
  ])('%s: the day is right, and a time alone or a number stays', async (properties) => {
    expect(await shown(sheetOf(data, { properties, formats }))).toEqual([
      ['25/01/2027 10:30', '10:30', '44950'],
    ]);
  });

  it('a date is right too where only its time is shown, and a duration stays what it is', async () => {
    const cells = [44950.4375, 0.4375, 1.5, -0.0625].map(
      (value, place) => `<c s="${[1, 1, 2, 2][place]}"><v>${value}</v></c>`,
    );
    const book = sheetOf(`<sheetData><row>${cells.join('')}</row></sheetData>`, {
      properties: '<workbookPr date1904="1"/>',
      formats: ['h:mm', '[h]:mm'],
    });
    const data = await read(book);
    expect(data.rows[0]?.map(({ value }) => value)).toEqual([46412.4375, 0.4375, 1.5, -0.0625]);
    expect(writeCsv(data, region)).toBe('\ufeff25/01/2027 10:30:00,10:30,36:00,-1:30\r\n');
  });

  it.each(['', '<workbookPr/>', '<workbookPr date1904="0"/>', '<workbookPr date1904="false"/>'])(
    'not so with %j',
    async (properties) => {
      expect(await shown(sheetOf(data, { properties, formats }))).toEqual([
        ['24/01/2023 10:30', '10:30', '44950'],
      ]);
    },
  );
});

describe('what stands in a comment of the XML', () => {
  it('is not obeyed, and neither is a word that is no truth value', async () => {
    const cells = '<sheetData><row><c><v>1</v></c><!-- <c><v>2</v></c> --><c><v>3</v></c></row></sheetData>';
    const formats = ['d-mmm-yy'];
    expect(await shown(sheetOf(cells))).toEqual([['1', '3']]);
    const dated = '<sheetData><row><c s="1"><v>46412</v></c></row></sheetData>';
    for (const properties of [
      '<!-- <workbookPr date1904="1"/> -->',
      '<!--<![CDATA[--><workbookPr/><!-- ]]> <workbookPr date1904="1"/> -->',
      '<workbookPr date1904="yes"/>',
      '<workbookPr codeName="a date1904=1"/>',
    ]) {
      expect(await shown(sheetOf(dated, { formats, properties }))).toEqual([['25-Jan-27']]);
    }
  });
});

describe('cells', () => {
  it('are shown as in the workbook, whatever format it has', async () => {
    const formats = ['dd\\-mmm\\-yy\\ hh:mm\\ AM/PM', '[$-4009]dd/mm/yyyy;@', 'd-mmm', '0.00', '@', '00000'];
    const numbers = [46412.4375, 46412, 46412, 1.5, 9800000004, 7];
    const cells = numbers.map((number, place) => `<c s="${place + 1}"><v>${number}</v></c>`).join('');
    expect(await shown(sheetOf(`<sheetData><row>${cells}</row></sheetData>`, { formats }))).toEqual([
      ['25-Jan-27 10:30 AM', '25/01/2027', '25-Jan', '1.50', '9800000004', '00007'],
    ]);
  });

  it('under a prefix, without references, as dates in text, as formulas with and without a saved value', async () => {
    const cells =
      '<x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>a &amp; </x:t></x:r><x:r><x:t>b</x:t></x:r></x:is></x:c>' +
      '<x:c t="d"><x:v>2027-01-25T10:30:00</x:v></x:c><x:c t="b"><x:v>true</x:v></x:c>' +
      '<x:c t="str"><x:f>A1&amp;""</x:f><x:v>one</x:v></x:c><x:c><x:f>A1+1</x:f></x:c></x:row>';
    const bytes = sheetOf(`<x:sheetData>${cells}</x:sheetData>`);
    expect(await shown(bytes)).toEqual([['1', 'a & b', '25/01/2027 10:30:00', 'TRUE', 'one', '#ERROR!']]);
    expect((await read(bytes)).remarks).toEqual([
      'The formula in cell F1 was saved without its value and read as an error. Open the file in Excel, save it and try again.',
    ]);
  });

  it('have shared texts, plain and in pieces, without the readings beside them', async () => {
    const strings =
      '<si><t xml:space="preserve"> one &amp; </t></si><si><r><rPr><b/><t/></rPr><t>t</t></r><r><t>wo</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t/></si><si><t><![CDATA[a <b> & c]]></t></si><x:si><x:t>three</x:t></x:si>';
    const cells = [0, 1, 2, 4].map((place) => `<c t="s"><v>${place}</v></c>`).join('');
    const marked = '<c t="str"><v>a<![CDATA[ & ]]>b</v></c>';
    expect(await shown(sheetOf(`<sheetData><row>${cells}${marked}</row></sheetData>`, { strings }))).toEqual([
      [' one & ', 'two', '', 'three', 'a & b'],
    ]);
  });

  it('keep every letter of every script', async () => {
    expect(await shown(workbook(textRow(1, ['ऋण – 5 €', 'näme &#x20B9; 😀'])))).toEqual([
      ['ऋण – 5 €', 'näme ₹ 😀'],
    ]);
  });

  it('of a merged range stand in its first cell', async () => {
    const xml = `<sheetData>${textRow(1, ['Call list'])}${textRow(2, ['a', 'b'])}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
    expect(await shown(sheetOf(xml))).toEqual([
      ['Call list', ''],
      ['a', 'b'],
    ]);
  });
});

describe('rows', () => {
  it('out of order and in pieces are read in the order of the sheet', async () => {
    const rows = [
      '<row r="3" hidden="1"><c r="A3"><v>3</v></c></row>',
      '<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>',
      '<row r="3"><c r="B3"><v>4</v></c></row>',
      '<row r="2" hidden="1"><c r="A2"><v>5</v></c></row>',
    ];
    expect(await shown(workbook(rows.join('')))).toEqual([
      ['1', '2'],
      ['5', ''],
      ['3', '4'],
    ]);
    expect((await read(workbook(rows.join('')))).hiddenRows).toEqual([2, 3]);
  });

  it('with two cells in one place are refused, since only one could be shown', async () => {
    const twice = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>';
    await expect(read(workbook(twice))).rejects.toMatchObject({ code: 'not-xlsx' });
  });

  it.each(['hidden="1"', 'hidden="true"', "hidden='1'", 'ht="0" customHeight="1"', 'x14:hidden="1"'])(
    'with %s are hidden',
    async (attributes) => {
      const rows = [HEADER, textRow(2, ['A']), textRow(3, ['B'], attributes), textRow(4, ['C'])];
      expect((await read(workbook(rows.join('')))).hiddenRows).toEqual([3]);
    },
  );

  it('with hidden="0" or another height are not, and hidden rows below the last cell are of no interest', async () => {
    const rows = [HEADER, textRow(2, ['A'], 'hidden="0" ht="12"'), textRow(3, [], 'hidden="1"')];
    expect((await read(workbook(rows.join('')))).hiddenRows).toEqual([]);
  });

  it.each([
    ['<pane ySplit="2" topLeftCell="A3" state="frozen"/>', 2],
    ['<pane xSplit="1" ySplit="1" state="frozenSplit"/>', 1],
    ['<pane ySplit="2400" state="split"/>', 0],
    ['<pane xSplit="1" state="frozen"/>', 0],
    ['', 0],
  ])('frozen by %j: %i', async (pane, frozenRows) => {
    const rows = `${textRow(1, ['Call list'])}${textRow(2, ['Task name', 'Due'])}${textRow(3, ['A'])}`;
    const xml = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetData>${rows}</sheetData>`;
    expect((await read(sheetOf(xml))).frozenRows).toBe(frozenRows);
  });
});

describe('of several sheets', () => {
  const notes = { name: 'Read me', xml: `<sheetData>${textRow(1, ['Exported from the CRM'])}</sheetData>` };
  const tasks = {
    name: 'Tasks',
    xml: `<sheetData>${textRow(1, ['Call list'])}${textRow(2, ['Task name', 'Due date'])}</sheetData>`,
  };
  const book = (...sheets: HandMade['sheets']) => workbookOf({ sheets });

  it('the first that fits is read, and the others are named', async () => {
    const data = await read(book(tasks, notes), { fits: fitsTasks });
    expect(data.name).toBe('Tasks');
    expect(data.remarks).toEqual(['The sheet "Tasks" of "b.xlsx" was read. The file also has "Read me".']);
  });

  it('the only one that fits is proposed when the first does not, and taken where nobody can answer', async () => {
    const bytes = book(notes, tasks);
    await expect(read(bytes, { fits: fitsTasks })).rejects.toMatchObject({
      code: 'other-sheet',
      message: expect.stringMatching(
        /has the sheets "Read me", "Tasks"\. The first one, "Read me", .*; "Tasks" does: add --sheet "Tasks" to use it\.$/,
      ),
    });
    const taken = await read(bytes, { fits: fitsTasks, otherSheet: 'taken' });
    expect(taken.name).toBe('Tasks');
    expect(taken.remarks?.[0]).toMatch(
      /^The sheet "Tasks" of "b\.xlsx" was read\. The first sheet, "Read me",/,
    );
  });

  it('none is chosen where two fit and the first does not', async () => {
    const bytes = book(notes, tasks, { ...tasks, name: 'Old' });
    for (const otherSheet of ['taken', 'proposed'] as const) {
      await expect(read(bytes, { fits: fitsTasks, otherSheet })).rejects.toMatchObject({
        message: expect.stringContaining('"Tasks", "Old" do: add --sheet'),
      });
    }
  });

  it('hidden ones are not proposed and not the first, but are read when they are named', async () => {
    const hidden = { ...tasks, state: 'hidden' };
    const secret = { ...tasks, name: 'Lists', state: 'veryHidden' };
    expect((await read(book(hidden, secret, notes), { fits: fitsTasks })).name).toBe('Read me');
    expect((await read(book(hidden, notes), { sheetName: 'Tasks' })).name).toBe('Tasks');
  });

  it('one is named in any capitals, with entities and letters of any script', async () => {
    const bytes = book(notes, { ...tasks, name: 'Jan &amp; Feb – ऋण' });
    expect((await read(bytes, { sheetName: ' jan & feb – ऋण' })).name).toBe('Jan & Feb – ऋण');
  });
});
