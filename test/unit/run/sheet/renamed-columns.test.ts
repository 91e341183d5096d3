// Columns whose headers changed are found by what they hold, and by nothing that could be of two of them.
import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../../../src/run/sheet/match-columns.ts';

const NOTHING: ReadonlySet<string> = new Set();
const look = (header: string[], ...lines: string[][]) => ({ header, lines });

describe('columns with the same header', () => {
  it('are found in their order', () => {
    const before = look(['A', 'X', 'X']);
    expect(matchColumns(before, look(['X', 'A', 'X']), NOTHING)).toEqual([1, 0, 2]);
    expect(matchColumns(before, look(['X', 'A']), NOTHING)).toEqual([1, 0, null]);
  });
});

describe('two columns that were renamed at once', () => {
  const before = look(['A', 'B', 'C'], ['a', 'b1', 'c1'], ['a', 'b2', 'c2']);

  it('are the ones that hold the most of what they held', () => {
    const after = look(['A', 'New', 'Next'], ['a', 'c1', 'b1'], ['a', 'c2', 'b2']);
    expect(matchColumns(before, after, NOTHING)).toEqual([0, 2, 1]);
  });

  it('are gone when nothing tells which is which', () => {
    const after = look(['A', 'New', 'Next'], ['a', '', ''], ['a', '', '']);
    expect(matchColumns(before, after, NOTHING)).toEqual([0, null, null]);
  });

  it('are not both taken for the one that holds most of either', () => {
    const alike = look(['A', 'B', 'C'], ['a', 'b1', 'b1'], ['a', 'b2', 'c2']);
    const after = look(['A', 'New', 'Next'], ['a', 'b1', ''], ['a', 'b2', 'c2']);
    expect(matchColumns(alike, after, NOTHING)).toEqual([0, 1, 2]);
  });

  it('leave the rest to the other one when one of them is known', () => {
    const after = look(['A', 'New', 'Next'], ['a', 'x', 'c1'], ['a', 'y', '']);
    expect(matchColumns(before, after, NOTHING)).toEqual([0, null, 2]);
    expect(matchColumns(before, after, new Set(['y']))).toEqual([0, 1, 2]);
  });
});

describe('a column that was renamed while others were inserted', () => {
  const before = look(['A', 'B'], ['a', 'b1'], ['a', 'b2'], ['a', '']);
  const later = (...lines: string[][]) => look(['New', 'A', 'Next'], ...lines);

  it.each([
    ['is the one that still holds a part of it', later(['', 'a', 'x'], ['b2', 'a', 'y']), [1, 0]],
    ['is the one that holds more of it', later(['b1', 'a', 'b1'], ['', 'a', 'b2']), [1, 2]],
    ['is neither of two that hold as much of it', later(['b1', 'a', ''], ['', 'a', 'b2']), [1, null]],
    ['is none that only is as empty', later(['', 'a', 'x'], ['', 'a', 'y']), [1, null]],
    ['is found in lines that are short', later(['b1'], ['b2']), [1, 0]],
  ])('%s', (_, after, expected) => {
    expect(matchColumns(before, after, NOTHING)).toEqual(expected);
  });

  it('is none because both lack cells in the same lines', () => {
    expect(matchColumns(look(['A', 'B'], ['a']), later(['x', 'a']), NOTHING)).toEqual([1, null]);
  });

  it('is the only one that was hit by what was written', () => {
    const one = later(['', 'a', 'ours'], ['', 'a', '']);
    expect(matchColumns(before, one, new Set(['ours']))).toEqual([1, 2]);
    const both = later(['ours', 'a', 'ours'], ['', 'a', '']);
    expect(matchColumns(before, both, new Set(['ours']))).toEqual([1, null]);
  });
});
