// Sets of numbers as short texts.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spansIn, spansText } from '../../../src/core/number-spans.ts';

it('a set of numbers comes back as it was, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 60 }), (numbers) => {
      const sorted = [...new Set(numbers)].sort((a, b) => a - b);
      expect(spansIn(spansText(numbers), 100)).toEqual(sorted);
    }),
  );
  expect(spansText([3, 1, 2, 9])).toBe('1-3,9');
});

it('a text that was tampered with gives no more numbers than are wanted', () => {
  expect(spansIn('1-9999999', 50)).toHaveLength(50);
  expect(spansIn('x', 50)).toEqual([]);
});
