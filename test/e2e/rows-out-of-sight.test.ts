// Rows that were sent and cannot be seen any more, since they were deleted or stand above the header: nobody says that they were not sent.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { bookOf, plainRow, plainRows, tally, words } from '../support/sheet-of-tasks.ts';

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

describe('rows that are settled, and deleted before their run has ended', () => {
  it('go on counting as created, or as sent and gone, and not as left unsent', async () => {
    // LeadSquared names the row that it refuses.
    const refused = plainRow(2, { 'Owner e-mail': 'nobody@example.com' });
    const rows = [plainRow(1), refused, ...plainRows(398).map((_, place) => plainRow(place + 3))];
    bench = await openBench({
      book: bookOf(rows),
      sandbox: { replyForm: 'rows-array', badRows: 'skip', latency: [8000, 8000], storeDelay: [0, 0] },
    });
    const runId = await bench.startInSidebar();
    const advance = async () => {
      const { run } = await bench.call('sidebarAdvance', { runId });
      return isRecord(run) ? run : {};
    };
    let run = await advance();
    expect(run.state).toBe('sending');
    const before = tally(words(bench.sheet));
    expect([before.Failed, (before.Created ?? 0) > 10, (before.Queued ?? 0) > 10]).toEqual([1, true, true]);
    bench.sheet.deleteRows(2, 6);
    while (run.state !== 'ended') run = await advance();
    expect(tally(words(bench.sheet))).toEqual({ Created: 394 });
    expect(run.counts).toMatchObject({ created: 399, failed: 0, gone: 1, unsent: 0 });
    expect(bench.account.tasks).toHaveLength(399);
    const runs = bench.workbook.sheets.find(({ name }) => name === 'Runs');
    const [header = [], line = []] = runs?.values({ row: 1, column: 1, rows: 2, columns: 16 }) ?? [];
    const told = (name: string) => line[header.indexOf(name)];
    expect([told('Rows'), told('Created'), told('Unsent')]).toEqual([400, 399, 0]);
    expect(told('Stopped because')).toBe('1 row was sent and cannot be found in the sheet any more.');
  });
});
