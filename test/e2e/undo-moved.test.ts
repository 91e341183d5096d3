// Undo of tasks whose rows name other days by now: none is called gone because it was looked for where it never was.
import { afterEach, expect, it } from 'vitest';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { ask } from '../local/sandbox/calls.ts';
import type { Bench } from '../support/bench.ts';
import { isThere } from '../support/oracle/after-undo.ts';
import { openSent } from '../support/ready-benches.ts';
import { plainRow, plainRows, putAt, statuses, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const there = () => bench.account.tasks.filter((task) => isThere(task, bench.host.now()));
const idOf = (place: number) => bench.account.tasks[place]?.id ?? '';

it('a task found by the days of other rows is looked for by them until it is gone', async () => {
  bench = await openSent({ deleteDelay: [300_000, 300_000] }, plainRows(3));
  bench.account.complete([idOf(1), idOf(2)], bench.host.now());
  putAt(bench.sheet, 2, 'Due date', '2029-03-25 10:00');
  expect(await bench.undo()).toMatchObject({ deleted: 0, unconfirmed: 1 });
  expect(there()).toHaveLength(3);
  expect(statuses(bench.sheet)[0]).toMatch(/being deleted: LeadSquared still showed the task/);
  await bench.host.passTime(300_000);
  expect(await bench.undo()).toMatchObject({ deleted: 1 });
  expect(tally(words(bench.sheet))).toEqual({ Created: 2, Deleted: 1 });
});

it('a task that is the last of its run and still there is not taken for gone with the first ones', async () => {
  bench = await openSent({}, [...plainRows(11), plainRow(12, { 'Due date': '2030-06-01 10:00' })]);
  bench.account.configure({ faults: [{ on: 'DeleteTasks', kind: 'cut-before' }] });
  await bench.undo();
  bench.account.configure({ faults: [] });
  expect(there()).toHaveLength(12);
  expect(statuses(bench.sheet).every((text) => text.includes('being deleted'))).toBe(true);
  const first = { TaskIds: Array.from({ length: 11 }, (_, place) => idOf(place)) };
  ask(bench.account, PATHS.deleteTasks, first, bench.host.now());
  await bench.host.passTime(60_000);
  putAt(bench.sheet, 13, 'Due date', '2029-03-05 10:00');
  expect(await bench.undo()).toMatchObject({ deleted: 12 });
  expect(there()).toEqual([]);
});

/** From now on a page of appointments ends early, and the next one lists nothing, although the count tells of more. */
function hideTheLast(account: Bench['account'], shown: number): void {
  const answer = account.handle.bind(account);
  const handle: typeof answer = (request, now) => {
    const reply = answer(request, now);
    if (!request.path.includes('RetrieveAppointments')) return reply;
    const { List, ...rest } = JSON.parse(reply.body);
    const isFirst = /"PageIndex":\s*1\b/.test(request.body);
    return { ...reply, body: JSON.stringify({ ...rest, List: isFirst ? List.slice(0, shown) : null }) };
  };
  Object.assign(account, { handle });
}

it('tasks on a page that is not told are not taken for gone', async () => {
  bench = await openSent({ deleteDelay: [600_000, 600_000] }, plainRows(120));
  let isHidden = false;
  await bench.host.run('undoLastRun', [], {
    kind: 'menu',
    onServiceCall: (_n: number, _execution: unknown, call: string) => {
      const isAsked = bench.account.calls.some(({ path }) => path.includes('DeleteTasks'));
      if (!isHidden && isAsked && call.startsWith('UrlFetchApp.')) {
        isHidden = true;
        hideTheLast(bench.account, 100);
      }
    },
  });
  expect(isHidden).toBe(true);
  expect(there()).toHaveLength(120);
  expect(tally(words(bench.sheet))).toEqual({ Created: 120 });
});
