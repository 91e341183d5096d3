// A row that got another task tells of that one, whatever was said of the one before.
import { afterEach, expect, it } from 'vitest';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { ask } from '../local/sandbox/calls.ts';
import type { Bench } from '../support/bench.ts';
import { openSent } from '../support/ready-benches.ts';
import { columnOf, plainRows } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const MINUTE = 60_000;
const cell = (row: number, header: string) =>
  bench.sheet.displays({ row, column: columnOf(bench.sheet, header), rows: 1, columns: 1 })[0]?.[0] ?? '';
const type = (row: number, header: string, text: string) =>
  bench.sheet.typeCell(row, columnOf(bench.sheet, header), text);

it('a row whose task was gone and that was sent again tells of its new task, also where its day was changed since', async () => {
  bench = await openSent({}, plainRows(3));
  const gone = cell(3, 'Task ID');
  ask(bench.account, PATHS.deleteTasks, { TaskIds: [gone] }, bench.host.now());
  await bench.host.passTime(10 * MINUTE);
  await bench.tell('refreshTaskProgress');
  expect(cell(3, 'Task progress')).toBe('Not found in LeadSquared');
  type(3, 'Task status', '');
  await bench.send();
  expect(cell(3, 'Task ID')).not.toBe(gone);
  type(3, 'Due date', '2028-01-05 10:30');
  await bench.host.passTime(10 * MINUTE);
  expect(await bench.tell('refreshTaskProgress')).toMatch(/: 3 open\./);
  expect(cell(3, 'Task progress')).toMatch(/^Open · due \d+ Mar 2029/);
});
