// Texts of others stand on one line in a cell, whatever kind of line end they bring.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../src/core/one-line.ts';
import { formatStatus, parseStatus } from '../../../src/core/status.ts';

describe('a text of somebody else’s', () => {
  it.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029', '\t', '\u0000', '\u00a0', ' \n '])(
    'has a space in place of %j',
    (end) => {
      expect(oneLine(`one${end}two${end}`)).toBe('one two');
      expect(formatStatus('Failed', null, `one${end}two`)).toBe('Failed — one two');
    },
  );

  it('loses what no cell gives back: halves of characters, and numbers that are none', () => {
    expect(oneLine('a\ud83d b\udc00\uffff c 😀')).toBe('a b c 😀');
  });

  it('never brings a line end or a control sign into a status cell, and is read back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (reason) => {
        const cell = formatStatus('Failed', { runId: 'AB', index: 1 }, reason);
        expect(cell).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
        const read = parseStatus(cell);
        expect(read.kind === 'status' && formatStatus('Failed', read.token, read.reason)).toBe(cell);
      }),
    );
  });

  it('cannot pass for one that bears a placement mark', () => {
    expect(parseStatus(formatStatus('Failed', null, 'no such lead ⟨AB-1⟩'))).toMatchObject({
      reason: 'no such lead ‹AB-1›',
    });
  });
});
