// What `--out` writes: the user's columns as they went in, and the add-on's beside them.
import { describe, expect, it } from 'vitest';
import { readSheetFile } from '../../src/local/files/sheet-file.ts';
import { textRow, workbookOf } from '../local/files/hand-made-workbook.ts';
import { good, HEADER, openDesk, send } from '../support/command-line.ts';

const desk = openDesk();
const REGION = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
/** The line without the add-on's two columns and what divides them from it. */
const without = (line: string, delimiter = ',') =>
  line.split(delimiter).slice(0, -2).join(delimiter).replace(/,+$/, '');

describe('a CSV file', () => {
  const PHONES = ['+91-9800000001', '+91 98000 00002', '+919800000003', '09800000004', '1200000000000001'];
  const LINES = [
    `${HEADER},Phone,Description,Amount`,
    ...PHONES.map((phone, place) => good(`Call ${place}`, `,${phone},=A1,1.50`)),
    good('Call 9', ',=1+1,+91 98000 00005 call after 6,TRUE'),
    good('', ",'quoted,01/02/2027,1e5,beyond"),
  ];

  it('comes out with every cell of the user as it went in, and sends what stands in it', async () => {
    const path = desk.file('phones.csv', LINES.join('\n'));
    const { summary, workbook } = await send(path, '--out', desk.path('phones-out.csv'));
    expect(summary).toMatchObject({ rows: 7, created: 6, invalid: 1 });
    expect(desk.lines('phones-out.csv').map((line) => without(line))).toEqual(
      // The status of the row without a name holds commas in quotes.
      expect.arrayContaining(LINES.slice(0, -1)),
    );
    expect(desk.lines('phones-out.csv').at(-1)).toMatch(
      /^,Meeting,kavya\.rao@example\.com,2029-05-01 10:00,'quoted,01\/02\/2027,1e5,beyond,"?Invalid — Task name/,
    );
    expect(workbook.activeSheet.cell(2, 5).formula).toBe('');
  });

  it('comes out with the delimiter, the sep line and the title that it had', async () => {
    const table = [HEADER, good('A'), good('B')].map((line) => line.replaceAll(',', ';'));
    const path = desk.file('sep.csv', ['sep=;', ...table].join('\r\n'));
    const { summary } = await send(path, '--out', desk.path('sep-out.csv'));
    expect(summary).toMatchObject({ rows: 2, created: 2 });
    const [first, ...lines] = desk.lines('sep-out.csv');
    expect(first).toBe('sep=;');
    expect(lines.map((line) => without(line, ';'))).toEqual(table);
  });

  it('whose lines are one quoted cell each is read, and that is said', async () => {
    const lines = [HEADER, good('A'), good('B')].map((line) => `"${line}"`);
    const { summary, remarks } = await send(desk.file('quoted.csv', lines.join('\n')));
    expect(summary).toMatchObject({ rows: 2, created: 2 });
    expect(remarks[0]).toMatch(/one quoted cell each/);
  });

  it('can be sent again as it came out, and sends nothing twice', async () => {
    const out = desk.path('twice.csv');
    await send(
      desk.file('once.csv', [`${HEADER},Phone`, good('A', ',+91 1'), good('B', ',007')].join('\n')),
      '--out',
      out,
    );
    const before = desk.lines('twice.csv');
    expect((await send(out, '--out', desk.path('twice-out.csv'))).summary).toMatchObject({
      created: 2,
      calls: 0,
    });
    expect(desk.lines('twice-out.csv')).toEqual(before);
  });
});

describe('a file with results, sent again with the same seed', () => {
  it('keeps queued rows that were not meant: the new run has an id of its own', async () => {
    const out = desk.path('seed-out.csv');
    await send(desk.file('seed.csv', [HEADER, good('A')].join('\n')), '--out', out);
    const [, run = ''] = /Created · ([A-Z0-9]+)-1/.exec(desk.lines('seed-out.csv')[1] ?? '') ?? [];
    expect(run).not.toBe('');
    const lines = [
      `${HEADER},Task status,Task ID`,
      good('Waits', `,Queued · ${run}-1,`),
      good('Is meant', ',,'),
    ];
    const { summary, tasksHeld } = await send(
      desk.file('seed-2.csv', lines.join('\n')),
      '--rows',
      '3',
      '--out',
      desk.path('seed-2-out.csv'),
    );
    expect(summary).toMatchObject({ rows: 1, created: 1 });
    expect(tasksHeld).toBe(1);
    expect(desk.lines('seed-2-out.csv')[1]).toContain(`Queued · ${run}-1`);
  });
});

it('a result that no workbook can hold is refused before anything is sent', async () => {
  const path = desk.file('long.csv', [`${HEADER},Note`, good('A', `,${'x'.repeat(40_000)}`)].join('\n'));
  await expect(send(path, '--out', desk.path('long.xlsx'))).rejects.toThrow(
    /^Cell E2 holds 40,000 characters\. An Excel file takes at most 32,767/,
  );
  const wide = desk.file('wide.csv', `${HEADER}${','.repeat(16_379)}\n${good('A')}`);
  await expect(send(wide, '--out', desk.path('wide.xlsx'))).rejects.toThrow(/at most .* 16,384 columns/);
  expect((await send(wide, '--out', desk.path('wide-out.csv'))).summary).toMatchObject({ created: 1 });
});

describe('a workbook', () => {
  it('comes out with values, formats, hidden rows and frozen rows', async () => {
    const tasks = [2, 3, 4].map((row) => {
      const texts = [`Call ${row}`, 'Meeting', 'kavya.rao@example.com', '2029-05-01 10:00', '=A1'];
      const cells = `<c s="1"><v>47000.4375</v></c><c s="2"><v>1.5</v></c><c s="3"><v>9800000004</v></c>`;
      return textRow(row, texts, row === 3 ? 'hidden="1"' : '').replace('</row>', `${cells}</row>`);
    });
    const xml = `<sheetViews><sheetView><pane ySplit="1" state="frozen"/></sheetView></sheetViews><sheetData>${textRow(1, [...HEADER.split(','), 'Note', 'Since', 'Amount', 'Phone'])}${tasks.join('')}</sheetData>`;
    const formats = ['d-mmm-yy', '0.00', '@'];
    const path = desk.file('book.xlsx', workbookOf({ sheets: [{ name: 'Calls', xml }], formats }));
    const out = desk.path('book-out.xlsx');
    const { summary, remarks } = await send(path, '--out', out);
    expect(summary).toMatchObject({ rows: 3, created: 2, invalid: 0 });
    expect(remarks).toEqual([
      expect.stringContaining('“Since” (F), “Amount” (G), “Phone” (H)'),
      expect.stringContaining('holds phone numbers'),
      '1 hidden row is left out. Add --hidden to send it too.',
    ]);
    const [before, after] = [await readSheetFile(path, REGION), await readSheetFile(out, REGION)];
    expect(after).toMatchObject({ name: 'Calls', hiddenRows: [3], frozenRows: 1 });
    expect(after.rows.map((row) => row.slice(0, 8))).toEqual(before.rows);
    expect((await send(out)).summary).toMatchObject({ created: 2, calls: 0 });
    expect((await send(out, '--hidden', '--seed', '2')).summary).toMatchObject({ created: 3 });
  });
});
