import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Results, stretches } from '../../src/run/results.ts';
import { FakeTable } from '../support/run-fakes.ts';

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
    const read = new Results(sheet(), 1, 2).read({ first: 2, last: 6 });
    expect(read.map(({ row, status }) => [row, status])).toEqual([
      [2, 'Queued'],
      [4, 'Created'],
      [5, 'Queued'],
      [6, 'Invalid'],
    ]);
  });

  it('of two rows with one token the upper one counts', () => {
    expect([...new Results(sheet(), 1, 2).tokens({ first: 2, last: 6 })]).toEqual([
      ['AB-1', 2],
      ['AB-2', 4],
    ]);
  });

  it('are written in one call for each stretch, and the id only where there is one', () => {
    const table = sheet();
    new Results(table, 1, 2).write([
      { row: 5, status: 'Failed' },
      { row: 2, status: 'Created', taskId: 'x' },
      { row: 3, status: 'Created', taskId: 'y' },
      { row: 6, status: '' },
    ]);
    expect(table.writes).toEqual(['1:2+2', '1:5+2', '2:2+2']);
    expect(table.lines.map((line) => line[1])).toEqual([
      'Task status',
      'Created',
      'Created',
      'Created · AB-2',
      'Failed',
      '',
    ]);
    expect(table.lines.map((line) => line[2])).toEqual(['Task ID', 'x', 'y', 'id', '', '']);
  });
});
