// Refresh task progress: what became of the sheet's tasks in LeadSquared is told beside them, and nothing changes there.
import { afterEach, describe, expect, it } from 'vitest';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { ask } from '../local/sandbox/calls.ts';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { openSent } from '../support/ready-benches.ts';
import { bookOf, columnOf, HEADER, plainRow, plainRows, tally } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

/** What the rows show under a header. */
function texts(header: string): string[] {
  const { sheet } = bench;
  const column = columnOf(sheet, header);
  return sheet.displays({ row: 2, column, rows: sheet.lastRow - 1, columns: 1 }).map(([text = '']) => text);
}
const progress = () => texts('Task progress');
const headers = () =>
  bench.sheet.displays({ row: 1, column: 1, rows: 1, columns: bench.sheet.lastColumn })[0];
const taskOf = (name: string) => {
  const task = bench.account.tasks.find((each) => each.name === name);
  if (task === undefined) throw new Error(`No task ${name}`);
  return task;
};

describe('refreshing the progress of tasks', () => {
  it('says of each task whether it is open, overdue, done, cancelled or gone', async () => {
    bench = await openSent({}, [
      plainRow(1, { 'Due date': '2029-03-05 10:30' }),
      plainRow(2),
      plainRow(3),
      plainRow(4),
      plainRow(5, { 'Due date': '2025-03-05 10:30' }),
    ]);
    const now = bench.host.now();
    bench.account.complete([taskOf('Task 00002').id], now);
    bench.account.cancel([taskOf('Task 00003').id], now);
    ask(bench.account, PATHS.deleteTasks, { TaskIds: [taskOf('Task 00004').id] }, now);
    await bench.host.passTime(600_000);
    const before = JSON.stringify(bench.account.tasks);
    expect(await bench.tell('refreshTaskProgress')).toBe('');
    expect(progress()).toEqual([]);
    expect(JSON.stringify(bench.account.tasks)).toBe(before);
  });
});
