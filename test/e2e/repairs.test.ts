// Repairs that cannot be wrong, made in all cells of a group: each lands in its own row, and no other cell is harmed.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { callsIn } from '../support/answers.ts';
import { type Bench, isRecord, openBench, resultOf } from '../support/bench.ts';
import {
  bookOf,
  bookOfLines,
  columnOf,
  HEADER,
  nameOf,
  plainRow,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 30;
const isBad = (number: number) => number % 3 === 0;
const owner = (number: number) => `person.${String(number).padStart(2, '0')}@example.com`;

async function open(): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, place) => {
    const address = owner(place + 1);
    const email = isBad(place + 1) ? `Person <${address}>` : address;
    return plainRow(place + 1, { 'Owner e-mail': email, Description: `about ${place + 1}` });
  });
  bench = await openBench({ book: bookOf(rows) });
  await bench.set({ sendHiddenRows: true });
}

async function fix(onServiceCall: (n: number) => void = () => {}) {
  const rows = { sheetId: bench.sheet.gid, target: 'new', spans: [] };
  const column = columnOf(bench.sheet, 'Owner e-mail') - 1;
  const ended = await bench.host.run('sidebarApplyFix', [{ rows, code: 'email-name', column }], {
    kind: 'client',
    onServiceCall,
  });
  return { calls: callsIn(ended), answer: resultOf(ended) };
}

/** What each row shows, by its name: owner, due date, description. */
function shown(sheet: SheetModel): Map<string, string[]> {
  const lines = sheet.displays({ row: 2, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn });
  const cell = (line: readonly string[], header: string) => line[columnOf(sheet, header) - 1] ?? '';
  const named = lines.filter((line) => cell(line, 'Task name') !== '');
  return new Map(
    named.map((line) => [
      cell(line, 'Task name'),
      ['Owner e-mail', 'Due date', 'Description'].map((header) => cell(line, header)),
    ]),
  );
}

/** Texts that stand anywhere in the sheet's columns without a header. */
function strays(sheet: SheetModel): string[] {
  const [header = [], ...lines] = sheet.displays({
    row: 1,
    column: 1,
    rows: sheet.lastRow,
    columns: sheet.lastColumn,
  });
  return lines.flatMap((line) => line.filter((text, place) => text !== '' && header[place] === ''));
}

const DEEDS: readonly { readonly name: string; readonly strike: (sheet: SheetModel) => void }[] = [
  { name: 'sorts backwards', strike: (sheet) => sheet.sortRows(columnOf(sheet, 'Task name'), false) },
  { name: 'inserts a row at the top', strike: (sheet) => sheet.insertRows(2, 1) },
  { name: 'inserts a column at the left', strike: (sheet) => sheet.insertColumns(1, 1) },
  {
    name: 'inserts a column before the owners',
    strike: (sheet) => sheet.insertColumns(columnOf(sheet, 'Owner e-mail'), 1),
  },
];

describe('a repair of all cells of a group', () => {
  it('writes each cell as it was announced, and tells what the rows are now', async () => {
    await open();
    const { answer } = await fix();
    expect(answer.changed).toBe(ROWS / 3);
    expect(isRecord(answer.check) && answer.check.ready).toBe(ROWS);
    const after = shown(bench.sheet);
    for (let number = 1; number <= ROWS; number++) {
      expect(after.get(nameOf(number))?.[0]).toBe(owner(number));
    }
  });

  it.each(DEEDS)(
    'harms nothing when the user $name at any moment',
    { timeout: SWEEP_TIMEOUT },
    async ({ strike }) => {
      await open();
      const before = shown(bench.sheet);
      const { calls } = await fix();
      await bench.close();
      for (const moment of pointsOf('repair', calls)) {
        await open();
        const where = `struck before call ${moment}`;
        await fix((n) => {
          if (n === moment) strike(bench.sheet);
        });
        // Where the sheet was not still for long enough nothing was done, and the user clicks again.
        await fix();
        const after = shown(bench.sheet);
        for (let number = 1; number <= ROWS; number++) {
          const [, ...others] = before.get(nameOf(number)) ?? [];
          expect([where, number, ...(after.get(nameOf(number)) ?? [])]).toEqual([
            where,
            number,
            owner(number),
            ...others,
          ]);
        }
        expect([where, ...strays(bench.sheet)]).toEqual([where]);
        await bench.close();
      }
    },
  );

  it.each(['General', '@'])(
    'shows a date as it was announced in cells of the format “%s”',
    async (format) => {
      const rows = [plainRow(1), plainRow(2, { 'Due date': '12/25/2029 14:30' })];
      bench = await openBench({ book: bookOf(rows) });
      const column = columnOf(bench.sheet, 'Due date');
      bench.sheet.restyle({ row: 3, column, rows: 1, columns: 1 }, { numberFormat: format });
      bench.sheet.typeCell(3, column, '12/25/2029 14:30');
      const input = {
        rows: { sheetId: bench.sheet.gid, target: 'new', spans: [] },
        code: 'date-order',
        column: column - 1,
      };
      const answer = resultOf(await bench.host.callClient('sidebarApplyFix', [input]));
      expect([answer.changed, isRecord(answer.check) && answer.check.ready]).toEqual([1, 2]);
      expect(bench.sheet.displays({ row: 3, column, rows: 1, columns: 1 })).toEqual([['2029-12-25 14:30']]);
    },
  );

  it('is refused when another column stands where the group was, and made where its own one does', async () => {
    const row = plainRow(1, { 'Owner e-mail': 'Person <person.01@example.com>' });
    const second = HEADER.length + 1;
    const book = bookOfLines([
      [...HEADER, 'Lead e-mail'],
      [...HEADER.map((header) => row[header] ?? ''), 'Lead <lead.01@example.com>'],
    ]);
    bench = await openBench({ book });
    const at = (header: string) => columnOf(bench.sheet, header);
    const meant = { sheetId: bench.sheet.gid, target: 'new', spans: [] };
    const { check } = await bench.call('sidebarCheck', { target: 'new', rows: meant });
    const groups = isRecord(check) && Array.isArray(check.groups) ? check.groups.filter(isRecord) : [];
    const group = groups.find(({ column }) => column === at('Owner e-mail') - 1);
    expect(group).toMatchObject({ code: 'email-name', header: 'Owner e-mail' });
    const input = { rows: meant, code: 'email-name', column: group?.column, header: group?.header };
    const first = at('Owner e-mail');
    const shownIn = (column: number) => bench.sheet.displays({ row: 1, column, rows: 2, columns: 1 });
    const write = (column: number, texts: string[][]) =>
      bench.sheet.write({ row: 1, column, rows: 2, columns: 1 }, texts);
    const leads = shownIn(second);
    const swap = () => {
      const [a, b] = [shownIn(first), shownIn(second)];
      write(first, b);
      write(second, a);
    };
    swap();
    expect(await bench.call('sidebarApplyFix', input)).toMatchObject({
      ok: false,
      code: 'busy',
      message: 'The columns of the sheet changed, so no cell was changed. Check again.',
    });
    expect(shownIn(first)).toEqual(leads);
    swap();
    expect(await bench.call('sidebarApplyFix', input)).toMatchObject({ ok: true, changed: 1 });
    expect(shownIn(first)).toEqual([['Owner e-mail'], ['person.01@example.com']]);
    expect(shownIn(second)).toEqual(leads);
  });

  it('leaves cells alone that formulas fill, and says so', async () => {
    await open();
    const column = columnOf(bench.sheet, 'Owner e-mail');
    bench.sheet.typeCell(ROWS + 2, columnOf(bench.sheet, 'Task name'), 'one more');
    bench.sheet.typeCell(ROWS + 2, column, '=A1');
    const before = shown(bench.sheet);
    const { answer } = await fix();
    expect([answer.ok, answer.message]).toEqual([
      false,
      `This column is filled by formulas, the first one in C${ROWS + 2}, and a value in its place would break them. Correct the formula, or the cells that it reads.`,
    ]);
    expect(shown(bench.sheet)).toEqual(before);
  });

  it.each([
    ['in a row that is in order', '="Meeting"', 3, 2],
    ['that fills its own cell', '="Task 00003"', 4, 1],
    ['right of the cells', '="a note"', 4, 12],
  ])('is made beside a formula %s, which fills none of them', async (_, formula, row, column) => {
    await open();
    bench.sheet.typeCell(row, column, formula);
    expect((await fix()).answer.changed).toBe(ROWS / 3);
    expect(bench.sheet.formulas({ row, column, rows: 1, columns: 1 })).toEqual([[formula]]);
  });

  it('waits for nobody’s run: while rows are being sent nothing is changed', async () => {
    await open();
    let answer: Record<string, unknown> = {};
    let isAsked = false;
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        if (isAsked || call !== 'UrlFetchApp.fetch') return;
        isAsked = true;
        const rows = { sheetId: bench.sheet.gid, target: 'new', spans: [] };
        answer = resultOf(
          bench.host.runNow('sidebarApplyFix', [{ rows, code: 'email-name', column: 2 }], { kind: 'client' }),
        );
      },
    });
    expect([answer.ok, answer.code]).toEqual([false, 'busy']);
    expect(tally(words(bench.sheet)).Invalid).toBe(ROWS / 3);
  });
});
