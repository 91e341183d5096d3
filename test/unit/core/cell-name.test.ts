// Cells are named as the sheet names them.
import { describe, expect, it } from 'vitest';
import { cellName, columnLetter } from '../../../src/core/cell-name.ts';

describe('a column', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [18_277, 'ZZZ'],
  ])('%i is %s', (index, letters) => {
    expect(columnLetter(index)).toBe(letters);
  });

  it('with a row is a cell', () => {
    expect(cellName(5, 2)).toBe('C5');
  });
});
