// Refresh task progress: what became of the sheet's tasks in LeadSquared is told beside them, and nothing changes there.
import { afterEach, describe, expect, it } from 'vitest';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { ask } from '../local/sandbox/calls.ts';
import { accepted, callsIn } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { leadBook, leadRow, leadsUpTo, phoneOf, sendInSidebar } from '../support/lead-list.ts';
import { inPieces } from '../support/pieces.ts';
import { openSent } from '../support/ready-benches.ts';
import {
  addRow,
  bookOf,
  columnOf,
  HEADER,
  nameOf,
  plainRow,
  plainRows,
  type TaskRow,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { openTeam } from '../support/team.ts';

let bench: Bench;
afterEach(() => bench.close());

const MINUTE = 60_000;

function texts(header: string): string[] {
  const { sheet } = bench;
  const area = { row: 2, column: columnOf(sheet, header), rows: sheet.lastRow - 1, columns: 1 };
  return sheet.displays(area).map(([text = '']) => text);
}
const progress = () => texts('Task progress');
const refresh = () => bench.tell('refreshTaskProgress');
const idOf = (name: string) => bench.account.tasks.find((task) => task.name === name)?.id ?? '';
const headers = () => bench.sheet.displays({ ...bench.sheet.all, row: 1, rows: 1 })[0] ?? [];

async function settle(names: {
  readonly done?: string[];
  readonly cancelled?: string[];
  readonly deleted?: string[];
}) {
  const now = bench.host.now();
  const ids = (list: readonly string[] = []) => list.map(idOf);
  bench.account.complete(ids(names.done), now);
  bench.account.cancel(ids(names.cancelled), now);
  if (names.deleted !== undefined)
    ask(bench.account, PATHS.deleteTasks, { TaskIds: ids(names.deleted) }, now);
  await bench.host.passTime(10 * MINUTE);
}

/** Refreshes as the sidebar does, piece by piece. @returns the last answer, or the first that is a refusal */
const refreshInSidebar = (each?: () => void) => inPieces(bench, 'sidebarRefreshProgress', 'progress', each);

describe('refreshing the progress of tasks', () => {
  it('says of each task whether it is open, overdue, done, cancelled or gone, in the zone of the sheet', async () => {
    bench = await openSent({}, [
      plainRow(1, { 'Due date': '2029-03-05 10:30' }),
      plainRow(2),
      plainRow(3),
      plainRow(4),
      plainRow(5, { 'Due date': '2025-03-05 10:30' }),
    ]);
    const done = bench.host.now();
    await settle({ done: [nameOf(2)], cancelled: [nameOf(3)], deleted: [nameOf(4)] });
    const before = JSON.stringify(bench.account.tasks);
    expect(await refresh()).toBe(
      'Tasks of “Sheet1”: 1 open, 1 overdue, 1 done, 1 cancelled, 1 not found. Nothing was changed in LeadSquared.',
    );
    const at = new Date(done + 5.5 * 3_600_000);
    const clock = at.toISOString().slice(11, 16);
    expect(progress()).toEqual([
      'Open · due 5 Mar 2029 10:30',
      expect.stringMatching(new RegExp(`^Done · ${at.getUTCDate()} [A-Z][a-z]{2} \\d{4} ${clock}$`)),
      'Cancelled in LeadSquared',
      'Not found in LeadSquared',
      'Overdue · was due 5 Mar 2025 10:30',
    ]);
    expect(JSON.stringify(bench.account.tasks)).toBe(before);
    expect(words(bench.sheet)).toEqual(Array.from({ length: 5 }, () => 'Created'));
  });

  it('adds its column only when it is asked for, once, and no rule of sending looks at it', async () => {
    bench = await openSent({}, plainRows(3));
    expect(headers()).not.toContain('Task progress');
    await refresh();
    await refresh();
    expect(headers().filter((text) => text.startsWith('Task progress'))).toHaveLength(1);
    const calls = bench.bulkCalls().length;
    await bench.send();
    expect(bench.bulkCalls()).toHaveLength(calls);
    expect(bench.untruths()).toEqual([]);
  });

  it('leaves a column of the user’s that has the name as it is, also an empty one', async () => {
    const header = [...HEADER, 'Task progress'];
    bench = await openBench({ book: bookOf(plainRows(3), { header }) });
    const column = columnOf(bench.sheet, 'Task progress');
    bench.sheet.typeCell(2, column, 'called twice');
    bench.sheet.typeCell(3, column, 'Open · due 5 Mar 2029 10:30');
    await bench.send();
    await refresh();
    expect(progress()).toEqual(['called twice', 'Open · due 5 Mar 2029 10:30', '']);
    expect(texts('Task progress (LeadSquared)').every((text) => text.startsWith('Open · due'))).toBe(true);
  });

  it('follows its column when the user renames and moves it', async () => {
    bench = await openSent({}, plainRows(3));
    await refresh();
    const column = columnOf(bench.sheet, 'Task progress');
    bench.sheet.typeCell(1, column, 'How it went');
    bench.sheet.insertColumns(1, 1);
    await settle({ done: [nameOf(1)] });
    await refresh();
    expect(texts('How it went')[0]).toMatch(/^Done · /);
    expect(headers()).not.toContain('Task progress');
  });

  it('takes the words out of rows that have no task any more, and keeps a remark of the user’s', async () => {
    bench = await openSent({}, plainRows(4));
    await refresh();
    const column = columnOf(bench.sheet, 'Task progress');
    bench.sheet.typeCell(2, columnOf(bench.sheet, 'Task status'), '');
    bench.sheet.typeCell(3, columnOf(bench.sheet, 'Task status'), '');
    bench.sheet.typeCell(3, column, 'my own remark');
    await refresh();
    expect(progress().slice(0, 2)).toEqual(['', 'my own remark']);
    expect(
      progress()
        .slice(2)
        .every((text) => text.startsWith('Open')),
    ).toBe(true);
  });

  it('is taken off rows whose tasks an undo deletes, and stays with tasks that are left alone', async () => {
    bench = await openSent({}, plainRows(4));
    bench.account.complete([idOf(nameOf(4))], bench.host.now());
    await bench.host.passTime(10 * MINUTE);
    await refresh();
    bench.sheet.typeCell(3, columnOf(bench.sheet, 'Task progress'), 'my own remark');
    expect(await bench.undo()).toMatchObject({ deleted: 3, tasks: { done: 1 } });
    expect(progress()).toEqual(['', 'my own remark', '', expect.stringMatching(/^Done/)]);
    expect(tally(words(bench.sheet))).toEqual({ Deleted: 3, Created: 1 });
  });

  it('an undo adds no column of progress to a sheet that has none', async () => {
    bench = await openSent({}, plainRows(2));
    expect(await bench.undo()).toMatchObject({ deleted: 2 });
    expect(headers()).not.toContain('Task progress');
  });

  it('finds tasks that have another owner, another day, or whose row was changed', async () => {
    bench = await openSent({}, plainRows(4));
    const owner = columnOf(bench.sheet, 'Owner e-mail');
    bench.sheet.typeCell(2, owner, 'rohan.das@example.com');
    bench.sheet.typeCell(3, columnOf(bench.sheet, 'Due date'), '2028-01-05 10:30');
    bench.sheet.typeCell(4, columnOf(bench.sheet, 'Due date'), 'soon');
    await refresh();
    expect(progress().every((text) => /^Open · due \d+ Mar 2029/.test(text))).toBe(true);
  });

  it('reads tasks of several years in windows of 100 days', async () => {
    const dates = ['2026-12-01', '2027-03-20', '2028-07-01', '2031-01-31'];
    bench = await openSent(
      {},
      dates.map((date, place) => plainRow(place + 1, { 'Due date': `${date} 09:00` })),
    );
    const before = bench.account.calls.length;
    await refresh();
    expect(progress().map((text) => text.slice(-10, -6))).toEqual(['2026', '2027', '2028', '2031']);
    // Appointments and to-dos of each window; two of the dates lie far enough apart for windows of their own.
    expect(bench.account.calls.length - before).toBe(8);
  });

  it('says so when no row has a task, and adds no column', async () => {
    bench = await openBench({ book: bookOf(plainRows(2)) });
    expect(await refresh()).toMatch(/^No row of this sheet says Created/);
    expect(headers()).not.toContain('Task progress');
  });
});

describe('refreshing many rows', () => {
  it('takes a handful of calls for 1,000 rows, in the sheet and to LeadSquared', async () => {
    bench = await openSent({}, plainRows(1000));
    await settle({ done: [nameOf(17), nameOf(900)] });
    const before = bench.account.calls.length;
    const ended = await bench.menu('refreshTaskProgress');
    accepted(ended);
    const calls = bench.account.calls.length - before;
    expect(tally(progress().map((text) => text.replace(/ .*/, '')))).toEqual({ Open: 998, Done: 2 });
    // One page of appointments, an empty one behind it, and one of to-dos.
    expect(calls).toBe(3);
    await bench.close();
    bench = await openSent({}, plainRows(10));
    expect(callsIn(ended)).toBeLessThanOrEqual(callsIn(await bench.menu('refreshTaskProgress')) + 20);
  });

  it('looks no lead up once more: what a task belongs to does not tell where it is', async () => {
    const rows = Array.from({ length: 40 }, (_, place) =>
      leadRow(place + 1, { 'Lead phone': phoneOf(place + 1, place) }),
    );
    bench = await openBench({ book: leadBook(rows), sandbox: { leads: leadsUpTo(60), phoneForm: 'dashed' } });
    await sendInSidebar(bench);
    await bench.host.passTime(8 * 60 * MINUTE);
    const before = bench.account.calls.length;
    expect(await refresh()).toMatch(/: 40 open\./);
    expect(bench.account.calls.length - before).toBeLessThanOrEqual(3);
  });

  it('goes on in pieces of a few seconds in the sidebar, and says how far it is', async () => {
    const rows = Array.from({ length: 8 }, (_, place) =>
      plainRow(place + 1, { 'Due date': `${2027 + place}-06-01 10:00` }),
    );
    bench = await openSent({ latency: [1500, 1500] }, rows);
    const seen: number[] = [];
    const { answer, pieces } = await refreshInSidebar(() => {
      seen.push(progress().filter((text) => text !== '').length);
    });
    expect(pieces).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(answer).toMatchObject({ handled: 8, total: 8, isOver: true });
    expect(progress().every((text) => text.startsWith('Open'))).toBe(true);
  });
});

describe('what stands in the way', () => {
  it('an outage in the middle keeps what was told, says so, and the next time tells the rest', async () => {
    const rows: TaskRow[] = Array.from({ length: 6 }, (_, place) =>
      plainRow(place + 1, { 'Due date': `${2027 + place}-06-01 10:00` }),
    );
    bench = await openSent({}, rows);
    bench.account.configure({ faults: [{ on: 'any', kind: 'error-500', from: 7 }] });
    expect(await refresh()).toMatch(
      /^LeadSquared did not tell what became of the tasks\. What was told before stays/,
    );
    expect(progress().map((text) => text.slice(0, 4))).toEqual(['Open', 'Open', 'Open', '', '', '']);
    bench.account.configure({ faults: [] });
    await refresh();
    expect(progress().every((text) => text.startsWith('Open'))).toBe(true);
  });

  it('keys that LeadSquared refuses change no cell', async () => {
    bench = await openSent({}, plainRows(3));
    bench.account.configure({ faults: [{ on: 'any', kind: 'bad-keys-401' }] });
    expect(await refresh()).toMatch(/^LeadSquared did not tell/);
    expect(texts('Task ID')).toHaveLength(3);
    expect(progress()).toEqual(['', '', '']);
  });

  it('a run that goes on in the sheet meanwhile loses nothing', async () => {
    bench = await openSent({ replyForm: 'rows-array' }, plainRows(60));
    for (let number = 61; number <= 200; number++) addRow(bench.sheet, plainRow(number));
    await bench.setRate(1, 5);
    const runId = await bench.startInSidebar();
    await bench.call('sidebarAdvance', { runId });
    await refresh();
    for (let piece = 0; piece < 40; piece++) await bench.call('sidebarAdvance', { runId });
    await refresh();
    expect(tally(words(bench.sheet))).toEqual({ Created: 200 });
    expect(progress().filter((text) => text.startsWith('Open · due'))).toHaveLength(200);
    expect(bench.untruths()).toEqual([]);
  });

  it('tasks that were made a moment ago and are not shown yet are not called gone', async () => {
    bench = await openSent({ replyForm: 'rows-array', storeDelay: [60_000, 60_000] }, plainRows(2));
    expect(words(bench.sheet)).toEqual(['Created', 'Created']);
    expect(await refresh()).toMatch(/2 tasks could not be looked up.*from [A-Z]+2 on\./);
    expect(progress()).toEqual(['', '']);
  });

  it('tasks of another account are left alone, and those of a run that nobody remembers are told if they are there', async () => {
    const team = await openTeam({ book: bookOf(plainRows(4)) });
    try {
      const sheet = team.workbook.activeSheet;
      await team.priya.tell('sendAllNewRows', sheet);
      const before = sheet.displays(sheet.all);
      const calls = team.accounts.B.calls.length;
      expect(await team.kavya.tell('refreshTaskProgress', sheet)).toMatch(/another LeadSquared account/);
      expect(sheet.displays(sheet.all)).toEqual(before);
      expect(team.accounts.B.calls).toHaveLength(calls);
      expect(await team.arjun.tell('refreshTaskProgress', sheet)).toMatch(/: 4 open\./);
    } finally {
      await team.close();
      bench = await openBench({ book: bookOf(plainRows(1)) });
    }
  });

  it('a text from LeadSquared or the user never becomes a formula', async () => {
    bench = await openSent({}, plainRows(2));
    await refresh();
    const column = columnOf(bench.sheet, 'Task progress');
    bench.sheet.typeCell(2, column, "'=1+1");
    bench.sheet.typeCell(2, columnOf(bench.sheet, 'Task status'), '');
    await settle({ done: [nameOf(2)] });
    await refresh();
    expect(progress()[0]).toBe('=1+1');
    expect(progress()[1]).toMatch(/^Done/);
  });
});
