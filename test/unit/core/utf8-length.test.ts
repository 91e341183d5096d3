// Bytes of texts, as the stores of Google count them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8Length } from '../../../src/core/utf8-length.ts';

it('counts as an encoder does, halves of pairs too', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      },
    ),
  );
  expect(utf8Length('aé語😀')).toBe(1 + 2 + 3 + 4);
});
