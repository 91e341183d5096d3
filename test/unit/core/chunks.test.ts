// A refused call is cut into smaller ones until the bad rows stand alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK_SIZE, splitRefused } from '../../../src/core/chunks.ts';

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);
const noneNamed = () => false;
const NOTHING_YET = { settled: 0, refused: 0 };

describe('a refused chunk', () => {
  it('is halved when the refusal names no row', () => {
    expect(splitRefused(rows(5), noneNamed, NOTHING_YET)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  it('is halved when the refusal could mean any row', () => {
    expect(splitRefused(rows(4), () => true, NOTHING_YET)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('is parted into the rows that the refusal does not name, and those it does', () => {
    expect(splitRefused(rows(5), (row) => row === 1 || row === 3, NOTHING_YET)).toEqual([
      [0, 2, 4],
      [1, 3],
    ]);
  });

  it('is sent one by one when many rows of the same chunk were bad', () => {
    expect(splitRefused(rows(3), noneNamed, { settled: 3, refused: 1 })).toEqual([[0], [1], [2]]);
    expect(splitRefused(rows(4), noneNamed, { settled: 2, refused: 2 })).toHaveLength(2);
    expect(splitRefused(rows(4), noneNamed, { settled: 25, refused: 2 })).toHaveLength(2);
  });

  it('of one row is not cut, and of none is nothing', () => {
    expect(splitRefused([7], noneNamed, NOTHING_YET)).toEqual([[7]]);
    expect(splitRefused([], noneNamed, NOTHING_YET)).toEqual([]);
  });

  /** Sends chunks, and splits those that are refused, until every row is settled. */
  function settle(count: number, isBad: (row: number) => boolean, isNamed: (row: number) => boolean) {
    const waiting = [rows(count)];
    const created: number[] = [];
    const failed: number[] = [];
    let calls = 0;
    for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
      if (piece.length === 0) throw new Error('an empty call was made');
      calls++;
      const parted = { settled: created.length + failed.length, refused: failed.length };
      if (!piece.some(isBad)) created.push(...piece);
      else if (piece.length === 1) failed.push(...piece);
      else waiting.push(...splitRefused(piece, isNamed, parted));
    }
    const sorted = (list: number[]) => list.sort((a, b) => a - b);
    return { created: sorted(created), failed: sorted(failed), calls };
  }

  it('always ends with exactly the bad rows alone, also when the refusals name the wrong rows', () => {
    const marks = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: CHUNK_SIZE });
    fc.assert(
      fc.property(marks, (each) => {
        const isBad = (row: number) => each[row]?.[0] === true;
        const result = settle(each.length, isBad, (row) => each[row]?.[1] === true);
        expect(result.failed).toEqual(rows(each.length).filter(isBad));
        expect(result.created).toEqual(rows(each.length).filter((row) => !isBad(row)));
        expect(result.calls).toBeLessThan(2 * each.length);
      }),
    );
  });

  it('with one bad row among 50 takes two more calls when it is named, and at most twelve when it is not', () => {
    for (const bad of rows(CHUNK_SIZE)) {
      const isBad = (row: number) => row === bad;
      expect(settle(CHUNK_SIZE, isBad, isBad).calls).toBe(3);
      expect(settle(CHUNK_SIZE, isBad, noneNamed).calls).toBeLessThanOrEqual(13);
    }
  });

  it('of 50 bad rows takes little more than a call for each', () => {
    expect(settle(CHUNK_SIZE, () => true, noneNamed).calls).toBeLessThanOrEqual(62);
  });
});
