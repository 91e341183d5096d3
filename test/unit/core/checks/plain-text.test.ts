// Text from cells is cleaned without losing anything that can be seen, and shown short.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanText,
  cleanToken,
  quote,
  SHOWN_LENGTH,
  shorten,
  trimText,
} from '../../../../src/core/checks/plain-text.ts';

describe('text to be sent', () => {
  it.each([
    ['\u00a0 Call \u200b', 'Call'],
    ['\ufeffCall\u2060', 'Call'],
    ['a\u0000b\u0007c', 'abc'],
    ['line 1\r\nline 2\rline 3\n', 'line 1\nline 2\nline 3'],
    ['line 1\u000bline 2\u0085line 3\u2029line 4', 'line 1\nline 2\nline 3\nline 4'],
    ['half \ud83d an emoji', 'half  an emoji'],
    ['a\tb', 'a\tb'],
    ['\u0001 \u0002', ''],
    ['क्‍ष 👩‍💻', 'क्‍ष 👩‍💻'],
  ])('%j becomes %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });
});

describe('a code or address', () => {
  it('loses invisible characters inside as well', () => {
    expect(cleanToken(' pri\u200bya@\u00adx.com\u00a0', 50)).toBe('priya@x.com');
    expect(cleanToken('a\u202f b\nc', 50)).toBe('a  b c');
  });

  it('that is cut cannot be taken for the whole', () => {
    expect(cleanToken(`30${' '.repeat(50)}x`, 10)).toMatch(/…$/);
  });
});

describe('text in a message', () => {
  it('is one line of at most 80 characters', () => {
    expect(shorten('two\n lines ')).toBe('two lines');
    expect(shorten('x'.repeat(80))).toBe('x'.repeat(80));
    expect(shorten('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
    expect(quote('x'.repeat(1e6))).toHaveLength(80);
  });

  it('is never longer than that, and never ends in half a character', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(text, (value) => {
        expect(shorten(value).length).toBeLessThanOrEqual(SHOWN_LENGTH);
        expect(shorten(value)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
    );
    expect(shorten('👩'.repeat(100))).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('shows that something was cut, even if only spaces are left of it', () => {
    expect(shorten(`a${' '.repeat(1000)}b`)).toBe('a …');
  });
});

it('trimming is quick for a cell full of spaces', () => {
  expect(trimText(`${' '.repeat(500_000)}a${' '.repeat(500_000)}a`)).toHaveLength(500_002);
});
