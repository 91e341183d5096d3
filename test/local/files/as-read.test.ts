// A sheet that was read, worked on and written: what nobody changed comes out as it went in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRead } from '../../../src/local/files/as-read.ts';
import { readCsv } from '../../../src/local/files/read-csv.ts';
import { readXlsx } from '../../../src/local/files/read-xlsx.ts';
import type { SheetData } from '../../../src/local/files/sheet-data.ts';
import { asCsvIsRead, writeCsv } from '../../../src/local/files/write-csv.ts';
import { writeXlsx } from '../../../src/local/files/write-xlsx.ts';
import { displayText } from '../../../src/local/host/cells/display.ts';
import { sheetData, workbookFrom } from '../../../src/local/workbench/load-workbook.ts';
import { textRow, workbookOf } from './hand-made-workbook.ts';

const region = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
const settings = { id: 'x', name: 'x', ...region };
const sheetFrom = (content: string) =>
  workbookFrom(readCsv(Buffer.from(content), 'x.csv', region), settings).activeSheet;
const written = (sheet: ReturnType<typeof sheetFrom>) =>
  writeCsv(sheetData(sheet), region).replace(/^\ufeff/, '');

describe('the cells of a CSV file', () => {
  const LINES = [
    'Call list,,,',
    'Name,Phone,Note,Due',
    'A,+91-9800000001,=A1,01/02/2027',
    'B,09800000004,1.50,2027-01-25 4:30 pm',
    'C,1200000000000001,true,05-01-27',
    "D,'quoted, @x,beyond",
    ',,,',
    'E,-2+3,007,#N/A,one more',
    '',
  ];
  const content = LINES.map((line) => `${line}\r\n`).join('');

  it('come out as they went in, to the letter and line', () => {
    const rows = written(sheetFrom(content)).split('\r\n');
    const bare = rows.map((row) => row.replace(/,+$/, ''));
    expect(bare.slice(0, -1)).toEqual(
      LINES.map((line) => line.replace(/,+$/, '').replace("D,'quoted, @x", `D,'quoted," @x"`)),
    );
  });

  it('that were changed come out changed, and what is new cannot become a formula', () => {
    const sheet = sheetFrom(content);
    sheet.write({ row: 3, column: 2, rows: 1, columns: 1 }, [["'=2+2"]]);
    sheet.write({ row: 3, column: 6, rows: 1, columns: 1 }, [["'+ new"]]);
    expect(written(sheet).split('\r\n')[2]).toBe("A,'=2+2,=A1,01/02/2027,,'+ new");
  });

  it('are any texts at all', () => {
    const text = fc.string({ unit: fc.constantFrom(...`0123456789+-=@'",; .:/%aTRUE\n`.split('')) });
    const quote = (each: string) => `"${each.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 }), (table) => {
        const lines = [['Name', 'Type', 'Note'], ...table];
        const out = written(sheetFrom(lines.map((row) => row.map(quote).join('|')).join('\n')));
        // Read as nothing but text, by the reader that knows no types.
        expect(
          readCsv(Buffer.from(out), 'x.csv', region).rows.map((row) =>
            row.map((cell) => cell.source ?? cell.value),
          ),
        ).toEqual(lines);
      }),
    );
  });
});

describe('the cells of a workbook', () => {
  it('keep values, formats, hidden rows and frozen rows in a workbook', async () => {
    const row =
      '<row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" s="1"><v>46412.4166666667</v></c><c r="C3" s="2"><v>1.5</v></c><c r="D3" t="inlineStr" s="3"><is><t>=A1</t></is></c></row>';
    const xml = `<sheetViews><sheetView><pane ySplit="2" state="frozen"/></sheetView></sheetViews><sheetData>${textRow(1, ['Call list'])}${textRow(2, ['a', 'b', 'c', 'd'])}${row}${textRow(4, ['x'], 'hidden="1"')}</sheetData>`;
    const bytes = workbookOf({
      sheets: [{ name: 'S', xml }],
      formats: ['dd-mmm-yy hh:mm AM/PM', '0.00', '@'],
    });
    const before = await readXlsx(bytes, 'x.xlsx', region);
    const out = await writeXlsx(sheetData(workbookFrom(before, settings).activeSheet));
    expect(await readXlsx(out, 'x.xlsx', region)).toEqual(before);
    expect(before.rows[2]?.[1]).toEqual({ value: 46412.416666666664, format: 'dd-mmm-yy hh:mm AM/PM' });
  });

  it('come out as they were in a CSV file too, while a text written since cannot become a formula', async () => {
    const texts = textRow(1, ['+91 98450', '=A1', '-5', '@x', "'quoted"]);
    const numbers =
      '<row r="2"><c><v>12345.678901234</v></c><c><v>123456789012345680</v></c><c><v>-5</v></c><c s="1"><v>1.5</v></c><c><v>1e-7</v></c></row>';
    const bytes = workbookOf({
      sheets: [{ name: 'S', xml: `<sheetData>${texts}${numbers}</sheetData>` }],
      formats: ['0.00'],
    });
    const { activeSheet } = workbookFrom(await readXlsx(bytes, 'x.xlsx', region), settings);
    expect(written(activeSheet).split('\r\n')).toEqual([
      "+91 98450,=A1,-5,@x,'quoted",
      '12345.678901234,123456789012345680,-5,1.50,1E-7',
      '',
    ]);
    activeSheet.write({ row: 1, column: 3, rows: 1, columns: 4 }, [["'=A2", '@x', "'changed", "'+new"]]);
    expect(written(activeSheet).split('\r\n')[0]).toBe("+91 98450,=A1,'=A2,@x,changed,'+new");
  });

  it('look the same in a CSV file that is read again, wherever their display hides nothing', async () => {
    const numbers: [number, string][] = [
      [1234.5, '&quot;₹ &quot;#,##0.00'],
      [123, '&quot;LD-&quot;00000'],
      [12345678, '000-00-0000'],
      [9845022102, '&quot;+91 &quot;0'],
      [-5, '0&quot; days&quot;'],
      [46826.4375, 'd-mmm-yy h:mm AM/PM'],
      [-0.0625, '[h]:mm'],
    ];
    const cells = numbers.map(([value], place) => `<c s="${place + 1}"><v>${value}</v></c>`).join('');
    const bytes = workbookOf({
      sheets: [{ name: 'S', xml: `<sheetData><row>${cells}</row></sheetData>` }],
      formats: numbers.map(([, format]) => format),
    });
    const shown = (data: SheetData) =>
      data.rows[0]?.map(({ value, format }) => displayText(value, format, region));
    const before = await readXlsx(bytes, 'x.xlsx', region);
    const csv = writeCsv(before, region);
    expect(csv).toBe(
      '\ufeff"₹ 1,234.50",LD-00123,012-34-5678,\'+91 9845022102,\'-5 days,14-Mar-28 10:30 AM,-1:30\r\n',
    );
    const after = readCsv(Buffer.from(csv), 'x.csv', region);
    expect(shown(after)).toEqual(shown(before));
    expect(asCsvIsRead(before, region).rows).toEqual(after.rows);
    expect(writeCsv(asRead(after, after), region)).toBe(csv);
  });

  it('have no frozen row where the workbook had none', async () => {
    const xml = `<sheetData>${textRow(1, ['a', 'b'])}${textRow(2, ['1', '2'])}</sheetData>`;
    const before = await readXlsx(workbookOf({ sheets: [{ name: 'S', xml }] }), 'x.xlsx', region);
    const out = await writeXlsx(sheetData(workbookFrom(before, settings).activeSheet));
    expect((await readXlsx(out, 'x.xlsx', region)).frozenRows).toBe(0);
    const csv = await writeXlsx(sheetData(sheetFrom('a,b\n1,2\n')));
    expect((await readXlsx(csv, 'x.xlsx', region)).frozenRows).toBe(1);
  });
});

describe('a sheet of any shape', () => {
  it.each([
    ['wide and short', 1, 12_000],
    ['as wide as Sheets takes', 2, 18_278],
    ['long and narrow', 400_000, 1],
  ])('%s finds room, and has room for more columns', (_, rows, columns) => {
    const row = ','.repeat(columns - 1);
    const sheet = sheetFrom(`a${row}x\n`.repeat(rows));
    expect([sheet.lastRow, sheet.lastColumn]).toEqual([rows, columns]);
    sheet.insertColumns(sheet.columnCount + 1, 2);
    expect(sheet.rowCount).toBeGreaterThanOrEqual(rows);
  });

  it('of the usual kind has the rows and columns of a new sheet', () => {
    const sheet = sheetFrom('a,b\n1,2\n');
    expect([sheet.rowCount, sheet.columnCount]).toEqual([1000, 26]);
  });
});
