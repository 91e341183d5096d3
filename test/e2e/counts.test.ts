// How many calls so many rows take, and that LeadSquared then holds exactly those rows.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, type BenchOptions, openBench } from '../support/bench.ts';
import { bookOf, richRows, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
const open = async (options: BenchOptions) => {
  bench = await openBench(options);
  return bench;
};
afterEach(() => bench.close());

describe('a number of good rows', () => {
  it.each([
    [1, [1]],
    [49, [49]],
    [50, [50]],
    [51, [50, 1]],
    [100, [50, 50]],
    [101, [50, 50, 1]],
  ])('%i rows are sent in calls of %j', async (count, sizes) => {
    await open({ book: bookOf(richRows(count)) });
    const report = await bench.send();
    expect(bench.bulkCalls().map((call) => call.tasksInCall)).toEqual(sizes);
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: count });
    expect(bench.account.counts().tasks).toBe(count);
    // The first of these rows is no to-do; the run of the others tells what the account did with the times of theirs.
    const told = count === 1 ? null : expect.stringMatching(/^LeadSquared keeps only the day of a to-do: /);
    expect(report).toMatchObject({ created: count, isOver: true, stopped: told });
  });

  it('no row below the header makes no call', async () => {
    await open({ book: bookOf([]) });
    expect(await bench.send()).toBeNull();
    expect(bench.account.calls).toEqual([]);
    expect(bench.lastWords()).toMatch(/no filled row/i);
  });

  it('5,000 rows are sent in 100 calls of 50', async () => {
    await open({
      book: bookOf(richRows(5000)),
      sandbox: { latency: [200, 1500], storeDelay: [0, 4000], replyForm: 'rows-array' },
    });
    // Google answers for hidden rows one by one, which takes longer than an execution may for so many.
    await bench.set({ sendHiddenRows: true });
    const report = await bench.send();
    expect(bench.bulkCalls().map((call) => call.tasksInCall)).toEqual(new Array(100).fill(50));
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 5000 });
    expect(bench.account.counts().tasks).toBe(5000);
    expect(report).toMatchObject({ created: 5000, stopped: null });
  });
});
