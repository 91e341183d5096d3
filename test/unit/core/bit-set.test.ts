// A set of numbers that is kept as a short text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitSet } from '../../../src/core/bit-set.ts';

const numbers = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 300 });

function setOf(given: Iterable<number>): BitSet {
  const set = new BitSet();
  for (const number of given) set.set(number, true);
  return set;
}

describe('a set of numbers', () => {
  it('holds what was put in and not taken out, also after it was kept as text', () => {
    fc.assert(
      fc.property(numbers, numbers, (put, taken) => {
        const set = setOf(put);
        for (const number of taken) set.set(number, false);
        const expected = new Set(put.filter((number) => !taken.includes(number)));
        for (const each of [set, BitSet.fromText(set.toText())]) {
          for (let number = 0; number <= 2000; number++) {
            expect(each?.has(number) ?? null).toBe(expected.has(number));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells whether anything has changed', () => {
    const set = new BitSet();
    expect([set.set(7, true), set.set(7, true), set.set(7, false), set.set(9, false)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is a short text when it holds all of 50,000 rows, and fits two properties at its worst', () => {
    const all = setOf(Array.from({ length: 50_001 }, (_, number) => number));
    expect(all.toText().length).toBeLessThan(20);
    const everyOther = setOf(Array.from({ length: 25_000 }, (_, number) => number * 2));
    expect(everyOther.toText().length).toBeLessThan(40);
    let seed = 1;
    const mixed = setOf(
      Array.from({ length: 50_000 }, (_, number) => number).filter(() => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed % 2 === 0;
      }),
    );
    expect(mixed.toText().length).toBeLessThan(9 * 1024);
  });

  it.each(['?', 'A*', 'A B', '+/', 'A*3'])('is not read from %s', (text) => {
    expect(BitSet.fromText(text)).toBeNull();
  });
});
