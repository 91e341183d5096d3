// References where they are needed: tasks that their content cannot tell carry one, the others do not, and all is told.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { partOf } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  HEADER,
  nameOf,
  plainRow,
  plainRows,
  putAt,
  shownAt,
  statuses,
  type TaskRow,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const LATE_MS = 100_000;
const CUT = { on: 'bulk', from: 1, to: 1, kind: 'cut-before' } as const;

async function open(rows: readonly TaskRow[], sandbox: Partial<AccountOptions> = {}, place = 'auto') {
  bench = await openBench({ book: bookOf(rows), sandbox });
  await bench.set({ reference: { place }, sendDuplicates: true, readBackSeconds: 5 });
}

/** Which of the account's tasks carry a reference, in the order in which they were made. */
const carry = (): boolean[] =>
  bench.account.tasks.map(({ description, customFields }) =>
    /Ref \S+$/.test([description, ...Object.values(customFields)].join('\n')),
  );

/** Rows whose id is that of the task which carries their token, of those that carry one. */
function mixedUp(sheet: SheetModel): string[] {
  return statuses(sheet).flatMap((status, place) => {
    const token = /· (\S+)/.exec(status)?.[1] ?? '';
    const id = shownAt(sheet, place + 2, 'Task ID');
    const task = bench.account.tasks.find((each) => each.id === id);
    const reference = /Ref (\S+)$/.exec(task?.description ?? '')?.[1];
    return reference === undefined || reference === token ? [] : [`${token} holds ${reference}`];
  });
}

/** A second sheet with these rows, and the user looks at it. */
function openSheet(rows: readonly TaskRow[]): SheetModel {
  const sheet = bench.workbook.insertSheet({ name: 'Second' });
  const lines = [[...HEADER], ...rows.map((row) => HEADER.map((column) => row[column] ?? ''))];
  sheet.write({ row: 1, column: 1, rows: lines.length, columns: HEADER.length }, lines);
  return sheet;
}

async function sendFrom(sheet: SheetModel): Promise<void> {
  bench.workbook.activate(sheet);
  await bench.send();
}

describe('rows of one run', () => {
  const ROWS = [
    plainRow(1),
    plainRow(2),
    plainRow(9),
    plainRow(9),
    plainRow(9, { Description: 'Ring first.' }),
  ];

  it('carry one when they look alike, whatever their texts, and the others do not', async () => {
    await open(ROWS);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 5 });
    expect(carry()).toEqual([false, false, true, true, true]);
    expect(mixedUp(bench.sheet)).toEqual([]);
    expect(bench.account.tasks[4]?.description).toMatch(/^Ring first\.\nRef \S+-5$/);
  });

  it.each([
    ['none', [false, false, false, false, false]],
    ['description', [true, true, true, true, true]],
    ['auto:mx_Custom_1', [false, false, true, true, true]],
  ] as const)('where the user has set %s', async (place, carried) => {
    await open(ROWS, {}, place);
    await bench.send();
    expect(carry()).toEqual(carried);
  });

  it('are counted before they are sent, with the reason', async () => {
    await open(ROWS);
    const answer = await bench.call('sidebarCheck', { target: 'new', rows: null });
    expect(answer.check).toMatchObject({
      references: expect.stringMatching(/^3 rows carry a reference .*: 3 look like another row\.$/),
    });
  });

  it('keep the choice in later executions, and one that is edited to look like another gets its own', async () => {
    const rows = [...plainRows(149), plainRow(400), plainRow(400)];
    await open(rows, { limit: { calls: 1, seconds: 20 } });
    const run = await bench.startInSidebar();
    // A row that waits is made equal to one that was sent.
    await bench.call('sidebarAdvance', { runId: run });
    putAt(bench.sheet, 140, 'Task name', nameOf(1));
    putAt(bench.sheet, 140, 'Due date', String(plainRow(1)['Due date']));
    for (let piece = 0; piece < 30; piece++) {
      await bench.call('sidebarAdvance', { runId: run });
      await bench.host.passTime(5000);
    }
    expect(tally(words(bench.sheet))).toEqual({ Created: rows.length });
    const carriers = carry().flatMap((each, place) => (each ? [place + 1] : []));
    expect(carriers).toEqual([139, 150, 151]);
    expect(mixedUp(bench.sheet)).toEqual([]);
  });

  it('that have no room for one are sent without', async () => {
    const long = 'x'.repeat(1995);
    await open([plainRow(1, { Description: long }), plainRow(1)]);
    await bench.send();
    expect(carry()).toEqual([false, true]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 2 });
  });
});

describe('equal rows of two sheets', () => {
  it('are told apart when those of the first never arrived', async () => {
    await open(plainRows(10), { faults: [CUT], storeDelay: [LATE_MS, LATE_MS] });
    const first = bench.sheet;
    await bench.send();
    const second = openSheet(plainRows(10));
    await sendFrom(second);
    expect(carry()).toEqual(new Array(10).fill(true));
    await bench.host.passTime(LATE_MS);
    await sendFrom(first);
    expect(tally(words(first))).toEqual({ Unknown: 10 });
    expect(statuses(first)[0]).toMatch(/no such task was found in LeadSquared/);
    await sendFrom(second);
    expect(tally(words(second))).toEqual({ Created: 10 });
    const own = bench.account.tasks.map(({ id }) => id);
    expect(own.map((_, place) => shownAt(second, place + 2, 'Task ID'))).toEqual(own);
  });

  it('need none when the first run ended more than an hour ago', async () => {
    await open(plainRows(10));
    await bench.send();
    await bench.host.passTime(3_600_001);
    await sendFrom(openSheet(plainRows(10)));
    expect(carry()).toEqual(new Array(20).fill(false));
  });
});

describe('rows that look like some that a run has left in doubt', () => {
  const openInDoubt = async () => {
    await open(plainRows(10), { faults: [CUT] });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Unknown: 10 });
  };

  it('carry one for days, so that those never take their tasks, also when the rows are deleted', async () => {
    await openInDoubt();
    await bench.host.passTime(2 * 24 * 3_600_000);
    const first = bench.sheet;
    const second = openSheet(plainRows(10));
    await sendFrom(second);
    expect(carry()).toEqual(new Array(10).fill(true));
    second.deleteRows(2, 10);
    await sendFrom(first);
    expect(tally(words(first))).toEqual({ Unknown: 10 });
  });

  it('need none after three days', async () => {
    await openInDoubt();
    await bench.host.passTime(3 * 24 * 3_600_000 + 1);
    await sendFrom(openSheet(plainRows(10)));
    expect(carry()).toEqual(new Array(10).fill(false));
  });
});

describe('rows that are sent again', () => {
  it('carry one after they were undone', async () => {
    await open(plainRows(3));
    const report = await bench.send();
    await bench.undo();
    await bench.host.passTime(7_200_000);
    const { run } = await bench.call('sidebarSendAgain', { runId: report?.runId });
    await bench.call('sidebarAdvance', { runId: partOf({ run }, 'run').id });
    expect(carry()).toEqual([false, false, false, true, true, true]);
  });

  it('carry one after LeadSquared refused them', async () => {
    await open([plainRow(1, { 'Owner e-mail': 'vikram.shah@example.com' }), plainRow(2)]);
    await bench.send();
    // An account that has shown nothing yet may be waited for until the next click.
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Failed', 'Created']);
    putAt(bench.sheet, 2, 'Owner e-mail', 'kavya.rao@example.com');
    await bench.host.passTime(7_200_000);
    bench.sheet.select([{ row: 2, column: 1, rows: 1, columns: 1 }]);
    await bench.send('sendSelectedRows');
    expect(words(bench.sheet)).toEqual(['Created', 'Created']);
    expect(carry()).toEqual([false, true]);
  });
});
