// An undo that is cut off at any service call leaves rows that say no untruth, and the next undo brings all of them to their outcome.
import { afterEach, describe, expect, it } from 'vitest';
import type { Bench } from '../support/bench.ts';
import { isThere } from '../support/oracle/after-undo.ts';
import { openSent, UNDO_ROWS } from '../support/ready-benches.ts';
import { columnOf, statuses, tally, words } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const SANDBOX = { latency: [50, 400], deleteDelay: [0, 3000] } as const;

type Sheet = 'without progress' | 'with progress';

/** A sheet whose rows are Created; with their tasks' progress beside them, where the user has asked for it. */
async function open(sheet: Sheet): Promise<void> {
  bench = await openSent(SANDBOX);
  if (sheet === 'with progress') await bench.tell('refreshTaskProgress');
}

const progressOf = ({ sheet }: Bench): string[] =>
  sheet
    .displays({ row: 2, column: columnOf(sheet, 'Task progress'), rows: UNDO_ROWS, columns: 1 })
    .map(([text = '']) => text);

/** The service calls of a whole undo, in their order. */
async function callsOfOneUndo(sheet: Sheet): Promise<string[]> {
  const calls: string[] = [];
  await open(sheet);
  await bench.host.run('undoLastRun', [], {
    kind: 'menu',
    onServiceCall: (_, __, call) => {
      calls.push(call);
    },
  });
  await bench.close();
  return calls;
}

async function killAndFinish(sheet: Sheet, call: number, when: 'before' | 'after'): Promise<string> {
  const where = `killed ${when} call ${call}`;
  await open(sheet);
  const cut = await bench.host.run('undoLastRun', [], { kind: 'menu', killAt: { call, when } });
  if (!cut.ok) expect(cut.killed).toBe(true);
  // What LeadSquared was asked to delete is deleted soon, whoever watches.
  await bench.host.passTime(LEASE);
  expect([where, ...bench.untruthsOfUndo({ mayBeUnconfirmed: true, isCutOff: true })]).toEqual([where]);
  const ending = Object.keys(tally(statuses(bench.sheet).map(kindOf))).join();
  await bench.undo();
  expect([where, ...bench.untruthsOfUndo()]).toEqual([where]);
  expect([where, tally(words(bench.sheet))]).toEqual([where, { Deleted: UNDO_ROWS }]);
  const left = bench.account.tasks.filter((task) => isThere(task, bench.host.now()));
  expect([where, left]).toEqual([where, []]);
  const progress = await bench.call('sidebarProgress');
  expect([where, progress]).toMatchObject([where, { run: { counts: { created: 0, deleted: UNDO_ROWS } } }]);
  if (sheet === 'with progress') {
    await bench.tell('refreshTaskProgress');
    expect([where, tally(progressOf(bench))]).toEqual([where, { '': UNDO_ROWS }]);
  }
  await bench.close();
  return ending;
}

const kindOf = (status: string) => status.replace(/ · \S+/, '').replace(/[.:].*/, '');

describe.each<[Sheet]>([['without progress'], ['with progress']])(
  'an undo that is cut off in a sheet %s',
  (sheet) => {
    it('at any service call is finished by the next one', { timeout: SWEEP_TIMEOUT }, async () => {
      const calls = await callsOfOneUndo(sheet);
      const question = calls.findIndex((call) => call.endsWith('.alert')) + 1;
      expect(question).toBeGreaterThan(10);
      const endings: string[] = [];
      // Up to the question nothing is changed, so that part is sampled. Being killed after one call is the same as being killed
      // before the next: nothing happens in between that anybody else could see.
      const points = [
        ...pointsOf('preview', question - 1),
        ...pointsOf('undo', calls.length - question + 1).map((call) => question - 1 + call),
      ];
      for (const call of points) endings.push(await killAndFinish(sheet, call, 'after'));
      expect(Object.keys(tally(endings)).sort()).toEqual(['Created', 'Created — being deleted', 'Deleted']);
      console.log(`Undo ${sheet}: ${points.length} kill points of ${calls.length} service calls.`);
    });

    it('before its first call has done nothing', async () => {
      expect(await killAndFinish(sheet, 1, 'before')).toBe('Created');
    });
  },
);
