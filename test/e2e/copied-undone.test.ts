// A sheet was duplicated, and the run whose rows it shows was undone in the other sheet.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

describe('rows of a duplicated sheet that say Created', () => {
  it('are told to have lost their tasks when the run was undone since', async () => {
    bench = await openBench({ book: bookOf(plainRows(3)), sandbox: { replyForm: 'rows-array' } });
    await bench.send();
    const copy = bench.workbook.duplicateSheet(bench.sheet, true);
    bench.workbook.activate(copy);
    expect(await bench.tell('sendAllNewRows')).not.toContain('was undone since');
    bench.workbook.activate(bench.sheet);
    await bench.tell('undoLastRun');
    bench.workbook.activate(copy);
    expect(await bench.tell('sendAllNewRows')).toMatch(
      /Run [A-Z]{8} was undone since: 3 tasks of it were deleted in LeadSquared, so some of these rows may have none any more, whatever they say\./,
    );
    expect(words(copy)).toEqual(['Created', 'Created', 'Created']);
  });
});
