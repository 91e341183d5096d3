// The column of progress in a sheet that has lost its marks: known by the add-on's words beside ids, and by nothing less.
import { describe, expect, it } from 'vitest';
import { progressColumnOf } from '../../../../src/run/sheet/own-content.ts';
import { guid } from '../../../support/tasks.ts';

const STATUS = { status: 1, taskId: 2 };

function columnOf(name: string, cells: readonly string[], ids: readonly string[] = [guid(1), guid(2)]) {
  const lines = cells.map((cell, row) => ['Call', `Created · BCDFGHJK-${row + 1}`, ids[row] ?? '', cell]);
  return progressColumnOf(
    { header: ['Task name', 'Task status', 'Task ID', name], free: [0, 3], lines },
    STATUS,
  );
}

describe('a column called Task progress without a mark', () => {
  it.each([
    ['Task progress', ['Open · due 5 Mar 2026 10:30', '']],
    ['Task progress (LeadSquared)', ['Done · 6 Mar 2026 11:05', 'Not found in LeadSquared']],
    ['Task progress', ['Cancelled in LeadSquared', 'Overdue · was due 5 Mar 2026 ⟨ab12cd34-1k9x3f⟩']],
  ])('is the add-on’s as %j with %j', (name, cells) => {
    expect(columnOf(name, cells)).toBe(3);
  });

  it.each([
    ['holds nothing', 'Task progress', ['', '']],
    ['holds a word of the user’s', 'Task progress', ['Open · due 5 Mar 2026 10:30', 'called twice']],
    ['holds the plain words alone', 'Task progress', ['Open', 'Done']],
    ['is called otherwise', 'How it went', ['Open · due 5 Mar 2026 10:30', '']],
  ])('is the user’s when it %s', (_, name, cells) => {
    expect(columnOf(name, cells)).toBeNull();
  });

  it('is the user’s when its words stand beside no id', () => {
    expect(columnOf('Task progress', ['Open · due 5 Mar 2026 10:30', ''], ['', guid(2)])).toBeNull();
  });
});
