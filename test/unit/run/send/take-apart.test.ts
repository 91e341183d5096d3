// How the rows of a refused call are cut into pieces, where small pieces may go out row by row.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../../src/run/send/take-apart.ts';

const NOTHING_YET = { settled: 0, refused: 0 };
const rows = (count: number) => Array.from({ length: count }, (_, place) => place);

describe('the pieces of a refused call', () => {
  it('are halves while they are larger than what may go row by row', () => {
    expect(piecesOf(rows(30), () => false, NOTHING_YET, 10).map(({ length }) => length)).toEqual([15, 15]);
  });

  it('are single rows as soon as a half is small enough', () => {
    expect(piecesOf(rows(20), () => false, NOTHING_YET, 10)).toHaveLength(20);
  });

  it('keep the rows together that the refusal does not name', () => {
    expect(piecesOf(rows(5), (row) => row === 2, NOTHING_YET, 10)).toEqual([[0, 1, 3, 4], [2]]);
  });

  it('are halves where no row may go alone', () => {
    expect(piecesOf(rows(4), () => false, NOTHING_YET, 0)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('hold every row once, in their order', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(60), (count, most, named) => {
        const pieces = piecesOf(rows(count), (row) => row === named, NOTHING_YET, most);
        expect(pieces.flat().toSorted((a, b) => a - b)).toEqual(rows(count));
        expect(pieces.every(({ length }) => length > 0)).toBe(true);
      }),
    );
  });
});
