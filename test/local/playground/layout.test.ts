// Where rows and columns stand, and what is selected by clicks and keys.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Layout, ROW_HEIGHT } from '../../../src/local/playground/shared/layout.ts';
import {
  click,
  farCorner,
  fitted,
  move,
  selectCell,
  span,
  stretch,
} from '../../../src/local/playground/shared/selecting.ts';

const PLAIN = new Layout({ rows: 100, columns: 5, widths: { 2: 50 }, hidden: [] });
const HIDING = new Layout({
  rows: 10,
  columns: 3,
  widths: {},
  hidden: [
    [3, 2],
    [9, 2],
  ],
});
const ONE = { add: false, stretch: false };

describe('the layout', () => {
  it('takes no room for hidden rows', () => {
    expect([HIDING.top(3), HIDING.top(5), HIDING.height]).toEqual([2, 2, 6].map((rows) => rows * ROW_HEIGHT));
    expect(HIDING.rowAt(2 * ROW_HEIGHT + 1)).toBe(5);
    expect(HIDING.visibleRows(1, 1000)).toEqual([1, 2, 5, 6, 7, 8]);
  });

  it('steps over hidden rows and stays inside', () => {
    expect(HIDING.step('row', 2, 1)).toBe(5);
    expect(HIDING.step('row', 5, -1)).toBe(2);
    expect(HIDING.step('row', 8, 1)).toBe(8);
    expect(HIDING.step('column', 3, 1)).toBe(3);
  });

  it('finds the row and the column at every place where they are', () => {
    const hidden = fc
      .uniqueArray(fc.integer({ min: 1, max: 19 }), { maxLength: 10 })
      .map((rows) => [...rows].sort((a, b) => a - b).map((row) => [row, 1] as const));
    fc.assert(
      fc.property(
        hidden,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: ROW_HEIGHT - 1 }),
        (spans, row, y) => {
          const layout = new Layout({ rows: 20, columns: 5, widths: {}, hidden: spans });
          if (!layout.isHidden(row)) expect(layout.rowAt(layout.top(row) + y)).toBe(row);
        },
      ),
    );
    expect([99, 100, 149, 150, 10_000].map((x) => PLAIN.columnAt(x))).toEqual([1, 2, 2, 3, 5]);
  });
});

describe('selecting', () => {
  const start = selectCell(7, { row: 2, column: 2 });

  it('adds ranges with Ctrl and stretches the last with Shift', () => {
    const added = click(start, { kind: 'row', row: 5 }, PLAIN, { add: true, stretch: false });
    expect(added.ranges).toHaveLength(2);
    const stretched = click(added, { kind: 'row', row: 3 }, PLAIN, { add: false, stretch: true });
    expect(stretched.ranges[1]).toEqual({ row: 3, column: 1, rows: 3, columns: 5 });
    expect(stretched.cell).toEqual({ row: 5, column: 1 });
    expect(span(stretched, 'row')).toEqual({ at: 3, count: 3 });
  });

  it('takes whole columns and the whole sheet', () => {
    expect(click(start, { kind: 'column', column: 3 }, PLAIN, ONE).ranges).toEqual([
      { row: 1, column: 3, rows: 100, columns: 1 },
    ]);
    expect(click(start, { kind: 'all' }, PLAIN, ONE).ranges).toEqual([
      { row: 1, column: 1, rows: 100, columns: 5 },
    ]);
  });

  it('moves the corner across from the cursor', () => {
    const up = stretch(start, { kind: 'cell', row: 1, column: 4 }, PLAIN);
    expect(up.ranges).toEqual([{ row: 1, column: 2, rows: 2, columns: 3 }]);
    expect(farCorner(up)).toEqual({ row: 1, column: 4 });
  });

  it('stays at the edge, and in a sheet that became smaller', () => {
    expect(move(selectCell(7, { row: 1, column: 1 }), PLAIN, -1, -1).cell).toEqual({ row: 1, column: 1 });
    const big = {
      gid: 7,
      ranges: [
        { row: 5, column: 1, rows: 50, columns: 2 },
        { row: 90, column: 1, rows: 1, columns: 1 },
      ],
      cell: { row: 90, column: 1 },
    };
    expect(fitted(big, 10, 5)).toEqual({
      gid: 7,
      ranges: [{ row: 5, column: 1, rows: 6, columns: 2 }],
      cell: { row: 10, column: 1 },
    });
  });
});
