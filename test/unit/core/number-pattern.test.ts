// Patterns stand for exactly the numbers they were made of, each number for one of them, and stay short.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberPatterns } from '../../../src/core/number-pattern.ts';

/** How many of the patterns each number fits. */
function fits(numbers: readonly number[], most: number): Map<number, number> {
  const patterns = numberPatterns(numbers).map((pattern) => new RegExp(`^${pattern}$`));
  const all = Array.from({ length: most }, (_, place) => place + 1);
  const counts = all.map((number) => [
    number,
    patterns.filter((pattern) => pattern.test(String(number))).length,
  ]);
  return new Map(counts.map(([number = 0, count = 0]) => [number, count]));
}

describe('patterns for numbers', () => {
  it('stand for exactly the numbers they were made of, each number for one of them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1300 }), { minLength: 1 }), (numbers) => {
        const meant = new Set(numbers);
        for (const [number, count] of fits(numbers, 1400)) expect(count).toBe(meant.has(number) ? 1 : 0);
      }),
    );
  });

  it('stand for exactly a span of neighbours', () => {
    const span = fc.tuple(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 0, max: 1200 }));
    fc.assert(
      fc.property(span, ([first, more]) => {
        const numbers = Array.from({ length: more + 1 }, (_, place) => first + place);
        const patterns = numberPatterns(numbers).map((pattern) => new RegExp(`^${pattern}$`));
        for (let number = Math.max(1, first - 120); number <= first + more + 120; number++) {
          const isMeant = number >= first && number <= first + more;
          expect(patterns.some((pattern) => pattern.test(String(number)))).toBe(isMeant);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are short for the numbers of a call', () => {
    const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, place) => from + place);
    expect(numberPatterns(upTo(50))).toEqual(['[1-9]', '[1-4][0-9]', '50']);
    expect(numberPatterns(upTo(500, 9501)).join('|').length).toBeLessThan(80);
    expect(numberPatterns([7])).toEqual(['7']);
  });

  it('are as short for numbers in any order, also when some come twice', () => {
    expect(numberPatterns([3, 1, 2, 3])).toEqual(['[1-3]']);
    expect(numberPatterns([20, 19, 100, 9, 10, 11])).toEqual(['9', '1[0-1]', '19', '20', '100']);
  });
});
