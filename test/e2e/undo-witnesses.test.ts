// Rows of which an undo was cut off, read by other columns than they were sent with: each task is asked about, and none is called gone for others.
import { afterEach, expect, it } from 'vitest';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import type { Bench } from '../support/bench.ts';
import { isThere } from '../support/oracle/after-undo.ts';
import { openSent } from '../support/ready-benches.ts';
import { columnOf, plainRows, statuses, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 14;
const deleteCalls = () => bench.account.calls.filter((call) => call.path === PATHS.deleteTasks);
const there = () => bench.account.tasks.filter((task) => isThere(task, bench.host.now()));

it('asks about every one of them', async () => {
  bench = await openSent({}, plainRows(ROWS));
  await bench.host.run('undoLastRun', [], {
    kind: 'menu',
    onServiceCall: () => {
      if (deleteCalls().length > 0) bench.account.configure({ faults: [{ on: 'any', kind: 'cut-before' }] });
    },
  });
  bench.account.configure({ faults: [] });
  expect(there()).toEqual([]);
  expect(statuses(bench.sheet).every((text) => text.includes('being deleted'))).toBe(true);
  bench.sheet.typeCell(1, columnOf(bench.sheet, 'Location'), 'Where it is');
  const before = bench.account.calls.length;
  expect(await bench.undo()).toMatchObject({ deleted: ROWS, untold: 0 });
  const asked = bench.account.calls.slice(before).filter(({ path }) => path === PATHS.retrieveById);
  expect(asked).toHaveLength(ROWS);
  expect(tally(words(bench.sheet))).toEqual({ Deleted: ROWS });
});
