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

  it('take a reason whose signs mean something to a search cell by cell', () => {
    const table = new FakeTable([['Status'], ['Sending · AB-1'], ['Sending · AB-2']]);
    const tokens = [1, 2].map((index) => ({ runId: 'AB', index }));
    const failed = { status: 'Failed', reason: 'LeadSquared: costs $1 \\ $2' } as const;
    expect(new StatusCells(table, 0, 1).change(['Sending'], tokens, failed)).toBe(2);
    expect(table.lines.slice(1)).toEqual([
      ['Failed · AB-1 — LeadSquared: costs $1 \\ $2'],
      ['Failed · AB-2 — LeadSquared: costs $1 \\ $2'],
    ]);
  });

  it('lose the ids that are meant, and no others', () => {
    const table = sheet();
    new StatusCells(table, 1, 2).clearIds(['other', 'id']);
    expect(table.lines.map((line) => line[2])).toEqual(['Task ID', '', '', '', '', '']);
    new StatusCells(sheet(), 1, 2).clearIds([]);
  });
});
