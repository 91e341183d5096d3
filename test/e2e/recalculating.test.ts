// Columns of the user's whose formulas are worked out while the add-on writes: nobody has edited them, and nothing of theirs was hit.
import { afterEach, describe, expect, it } from 'vitest';
import type { Workbook } from '../../src/local/host/spreadsheet/model/workbook.ts';
import type { Unsettled } from '../../src/local/host/unsettled.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { namesTwice } from '../support/half-sent.ts';
import { type Formula, recalculate } from '../support/recalculating.ts';
import {
  addRow,
  bookOf,
  columnOf,
  nameOf,
  plainRow,
  plainRows,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

/** More than are compared one by one. */
const MANY = 80;

const HOURS_LEFT: Formula = {
  header: 'Hours left',
  formula: (row) => `=(D${row}-NOW())*24`,
  value: (shown, moment) => (shown('Task name') === '' ? '' : `${shown('Task name').slice(-3)}.${moment}`),
};
const mirror = (header: string, of: string, letter: string): Formula => ({
  header,
  formula: (row) => `=${letter}${row}`,
  value: (shown) => shown(of),
});
const SENT_OR_NOT: Formula = {
  header: 'To do',
  formula: (row) => `=IF(N${row}="","to send","sent")`,
  value: (shown) => (shown('Task status') === '' ? 'to send' : 'sent'),
};
const arrayOf = (header: string, of: string, letter: string): Formula => ({
  ...mirror(header, of, letter),
  formula: (row) => `=ARRAYFORMULA(${letter}${row}:${letter})`,
  isArray: true,
});

/** What the column's cells hold: their formulas. */
function formulasUnder(header: string, rows: number): string[] {
  const column = columnOf(bench.sheet, header);
  return bench.sheet.formulas({ row: 2, column, rows, columns: 1 }).map(([text = '']) => text);
}

function shownUnder(header: string, rows: number): string[] {
  const column = columnOf(bench.sheet, header);
  return bench.sheet.displays({ row: 2, column, rows, columns: 1 }).map(([text = '']) => text);
}

/** Ten rows whose first call LeadSquared took without saying so, and as many new ones below as make it many. */
async function openInDoubt(book: Workbook = bookOf(plainRows(10))): Promise<void> {
  const cutOff = { on: 'bulk', from: 1, to: 1, kind: 'cut-after' } as const;
  bench = await openBench({ book, sandbox: { faults: [cutOff] } });
  await bench.set({ readBackSeconds: 0 });
  await bench.send();
  expect(tally(words(bench.sheet))).toEqual({ Unknown: 10 });
  await bench.set({});
  for (let number = 11; number <= MANY; number++) addRow(bench.sheet, plainRow(number));
}

describe('a column that shows something else from second to second', () => {
  it('costs no row its status, and no row in doubt is sent twice', async () => {
    await openInDoubt();
    recalculate(bench.workbook, HOURS_LEFT, MANY);
    await bench.send();
    expect(namesTwice(bench)).toEqual([]);
    expect(bench.account.tasks).toHaveLength(MANY);
    expect(tally(words(bench.sheet))).toEqual({ Created: MANY });
    expect(bench.untruths()).toEqual([]);
  });

  it('brings no id beside a row of another run that has the same number there', async () => {
    bench = await openBench({ book: bookOf(plainRows(MANY)), sandbox: { replyForm: 'rows-array' } });
    await bench.send();
    await bench.undo();
    expect(tally(words(bench.sheet))).toEqual({ Deleted: MANY });
    for (let number = MANY + 1; number <= MANY + 40; number++) addRow(bench.sheet, plainRow(number));
    recalculate(bench.workbook, HOURS_LEFT, MANY + 40);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Deleted: MANY, Created: 40 });
    const ids = shownUnder('Task ID', MANY + 40);
    expect(ids.slice(0, MANY).filter((id) => id !== '')).toEqual([]);
    const nameBy = new Map(bench.account.tasks.map(({ id, name }) => [id, name]));
    expect(ids.slice(MANY).map((id) => nameBy.get(id))).toEqual(
      Array.from({ length: 40 }, (_, place) => nameOf(MANY + 1 + place)),
    );
  });

  it('keeps each status on its row when the rows are sorted in the moment of the write', async () => {
    await openInDoubt();
    recalculate(bench.workbook, HOURS_LEFT, MANY);
    let isArmed = false;
    let sorts = 0;
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        if (isArmed && sorts++ === 0) bench.sheet.sortRows(columnOf(bench.sheet, 'Task name'), false);
        isArmed = call === 'Range.setValues';
      },
    });
    expect(sorts).toBeGreaterThan(0);
    await bench.send();
    expect(namesTwice(bench)).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: MANY });
  });
});

describe('a formula on the column of statuses', () => {
  it.each(['stay', 'overwritten'] as const)(
    'that says whether a row was sent stays, and so does each status (%s)',
    async (formulasInReplacements: Unsettled['formulasInReplacements']) => {
      bench = await openBench({
        book: bookOf(plainRows(MANY)),
        host: { unsettled: { formulasInReplacements } },
      });
      recalculate(bench.workbook, SENT_OR_NOT, MANY);
      await bench.send();
      expect(bench.untruths()).toEqual([]);
      expect(tally(shownUnder('To do', MANY))).toEqual({ sent: MANY });
      expect(new Set(formulasUnder('To do', MANY)).has('')).toBe(false);
    },
  );

  it.each([
    ['each cell', mirror('What became of it', 'Task status', 'N')],
    ['an array', arrayOf('What became of it', 'Task status', 'N')],
    ['the ids, each cell', mirror('Number', 'Task ID', 'O')],
    ['the ids, an array', arrayOf('Number', 'Task ID', 'O')],
  ])('that repeats it (%s) stays, and run after run begins', async (_, formula) => {
    for (const formulasInReplacements of ['stay', 'overwritten'] as const) {
      bench = await openBench({
        book: bookOf(plainRows(MANY)),
        host: { unsettled: { formulasInReplacements } },
      });
      await bench.send();
      const of = formula.header === 'Number' ? 'Task ID' : 'Task status';
      recalculate(bench.workbook, formula, MANY + 5);
      const before = formulasUnder(formula.header, MANY + 5);
      for (let number = MANY + 1; number <= MANY + 5; number++) {
        addRow(bench.sheet, plainRow(number));
        await bench.send();
      }
      expect(tally(words(bench.sheet))).toEqual({ Created: MANY + 5 });
      expect(namesTwice(bench)).toEqual([]);
      expect(formulasUnder(formula.header, MANY + 5)).toEqual(before);
      expect(shownUnder(formula.header, MANY + 5)).toEqual(shownUnder(of, MANY + 5));
      if (formulasInReplacements === 'stay') await bench.close();
    }
  });
});

describe('a column that repeats the statuses', () => {
  const REPEATED = mirror('What became of it', 'Task status', 'N');

  it('keeps its formulas when the rows are sorted in the moment of a write', async () => {
    bench = await openBench({ book: bookOf(plainRows(1)) });
    await bench.send();
    for (let number = 2; number <= MANY; number++) addRow(bench.sheet, plainRow(number));
    recalculate(bench.workbook, REPEATED, MANY);
    let isArmed = false;
    let sorts = 0;
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        if (isArmed && sorts < 2) bench.sheet.sortRows(columnOf(bench.sheet, 'Task name'), sorts++ > 0);
        isArmed = call === 'Range.setValues';
      },
    });
    expect(sorts).toBe(2);
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: MANY });
    expect(formulasUnder(REPEATED.header, MANY)).not.toContain('');
  });

  it.each([REPEATED, arrayOf('What became of it', 'Task status', 'N')])(
    'does not keep the next run from beginning once one has failed before it took its marks off',
    async (formula) => {
      bench = await openBench({ book: bookOf(plainRows(1)) });
      await bench.send();
      for (let number = 2; number <= MANY; number++) addRow(bench.sheet, plainRow(number));
      recalculate(bench.workbook, formula, MANY);
      const before = formulasUnder(formula.header, MANY);
      const marked = (header: string) => shownUnder(header, MANY).filter((text) => text.endsWith('⟩'));
      await bench.host.run('sendAllNewRows', [], {
        kind: 'menu',
        onServiceCall: (_n, _execution, call) => {
          if (call.startsWith('Range.get') && marked('Task status').length > 0)
            throw new Error('Service Spreadsheets failed while accessing document.');
        },
      });
      expect(marked(formula.header)).toHaveLength(MANY - 1);
      await bench.host.passTime(LEASE);
      await bench.send();
      expect(namesTwice(bench)).toEqual([]);
      expect(tally(words(bench.sheet))).toEqual({ Created: MANY });
      expect(formulasUnder(formula.header, MANY)).toEqual(before);
    },
  );
});

describe('a formula that shows a cell which is repaired', () => {
  it.each([
    ['each cell', mirror('Reminder to', 'Owner e-mail', 'C')],
    ['an array', arrayOf('Reminder to', 'Owner e-mail', 'C')],
  ])('stays (%s), and shows what was made of it', async (_, formula) => {
    const rows = Array.from({ length: 5 }, (_row, place) =>
      plainRow(place + 1, { 'Owner e-mail': `Person <person.${place}@example.com>` }),
    );
    bench = await openBench({ book: bookOf(rows) });
    recalculate(bench.workbook, formula, rows.length);
    const before = formulasUnder(formula.header, rows.length);
    const meant = { sheetId: bench.sheet.gid, target: 'new', spans: [] };
    const column = columnOf(bench.sheet, 'Owner e-mail') - 1;
    const answer = await bench.call('sidebarApplyFix', { rows: meant, code: 'email-name', column });
    expect(answer.changed).toBe(rows.length);
    const fixed = rows.map((_row, place) => `person.${place}@example.com`);
    expect(shownUnder('Owner e-mail', rows.length)).toEqual(fixed);
    expect(formulasUnder(formula.header, rows.length)).toEqual(before);
    expect(shownUnder(formula.header, rows.length)).toEqual(fixed);
    expect(bench.sheet.cell(2, columnOf(bench.sheet, 'Task name')).display).toBe(nameOf(1));
  });
});
