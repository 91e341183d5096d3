// What an execution that takes up a run reads of its rows.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { loadEntries } from '../../../../src/run/session/load-entries.ts';
import { readReadySheet } from '../../../../src/run/sheet/ready-sheet.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];

function load(...own: readonly (readonly [status: string, id: string])[]) {
  const lines = own.map((pair) => ['a', 'Meeting', 'a.b@example.com', '2027-01-05 10:00', ...pair]);
  const { head, cells } = readReadySheet(FakeTable.marked([HEADER, ...lines]), DEFAULT_SHEET_SETTINGS);
  return loadEntries(cells, head, 'AB');
}

describe('the rows of a run', () => {
  it('are those with its tokens; of two rows with one token the upper one counts', () => {
    const { entries } = load(['Queued · AB-1', ''], ['Created · CD-2', ''], ['', ''], ['Sending · AB-1', '']);
    expect(entries.map(({ key, row, status }) => [key, row, status])).toEqual([['AB-1', 2, 'Queued']]);
  });

  it('are told apart from rows whose id was meant for another row, when nobody had looked', () => {
    const { misplaced } = load(
      ['Created · AB-1', 'id1'],
      ['Created · AB-2', 'id3 ⟨AB-3⟩'],
      ['Sending · AB-3', 'id4 ⟨AB-4⟩'],
      ['Created · AB-4', 'id4 ⟨AB-4⟩'],
      ['Created · CD-9', 'id1 ⟨AB-1⟩'],
      ['', 'id5 ⟨AB-5⟩'],
    );
    expect(misplaced.map(({ row }) => row)).toEqual([3, 4, 6, 7]);
  });

  it('tell the ids of all rows by their tokens, but for those meant for others', () => {
    const { ids } = load(
      ['Created · AB-1', 'id1 ⟨AB-1⟩'],
      ['Created · CD-9', 'id9'],
      ['Created · AB-2', 'id3 ⟨AB-3⟩'],
      ['', 'id5'],
    );
    expect([...ids]).toEqual([
      ['AB-1', 'id1'],
      ['CD-9', 'id9'],
    ]);
  });
});
