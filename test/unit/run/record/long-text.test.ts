// Texts that are longer than one property value.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  longText,
  readLongText,
  readWithParts,
  removeLongText,
} from '../../../../src/run/record/long-text.ts';
import { FakeStore } from '../../../support/run-fakes.ts';

const LIMIT = 9 * 1024;
const text = fc.oneof(
  fc.string({ maxLength: 40_000, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 12_000, size: 'max' }),
  fc.constantFrom('', '|', '3|x', 'x'.repeat(8800), 'क'.repeat(3001)),
);

describe('a long text', () => {
  it('comes back as it was, and no part is too long for Google', () => {
    fc.assert(
      fc.property(text, (given) => {
        const store = new FakeStore();
        const parts = longText('key', given);
        for (const part of Object.values(parts)) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(LIMIT);
        store.setAll(parts);
        expect(readLongText(store, 'key')).toBe(given);
        removeLongText(store, 'key');
        expect(store.values.size).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('is missing as a whole when a part is missing', () => {
    const store = new FakeStore();
    store.setAll(longText('key', 'x'.repeat(20_000)));
    store.remove('key.1');
    expect(readLongText(store, 'key')).toBeNull();
  });

  it('of before, which was longer, leaves nothing behind in what is read', () => {
    const store = new FakeStore();
    store.setAll(longText('key', 'x'.repeat(20_000)));
    store.setAll(longText('key', 'short'));
    expect(readLongText(store, 'key')).toBe('short');
  });

  it('of before, which was longer, gives its room back, and goes with what came after it', () => {
    const store = new FakeStore();
    store.setAll(longText('key', 'x'.repeat(20_000)));
    const before = readWithParts(store, 'key')?.parts;
    store.setAll(longText('key', 'short', before));
    expect(readWithParts(store, 'key')).toEqual({ text: 'short', parts: 3 });
    expect([...store.values.values()].join('').length).toBeLessThan(20);
    removeLongText(store, 'key');
    expect(store.values.size).toBe(0);
  });
});
