// The match that was confirmed is the match that is sent: a column renamed, deleted or moved in mid-run stops the run for a person.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, columnOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 120;
const rename = (from: string, to: string) => (sheet: SheetModel) =>
  sheet.typeCell(1, columnOf(sheet, from), to);

/** Does the deed while the nth bulk call of the execution is out. */
async function during(deed: (sheet: SheetModel) => void, times: number): Promise<string> {
  let seen = 0;
  bench = await openBench({
    book: bookOf(plainRows(ROWS)),
    sandbox: { replyForm: 'rows-array' },
    host: {
      onServiceCall: (_n, execution, name) => {
        if (execution.functionName !== 'sendAllNewRows' || name !== 'UrlFetchApp.fetch') return;
        seen++;
        if (seen === times) deed(bench.sheet);
      },
    },
  });
  await bench.setRate(1);
  return bench.tell('sendAllNewRows');
}

const sentRows = () => bench.bulkCalls().reduce((sum, { tasksInCall }) => sum + tasksInCall, 0);

describe('a column that a run reads, while the run is on,', () => {
  it.each<[string, (sheet: SheetModel) => void, RegExp]>([
    ['renamed', rename('Location', 'Where'), /column "Location" was renamed or deleted/],
    [
      'deleted',
      (sheet) => sheet.deleteColumns(columnOf(sheet, 'Location'), 1),
      /"Location".*renamed or deleted/,
    ],
    ['renamed though every task needs it', rename('Due date', 'When'), /"Due date".*renamed or deleted/],
    [
      'joined by another of its name',
      rename('Task type', 'Location'),
      /"Location" as well|"Task type".*renamed/,
    ],
  ])('%s: nothing more is sent, and the sentence says what to do', async (_, deed, sentence) => {
    expect(await during(deed, 1)).toMatch(sentence);
    expect(sentRows()).toBe(50);
    expect(tally(words(bench.sheet))).toEqual({ Created: 50, Queued: ROWS - 50 });
    // Once more without putting it back: still nothing.
    expect(await bench.tell('sendAllNewRows')).toMatch(sentence);
    expect(sentRows()).toBe(50);
  });

  it('put back: the run goes on to its end', async () => {
    await during(rename('Location', 'Where'), 1);
    rename('Where', 'Location')(bench.sheet);
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(sentRows()).toBe(ROWS);
  });

  it('moved: stops once, and goes on in the new order when the person goes on', async () => {
    const move = (sheet: SheetModel) => sheet.moveColumn(columnOf(sheet, 'Due date'), 1);
    expect(await during(move, 1)).toMatch(/was moved while the run was on/);
    expect(sentRows()).toBe(50);
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
  });

  it('joined by a new column whose name fills a field: that field is not sent, since nobody has confirmed it', async () => {
    let hasAdded = false;
    const add = (sheet: SheetModel) => {
      sheet.insertColumns(1, 1);
      sheet.typeCell(1, 1, 'Notify by');
      for (let row = 2; row <= ROWS + 1; row++) sheet.typeCell(row, 1, 'email');
      hasAdded = true;
    };
    await during(add, 1);
    expect(hasAdded).toBe(true);
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
  });
});
