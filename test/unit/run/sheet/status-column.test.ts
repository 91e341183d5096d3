// The status column is known by what it holds when its header does not say so.
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../../../src/core/mapping/mapping.ts';
import {
  misleadingHeader,
  strayStatuses,
  withStatusColumn,
} from '../../../../src/run/sheet/status-column.ts';

const MARKED = 'Queued · AB-1 ⟨AB-1k9x3f⟩';

/** Columns by their fields; null for one that fills none. */
function mapping(fields: (string | null)[], more: Partial<Mapping> = {}): Mapping {
  const said = { why: '', near: null, order: null, unit: null, zoneHint: null };
  const columns = fields.map((field, column) => ({
    column,
    header: '',
    field,
    how: 'none' as const,
    ...said,
  }));
  const own = { statusColumn: null, taskIdColumn: null };
  return { columns, constants: [], ...own, missing: [], problems: [], ...more };
}

describe('a column of statuses', () => {
  const found = (fields: (string | null)[], lines: string[][], more: Partial<Mapping> = {}) =>
    withStatusColumn(mapping(fields, more), lines).statusColumn;

  it.each([
    [
      'the one with the most states under a token',
      [
        ['x', 'Created · AB-1', ''],
        ['Created · AB-1', 'Failed · AB-2', ''],
      ],
      1,
    ],
    ['the first of two with the same number', [['Created · AB-1', '', 'Created · AB-1']], 0],
    ['the one with marks when none has a token', [['x', '', 'id ⟨AB-1⟩']], 2],
    [
      'one with a token rather than one with marks',
      [
        ['id ⟨AB-1⟩', '', 'Created · AB-1'],
        ['id ⟨AB-2⟩', '', ''],
      ],
      2,
    ],
    ['none without anything of ours', [['Created', 'x', '7F3A-1']], null],
    ['none without any rows', [], null],
    ['found in a line that is short, too', [['x'], ['x', 'Created · AB-1']], 1],
  ])('is %s', (_, lines, column) => {
    expect(found([null, null, null], lines)).toBe(column);
  });

  it('is none that fills a field, and not the one of the ids', () => {
    const lines = [['Created · AB-1', 'id ⟨AB-1⟩', '']];
    expect(found(['Name', null, null], lines, { taskIdColumn: 1 })).toBeNull();
    expect(found([null, null, null], lines, { taskIdColumn: 0 })).toBe(1);
  });

  it('changes nothing else of what the columns mean', () => {
    const before = mapping(['Name', null]);
    expect(withStatusColumn(before, [['a', 'Created · AB-1']])).toEqual({ ...before, statusColumn: 1 });
    expect(withStatusColumn(before, [['a', '']])).toBe(before);
  });
});

describe('a header that misleads', () => {
  const header = ['Name', 'Outcome', 'Task status'];
  const misleading = (lines: string[][], statusColumn: number | null = 2) =>
    misleadingHeader(mapping(['Name', null, null], { statusColumn }), header, lines);

  it.each([
    [
      'is the one over an empty column, when another one holds the statuses',
      [['a', 'Created · AB-1', '']],
      'Task status',
    ],
    ['is the same when lines are short', [['a', 'Created · AB-1']], 'Task status'],
    [
      'is none when its column holds anything',
      [
        ['a', 'Created · AB-1', ''],
        ['b', '', 'x'],
      ],
      null,
    ],
    ['is none when no column holds statuses', [['a', 'done', '']], null],
    ['is none when the others only have marks', [['a', MARKED, '']], null],
  ])('%s', (_, lines, expected) => {
    expect(misleading(lines)).toBe(expected);
  });

  it('is none when no header says status column', () => {
    expect(misleading([['a', 'Created · AB-1', '']], null)).toBeNull();
  });
});

describe('stray statuses', () => {
  const stray = (lines: string[][], fields: (string | null)[] = [null, null, null]) =>
    strayStatuses(mapping(fields, { statusColumn: 1, taskIdColumn: 2 }), lines);

  it('are texts with the mark of the very run that they name, by column, each once', () => {
    expect(stray([[MARKED], [MARKED], ['Queued · AB-2 ⟨AB-2⟩'], ['x']])).toEqual(
      new Map([[0, new Set([MARKED, 'Queued · AB-2 ⟨AB-2⟩'])]]),
    );
  });

  it.each([
    'Queued · AB-1',
    'Queued · AB-1 ⟨CD-1⟩',
    'Queued · AB-1 ⟨ABC-1⟩',
    'Invalid — no. ⟨AB-1⟩',
    'id ⟨AB-1⟩',
    '',
  ])('are not “%s”', (text) => {
    expect(stray([[text]])).toEqual(new Map());
  });

  it('are none in the columns where they belong, or that fill a field', () => {
    expect(stray([['', MARKED, MARKED]])).toEqual(new Map());
    expect(stray([[MARKED]], ['Name', null, null])).toEqual(new Map());
  });
});
