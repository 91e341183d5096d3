// Rows that were sent and cannot be seen any more, since they were deleted or stand above the header: nobody says that they were not sent.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { bookOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

describe('rows that are deleted while their tasks cannot be seen yet', () => {
  it('count as in doubt, and not as left unsent', async () => {
    bench = await openBench({ book: bookOf(plainRows(60)), sandbox: { storeDelay: [100_000, 100_000] } });
    await bench.set({ readBackSeconds: 5 });
    const runId = await bench.startInSidebar();
    const advance = async () => {
      const { run } = await bench.call('sidebarAdvance', { runId });
      return isRecord(run) ? run : {};
    };
    await advance();
    expect(tally(words(bench.sheet))).toEqual({ Accepted: 60 });
    bench.sheet.deleteRows(2, 5);
    let run = await advance();
    while (run.state !== 'ended') run = await advance();
    expect(run.counts).toMatchObject({ accepted: 55, unknown: 5, unsent: 0 });
  });
});
