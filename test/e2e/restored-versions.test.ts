// An older version of the sheet is put back, in the middle of a run or after it: what was sent is not sent a second time.
import { afterEach, describe, expect, it } from 'vitest';
import type { Workbook } from '../../src/local/host/spreadsheet/model/workbook.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { routeToAccount } from '../../src/local/workbench/crm-route.ts';
import { ask } from '../local/sandbox/calls.ts';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { copyBook, restoreBook } from '../support/copy-book.ts';
import { openOnMonday, shownSchedule } from '../support/schedules.ts';
import {
  addRow,
  bookOf,
  columnOf,
  plainRow,
  plainRows,
  putAt,
  shownAt,
  statuses,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { HOUR } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 70;

async function open(rows = ROWS): Promise<void> {
  bench = await openBench({ book: bookOf(plainRows(rows)), sandbox: { replyForm: 'rows-array' } });
}

const version = (): Workbook => copyBook(bench.workbook, 'version', true);
const restore = (then: Workbook): void => restoreBook(bench.workbook, then);
const taskNames = (): string[] => bench.account.tasks.map(({ name }) => name).sort();
/** Each row has one task, and no task is another row's. */
function expectOneTaskEach(rows = ROWS): void {
  expect(taskNames()).toEqual(plainRows(rows).map((row) => row['Task name']));
  expect(words(bench.sheet)).toEqual(plainRows(rows).map(() => 'Created'));
  expect(bench.untruths()).toEqual([]);
}

async function advance(runId: string): Promise<string> {
  const { run } = await bench.call('sidebarAdvance', { runId });
  return isRecord(run) ? String(run.state) : '';
}

describe('a version that is put back', () => {
  it('in the middle of a run, with rows Queued that were sent meanwhile, sends none of them twice', async () => {
    await open();
    await bench.setRate(1, 5);
    const runId = await bench.startInSidebar();
    const queued = version();
    await advance(runId);
    expect(bench.account.tasks.length).toBe(50);
    restore(queued);
    expect(tally(words(bench.sheet))).toEqual({ Queued: ROWS });
    for (let state = ''; state !== 'ended'; ) state = await advance(runId);
    expectOneTaskEach();
  });

  it('after the run, with rows that say Queued, has them looked up and sends none', async () => {
    await open();
    const runId = await bench.startInSidebar();
    const queued = version();
    for (let state = ''; state !== 'ended'; ) state = await advance(runId);
    restore(queued);
    expect(tally(words(bench.sheet))).toEqual({ Queued: ROWS });
    await bench.send();
    const question = bench.ui.heard.find(({ text }) => text.includes('older version'))?.text ?? '';
    expect(question).toContain(
      `70 rows say Queued, left by run ${runId}, which has ended: an older version of the sheet was put back, or rows were copied. Whether they were sent is not known here, so they are looked up in LeadSquared, and not sent.`,
    );
    expectOneTaskEach();
  });

  it('after the run, from before it, has the rows looked up first and sends none', async () => {
    await open();
    const before = version();
    await bench.send();
    restore(before);
    expect(words(bench.sheet)).toEqual([]);
    await bench.send();
    const question = bench.ui.heard.find(({ text }) => text.includes('Look them up'))?.text ?? '';
    expect(question).toMatch(
      /^Run [A-Z]{8} sent 70 rows of this sheet on 20\d\d-\d\d-\d\d \d\d:\d\d(:\d\d)?; none of them/,
    );
    expect(question).toContain('about 70 of those to be sent now are equal to them');
    expectOneTaskEach();
  });

  it.each(['description', 'mx_Custom_1'])(
    'from before a run whose tasks carry references (%s) has the rows looked up by their content, and again later',
    async (reference) => {
      await open(5);
      await bench.set({ reference: { place: reference } });
      const before = version();
      await bench.send();
      restore(before);
      // An outage leaves them in doubt, so that another run has to look them up.
      bench.account.configure({ faults: [{ on: 'Retrieve', kind: 'error-500', probability: 1 }] });
      await bench.send();
      expect(tally(words(bench.sheet))).toEqual({ Unknown: 5 });
      bench.account.configure({ faults: [] });
      await bench.send();
      expect(taskNames()).toEqual(plainRows(5).map((row) => row['Task name']));
      const ids = bench.account.tasks.map(({ id }) => id);
      const held = [2, 3, 4, 5, 6].map((row) => shownAt(bench.sheet, row, 'Task ID'));
      expect([tally(words(bench.sheet)), held.sort()]).toEqual([{ Created: 5 }, ids.sort()]);
    },
  );

  it.each(['description', 'mx_Custom_1'])(
    'does not give its rows the equal tasks of a copied file, although those carry no reference (%s)',
    async (reference) => {
      const rows = plainRows(3).map((row) => ({ ...row, Description: 'Bring the price list' }));
      bench = await openBench({ book: bookOf(rows), sandbox: { replyForm: 'rows-array' } });
      await bench.set({ reference: { place: reference } });
      const before = version();
      await bench.send();
      restore(before);
      const copy = await openBench({
        book: copyBook(bench.workbook, 'copy', false),
        host: { route: routeToAccount(bench.account), startAt: bench.host.now() },
      });
      await copy.set({ reference: { place: 'none' } });
      await copy.send();
      await copy.close();
      expect(bench.account.tasks).toHaveLength(6);
      await bench.host.passTime(HOUR);
      await bench.send();
      expect(tally(words(bench.sheet))).toEqual({ Unknown: 3 });
      expect(statuses(bench.sheet)[0]).toContain('2 tasks in LeadSquared look the same as this row');
      expect(shownAt(bench.sheet, 2, 'Task ID')).toBe('');
      expect(bench.account.tasks).toHaveLength(6);
    },
  );

  it('whose tasks are gone is not given those that a copied file makes once it has been looked up', async () => {
    await open(3);
    const before = version();
    await bench.send();
    restore(before);
    const TaskIds = bench.account.tasks.map(({ id }) => id);
    ask(bench.account, PATHS.deleteTasks, { TaskIds }, bench.host.now());
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Unknown: 3 });
    const copy = await openBench({
      book: copyBook(before, 'copy', false),
      host: { route: routeToAccount(bench.account), startAt: bench.host.now() + HOUR },
    });
    await copy.send();
    expect(tally(words(copy.sheet))).toEqual({ Created: 3 });
    await copy.close();
    await bench.host.passTime(2 * HOUR);
    const { run } = await bench.call('sidebarAskLeadSquared', { sheetId: bench.sheet.gid });
    const runId = isRecord(run) ? String(run.id) : '';
    for (let state = ''; state !== 'ended'; ) state = await advance(runId);
    expect(tally(words(bench.sheet))).toEqual({ Unknown: 3 });
    expect(statuses(bench.sheet)[0]).toContain('1 task in LeadSquared looks the same as this row');
  });

  it('from before a run is left as it is when the user does not want it looked up', async () => {
    await open(5);
    const before = version();
    await bench.send();
    restore(before);
    bench.willRefuse();
    expect(await bench.send()).toBeNull();
    expect([bench.account.tasks.length, words(bench.sheet)]).toEqual([5, []]);
  });

  it('from before a run of which nothing arrived is sent again, once it was looked up and its cells were cleared', async () => {
    bench = await openBench({
      book: bookOf(plainRows(5)),
      sandbox: { faults: [{ on: 'bulk', from: 1, to: 1, kind: 'cut-before' }] },
    });
    const before = version();
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Unknown: 5 });
    restore(before);
    await bench.send();
    expect(bench.account.tasks).toEqual([]);
    expect(statuses(bench.sheet)[0]).toContain(
      'Look there before you clear this cell and send the row again.',
    );
    for (let row = 2; row < 7; row++) putAt(bench.sheet, row, 'Task status', '');
    await bench.send();
    expect(taskNames()).toEqual(plainRows(5).map((row) => row['Task name']));
    expect(tally(words(bench.sheet))).toEqual({ Created: 5 });
  });

  it('is told in the sidebar, and looked up from there', async () => {
    await open(5);
    const before = version();
    await bench.send();
    restore(before);
    const { check } = await bench.call('sidebarCheck', { target: 'new', rows: null });
    expect(check).toMatchObject({
      ready: 5,
      putBack: 5,
      caution: expect.stringContaining('none of them shows it'),
    });
    const rows = { sheetId: bench.sheet.gid, target: 'new', spans: [] };
    const { run } = await bench.call('sidebarStart', { rows, sendHidden: false, lookFirst: true });
    const runId = isRecord(run) ? String(run.id) : '';
    for (let state = ''; state !== 'ended'; ) state = await advance(runId);
    expectOneTaskEach(5);
  });

  it('from before a run, with a row that was never sent, leaves that row Unknown and sends nothing', async () => {
    await open(4);
    const before = version();
    await bench.send();
    restore(before);
    addRow(bench.sheet, plainRow(5));
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Created', 'Created', 'Created', 'Unknown']);
    expect(bench.account.tasks.length).toBe(4);
  });

  it('pauses a schedule, which says why', async () => {
    bench = await openOnMonday(plainRows(3));
    await bench.send();
    const then = version();
    for (const column of ['Task status', 'Task ID']) {
      for (let row = 2; row <= 4; row++)
        then.activeSheet.typeCell(row, columnOf(then.activeSheet, column), '');
    }
    await bench.saveSchedule();
    restore(then);
    await bench.host.passTime(2 * HOUR);
    expect(bench.account.tasks.length).toBe(3);
    expect(String((await shownSchedule(bench)).paused)).toMatch(
      /sent 3 rows of this sheet .* none of them shows it any more/,
    );
  });
});

describe('rows that look new without any version put back', () => {
  it('are sent without a question when the user has cleared their status', async () => {
    await open(3);
    await bench.send();
    bench.sheet.typeCell(3, columnOf(bench.sheet, 'Task status'), '');
    await bench.send();
    expect(bench.ui.heard.filter(({ text }) => text.includes('older version'))).toEqual([]);
    expect([bench.account.tasks.length, tally(words(bench.sheet))]).toEqual([4, { Created: 3 }]);
  });

  it('are sent without a question when the rows sent before were deleted and others typed in', async () => {
    await open(3);
    await bench.send();
    bench.sheet.deleteRows(2, 3);
    addRow(bench.sheet, plainRow(4));
    await bench.send();
    expect([statuses(bench.sheet).length, bench.account.tasks.length]).toEqual([1, 4]);
  });

  it('cost the rows in doubt that a later run took up none of their tasks, and get one of their own', async () => {
    bench = await openBench({
      book: bookOf(plainRows(4)),
      sandbox: { faults: [{ on: 'bulk', kind: 'cut-after' }] },
    });
    const settings = { reference: { place: 'description' }, sendDuplicates: true };
    await bench.set({ ...settings, readBackSeconds: 0 });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Unknown: 4 });
    // Another run takes the rows up and does not get to know of their tasks either.
    bench.account.configure({ faults: [{ on: 'any', kind: 'cut-before' }] });
    const { run } = await bench.call('sidebarAskLeadSquared', { sheetId: bench.sheet.gid });
    const { id } = run as { id: string };
    for (let state = ''; state !== 'ended'; ) state = await advance(id);
    bench.account.configure({ faults: [] });
    await bench.set(settings);
    addRow(bench.sheet, plainRow(2));
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 5 });
    const made = bench.account.tasks.map((task) => task.id);
    expect([2, 3, 4, 5, 6].map((row) => shownAt(bench.sheet, row, 'Task ID'))).toEqual(made);
  });

  it('are named when some rows of a run still show it', async () => {
    await open(3);
    await bench.send();
    for (const column of ['Task status', 'Task ID'])
      bench.sheet.typeCell(3, columnOf(bench.sheet, column), '');
    const { check } = await bench.call('sidebarCheck', { target: 'new', rows: null });
    expect(check).toMatchObject({
      putBack: 1,
      caution: expect.stringMatching(
        /not all of them show it any more, and 1 of those to be sent now is equal/,
      ),
    });
  });
});
