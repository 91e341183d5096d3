// A row that the user copies above or below itself while its task is out, and of the two one is edited: the task's id stands with the row that was sent.
import { afterEach, expect, it } from 'vitest';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { bookOf, columnOf, plainRows, shownAt } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 5;
const COPIED = 3;

async function advance(runId: string): Promise<string> {
  const { run } = await bench.call('sidebarAdvance', { runId });
  return isRecord(run) ? String(run.state) : '';
}

/** Copies row 3 with all its cells, and edits the upper of the two. */
function copyAndEdit(): void {
  const { sheet } = bench;
  const box = { row: COPIED, column: 1, rows: 1, columns: sheet.lastColumn };
  const [cells = []] = sheet.displays(box);
  sheet.insertRows(COPIED, 1);
  sheet.write(box, [cells]);
  sheet.typeCell(COPIED, columnOf(sheet, 'Location'), 'Pune');
}

function expectOwnIds(): void {
  for (const { id, name, location } of bench.account.tasks) {
    const rows = Array.from({ length: ROWS + 1 }, (_, place) => place + 2);
    const holders = rows.filter((row) => shownAt(bench.sheet, row, 'Task ID') === id);
    expect(holders.map((row) => shownAt(bench.sheet, row, 'Task name'))).toEqual([name]);
    expect(holders.map((row) => shownAt(bench.sheet, row, 'Location'))).toEqual([location]);
    expect(holders.map((row) => shownAt(bench.sheet, row, 'Task status'))[0]).toMatch(/^Created/);
  }
}

it.each(['receipt', 'rows-array'] as const)('when the upper one is edited (%s)', async (replyForm) => {
  bench = await openBench({
    book: bookOf(plainRows(ROWS)),
    sandbox: { replyForm, storeDelay: [30_000, 30_000] },
  });
  await bench.set({ sendHiddenRows: true });
  await bench.setRate(1, 5);
  const runId = await bench.startInSidebar();
  let isOut = false;
  await bench.host.callClient('sidebarAdvance', [{ runId }], {
    onServiceCall: (_n: number, _execution: unknown, call: string) => {
      if (isOut || !call.startsWith('UrlFetchApp.') || bench.bulkCalls().length > 0) return;
      isOut = true;
      copyAndEdit();
    },
  });
  expect(isOut).toBe(true);
  for (let state = ''; state !== 'ended'; ) state = await advance(runId);
  expect(bench.account.tasks).toHaveLength(ROWS);
  expectOwnIds();
});

it('when it is copied after the answer, before its task is seen', async () => {
  bench = await openBench({
    book: bookOf(plainRows(ROWS)),
    sandbox: { replyForm: 'receipt', storeDelay: [30_000, 30_000] },
  });
  await bench.set({ sendHiddenRows: true });
  let isCopied = false;
  await bench.host.run('sendAllNewRows', [], {
    kind: 'menu',
    onServiceCall: () => {
      if (isCopied || !/^Accepted/.test(shownAt(bench.sheet, COPIED, 'Task status'))) return;
      isCopied = true;
      copyAndEdit();
    },
  });
  expect(isCopied).toBe(true);
  expectOwnIds();
});
