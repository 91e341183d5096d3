// How many calls a look-up of many rows takes, and which of them go out side by side.
import { afterEach, describe, expect, it } from 'vitest';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

/** The look-up's calls by the moment at which they left. */
function looks(): number[] {
  const times = bench.account.calls
    .filter(({ path }) => path === PATHS.appointmentsByEmail || path === PATHS.toDosByEmail)
    .map(({ at }) => at);
  return [...new Set(times)].map((moment) => times.filter((at) => at === moment).length);
}

async function send(rows: number, calls: number): Promise<void> {
  bench = await openBench({
    book: bookOf(plainRows(rows)),
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
    await send(2050, 5);
    expect(looks()).toEqual([2, 1, 1]);
  });
});
