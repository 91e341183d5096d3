// The user puts an older version of the sheet back, in which rows wait under the tokens of a run that has ended since.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { SentTokens } from '../../src/run/record/sent-tokens.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, columnOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 6;

/** @returns puts the add-on's two columns back as they are now */
function keepVersion(sheet: SheetModel): () => void {
  const columns = ['Task status', 'Task ID'].map((header) => columnOf(sheet, header));
  const [column = 0] = columns;
  const box = { row: 2, column, rows: ROWS, columns: columns.length };
  const kept = sheet.displays(box);
  return () => sheet.write(box, kept);
}

/** A run whose rows wait, is stopped and ends; the rows are sent by another one. */
async function openSentAfterStop() {
  bench = await openBench({ book: bookOf(plainRows(ROWS)) });
  await bench.set({ sendHiddenRows: true });
  const runId = await bench.startInSidebar();
  const putBack = keepVersion(bench.sheet);
  await bench.call('sidebarStop', { runId });
  await bench.call('sidebarAdvance', { runId });
  expect(tally(words(bench.sheet))).toEqual({ '': ROWS });
  return { runId, putBack };
}

describe('rows that a stopped run gave back and another run sent', () => {
  it('count as spent in the stopped run, so that nobody takes them for never sent', async () => {
    const { runId } = await openSentAfterStop();
    const spent = SentTokens.read(bench.host.documentProperties, runId);
    const tokens = Array.from({ length: ROWS }, (_, place) => spent?.has(place + 1));
    expect(tokens).toEqual(Array(ROWS).fill(true));
  });

  it('are not sent a second time when the version is put back in which they waited', async () => {
    const { putBack } = await openSentAfterStop();
    await bench.send();
    expect(bench.account.tasks).toHaveLength(ROWS);
    putBack();
    expect(tally(words(bench.sheet))).toEqual({ Queued: ROWS });
    await bench.menu('sendAllNewRows');
    expect(bench.account.tasks).toHaveLength(ROWS);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(bench.untruths()).toEqual([]);
  });
});
