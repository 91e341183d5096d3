// Reading and changing the add-on’s own two columns.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StatusCells, stretches } from '../../../../src/run/sheet/status-cells.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

const rowsOnce = fc.uniqueArray(fc.integer({ min: 1, max: 200 })).map((rows) => rows.map((row) => ({ row })));

describe('stretches', () => {
  it('hold every item once, in sheet order, without gaps inside and with gaps between', () => {
    fc.assert(
      fc.property(rowsOnce, (items) => {
        const cut = stretches(items);
        const rows = cut.flat().map(({ row }) => row);
        expect(rows).toEqual([...items.map(({ row }) => row)].sort((a, b) => a - b));
        for (const stretch of cut) {
          for (const [place, { row }] of stretch.entries()) expect(row).toBe((stretch[0]?.row ?? 0) + place);
        }
        for (const [place, stretch] of cut.entries()) {
          const before = cut[place - 1];
          if (before !== undefined)
            expect(stretch[0]?.row).toBeGreaterThan((before[before.length - 1]?.row ?? 0) + 1);
        }
      }),
    );
  });
});

describe('the add-on’s two columns', () => {
  const sheet = () =>
    new FakeTable([
      ['Name', 'Task status', 'Task ID'],
      ['a', 'Queued · AB-1', ''],
      ['b', 'done by Anil', ''],
      ['c', 'Created · AB-2', 'id'],
      ['d', 'Queued · AB-1', ''],
      ['e', 'Invalid — no.', ''],
    ]);

  it('are read as states and tokens; blanks and foreign text are left out', () => {
    const read = new StatusCells(sheet(), 1, 2).read({ first: 2, last: 6 });
    expect(read.map(({ row, status }) => [row, status])).toEqual([
      [2, 'Queued'],
      [4, 'Created'],
      [5, 'Queued'],
      [6, 'Invalid'],
    ]);
  });

  it('are read together, whichever stands first', () => {
    const cells = [{ row: 4, status: 'Created · AB-2', id: 'id' }];
    expect(new StatusCells(sheet(), 1, 2).readCells({ first: 4, last: 4 })).toEqual(cells);
    const turned = new FakeTable([['id', 'x', 'Created · AB-2']]);
    expect(new StatusCells(turned, 2, 0).readCells({ first: 1, last: 1 })).toEqual([
      { row: 1, status: 'Created · AB-2', id: 'id' },
    ]);
  });

  it('are changed by state and token, wherever they stand, copies too', () => {
    const table = sheet();
    const own = new StatusCells(table, 1, 2);
    const token = (index: number) => ({ runId: 'AB', index });
    expect(own.change(['Queued'], [token(1), token(2)], { status: 'Sending', reason: '' })).toBe(2);
    expect(own.change(['Queued'], [token(2)], null)).toBe(0);
    expect(own.change(['Created'], [token(2)], null)).toBe(1);
    expect(table.replacements).toEqual(['Sending · $1', '']);
    expect(table.lines.map((line) => line[1])).toEqual([
      'Task status',
      'Sending · AB-1',
      'done by Anil',
      '',
      'Sending · AB-1',
      'Invalid — no.',
    ]);
  });

  it('are changed in several steps when there are too many tokens for one pattern, each cell once', () => {
    const indexes = Array.from({ length: 4000 }, (_, place) => 1 + 3 * place);
    const table = new FakeTable([['Status'], ...indexes.map((index) => [`Queued · AB-${index}`])]);
    const tokens = indexes.map((index) => ({ runId: 'AB', index }));
    expect(new StatusCells(table, 0, 1).change(['Queued'], tokens, null)).toBe(4000);
    expect(table.replacements.length).toBeGreaterThan(1);
    expect(table.lines.slice(1).every(([text]) => text === '')).toBe(true);
  });

  it('lose the ids that are meant, and no others', () => {
    const table = sheet();
    new StatusCells(table, 1, 2).clearIds(['other', 'id']);
    expect(table.lines.map((line) => line[2])).toEqual(['Task ID', '', '', '', '', '']);
  });

  it('lose a text that is no id, and would mean something else to a search', () => {
    const table = new FakeTable([
      ['Status', 'Task ID'],
      ['', 'a.b('],
      ['', 'axb('],
      ['', ''],
    ]);
    expect(new StatusCells(table, 0, 1).clearIds(['a.b('])).toBe(1);
    expect(table.lines.map((line) => line[1])).toEqual(['Task ID', '', 'axb(', '']);
    new StatusCells(sheet(), 1, 2).clearIds([]);
  });
});
