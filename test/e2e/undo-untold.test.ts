// Undo where LeadSquared does not tell what has become of the tasks: nothing is said of them that is not known.
import { afterEach, describe, expect, it } from 'vitest';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import type { Bench } from '../support/bench.ts';
import { isThere } from '../support/oracle/after-undo.ts';
import { openSent } from '../support/ready-benches.ts';
import { addRow, plainRow, plainRows, statuses, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const deleteCalls = () => bench.account.calls.filter((call) => call.path === PATHS.deleteTasks);
const there = () => bench.account.tasks.filter((task) => isThere(task, bench.host.now()));

describe('an undo in an account', () => {
  it('that shows tasks late calls none of them gone, also when it was asked about a row in doubt', async () => {
    const minutes = 60_000;
    bench = await openSent({}, plainRows(5));
    // A small run in a known account has its ids from the replies.
    await bench.set({ sendHiddenRows: true, preciseRows: 10 });
    const faults = [{ on: PATHS.create, kind: 'garbage', times: 1 }] as const;
    bench.account.configure({ storeDelay: [4 * minutes, 4 * minutes], faults });
    for (let number = 6; number < 10; number++) addRow(bench.sheet, plainRow(number));
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 8, Unknown: 1 });
    expect(await bench.undo()).toBeNull();
    expect(bench.lastWords()).toMatch(/3 tasks could not be looked up and are left alone/);
    expect(tally(words(bench.sheet))).toEqual({ Created: 8, Unknown: 1 });
    await bench.host.passTime(10 * minutes);
    expect(await bench.undo()).toMatchObject({ deleted: 3 });
    expect(tally(words(bench.sheet))).toEqual({ Created: 5, Deleted: 3, Unknown: 1 });
  });

  it('that falls silent after the deletion leaves rows that do not say their tasks are there, and the next undo settles all with few questions', async () => {
    const rows = 60;
    bench = await openSent({}, plainRows(rows));
    let isOut = false;
    await bench.host.run('undoLastRun', [], {
      kind: 'menu',
      onServiceCall: () => {
        if (isOut || deleteCalls().length === 0) return;
        isOut = true;
        bench.account.configure({ faults: [{ on: 'any', kind: 'cut-before' }] });
      },
    });
    expect(there()).toEqual([]);
    expect(bench.lastWords()).toBe(
      'No task is known to be deleted yet.\nLeadSquared did not tell whether 60 tasks whose deletion was asked for are gone. To look, undo the run once more in a few minutes.',
    );
    expect(statuses(bench.sheet)[0]).toMatch(
      /being deleted: LeadSquared did not tell yet whether the task is gone/,
    );
    bench.account.configure({ faults: [] });
    const before = bench.account.calls.length;
    expect(await bench.undo()).toMatchObject({ deleted: rows, untold: 0 });
    const singly = bench.account.calls.slice(before).filter(({ path }) => path === PATHS.retrieveById);
    expect(singly.length).toBeLessThanOrEqual(10);
    expect(deleteCalls()).toHaveLength(1);
    expect(tally(words(bench.sheet))).toEqual({ Deleted: rows });
  });
});
