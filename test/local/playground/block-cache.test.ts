// Which cells the page asks for.
import { describe, expect, it } from 'vitest';
import { BLOCK_COLUMNS, BLOCK_ROWS, BlockCache } from '../../../src/local/playground/shared/block-cache.ts';

const FIRST = { row: 1, column: 1, rows: BLOCK_ROWS, columns: BLOCK_COLUMNS };
const SEEN = { row: 1, column: 1, rows: 30, columns: 10 };

function loaded(): BlockCache {
  const cache = new BlockCache();
  cache.wanted(SEEN);
  cache.put([{ box: FIRST, cells: [[{ text: 'old' }]] }]);
  return cache;
}

describe('the cells that the page knows', () => {
  it('are asked for once, in whole blocks', () => {
    const cache = new BlockCache();
    expect(cache.wanted({ ...SEEN, rows: BLOCK_ROWS + 1 })).toEqual([
      FIRST,
      { ...FIRST, row: BLOCK_ROWS + 1 },
    ]);
    expect(cache.wanted(SEEN)).toEqual([]);
  });

  it('stay seen while a change is loaded', () => {
    const cache = loaded();
    cache.touch({ row: 2, column: 2, rows: 1, columns: 1 });
    expect(cache.wanted(SEEN)).toEqual([FIRST]);
    expect(cache.cell(1, 1)?.text).toBe('old');
  });

  it('are asked for again when they changed while they were on their way', () => {
    const cache = new BlockCache();
    cache.wanted(SEEN);
    cache.touch(SEEN);
    expect(cache.wanted(SEEN)).toEqual([]);
    cache.put([{ box: FIRST, cells: [] }]);
    expect(cache.wanted(SEEN)).toEqual([FIRST]);
  });

  it('are asked for again when they did not come, and not when something else changed', () => {
    const cache = new BlockCache();
    cache.failed(cache.wanted(SEEN));
    expect(cache.wanted(SEEN)).toEqual([FIRST]);
    const other = loaded();
    other.touch({ row: BLOCK_ROWS + 1, column: 1, rows: 500, columns: 500 });
    expect(other.wanted(SEEN)).toEqual([]);
  });
});
