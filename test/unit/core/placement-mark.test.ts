// A mark is read back with its text, tells writers and rows apart, and hides nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, hasMark, markPattern, splitMark, withMark } from '../../../src/core/placement-mark.ts';
import { parseStatus } from '../../../src/core/status.ts';

const mark = fc.stringMatching(/^AB-[0-9a-z]{1,7}$/);
const line = fc
  .string({ unit: 'grapheme' })
  .filter((text) => !/[\n\r\u2028\u2029]/.test(text) && !/ $/.test(text));

describe('a mark that tells for which row a text was meant', () => {
  it('is read back with the text before it', () => {
    fc.assert(
      fc.property(line, mark, (text, own) => {
        expect(splitMark(withMark(text, own))).toEqual({ text, mark: own });
      }),
    );
  });

  it('stands behind the text, or alone', () => {
    expect(withMark('Queued · AB-1', 'AB-7')).toBe('Queued · AB-1 ⟨AB-7⟩');
    expect(withMark('', 'AB-7')).toBe('⟨AB-7⟩');
  });

  it('is read back behind a text of several lines, too', () => {
    expect(splitMark('by hand\nsecond line ⟨AB-7⟩')).toEqual({ text: 'by hand\nsecond line', mark: 'AB-7' });
  });

  it.each([
    ['Queued · AB-1 ⟨AB-7⟩', true],
    ['⟨AB-7⟩', true],
    ['Queued · AB-1', false],
    ['⟨AB-7⟩ and more', false],
    ['a name in brackets ⟨AB⟩', false],
    ['', false],
  ])('is seen, or not, in “%s”', (cell, isMarked) => {
    expect(hasMark(cell)).toBe(isMarked);
  });

  it('is taken off by the pattern, which leaves other cells alone', () => {
    const pattern = new RegExp(markPattern('AB'));
    fc.assert(
      fc.property(line, mark, (text, own) => {
        expect(withMark(text, own).replace(pattern, '$1')).toBe(text);
      }),
    );
    for (const text of ['', 'Queued · AB-1', 'by hand ⟨', '⟨⟩', 'a ⟨b c⟩', 'a ⟨AB⟩']) {
      expect(pattern.test(text)).toBe(false);
      expect(splitMark(text)).toEqual({ text, mark: null });
    }
  });

  it('stays when another writer has put it there', () => {
    expect(withMark('text', 'AB-7').replace(new RegExp(markPattern('CD')), '$1')).toBe('text ⟨AB-7⟩');
    expect(withMark('text', 'ABC-7').replace(new RegExp(markPattern('AB')), '$1')).toBe('text ⟨ABC-7⟩');
  });

  it('does not hide the status of a cell', () => {
    expect(parseStatus('Queued · AB-1 ⟨AB-1k9x3f⟩')).toMatchObject({
      status: 'Queued',
      token: { index: 1 },
      reason: '',
    });
    expect(parseStatus('Invalid — no. ⟨AB-1k9x3f⟩')).toMatchObject({ status: 'Invalid', reason: 'no.' });
    expect(parseStatus('⟨AB-1k9x3f⟩')).toEqual({ kind: 'blank' });
  });

  it('differs for rows that differ in any cell', () => {
    const cells = fc.array(fc.string(), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(cells, cells, (one, other) => {
        expect(digestOf(one) === digestOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      {
        examples: [
          [
            ['ab', 'c'],
            ['a', 'bc'],
          ],
        ],
      },
    );
  });
});
