// Notes on the cells at fault, and none of the user’s lost.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CheckedRow } from '../../../../src/core/checks/check-rows.ts';
import {
  NOTE_MARK,
  updateNotes,
  withOwnLines,
  withoutOwnLines,
} from '../../../../src/run/sheet/cell-notes.ts';
import { readSnapshot } from '../../../../src/run/sheet/snapshot.ts';
import type { CellNote } from '../../../../src/run/sheet/table.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

function row(
  rowNumber: number,
  problems: readonly (readonly [column: number, message: string])[],
): CheckedRow {
  return {
    rowNumber,
    task: null,
    duplicateOf: null,
    blank: false,
    issues: problems.map(([column, message]) => ({
      level: 'error' as const,
      code: 'email-invalid' as const,
      column,
      header: 'Owner e-mail',
      found: '',
      expected: '',
      message,
    })),
  };
}

describe('a note', () => {
  it('keeps what the user wrote, whatever it is, and is the same again without the add-on’s lines', () => {
    const users = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes(NOTE_MARK));
    fc.assert(
      fc.property(users, fc.array(fc.string(), { minLength: 1 }), (note, messages) => {
        const marked = withOwnLines(note, messages);
        expect(marked.startsWith(note)).toBe(true);
        expect(withoutOwnLines(marked)).toBe(note);
        expect(withOwnLines(marked, messages)).toBe(marked);
      }),
    );
  });

  it('gets one line for each problem, without line breaks of the message', () => {
    expect(withOwnLines('mine', ['first\nline', 'second'])).toBe(
      'mine\nBulk Tasks: first line\nBulk Tasks: second',
    );
  });
});

/** The sheet as it is now. */
const image = (table: FakeTable) => readSnapshot(table, 1, { first: 2, last: table.lines.length }, 2);

/** One whose user turns the rows round, with their notes, right before the first note is written. */
class SortedOnce extends FakeTable {
  private isSorted = false;
  override writeNotes(notes: readonly CellNote[]): void {
    if (!this.isSorted) {
      this.isSorted = true;
      const { length } = this.lines;
      this.lines.splice(1, length, ...this.lines.slice(1).reverse());
      const moved = [...this.notes].map(([at, text]) => {
        const [row, column] = at.split(':');
        return [`${length + 2 - Number(row)}:${column}`, text] as const;
      });
      this.notes.clear();
      for (const [at, text] of moved) this.notes.set(at, text);
    }
    super.writeNotes(notes);
  }
}

describe('the notes of rows', () => {
  const lines = [
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ];

  it('stand on the exact cells at fault', () => {
    const table = new FakeTable(lines);
    updateNotes(
      table,
      [
        row(2, [[1, 'Wrong.']]),
        row(4, [
          [0, 'Bad.'],
          [0, 'Worse.'],
        ]),
      ],
      image(table),
      [],
    );
    expect(table.noteWrites).toEqual([
      { row: 2, column: 1, text: 'Bulk Tasks: Wrong.' },
      { row: 4, column: 0, text: 'Bulk Tasks: Bad.\nBulk Tasks: Worse.' },
    ]);
  });

  it('are taken off once the cell is in order, and others’ notes stay', () => {
    const table = new FakeTable(lines);
    table.notes.set('2:1', 'ask Meera\nBulk Tasks: Wrong.');
    table.notes.set('3:0', 'Bulk Tasks: Bad.');
    table.notes.set('3:1', 'mine');
    updateNotes(table, [row(2, []), row(3, [])], image(table), []);
    expect([...table.notes.values()]).toEqual(['ask Meera', '', 'mine']);
  });

  it('are not written when nothing changes', () => {
    const table = new FakeTable(lines);
    table.notes.set('2:1', 'Bulk Tasks: Wrong.');
    updateNotes(table, [row(2, [[1, 'Wrong.']]), row(3, [])], image(table), []);
    expect(table.noteWrites).toEqual([]);
  });

  it('stay as they are when rows have moved since they were looked at, which is told', () => {
    const table = new FakeTable(lines);
    table.notes.set('2:1', 'Bulk Tasks: Wrong.');
    const before = image(table);
    table.lines.reverse();
    expect(updateNotes(table, [row(2, [])], before, [])).toBe(false);
    expect(table.noteWrites).toEqual([]);
    table.lines.reverse();
    expect(updateNotes(table, [row(2, [])], before, [])).toBe(true);
    expect(table.notes.get('2:1')).toBe('');
  });

  it('of rows that were not looked at stay as they are', () => {
    const table = new FakeTable(lines);
    table.notes.set('3:0', 'Bulk Tasks: Old.');
    updateNotes(table, [row(2, []), row(4, [])], image(table), []);
    expect(table.notes.get('3:0')).toBe('Bulk Tasks: Old.');
  });

  it('leave every other row its own, also one that a sort in that moment brought there', () => {
    const table = new SortedOnce(lines);
    table.notes.set('4:1', 'ask Meera');
    updateNotes(table, [row(2, [[1, 'Wrong.']])], image(table), []);
    // The rows are the other way round now.
    expect(table.lines[1]).toEqual(['5', '6']);
    expect([table.notes.get('2:1'), table.notes.get('4:1')]).toEqual(['ask Meera', 'Bulk Tasks: Wrong.']);
  });

  it('are read once, for the rows concerned, when nothing changes', () => {
    const table = new FakeTable(lines);
    const read = vi.spyOn(table, 'readNotes');
    updateNotes(table, [row(3, [])], image(table), []);
    expect(read.mock.calls).toEqual([[{ first: 3, last: 3 }, 2]]);
  });
});
