// What ends a run early: every row that was not sent is blank again or waits, and the user is told why.
import { afterEach, describe, expect, it } from 'vitest';
import type { FaultKind } from '../../src/local/sandbox/faults.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows, refusedRow, tally, words } from '../support/sheet-of-tasks.ts';
import { MINUTE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

/** One call at a time, so that it is certain which call meets the fault. */
const ONE_BY_ONE = 1;

async function openWithFault(kind: FaultKind, rows: number, from: number, times: number) {
  bench = await openBench({
    book: bookOf(plainRows(rows)),
    sandbox: { replyForm: 'rows-array', faults: [{ on: 'bulk', from, times, kind }] },
  });
  await bench.setRate(ONE_BY_ONE);
}

describe('a run stops', () => {
  it.each([
    ['bad-keys-401', /does not accept the access keys/],
    ['not-found-404', /no such address/],
  ] as const)('at %s in its third call', async (kind, message) => {
    await openWithFault(kind, 230, 3, 1);
    const report = await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 100, '': 130 });
    expect(bench.untruths()).toEqual([]);
    expect(report).toMatchObject({ isOver: true, created: 100, unsent: 130, queued: 0 });
    expect(report?.stopped).toMatch(message);
    expect(bench.lastWords()).toMatch(message);
    expect(bench.bulkCalls().length).toBe(3);
  });

  it('not for want of answers: it goes on once one comes', async () => {
    await openWithFault('plain-500-stored', 350, 2, 4);
    const report = await bench.send();
    expect(report?.stopped).toBeNull();
    expect(tally(words(bench.sheet))).toEqual({ Created: 350 });
    expect(bench.untruths()).toEqual([]);
  });

  it('after five chunks of which LeadSquared took no row', async () => {
    const rows = Array.from({ length: 400 }, (_, place) => refusedRow(place + 1));
    bench = await openBench({
      book: bookOf(rows),
      sandbox: { replyForm: 'rows-array', badRows: 'skip' },
    });
    await bench.setRate(ONE_BY_ONE);
    const report = await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Failed: 250, '': 150 });
    expect(report?.stopped).toMatch(/refused every row of 5 calls/);
    expect(bench.untruths()).toEqual([]);
  });

  it('not when five chunks have left the sheet unsent', async () => {
    bench = await openBench({
      book: bookOf([...plainRows(50), ...Array.from({ length: 300 }, (_, n) => refusedRow(n + 51))]),
      sandbox: { replyForm: 'rows-array', badRows: 'skip' },
      host: {
        // While the first call is out, the user empties all rows but the last one.
        onServiceCall: (_n, _execution, call) => {
          if (call !== 'UrlFetchApp.fetch' || bench.bulkCalls().length > 0) return;
          bench.sheet.clear({ row: 52, column: 1, rows: 299, columns: 13 }, { values: true });
        },
      },
    });
    await bench.setRate(ONE_BY_ONE);
    const report = await bench.send();
    expect(report?.stopped).toBeNull();
    expect(tally(words(bench.sheet))).toEqual({ Created: 50, '': 299, Failed: 1 });
  });
});

describe('a run pauses', () => {
  it('well before Google would cut it off, with the rest Queued, and resumes later', async () => {
    bench = await openBench({
      book: bookOf(plainRows(700)),
      sandbox: { latency: [15_000, 28_000], replyForm: 'rows-array' },
    });
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(ONE_BY_ONE, 30);
    const result = await bench.menu('sendAllNewRows');
    expect(result.ok).toBe(true);
    expect(result.milliseconds).toBeLessThan(5 * MINUTE);
    const counts = tally(words(bench.sheet));
    expect(counts.Queued).toBeGreaterThan(100);
    expect((counts.Created ?? 0) + (counts.Queued ?? 0)).toBe(700);
    expect(bench.untruths({ mayWait: true })).toEqual([]);
    expect(bench.lastWords()).toMatch(/paused in good time/);
    for (let clicks = 0; clicks < 3; clicks++) await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 700 });
    expect(bench.untruths()).toEqual([]);
    expect(bench.bulkCalls().length).toBe(14);
  });

  it('never starts a call that Google’s own limit could cut off', async () => {
    bench = await openBench({
      book: bookOf(plainRows(3000)),
      sandbox: { latency: [29_000, 29_900], replyForm: 'rows-array' },
    });
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(ONE_BY_ONE);
    const result = await bench.menu('sendAllNewRows');
    expect(result.ok).toBe(true);
    expect(result.milliseconds).toBeLessThan(5 * MINUTE);
    expect(bench.untruths({ mayWait: true })).toEqual([]);
  });
});
