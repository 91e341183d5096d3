// The rate of calls as the account's own log shows it: never above the add-on's limit, nor above the account's once learnt.
import { afterEach, describe, expect, it } from 'vitest';
import { maxCallsInWindow } from '../../src/local/sandbox/limit.ts';
import { RATE_REFUSALS } from '../../src/local/sandbox/options.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRow, plainRows, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const UNLIMITED = { calls: 100_000, seconds: 5 };

/** Calls that came after the first refusal: from then on the add-on knows the account's limit. */
function afterTheLesson({ account }: Bench) {
  const first = account.calls.find((call) => call.outcome === 'rate-refused');
  if (first === undefined) throw new Error('The account has refused nothing.');
  // Calls that went out side by side with the first refused one were on their way before anybody could know.
  return account.calls.filter((call) => call.at > first.at);
}

describe('a fixed rate', () => {
  it.each([
    [1, 6],
    [2, 8],
    [5, 16],
    [10, 24],
    [25, 40],
  ])('of %i calls per 5 s holds in every window of %i calls of 50', async (calls, chunks) => {
    bench = await openBench({
      book: bookOf(plainRows(chunks * 50)),
      sandbox: { limit: UNLIMITED, latency: [20, 3500], replyForm: 'rows-array' },
    });
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(calls);
    await bench.send();
    expect(maxCallsInWindow(bench.account.calls, 5)).toBeLessThanOrEqual(calls);
    expect(bench.bulkCalls().length).toBe(chunks);
    expect(tally(words(bench.sheet))).toEqual({ Created: chunks * 50 });
  });

  it.each([
    [3, 1],
    [4, 20],
  ])('of %i calls per %i s holds in its own window', async (calls, seconds) => {
    bench = await openBench({ book: bookOf(plainRows(500)), sandbox: { limit: UNLIMITED } });
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(calls, seconds);
    await bench.send();
    expect(maxCallsInWindow(bench.account.calls, seconds)).toBeLessThanOrEqual(calls);
    expect(bench.untruths()).toEqual([]);
  });
});

describe('without a fixed rate', () => {
  it('an account of 25 calls per 5 s never has to refuse', async () => {
    bench = await openBench({
      book: bookOf(plainRows(1500)),
      sandbox: { latency: [300, 2500], replyForm: 'rows-array' },
    });
    await bench.set({ sendHiddenRows: true });
    await bench.send();
    expect(bench.account.counts().rateRefused).toBe(0);
    expect(maxCallsInWindow(bench.account.calls, 5)).toBeLessThanOrEqual(25);
    expect(tally(words(bench.sheet))).toEqual({ Created: 1500 });
  });
});

describe('an account that allows less than the add-on tries', () => {
  const ways = RATE_REFUSALS.flatMap((rateRefusal) =>
    [true, false].flatMap((refusedCallsCount) =>
      [null, 25].map((fixed) => ({ rateRefusal, refusedCallsCount, fixed })),
    ),
  );

  it.each(ways)(
    'teaches by $rateRefusal (refused calls count: $refusedCallsCount, fixed: $fixed)',
    async (way) => {
      const { fixed, ...account } = way;
      bench = await openBench({
        book: bookOf(plainRows(600)),
        sandbox: { ...account, limit: { calls: 2, seconds: 5 }, latency: [50, 900], storeDelay: [0, 2000] },
      });
      await bench.set({ sendHiddenRows: true });
      await bench.setRate(fixed);
      await bench.send();
      expect(bench.account.counts().rateRefused).toBeGreaterThan(0);
      expect(maxCallsInWindow(afterTheLesson(bench), 5)).toBeLessThanOrEqual(2);
      expect(bench.untruths()).toEqual([]);
      expect(tally(words(bench.sheet))).toEqual({ Created: 600 });
    },
  );

  it('is remembered for the next run', async () => {
    bench = await openBench({
      book: bookOf(plainRows(300)),
      sandbox: { limit: { calls: 2, seconds: 5 }, latency: [400, 400] },
    });
    await bench.send();
    const refused = bench.account.counts().rateRefused;
    expect(refused).toBeGreaterThan(0);
    for (let number = 301; number <= 500; number++) {
      const row = plainRow(number);
      bench.sheet.write({ row: number + 1, column: 1, rows: 1, columns: 4 }, [
        [row['Task name'], row['Task type'], row['Owner e-mail'], row['Due date']],
      ]);
    }
    await bench.set({ sendHiddenRows: true });
    await bench.send();
    expect(bench.account.counts().rateRefused).toBe(refused);
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 500 });
  });

  it('may hold bulk calls to a limit of their own', async () => {
    bench = await openBench({
      book: bookOf(plainRows(250)),
      sandbox: { bulkLimit: { calls: 1, seconds: 5 }, latency: [100, 300] },
    });
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 250 });
  });

  it('may be used up by others at any time', async () => {
    bench = await openBench({
      book: bookOf(plainRows(250)),
      sandbox: { faults: [{ on: 'any', kind: 'rate-429', probability: 0.3 }], latency: [100, 300] },
    });
    for (let turn = 0; turn < 3; turn++) await bench.send();
    bench.account.configure({ faults: [] });
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 250 });
  });
});
