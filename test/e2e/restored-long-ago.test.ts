// A version of the sheet from before many runs is put back: the rows that the first of them has sent are not sent again unasked.
import { expect, it, onTestFinished } from 'vitest';
import { openBench } from '../support/bench.ts';
import { copyBook, restoreBook } from '../support/copy-book.ts';
import { addRow, bookOf, plainRow, plainRows } from '../support/sheet-of-tasks.ts';

it('names the run, also after a dozen later ones', async () => {
  const bench = await openBench({ book: bookOf(plainRows(3)), sandbox: { replyForm: 'rows-array' } });
  onTestFinished(() => bench.close());
  const before = copyBook(bench.workbook, 'version', true);
  for (let run = 1; run <= 12; run++) {
    if (run > 1) addRow(bench.sheet, plainRow(2 + run));
    await bench.send();
  }
  restoreBook(bench.workbook, before);
  const { check } = await bench.call('sidebarCheck', { target: 'new', rows: null });
  expect(check).toMatchObject({
    ready: 3,
    putBack: 3,
    caution: expect.stringMatching(/sent 3 rows of this sheet .* none of them shows it any more/),
  });
});
