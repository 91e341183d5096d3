// How many calls a look-up of many rows takes, and which of them go out side by side.
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows, refusedRow, tally, words } from '../support/sheet-of-tasks.ts';
import { MINUTE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

/** The look-up's calls by the moment at which they left. */
function looks(): number[] {
  const times = bench.account.calls
    .filter(({ path }) => path === PATHS.appointmentsByEmail || path === PATHS.toDosByEmail)
    .map(({ at }) => at);
  return [...new Set(times)].map((moment) => times.filter((at) => at === moment).length);
}

async function send(rows: number, calls: number, toDos = 0): Promise<void> {
  const tasks = plainRows(rows).map((row, at) => (at < toDos ? { ...row, 'Task type': 'Phone call' } : row));
  bench = await openBench({
    book: bookOf(tasks),
    sandbox: { limit: { calls, seconds: 5 }, storeDelay: [0, 0] },
  });
  await bench.set({ sendHiddenRows: true });
  await bench.setRate(calls, 5);
  await bench.send();
  expect(tally(words(bench.sheet))).toEqual({ Created: rows });
}

describe('a look-up', () => {
  it('asks for the first page of each kind at once, and for nothing more where they hold all', async () => {
    await send(60, 25);
    expect(looks()).toEqual([2]);
  });

  it('asks for the pages that most likely exist side by side', async () => {
    await send(3050, 25);
    expect(looks()).toEqual([2, 3]);
  });

  it('asks for them one by one where a window holds few calls', async () => {
    await send(2050, 3);
    expect(looks()).toEqual([1, 1, 1, 1]);
  });

  it('asks for no more pages of a kind than its task types can fill', async () => {
    await send(4100, 25, 2050);
    expect(looks()).toEqual([2, 2, 2]);
  });
});

describe('a look-up in an account that shows fewer tasks on a page than it is asked for', () => {
  it('reads on where a task is missed, and finds all', async () => {
    bench = await openBench({ book: bookOf(plainRows(60)), sandbox: { storeDelay: [0, 0], pageCap: 25 } });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 60 });
  });
});

describe('a look-up in an account in which a page beyond the end is no list', () => {
  it.each<Partial<AccountOptions>>([
    { beyondForm: 'null-list' },
    { beyondForm: 'null-list-alone' },
    { beyondForm: 'error', errorStatus: 200 },
    { beyondForm: 'error', errorStatus: 500 },
  ])('tells that a task is not there, and of no silence: %j', async (sandbox) => {
    const rows = plainRows(60);
    rows[54] = refusedRow(55);
    bench = await openBench({ book: bookOf(rows), sandbox: { storeDelay: [0, 0], ...sandbox } });
    await bench.send();
    await bench.host.passTime(20 * MINUTE);
    expect(tally(words(bench.sheet))).toEqual({ Created: 59, Failed: 1 });
    expect(bench.account.tasks.length).toBe(59);
  });

  it('finds all where the last page is full', async () => {
    const sandbox: Partial<AccountOptions> = { storeDelay: [0, 0], pageCap: 120, beyondForm: 'error' };
    bench = await openBench({ book: bookOf(plainRows(120)), sandbox });
    await bench.send();
    await bench.host.passTime(20 * MINUTE);
    expect(tally(words(bench.sheet))).toEqual({ Created: 120 });
  });
});
