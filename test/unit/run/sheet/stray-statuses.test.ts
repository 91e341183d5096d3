// Statuses that a kill has left in a column of the user's are told from what is the user's.
import { describe, expect, it } from 'vitest';
import type { ColumnMapping, Mapping } from '../../../../src/core/mapping/mapping.ts';
import { strayStatuses } from '../../../../src/run/sheet/stray-statuses.ts';

const MARKED = 'Queued · AB-1 ⟨AB-1k9x3f⟩';

/** Columns by their fields; null for one that fills none. */
function mapping(fields: (string | null)[], more: Partial<Mapping> = {}): Mapping {
  const columns = fields.map((field, column): ColumnMapping => {
    const hints = { order: null, unit: null, zoneHint: null };
    return { column, header: '', field, how: 'none', why: '', near: null, ...hints };
  });
  const nothing = { constants: [], missing: [], statusColumn: null, taskIdColumn: null, problems: [] };
  return { columns, ...nothing, ...more };
}

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
