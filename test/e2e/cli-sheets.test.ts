// Which rows of a file are meant: its sheet, its header row, its hidden rows, and the match that says what columns are.
import { describe, expect, it } from 'vitest';
import { exportMatch } from '../../src/core/match-text.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../src/core/settings.ts';
import { readOptions } from '../../src/local/cli/options.ts';
import { textRow, workbook, workbookOf } from '../local/files/hand-made-workbook.ts';
import { check, good, HEADER, openDesk, refusal, send } from '../support/command-line.ts';

const desk = openDesk();
const cells = (line: string) => line.split(',');
const sheetOf = (name: string, rows: readonly string[]) => ({
  name,
  xml: `<sheetData>${rows.join('')}</sheetData>`,
});
const TASKS = sheetOf('Tasks', [textRow(1, cells(HEADER)), textRow(2, cells(good('A')))]);
const NOTES = sheetOf('Read me', [textRow(1, ['Exported from the CRM'])]);

describe('--sheet', () => {
  it('names the sheet in any capitals; without it a sheet that fits better than the first is proposed', async () => {
    const path = desk.file('second.xlsx', workbookOf({ sheets: [NOTES, TASKS] }));
    expect((await send(path, '--sheet', 'TASKS')).summary).toMatchObject({ rows: 1, created: 1 });
    expect(await refusal(path)).toMatch(/sheets "Read me", "Tasks".*add --sheet "Tasks"/);
    expect(await refusal(path, '--sheet', 'Calls')).toBe(
      '"second.xlsx" has no sheet named "Calls". It has "Read me", "Tasks".',
    );
  });

  it('is not needed when the first fits, which is said', async () => {
    const path = desk.file('first.xlsx', workbookOf({ sheets: [TASKS, NOTES] }));
    expect((await check(path)).remarks).toEqual([
      'The sheet "Tasks" of "first.xlsx" was read. The file also has "Read me".',
    ]);
  });

  it('is refused for a CSV file', async () => {
    expect(await refusal(desk.file('one.csv', HEADER), '--sheet', 'x')).toMatch(/CSV file.*one sheet/);
  });
});

describe('the header row', () => {
  it('is the last frozen one of a workbook, with the title above it', async () => {
    const rows = [textRow(1, ['Calls in January']), textRow(2, cells(HEADER)), textRow(3, cells(good('A')))];
    const xml = `<sheetViews><sheetView><pane ySplit="2" state="frozen"/></sheetView></sheetViews><sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A1:D1"/></mergeCells>`;
    const path = desk.file('frozen.xlsx', workbookOf({ sheets: [{ name: 'S', xml }] }));
    const { summary } = await send(path, '--out', desk.path('frozen.csv'));
    expect(summary).toMatchObject({ rows: 1, created: 1 });
    expect(desk.lines('frozen.csv')[1]).toBe(`${HEADER},Task status,Task ID`);
  });

  it('is the one of --header-row, and rows above it are not counted', async () => {
    const lines = ['Calls,for,January,2029', 'made by the desk,,,', HEADER, good('A'), good('B')];
    const path = desk.file('title.csv', lines.join('\n'));
    expect((await send(path, '--header-row', '3')).summary).toMatchObject({ rows: 2, created: 2 });
    expect((await check(path, '--header-row', '3')).lines).toEqual([
      '2 of 2 rows are ready to be sent. Nothing was sent.',
    ]);
    expect(await refusal(path, '--header-row', '9')).toMatch(/5 rows, so row 9 cannot be its header row/);
  });
});

describe('hidden rows', () => {
  const rows = [
    textRow(1, cells(HEADER)),
    textRow(2, cells(good('A'))),
    textRow(3, cells(good('B')), 'hidden="1"'),
    textRow(4, cells(good('C')), 'ht="0" customHeight="1"'),
    textRow(5, cells(good('D'))),
  ];

  it('are left out and counted, and sent with --hidden', async () => {
    const path = desk.file('hidden.xlsx', workbook(rows.join('')));
    const left = await send(path);
    expect(left.summary).toMatchObject({ rows: 4, created: 2 });
    expect(left.remarks).toEqual(['2 hidden rows are left out. Add --hidden to send them too.']);
    const all = await send(path, '--hidden');
    expect(all.summary).toMatchObject({ rows: 4, created: 4 });
    expect(all.remarks).toEqual([]);
  });

  it('are left out of a check and of the rows asked for', async () => {
    const path = desk.file('hidden-rows.xlsx', workbook(rows.join('')));
    const checked = await check(path);
    expect(checked.lines.at(-1)).toBe('2 of 4 rows are ready to be sent. Nothing was sent.');
    expect(checked.remarks).toEqual(['2 hidden rows are left out. Add --hidden to send them too.']);
    expect((await check(path, '--hidden')).lines.at(-1)).toMatch(/^4 of 4/);
    const some = await send(path, '--rows', '2-3');
    expect(some.summary).toMatchObject({ rows: 2, created: 1 });
    expect(some.remarks).toEqual(['1 hidden row is left out. Add --hidden to send it too.']);
    expect((await send(path, '--rows', '3', '--hidden')).summary).toMatchObject({ rows: 1, created: 1 });
  });

  it('hide no visible row of a long sheet, of which Google tells only row by row', async () => {
    const many = Array.from({ length: 4000 }, (_, n) => textRow(n + 6, cells(good(`Call ${n}`))));
    const path = desk.file('long.xlsx', workbook([...rows, ...many].join('')));
    expect((await send(path)).summary).toMatchObject({ rows: 4004, created: 4002, queued: 0, stopped: null });
  });
});

describe("a user's own column of that name", () => {
  it('is counted as theirs when the result is sent again', async () => {
    const out = desk.path('own.csv');
    const lines = [`${HEADER},Ticket`, good('A', ',7'), good('B', ',8')];
    await send(desk.file('ticket.csv', lines.join('\n')), '--out', out);
    const again = desk.lines('own.csv').map((line) => line.replace('Ticket', 'Task Status of ours'));
    expect((await send(desk.file('own-again.csv', again.join('\n')))).summary).toMatchObject({
      rows: 2,
      created: 2,
      calls: 0,
    });
  });
});

describe('--match', () => {
  const MATCH = {
    columns: { Student: 'Name', Mobile: '', When: 'DueDate' },
    constants: { TaskType: 'Meeting' },
  };
  const LINES = ['Student,Mobile,When,Owner', 'Asha,+91 1,2029-05-01 10:00,kavya.rao@example.com'];
  const match = (name: string, content: unknown) =>
    desk.file(name, typeof content === 'string' ? content : JSON.stringify(content));

  it('says what the columns are, and which values hold for all rows', async () => {
    const path = desk.file('students.csv', LINES.join('\n'));
    const { summary } = await send(path, '--match', match('match.json', MATCH));
    expect(summary).toMatchObject({ rows: 1, created: 1 });
  });

  it('may be the very text that the sidebar shows of a match', async () => {
    const path = desk.file('students-text.csv', LINES.join('\n'));
    const text = exportMatch({ ...DEFAULT_SHEET_SETTINGS, ...MATCH });
    expect((await send(path, '--match', match('text.json', text))).summary).toMatchObject({ created: 1 });
  });

  it.each([
    ['no JSON', 'columns: x', /--match: "bad\.json" is no JSON text/],
    ['no object', '[]', /--match: "bad\.json" holds no match/],
    ['an unknown setting', { colums: {} }, /sets "colums", which is no setting of a sheet/],
    [
      'a setting of the wrong kind',
      { columns: { Student: 7 } },
      /^--match: This could not be used: columns\.Student/,
    ],
    ['a time that is none', { defaultTime: 'noon' }, /^--match: This could not be used: defaultTime/],
    [
      'a header row that is none',
      { headerRow: 0 },
      /^--match: headerRow must be a whole number from 1 to 1,000/,
    ],
  ])('%s is refused in one line', async (_, content, says) => {
    const path = desk.file('students.csv', LINES.join('\n'));
    expect(await refusal(path, '--match', match('bad.json', content))).toMatch(says);
  });
});

describe('warnings', () => {
  it('that a check prints are told before a sending too, and errors are left to the statuses', async () => {
    const lines = [HEADER, good('A'), good('B').replace('2029', '2019'), 'C,Meeting,nobody,2029-05-01 10:00'];
    const path = desk.file('past.csv', lines.join('\n'));
    const warned = (await check(path)).lines.filter((line) => line.includes('(warning)'));
    const { remarks, summary } = await send(path);
    expect(warned).toHaveLength(remarks.length);
    expect(remarks).toEqual(warned);
    expect(summary).toMatchObject({ rows: 3, invalid: expect.any(Number) });
  });
});

it('check refuses --out, because it writes nothing', () => {
  expect(() => readOptions(['check', 'x.csv', '--out', 'y.csv'])).toThrow(/^--out belongs to send/);
});
