// The id of a deleted task that a killed undo has left is taken out by the next sending, and no other id is.
import { afterEach, describe, expect, it } from 'vitest';
import type { Bench } from '../support/bench.ts';
import { ownTexts } from '../support/own-columns.ts';
import { openSent } from '../support/ready-benches.ts';
import { addRow, plainRow, putAt, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

describe('ids of deleted tasks', () => {
  it('are taken out of rows that say Deleted when rows are sent', async () => {
    bench = await openSent();
    const [first = '', second = ''] = ownTexts(bench.sheet, 'task-id');
    await bench.undo();
    putAt(bench.sheet, 2, 'Task ID', first);
    putAt(bench.sheet, 3, 'Task ID', second);
    addRow(bench.sheet, plainRow(99));
    await bench.send();
    expect(ownTexts(bench.sheet, 'task-id').filter((id) => id !== '')).toHaveLength(1);
    expect(tally(words(bench.sheet))).toEqual({ Deleted: 10, Created: 1 });
    expect(bench.untruthsOfUndo()).toEqual([]);
  });
});
