// A rate at which one call has to wait for longer than a lease lasts.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows } from '../support/sheet-of-tasks.ts';
import { HOUR } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 60;

describe('a run at a very slow rate', () => {
  it('waits longer for a call than a lease lasts, and is not taken over meanwhile', async () => {
    bench = await openBench({ book: bookOf(plainRows(ROWS)) });
    await bench.set({ sendHiddenRows: true });
    // A look at LeadSquared takes two calls, which must fit into one execution.
    await bench.setRate(1, 125);
    const heard: string[] = [];
    let isInside = false;
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        const [trigger] = bench.host.triggers();
        if (call !== 'Utilities.sleep' || isInside || trigger === undefined) return;
        isInside = true;
        const calls = bench.account.calls.length;
        const { functionName, id } = trigger;
        bench.host.runNow(functionName, [{ triggerUid: id }], { kind: 'trigger' });
        heard.push(bench.account.calls.length === calls ? 'leaves' : 'works');
        isInside = false;
      },
    });
    expect(heard.length).toBeGreaterThan(5);
    expect(new Set(heard)).toEqual(new Set(['leaves']));
    expect(bench.bulkCalls().length).toBe(2);
    await bench.host.passTime(HOUR);
    expect(bench.untruths()).toEqual([]);
    expect(bench.account.tasks.length).toBe(ROWS);
    expect(bench.host.triggers()).toEqual([]);
  });
});
