// A pattern stands for exactly the numbers it was made of, and stays short.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberPattern } from '../../../src/core/number-pattern.ts';

function stands(numbers: readonly number[], most: number): number[] {
  const pattern = new RegExp(`^${numberPattern(numbers)}$`);
  return Array.from({ length: most }, (_, place) => place + 1).filter((number) =>
    pattern.test(String(number)),
  );
}

describe('a pattern for numbers', () => {
  it('stands for exactly the numbers it was made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1300 }), { minLength: 1 }), (numbers) => {
        expect(stands(numbers, 1400)).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });

  it('stands for exactly a span of neighbours', () => {
    const span = fc.tuple(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 0, max: 1200 }));
    fc.assert(
      fc.property(span, ([first, more]) => {
        const numbers = Array.from({ length: more + 1 }, (_, place) => first + place);
        const pattern = new RegExp(`^${numberPattern(numbers)}$`);
        for (let number = Math.max(1, first - 120); number <= first + more + 120; number++) {
          expect(pattern.test(String(number))).toBe(number >= first && number <= first + more);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is short for the numbers of a call', () => {
    expect(numberPattern(Array.from({ length: 50 }, (_, place) => place + 1))).toBe(
      '(?:[1-9]|[1-4][0-9]|50)',
    );
    expect(numberPattern(Array.from({ length: 500 }, (_, place) => 9501 + place)).length).toBeLessThan(80);
    expect(numberPattern([7])).toBe('(?:7)');
  });

  it('is as short for numbers in any order, also when some come twice', () => {
    expect(numberPattern([3, 1, 2, 3])).toBe('(?:[1-3])');
    expect(numberPattern([20, 19, 100, 9, 10, 11])).toBe('(?:9|1[0-1]|19|20|100)');
  });
});
