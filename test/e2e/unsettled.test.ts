// The main journeys under every answer to what Google does not document: rows end true whichever it is.
import { afterEach, describe, expect, it } from 'vitest';
import { LIKELY, type Unsettled } from '../../src/local/host/unsettled.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  columnOf,
  plainRow,
  plainRows,
  refusedRow,
  richRow,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { DAY, HOUR, MINUTE } from '../support/times.ts';

let bench: Bench;

const OTHERWISE: Unsettled = {
  formulasInReplacements: 'overwritten',
  plainReplacements: 'java',
  fileInTriggers: 'null',
  projectTriggers: 'this-file',
  triggersOfTriggers: 'disabled',
  seenByFormula: 'all-shown',
  filterOfRows: 'null',
  rulesOfInserted: 'none',
};
const ANSWERS: readonly { readonly name: string; readonly unsettled: Partial<Unsettled> }[] = [
  { name: 'the likely answers', unsettled: {} },
  ...Object.entries(OTHERWISE).map(([key, value]) => ({
    name: `${key}: ${value}`,
    unsettled: { [key]: value },
  })),
  { name: 'every other answer', unsettled: OTHERWISE },
];

it('there are two answers to each question', () => {
  for (const [key, value] of Object.entries(LIKELY))
    expect(Object.entries(OTHERWISE)).not.toContainEqual([key, value]);
});

describe.each(ANSWERS)('with $name', ({ unsettled }) => {
  afterEach(() => bench.close());

  it('rows are checked, sent, refused, looked up and undone', async () => {
    const rows = Array.from({ length: 60 }, (_, place) => richRow(place + 1));
    rows[2] = plainRow(3, { 'Due date': 'soon $5' });
    for (const place of [4, 9, 14, 19, 24]) rows[place] = refusedRow(place + 1);
    bench = await openBench({
      book: bookOf(rows),
      sandbox: { replyForm: 'rows-array', badRows: 'skip', storeDelay: [0, 3000] },
      host: { unsettled },
    });
    bench.sheet.select([{ ...bench.sheet.all, row: 2, rows: rows.length }]);
    await bench.tell('checkSelectedRows');
    expect(tally(words(bench.sheet))).toEqual({ '': 59, Invalid: 1 });
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 54, Failed: 5, Invalid: 1 });
    bench.workbook.activate(bench.sheet);
    await bench.undo();
    expect(tally(words(bench.sheet))).toEqual({ Deleted: 54, Failed: 5, Invalid: 1 });
    expect(bench.account.counts().tasks).toBe(0);
  });

  it('a formula that shows a status is the user’s, and its row is not sent by it', async () => {
    bench = await openBench({ book: bookOf(plainRows(6)), host: { unsettled } });
    await bench.set({ sendHiddenRows: true });
    await bench.send();
    const status = columnOf(bench.sheet, 'Task status');
    bench.sheet.typeCell(7, status, '=RC');
    const before = bench.account.tasks.length;
    await bench.send();
    expect(bench.account.tasks.length).toBe(before);
  });

  it.each(['bound', 'add-on'] as const)(
    'a run that does not fit into an execution ends by the clock or by the next clicks (%s)',
    async (installed) => {
      bench = await openBench({ book: bookOf(plainRows(400)), host: { unsettled, installed } });
      await bench.set({ sendHiddenRows: true });
      await bench.setRate(1, 60);
      await bench.send();
      const fired = await bench.host.passTime(2 * DAY);
      for (const result of fired) expect(result.ok && result.value).toMatchObject({ ok: true });
      for (let click = 0; click < 4 && words(bench.sheet).some((word) => word !== 'Created'); click++) {
        expect(bench.untruths({ mayWait: true, mayDoubt: true })).toEqual([]);
        await bench.setRate(25);
        bench.workbook.activate(bench.sheet);
        await bench.send();
      }
      expect(bench.untruths()).toEqual([]);
      expect(tally(words(bench.sheet))).toEqual({ Created: 400 });
      expect(bench.account.tasks.length).toBe(400);
      await bench.host.passTime(2 * HOUR + MINUTE);
      expect(bench.host.triggers()).toEqual([]);
    },
  );
});
