// Undo last run: its open tasks are deleted, its rows say so, and nothing else is touched.
import { afterEach, describe, expect, it } from 'vitest';
import { DELETE_SIZE } from '../../src/leadsquared/requests.ts';
import type { FaultKind } from '../../src/local/sandbox/faults.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { ask } from '../local/sandbox/calls.ts';
import { type Bench, isRecord } from '../support/bench.ts';
import { isThere } from '../support/oracle/after-undo.ts';
import { openSent, UNDO_ROWS } from '../support/ready-benches.ts';
import { plainRow, plainRows, statuses, type TaskRow, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

/** Types a row's filled cells, which are the sheet's first columns. */
function typeRow(number: number, row: TaskRow): void {
  for (const [place, entry] of Object.values(row).entries()) {
    bench.sheet.typeCell(number, place + 1, String(entry));
  }
}
const deleteCalls = () => bench.account.calls.filter((call) => call.path === PATHS.deleteTasks);
const there = () => bench.account.tasks.filter((task) => isThere(task, bench.host.now()));

const TEN_DELETED =
  '10 tasks were deleted.\nTo create the deleted tasks again, choose “Send again” for this run, under “Results” in the sidebar.';

describe('undoing a run', () => {
  it('deletes its tasks in one call, after telling how many there are', async () => {
    bench = await openSent();
    expect(await bench.undo()).toMatchObject({ deleted: UNDO_ROWS, unconfirmed: 0, stopped: null });
    expect(bench.ui.heard.map(({ text }) => text).join('\n')).toMatch(/Delete 10 open tasks that run/);
    expect(bench.lastWords()).toBe(TEN_DELETED);
    expect(deleteCalls()).toHaveLength(1);
    expect(there()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Deleted: UNDO_ROWS });
    expect(bench.untruthsOfUndo()).toEqual([]);
  });

  it('deletes nothing when the user says no', async () => {
    bench = await openSent();
    bench.willRefuse();
    expect(await bench.undo()).toBeNull();
    expect(deleteCalls()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: UNDO_ROWS });
  });

  it('leaves tasks alone that were done since', async () => {
    bench = await openSent();
    const done = bench.account.tasks.slice(0, 3).map(({ id }) => id);
    bench.account.complete(done, bench.host.now());
    expect(await bench.undo()).toMatchObject({ deleted: 7, tasks: { done: 3 } });
    expect(bench.lastWords()).toMatch(/3 tasks were done since and are left alone/);
    expect(there().map(({ id }) => id)).toEqual(done);
    expect(bench.untruthsOfUndo()).toEqual([]);
  });

  it('once more, after the rows were sent again, brings no deleted task back into its counts', async () => {
    bench = await openSent();
    const report = await bench.undo();
    const runId = String(report?.runId);
    const { run } = await bench.call('sidebarSendAgain', { runId });
    const again = isRecord(run) ? String(run.id) : '';
    for (let state = ''; state !== 'ended'; ) {
      const advanced = await bench.call('sidebarAdvance', { runId: again });
      state = isRecord(advanced.run) ? String(advanced.run.state) : '';
    }
    expect(tally(words(bench.sheet))).toEqual({ Created: UNDO_ROWS });
    await bench.call('sidebarUndo', { runId });
    const { runs } = await bench.call('sidebarHistory');
    const undone = Array.isArray(runs) ? runs.filter(isRecord).find(({ id }) => id === runId) : null;
    expect(undone?.counts).toMatchObject({ created: 0, deleted: UNDO_ROWS });
    expect(undone?.toSendAgain).toBe(0);
    expect(tally(words(bench.sheet))).toEqual({ Created: UNDO_ROWS });
  });

  it('reports tasks that somebody deleted, and their rows say so', async () => {
    bench = await openSent();
    const [first] = bench.account.tasks;
    ask(bench.account, PATHS.deleteTasks, { TaskIds: [first?.id] }, bench.host.now());
    await bench.host.passTime(1000);
    expect(await bench.undo()).toMatchObject({ deleted: 9, tasks: { gone: 1 } });
    expect(statuses(bench.sheet)[0]).toMatch(/^Deleted .* gone from LeadSquared already/);
    expect(bench.untruthsOfUndo()).toEqual([]);
  });

  it('takes only tasks of the last run', async () => {
    bench = await openSent({}, plainRows(4));
    const earlier = bench.account.tasks.map(({ id }) => id);
    typeRow(6, plainRow(9));
    await bench.send();
    expect(await bench.undo()).toMatchObject({ deleted: 1 });
    expect(there().map(({ id }) => id)).toEqual(earlier);
    expect(words(bench.sheet)).toEqual(['Created', 'Created', 'Created', 'Created', 'Deleted']);
  });

  it('never deletes a task that the run did not make, whatever id the row holds', async () => {
    bench = await openSent({}, plainRows(2));
    const [foreign] = bench.account.tasks;
    await bench.host.passTime(3_600_000);
    typeRow(4, plainRow(9));
    await bench.send();
    bench.sheet.typeCell(4, bench.sheet.lastColumn, foreign?.id ?? '');
    expect(await bench.undo()).toBeNull();
    expect(bench.lastWords()).toMatch(/1 task does not fit its row .* see the id in O4\./);
    expect(there()).toHaveLength(3);
  });

  it('finds a task whose row was changed since, by its id', async () => {
    bench = await openSent();
    bench.sheet.typeCell(2, 3, 'nobody at all');
    bench.sheet.typeCell(3, 4, '2031-01-01 10:00');
    expect(await bench.undo()).toMatchObject({ deleted: UNDO_ROWS });
    expect(bench.untruthsOfUndo()).toEqual([]);
  });

  it('writes into the rows wherever they are now', async () => {
    bench = await openSent();
    bench.sheet.insertRows(2, 3);
    bench.sheet.deleteRows(5, 1);
    expect(await bench.undo()).toMatchObject({ deleted: 9 });
    expect(there()).toHaveLength(1);
    expect(tally(words(bench.sheet))).toEqual({ '': 3, Deleted: 9 });
  });

  it('lets the rows be sent again once their status is cleared', async () => {
    bench = await openSent({}, plainRows(3));
    await bench.undo();
    expect(await bench.send()).toBeNull();
    bench.sheet.clear({ row: 2, column: bench.sheet.lastColumn - 1, rows: 3, columns: 1 }, { values: true });
    expect(await bench.send()).toMatchObject({ created: 3 });
    expect(there()).toHaveLength(3);
    expect(bench.untruthsOfUndo()).toEqual([]);
  });

  it('shows in the run’s counts and in the history', async () => {
    bench = await openSent();
    await bench.undo();
    const answer = await bench.host.callClient('sidebarProgress');
    expect(answer).toMatchObject({ value: { run: { counts: { created: 0, deleted: UNDO_ROWS } } } });
    const runs = bench.workbook.sheets.find(({ name }) => name === 'Runs');
    expect(runs?.lastRow).toBe(3);
    expect(runs?.displays(runs.all)[2]?.join(' ')).toMatch(/Undone: 10 of its tasks were deleted/);
    const [header = [], sent = [], undone = []] = runs?.displays(runs.all) ?? [];
    const at = (line: readonly string[]) =>
      ['Created', 'Deleted'].map((column) => line[header.indexOf(column)]);
    expect([at(sent), at(undone)]).toEqual([
      [String(UNDO_ROWS), '0'],
      ['0', String(UNDO_ROWS)],
    ]);
  });

  it('has nothing to do twice', async () => {
    bench = await openSent();
    await bench.undo();
    expect(await bench.undo()).toBeNull();
    expect(bench.lastWords()).toMatch(/There is no open task to delete/);
    expect(deleteCalls()).toHaveLength(1);
  });

  it('waits until the run has ended', async () => {
    bench = await openSent({}, plainRows(3));
    typeRow(5, plainRow(9));
    const rows = { sheetId: bench.sheet.gid, target: 'new', spans: [] };
    await bench.host.callClient('sidebarStart', [{ rows, sendHidden: false }]);
    await bench.menu('undoLastRun');
    expect(bench.lastWords()).toMatch(/still going on/);
    expect(deleteCalls()).toEqual([]);
  });
});

describe('when LeadSquared', () => {
  const KINDS: readonly FaultKind[] = [
    'error-500',
    'plain-500',
    'plain-500-stored',
    'bad-gateway-502',
    'bad-gateway-502-stored',
    'empty-body',
    'garbage',
    'cut-before',
    'cut-after',
    'slow',
    'bad-keys-401',
    'not-found-404',
    'rate-429',
    'rate-403',
    'rate-200',
  ];

  it.each(KINDS)(
    'answers the deletion with %s, the rows stay true and the next undo brings them to their outcome',
    async (kind) => {
      bench = await openSent();
      const ms = kind === 'slow' ? { ms: 31_000 } : {};
      bench.account.configure({ faults: [{ on: 'DeleteTasks', from: 1, times: 1, kind, ...ms }] });
      await bench.undo();
      expect(bench.untruthsOfUndo({ mayBeUnconfirmed: true })).toEqual([]);
      await bench.undo();
      expect(bench.untruthsOfUndo()).toEqual([]);
      expect(there()).toEqual([]);
    },
  );

  it('refuses the deletion, the rows say Created as before, and the user learns why', async () => {
    bench = await openSent();
    bench.account.configure({ faults: [{ on: 'DeleteTasks', from: 1, kind: 'bad-keys-401' }] });
    expect(await bench.undo()).toMatchObject({ deleted: 0, unconfirmed: 0 });
    expect(bench.lastWords()).toMatch(/does not accept the access keys/);
    expect(bench.untruthsOfUndo()).toEqual([]);
    expect(there()).toHaveLength(UNDO_ROWS);
  });

  it('cannot be asked, nothing is deleted', async () => {
    bench = await openSent();
    bench.account.configure({ faults: [{ on: 'Retrieve', from: 1, kind: 'plain-500' }] });
    await bench.undo();
    expect(bench.lastWords()).toMatch(/could not be asked which tasks exist, so nothing was deleted/);
    expect(deleteCalls()).toEqual([]);
    expect(bench.untruthsOfUndo()).toEqual([]);
  });

  it('deletes later than anyone waits, the rows say so until the next undo', async () => {
    bench = await openSent({ deleteDelay: [300_000, 300_000] });
    expect(await bench.undo()).toMatchObject({ deleted: 0, unconfirmed: UNDO_ROWS });
    expect(statuses(bench.sheet)[0]).toMatch(/^Created · \S+ — being deleted: .*To look again, undo its run/);
    expect(bench.untruthsOfUndo({ mayBeUnconfirmed: true })).toEqual([]);
    await bench.host.passTime(300_000);
    expect(await bench.undo()).toMatchObject({ deleted: UNDO_ROWS, unconfirmed: 0 });
    expect(deleteCalls()).toHaveLength(1);
    expect(bench.untruthsOfUndo()).toEqual([]);
  });
});

describe('from the sidebar', () => {
  const run = async () => {
    const answer = await bench.host.callClient('sidebarProgress');
    const value = answer.ok && isRecord(answer.value) ? answer.value.run : null;
    return isRecord(value) ? value : {};
  };

  it('the question comes first and the answer brings the run as it is then', async () => {
    bench = await openSent();
    const { id } = await run();
    expect(await bench.host.callClient('sidebarUndoPreview', [{ runId: id }])).toMatchObject({
      value: {
        ok: true,
        undo: { open: UNDO_ROWS, possible: true, question: expect.stringMatching(/^Delete 10 open tasks/) },
      },
    });
    expect(deleteCalls()).toEqual([]);
    expect(await bench.host.callClient('sidebarUndo', [{ runId: id }])).toMatchObject({
      value: { ok: true, message: TEN_DELETED, run: { counts: { created: 0, deleted: 10 } } },
    });
    expect(bench.untruthsOfUndo()).toEqual([]);
  });

  it('another run than the last one is not undone', async () => {
    bench = await openSent();
    for (const name of ['sidebarUndoPreview', 'sidebarUndo']) {
      expect(await bench.host.callClient(name, [{ runId: 'ZZZZ' }])).toMatchObject({
        value: { ok: false, code: 'no-run' },
      });
    }
    expect(deleteCalls()).toEqual([]);
  });

  it.each([undefined, null, 7, 'ZZZZ', {}, { runId: 5 }, { runId: '=1+1' }])(
    '%j is refused, and nothing is deleted',
    async (input) => {
      bench = await openSent({}, plainRows(1));
      for (const name of ['sidebarUndoPreview', 'sidebarUndo']) {
        const args = input === undefined ? [] : [input];
        expect(await bench.host.callClient(name, args)).toMatchObject({
          value: { ok: false, code: 'settings' },
        });
      }
      expect(deleteCalls()).toEqual([]);
      expect(bench.untruthsOfUndo()).toEqual([]);
    },
  );
});

describe('a run of more tasks than one call deletes', () => {
  it('is undone by several calls', async () => {
    bench = await openSent({}, plainRows(DELETE_SIZE + 60));
    expect(await bench.undo()).toMatchObject({ deleted: DELETE_SIZE + 60, unconfirmed: 0 });
    expect(deleteCalls()).toHaveLength(2);
    expect(bench.untruthsOfUndo()).toEqual([]);
    expect(there()).toEqual([]);
  });
});
