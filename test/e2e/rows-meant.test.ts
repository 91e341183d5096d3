// Which rows a menu action means: selections of every shape, hidden rows, and rows that have their outcome already.
import { afterEach, describe, expect, it } from 'vitest';
import type { DialogButton } from '../../src/local/host/service.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { patientUser } from '../../src/local/workbench/patient-user.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  bookOfLines,
  columnOf,
  HEADER,
  nameOf,
  plainRow,
  plainRows,
  statuses,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const box = (row: number, rows: number, column = 1, columns = 1) => ({ row, column, rows, columns });

/** Numbers of the tasks that LeadSquared holds. */
const held = () => bench.account.tasks.map((task) => Number(task.name.slice(-5))).sort((a, b) => a - b);

async function selected(rows: number, boxes: readonly ReturnType<typeof box>[]) {
  bench = await openBench({ book: bookOf(plainRows(rows)) });
  bench.sheet.select(boxes);
  return bench.send('sendSelectedRows');
}

describe('a row that was copied together with its Task ID', () => {
  it('gets a task and an id of its own, and leaves the first row its id', async () => {
    bench = await openBench({ book: bookOf(plainRows(3)) });
    await bench.send();
    const { sheet } = bench;
    const [line = []] = sheet.displays({ row: 2, column: 1, rows: 1, columns: sheet.lastColumn });
    for (const [place, text] of line.entries()) sheet.typeCell(5, place + 1, text);
    sheet.typeCell(5, columnOf(sheet, 'Task name'), nameOf(4));
    sheet.typeCell(5, columnOf(sheet, 'Task status'), '');
    await bench.send();
    expect(held()).toEqual([1, 2, 3, 4]);
    expect(tally(words(sheet))).toEqual({ Created: 4 });
    expect(bench.untruths()).toEqual([]);
  });
});

describe('selected rows', () => {
  it('of several ranges are sent, each once where they overlap', async () => {
    await selected(30, [box(3, 4), box(5, 4, 2, 3), box(20, 1), box(28, 4, 4)]);
    expect(held()).toEqual([2, 3, 4, 5, 6, 7, 19, 27, 28, 29, 30]);
    expect(bench.bulkCalls().length).toBe(1);
    expect(bench.untruths()).toEqual([]);
  });

  it('of whole columns are all filled rows, without the header', async () => {
    await selected(12, [box(1, 1000, 2, 2)]);
    expect(held()).toEqual(plainRows(12).map((_, place) => place + 1));
  });

  it('leave the header and empty rows out', async () => {
    expect(await selected(3, [box(1, 1), box(700, 9)])).toBeNull();
    expect(bench.account.calls).toEqual([]);
    expect(bench.lastWords()).toMatch(/no filled row/i);
  });

  it('may be chosen by their status cells', async () => {
    await selected(3, [box(2, 1)]);
    bench.sheet.select([box(3, 1, bench.sheet.lastColumn - 1, 2)]);
    await bench.send('sendSelectedRows');
    expect(held()).toEqual([1, 2]);
    expect(words(bench.sheet)).toEqual(['Created', 'Created', '']);
  });
});

describe('hidden and filtered rows', () => {
  async function withHidden(answer: DialogButton) {
    bench = await openBench({ book: bookOf(plainRows(10)), ui: patientUser(answer) });
    bench.sheet.setRowsHidden(4, 2, true);
    bench.sheet.setFilter(box(1, 11, 1, HEADER.length), (row) => row !== 8);
    bench.sheet.select([box(2, 10)]);
    return bench.send('sendSelectedRows');
  }
  const question = () => bench.ui.heard.find(({ text }) => text.includes('Send them too?'))?.text;

  it('are sent after a yes', async () => {
    await withHidden('YES');
    expect(question()).toMatch(/^3 rows are hidden/);
    expect(held().length).toBe(10);
    expect(bench.untruths()).toEqual([]);
  });

  it('are left as they are after a no', async () => {
    const report = await withHidden('NO');
    expect(held()).toEqual([1, 2, 5, 6, 8, 9, 10]);
    expect(report).toMatchObject({ created: 7, hidden: 3 });
    expect(tally(words(bench.sheet))).toEqual({ Created: 7, '': 3 });
    expect(bench.untruths()).toEqual([]);
  });

  it.each(['CANCEL', 'CLOSE'] as const)('nothing at all is sent after %s', async (button) => {
    expect(await withHidden(button)).toBeNull();
    expect(bench.account.calls).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({});
  });
});

describe('rows that say something in the status column', () => {
  const STATUSES = [
    'Created · ABCD-1',
    'Accepted · ABCD-2',
    'Unknown · ABCD-3 — look there.',
    'Queued · ABCD-4',
    'Sending · ABCD-5',
    'Failed · ABCD-6 — LeadSquared: no.',
    'Skipped — this row repeats row 2.',
    'Invalid — Owner e-mail: wrong.',
    'done by Anil',
    'created',
    'Deleted',
    '',
  ];
  const ID = 'cccccccc-0000-4000-8000-000000000001';
  const lines = () => [
    [...HEADER, 'Task status', 'Task ID'],
    ...STATUSES.map((status, place) => {
      const row = plainRow(place + 1);
      return [...HEADER.map((column) => row[column] ?? ''), status, place === 0 ? ID : ''];
    }),
  ];
  /** Numbers of rows whose status is not what it was. */
  const changed = () =>
    statuses(bench.sheet).flatMap((text, place) => (text === STATUSES[place] ? [] : [place + 1]));

  it('are sent when selected only if they are blank, Invalid, Failed or Skipped', async () => {
    bench = await openBench({ book: bookOfLines(lines()) });
    bench.sheet.select([box(2, STATUSES.length)]);
    const report = await bench.send('sendSelectedRows');
    expect(held()).toEqual([6, 7, 8, 12]);
    expect(changed()).toEqual([6, 7, 8, 12]);
    expect(report).toMatchObject({ created: 4, leftAlone: 8 });
    const question = bench.ui.heard.map(({ text }) => text).find((text) => text.startsWith('Send 4 rows'));
    expect(question).toMatch(/1 row is Created already/);
    expect(question).toMatch(/2 rows have other text in the status column/);
    expect(bench.sheet.cell(2, HEADER.length + 2).display).toBe(ID);
  });

  it('are sent with all new ones only if they are blank, Invalid or Skipped; unverified ones, and Queued ones of a run that nobody knows, are looked up', async () => {
    bench = await openBench({ book: bookOfLines(lines()) });
    const report = await bench.send();
    expect(held()).toEqual([7, 8, 12]);
    expect(report).toMatchObject({ created: 3, accepted: 1, unknown: 3, leftAlone: 5 });
    expect(words(bench.sheet).slice(1, 5)).toEqual(['Accepted', 'Unknown', 'Unknown', 'Unknown']);
    expect(changed()).toEqual([2, 3, 4, 5, 7, 8, 12]);
  });

  it('are matched with the tasks that the earlier run made', async () => {
    bench = await openBench({ book: bookOfLines(lines().slice(0, 4)), sandbox: { replyForm: 'rows-array' } });
    // The earlier run's calls, made again with an equal sheet.
    const equal = await openBench({ book: bookOf([plainRow(2), plainRow(3)]) });
    await equal.send();
    const told = equal.account.tasks.map((task) => task.sent);
    await equal.close();
    bench.account.handle(
      {
        method: 'POST',
        path: PATHS.bulkCreate,
        query: {},
        headers: { 'x-lsq-accesskey': DEFAULT_KEYS.access, 'x-lsq-secretkey': DEFAULT_KEYS.secret },
        body: JSON.stringify({ TaskList: told }),
      },
      bench.host.now() - 3_600_000,
    );
    const report = await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Created', 'Created']);
    expect(report).toMatchObject({ created: 2, leftAlone: 1 });
    expect(bench.bulkCalls().length).toBe(1);
  });

  it('that repeat a row with a task are skipped', async () => {
    bench = await openBench({ book: bookOf([plainRow(1), plainRow(1), plainRow(2)]) });
    const report = await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Skipped', 'Created']);
    expect(report).toMatchObject({ created: 2, skipped: 1 });
    expect(held()).toEqual([1, 2]);
    expect(nameOf(1)).toBe(bench.sheet.cell(3, 1).display);
  });
});

describe('a user who says no', () => {
  it('leaves the sheet and the account untouched', async () => {
    bench = await openBench({ book: bookOf(plainRows(3)) });
    bench.ui.alert = () => 'NO';
    const before = bench.sheet.displays({ ...bench.sheet.all, rows: 5 });
    expect(await bench.send()).toBeNull();
    expect(bench.sheet.displays({ ...bench.sheet.all, rows: 5 })).toEqual(before);
    expect(bench.account.calls).toEqual([]);
  });
});
