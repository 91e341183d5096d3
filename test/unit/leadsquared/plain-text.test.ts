// Texts are the same whatever a web page made of their signs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreName, namesFit } from '../../../src/leadsquared/identity.ts';
import {
  decodeEntities,
  singleSpaced,
  withoutEntities,
  wordsOf,
} from '../../../src/leadsquared/plain-text.ts';

const encode = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/'/g, '&#39;');

describe('entities', () => {
  it.each([
    ['R&amp;D', 'R&D'],
    ['&#39;x&#x27;', "'x'"],
    ['&quot;a&QUOT;&apos;', `"a"'`],
    ['&lt;b&gt;&nbsp;', '<b> '],
    ['&amp;amp;', '&amp;'],
    ['&unknown; & &#99999999; &#x110000;', '&unknown; & &#99999999; &#x110000;'],
  ])('%s are taken out once', (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });

  it('are taken out however often they were put in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('&', '<', "'", 'a', ' ') }), (text) => {
        expect(withoutEntities(encode(encode(text)))).toBe(withoutEntities(text));
      }),
    );
  });
});

describe('white space', () => {
  it('is single, and gone at both ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\u00a0', 'a') }), (text) => {
        expect(singleSpaced(text)).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});

describe('words', () => {
  it('are those between the tags', () => {
    expect(wordsOf('<p>Bring <b>it</b> &amp; go<br/>now</p>')).toBe(wordsOf('Bring it & go now'));
    expect(wordsOf('a < b and c > d')).toBe('a < b and c > d');
  });
});

describe('a name', () => {
  it.each([
    ['R&D visit', 'R&amp;D  visit', true],
    ['R&amp;D visit', 'R&D visit', true],
    ['R&amp;D visit', 'R&amp;amp;D visit', true],
    ['Visit', 'Meeting: Visit', true],
    ['Visit', 'MEETING: Visit', true],
    ['Meeting: Visit', 'Visit', false],
    ['Visit', 'Call: Visit', false],
    ['Visit', 'visit', false],
    ['Visit', 'Meeting: Visits', false],
  ])('%s may be shown as %s: %s', (sent, shown, fits) => {
    expect(namesFit(sent, shown, 'Meeting')).toBe(fits);
    // Whatever may be one task is looked for in one place.
    if (fits) expect(coreName(sent, 'Meeting')).toBe(coreName(shown, 'Meeting'));
  });
});
