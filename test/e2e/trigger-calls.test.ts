// The function that Google's clock calls can be called by any editor of the sheet, with anything.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, openBench, resultOf } from '../support/bench.ts';
import { bookOf, plainRows, words } from '../support/sheet-of-tasks.ts';
import { countOf } from '../support/sweeps.ts';

let bench: Bench;
afterEach(() => bench.close());

describe('whatever calls the trigger’s function', () => {
  it('gets an answer, and nothing changes', async () => {
    bench = await openBench({ book: bookOf(plainRows(500)) });
    await bench.set({ sendHiddenRows: true });
    // One call a minute, so that the run is not over when its first execution is.
    await bench.setRate(1, 60);
    await bench.send();
    const before = JSON.stringify([words(bench.sheet), bench.bulkCalls().length, bench.host.triggers()]);
    const event = fc.oneof(
      fc
        .anything({ withDate: false, withBigInt: false })
        .map((value) => JSON.parse(JSON.stringify(value) ?? 'null')),
      fc.record({ triggerUid: fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.constant(null)) }),
    );
    await fc.assert(
      fc.asyncProperty(event, async (value) => {
        const result = resultOf(await bench.host.run('continueWork', [value], { kind: 'client' }));
        expect(result).toMatchObject({ ok: false, code: 'no-trigger' });
      }),
      { numRuns: 2 * countOf('hostileInputs') },
    );
    expect(JSON.stringify([words(bench.sheet), bench.bulkCalls().length, bench.host.triggers()])).toBe(
      before,
    );
    expect(bench.host.mails).toEqual([]);
  });
});
