// Whatever stands in an e-mail cell: what is accepted is the cell itself, and a certain repair stands in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../../src/core/checks/email/read-email.ts';
import { trimText } from '../../../../src/core/checks/plain-text.ts';
import { countOf } from '../../../support/sweeps.ts';
import { address, cell, name, odd, sign, word } from './drawn-cells.ts';

const runs = { numRuns: countOf('drawnCells') };

/** The cell with other forms of the same letter made plain, and without what a certain repair may take away. */
function plainly(text: string): string {
  const same = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff\s]/g, '');
  return same.replace(/[\u2010\u2011]/g, '-').replace(/[,;:]/g, '.');
}

describe('an e-mail cell', () => {
  it('is sent as it is or not at all', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const reading = readEmail(text);
        if (!reading.ok) return;
        expect(reading.value).toBe(trimText(text));
        expect(reading.value).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._+'&-]*@[A-Za-z0-9.-]+\.[A-Za-z-]{2,}$/);
      }),
      runs,
    );
  });

  it('is repaired for certain only by an address that stands in it', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const reading = readEmail(text);
        if (reading.ok || reading.error.suggestion?.certain !== true) return;
        expect(plainly(text)).toContain(reading.error.suggestion.value);
      }),
      runs,
    );
  });

  it('between names, signs and numbers has no address cut or lengthened by a certain repair', () => {
    const ascii = fc.array(fc.oneof(sign, word), { maxLength: 3 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(ascii, address, ascii, (before, email, after) => {
        const text = `${before} ${email} ${after}`;
        const reading = readEmail(text);
        const repair = reading.ok ? undefined : reading.error.suggestion;
        if (repair?.certain === true) expect(repair.value).toBe(email);
      }),
      runs,
    );
  });

  it('gets repairs that are read without another question', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const reading = readEmail(text);
        const repair = reading.ok ? undefined : reading.error.suggestion?.value;
        if (repair !== undefined) expect(readEmail(repair)).toMatchObject({ ok: true, value: repair });
      }),
      runs,
    );
  });

  it('with one word more is never read as the same address', () => {
    fc.assert(
      fc.property(
        address,
        fc.oneof(word, name, odd, fc.string({ minLength: 1, maxLength: 8 })),
        fc.nat(40),
        (email, more, at) => {
          const place = Math.min(at, email.length);
          const text = email.slice(0, place) + more + email.slice(place);
          if (trimText(text) === email) return;
          expect(readEmail(text)).not.toMatchObject({ ok: true, value: email });
        },
      ),
      runs,
    );
  });
});
