// Progress is written while the user works in the sheet, or Google ends the execution: no row ever tells of another one's task.
import { afterEach, describe, expect, it } from 'vitest';
import type { HostOptions } from '../../src/local/host/host-options.ts';
import { callsIn } from '../support/answers.ts';
import { type Bench, resultOf } from '../support/bench.ts';
import { openSent } from '../support/ready-benches.ts';
import { columnOf, plainRow, tally, words } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';

let bench: Bench;
afterEach(() => bench.close());

const MINUTE = 60_000;
const ROWS = 30;

function texts(header: string): string[] {
  const { sheet } = bench;
  const area = { row: 2, column: columnOf(sheet, header), rows: sheet.lastRow - 1, columns: 1 };
  return sheet.displays(area).map(([text = '']) => text);
}
const refresh = () => bench.tell('refreshTaskProgress');
const headers = () => bench.sheet.displays({ ...bench.sheet.all, row: 1, rows: 1 })[0] ?? [];
/** What each row says of its task, by the task's name. */
const byName = () =>
  new Map(texts('Task name').map((name, place) => [name, texts('Task progress')[place]] as const));

describe('the user while progress is written', () => {
  const deeds: readonly (readonly [string, () => void])[] = [
    ['sorts', () => bench.sheet.sortRows(columnOf(bench.sheet, 'Task name'), false)],
    ['inserts a row at the top', () => bench.sheet.insertRows(2, 1)],
    ['deletes a row', () => bench.sheet.deleteRows(3, 1)],
    ['inserts a column at the left', () => bench.sheet.insertColumns(1, 1)],
  ];

  async function open() {
    // Each task has a due date of its own, which its row must show in the end.
    const rows = Array.from({ length: ROWS }, (_, place) =>
      plainRow(place + 1, { 'Due date': `2029-03-${String(place + 1).padStart(2, '0')} 10:30` }),
    );
    bench = await openSent({}, rows);
  }

  async function refreshStruckAt(moment: number, strike: () => void) {
    const onServiceCall: HostOptions['onServiceCall'] = (n) => {
      if (n === moment) strike();
    };
    return bench.host.run('refreshTaskProgress', [], { kind: 'menu', onServiceCall });
  }

  async function callsOfOne(): Promise<number> {
    await open();
    const calls = callsIn(await refreshStruckAt(0, () => {}));
    await bench.close();
    return calls;
  }

  /** `17 Open · due 17 Mar 2029 10:30` for each row that has a name. */
  const told = () =>
    [...byName()].flatMap(([name, text]) => (name === '' ? [] : [`${Number(name.slice(-5))} ${text}`]));
  const right = (line: string) => line.replace(/^(\d+) .*/, '$1 Open · due $1 Mar 2029 10:30');

  it.each(deeds)(
    '%s at any moment: no row tells of another one’s task',
    { timeout: SWEEP_TIMEOUT },
    async (_, strike) => {
      for (const moment of pointsOf('progress', await callsOfOne())) {
        await open();
        // Where the sheet was too busy the user is told, and chooses it again.
        if (resultOf(await refreshStruckAt(moment, strike)).ok !== true) await refresh();
        expect(told(), `struck at ${moment}`).toEqual(told().map(right));
        expect(told().length).toBeGreaterThanOrEqual(ROWS - 1);
        expect(bench.sheet.displays(bench.sheet.all).flat().join(' ')).not.toMatch(/[⟨⟩]/);
        expect(tally(words(bench.sheet)).Created).toBeGreaterThanOrEqual(ROWS - 1);
        await bench.close();
      }
      await open();
    },
  );

  it('is put in order by the next refresh when Google ended the first one at any moment', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    for (const moment of pointsOf('progress', await callsOfOne())) {
      await open();
      await bench.host.run('refreshTaskProgress', [], {
        kind: 'menu',
        killAt: { call: moment, when: 'after' },
      });
      bench.sheet.sortRows(columnOf(bench.sheet, 'Task name'), false);
      await bench.host.passTime(3 * MINUTE);
      await refresh();
      expect(told(), `killed at ${moment}`).toEqual(told().map(right));
      expect(told()).toHaveLength(ROWS);
      expect(headers().filter((text) => text.startsWith('Task progress'))).toEqual(['Task progress']);
      await bench.close();
    }
    await open();
  });
});
