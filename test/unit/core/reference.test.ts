// A reference is put where the user chose and read back from there, whatever the description holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutReference,
  REFERENCE_LENGTH,
  referenceIn,
  referenceRule,
  referencesIn,
  withoutReference,
  withReference,
} from '../../../src/core/reference.ts';
import { formatToken } from '../../../src/core/token.ts';
import { fullTask, task } from '../../support/tasks.ts';

const TOKEN = { runId: '7F3A', index: 12 };

describe('a reference', () => {
  it('follows the description on a line of its own', () => {
    const sent = withReference(task({ description: 'Bring the price list.' }), 'description', TOKEN, 2000);
    expect(sent.description).toBe('Bring the price list.\nRef 7F3A-12');
    expect(withReference(task(), 'description', TOKEN, 2000).description).toBe('Ref 7F3A-12');
  });

  it('fills the custom field that the user chose, beside the others', () => {
    const sent = withReference(fullTask(), 'mx_Reference', TOKEN, 2000);
    expect(sent.customFields).toEqual({ mx_Custom_1: 'Gold', mx_Reference: 'Ref 7F3A-12' });
  });

  it('gives way to what the row itself puts into that field', () => {
    expect(withReference(fullTask(), 'mx_Custom_1', TOKEN, 2000)).toEqual(fullTask());
  });

  it('gives way to a description that leaves no room for it', () => {
    const long = task({ description: 'x'.repeat(100) });
    expect(withReference(long, 'description', TOKEN, 110)).toEqual(long);
    expect(withReference(long, 'description', TOKEN, 112).description).toHaveLength(112);
  });

  it.each(['description', 'mx_Reference'])('is taken off again, in %s', (where) => {
    for (const sent of [task(), fullTask(), task({ description: 'Bring it.\nRef 9K2B-3' })]) {
      expect(withoutReference(withReference(sent, where, TOKEN, 2000), formatToken(TOKEN))).toEqual(sent);
      expect(withoutReference(sent, formatToken(TOKEN))).toEqual(sent);
    }
  });

  it('is read from the end of any description, and is never longer than announced', () => {
    const token = fc.record({
      runId: fc.stringMatching(/^[A-Z2-9]{4}$/),
      index: fc.integer({ min: 1, max: 9_999_999 }),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), token, (description, its) => {
        const sent = withReference(task({ description }), 'description', its, 2000);
        expect(referenceIn(sent.description)).toBe(formatToken(its));
        expect(sent.description.length - description.length).toBeLessThanOrEqual(REFERENCE_LENGTH);
      }),
    );
  });

  it.each([
    ['kept as a web page keeps it', '<p>Bring it.<br>Ref 7F3A-12</p>\n', '7F3A-12'],
    ['followed by more text', 'Ref 7F3A-12 is the one', null],
    ['inside a word', 'PRef 7F3A-12', null],
    ['without a number', 'Ref 7F3A', null],
    ['absent', 'Bring it.', null],
    ['absent from nothing', '', null],
  ])('%s', (_, text, token) => {
    expect(referenceIn(text)).toBe(token);
  });

  it('is looked for at the end only, so that a long description costs nothing', () => {
    expect(referenceIn(`Ref 7F3A-12${'<br>'.repeat(40)}`)).toBe('7F3A-12');
    expect(referenceIn(`Ref 7F3A-12${'<br>'.repeat(1000)}`)).toBeNull();
  });
});

describe('the references that a text holds', () => {
  it.each([
    ['About it\nRef BNFCPNXZ-12', ['BNFCPNXZ-12']],
    ['About it\nRef BNFCPNXZ-12\nSpoke to her on Monday.', ['BNFCPNXZ-12']],
    ['<p>About it<br>Ref BNFCPNXZ-12</p><p>done</p>', ['BNFCPNXZ-12']],
    ['Ref BNFCPNXZ-1 Ref BNFCPNXZ-2', ['BNFCPNXZ-1', 'BNFCPNXZ-2']],
    ['Ref 7F3A-12', ['7F3A-12']],
    ['Ref 7F3A-12 is what an earlier version may have written, or the user', []],
    ['Ref INV-2027 is to be paid', []],
    ['xRef BNFCPNXZ-12 and Ref bnfcpnxz-12', []],
    ['', []],
  ])('%s: %j', (text, tokens) => {
    expect(referencesIn(text)).toEqual(tokens);
  });
});

describe('the setting', () => {
  it.each([
    ['none', 'never', 'description'],
    ['auto', 'needed', 'description'],
    ['auto:mx_Reference', 'needed', 'mx_Reference'],
    ['description', 'always', 'description'],
    ['mx_Reference', 'always', 'mx_Reference'],
  ])('%s', (place, when, where) => {
    expect(referenceRule(place)).toEqual({ when, where });
  });
});

describe('a reference in a text that LeadSquared gives back', () => {
  it.each([
    ['a line of its own', 'Bring it.\nRef 7F3A-12', 'Bring it.'],
    ['lines that became blanks', 'Bring it. Ref 7F3A-12', 'Bring it.'],
    ['a web page', '<p>Bring it.<br>Ref 7F3A-12</p>\n', '<p>Bring it.<br>'],
    ['nothing but the reference', 'Ref 7F3A-12', ''],
    ['the same reference typed before it', 'See Ref 7F3A-12\nRef 7F3A-12', 'See Ref 7F3A-12'],
  ])('is cut off: %s', (_, text, rest) => {
    expect(cutReference(text, '7F3A-12')).toBe(rest);
  });

  it.each(['Bring it.', 'Bring it.\nRef 7F3A-13', 'Ref 7F3A-12 is the old one', ''])(
    'is left where it is another one’s, or no reference: %s',
    (text) => {
      expect(cutReference(text, '7F3A-12')).toBe(text);
    },
  );
});
