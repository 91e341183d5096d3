// Statuses are taken out of columns of the user's, but for those that a formula shows.
import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../../src/core/mapping/mapping.ts';
import { clearStrays } from '../../../../src/run/sheet/ready-sheet.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

const MARKED = 'Queued · AB-1 ⟨AB-1k9x3f⟩';
const OTHER = 'Queued · AB-2 ⟨AB-1k9x3g⟩';
const HEADER = ['Name', 'Beside', 'Task status'];

const columns = HEADER.map((header, column): ColumnMapping => {
  const hints = { order: null, unit: null, zoneHint: null };
  return { column, header, field: null, how: 'none', why: '', near: null, ...hints };
});
const mapping = { columns, constants: [], missing: [], statusColumn: 2, taskIdColumn: null, problems: [] };

function clear(lines: string[][], formulas: Record<string, string> = {}) {
  const table = new FakeTable([HEADER, ...lines]);
  for (const [place, formula] of Object.entries(formulas)) table.formulas.set(place, formula);
  const isAny = clearStrays(table, { mapping, headerRow: 1, header: HEADER }, lines);
  return { isAny, beside: table.lines.slice(1).map((line) => line[1]), table };
}

describe('a status in a column of the user’s', () => {
  it('is taken out, and said to have been there', () => {
    expect(clear([['a', MARKED, '']])).toMatchObject({ isAny: true, beside: [''] });
  });

  it('stays where a formula of the cell shows it', () => {
    expect(clear([['a', MARKED, MARKED]], { '2:1': '=C2' })).toMatchObject({
      isAny: false,
      beside: [MARKED],
    });
  });

  it.each(['1:1', '2:1'])('stays where an array formula repeats the statuses (from %s on)', (place) => {
    const lines = [
      ['a', '', ''],
      ['b', MARKED, MARKED],
    ];
    const made = clear(lines, { [place]: '=ARRAYFORMULA(C2:C)' });
    expect(made).toMatchObject({ isAny: false, beside: ['', MARKED] });
  });

  it('stays where an array formula that begins left of it repeats the statuses', () => {
    expect(clear([['a', MARKED, MARKED]], { '2:0': '={"a",C2}' })).toMatchObject({ beside: [MARKED] });
  });

  it('is taken out below an array formula that shows no such status, and one that it has broken', () => {
    expect(clear([['a', MARKED, '']], { '1:1': '=ARRAYFORMULA(A2:A)' }).beside).toEqual(['']);
    const broken = [
      ['a', '#REF!', OTHER],
      ['b', MARKED, MARKED],
    ];
    expect(clear(broken, { '2:1': '=ARRAYFORMULA(C2:C)' }).beside).toEqual(['#REF!', '']);
  });

  it('that could not be taken out is none, so that nobody looks for ever', () => {
    const table = new FakeTable([HEADER, ['a', 'another by now', '']]);
    expect(clearStrays(table, { mapping, headerRow: 1, header: HEADER }, [['a', MARKED, '']])).toBe(false);
    expect(table.flushes).toBe(0);
  });
});
