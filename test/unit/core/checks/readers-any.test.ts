// Whatever stands in a cell: what is accepted is the cell itself, a certain repair stands in it, and messages show it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote, trimText } from '../../../../src/core/checks/plain-text.ts';
import { readEmail } from '../../../../src/core/checks/read-email.ts';
import { readGuid } from '../../../../src/core/checks/read-guid.ts';
import { readNotify } from '../../../../src/core/checks/read-notify.ts';
import { readRelated } from '../../../../src/core/checks/read-related.ts';
import { readText } from '../../../../src/core/checks/read-text.ts';
import { countOf } from '../../../support/sweeps.ts';

const runs = { numRuns: countOf('drawnCells') };

const name = fc.constantFrom('kavya', 'rao', 'Priya', 'ns', 'k', 'o', 'sales', 'Ravi', 'devi', '7', 'x2');
const local = fc.tuple(name, fc.constantFrom('', '.', '_', '-', '+'), name).map((parts) => parts.join(''));
const domain = fc.constantFrom('example.com', 'mail.example.co.in', 'Example.org', 'x.in', 'example.co');
const address = fc.tuple(local, domain).map(([before, after]) => `${before}@${after}`);

const sign = fc.constantFrom(
  ...[' ', '  ', '\n', '\t', '\u00a0', '<', '>', '(', ')', '[', ']', '{', '}', '"', "'", '“', '”', '’'],
  ...[
    ',',
    ';',
    ':',
    '/',
    '|',
    '-',
    '–',
    '—',
    '.',
    '…',
    '*',
    '_',
    '#',
    '=',
    '&',
    '+',
    '!',
    '@',
    '\u200b',
    '`',
  ],
);
const odd = fc.constantFrom(
  '\u0430',
  '\u03bf',
  '\u0131',
  '\uff20',
  '\uff41',
  '\ufb01',
  'é',
  'क',
  '\u00ad',
  '。',
  '\u2011',
);
const word = fc.constantFrom(
  'Kavya',
  'Rao',
  'rao',
  'mailto:',
  'Sales',
  'com',
  'in',
  'at',
  '98450',
  'not',
  'and',
  'Mumbai',
);
const piece = fc.oneof(address, sign, sign, word, name, odd, fc.string({ maxLength: 3 }));
const cell = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));

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

const ID = fc.uuid();
const around = fc.oneof(
  sign,
  word,
  name,
  odd,
  fc.string({ maxLength: 4 }),
  fc.constantFrom('LeadID=', '%7B', 'urn:uuid:'),
);

describe('an ID cell', () => {
  it('is read as the digits that stand in it, and repaired for certain only by them', () => {
    const text = fc.tuple(
      fc.array(around, { maxLength: 3 }),
      ID,
      fc.nat(36),
      fc.array(around, { maxLength: 3 }),
    );
    fc.assert(
      fc.property(text, ([before, id, at, after]) => {
        const broken = `${before.join('')}${id.slice(0, at)}${after.join('')}${id.slice(at)}`;
        const reading = readGuid(broken);
        const value = reading.ok ? reading.value : reading.error.suggestion;
        if (value === undefined || (typeof value === 'object' && !value.certain)) return;
        const digits = (typeof value === 'string' ? value : value.value).replaceAll('-', '');
        const inCell = broken
          .normalize('NFKC')
          .toLowerCase()
          .replace(/%(?:7b|7d|2d)/g, '');
        expect(inCell.replace(/[^\p{L}\p{N}]/gu, '')).toContain(digits);
      }),
      runs,
    );
  });
});

describe('a cell of fixed words', () => {
  const unknown = fc
    .stringMatching(/^[a-z]{3,9}$/)
    .filter((text) => !readNotify(text).ok && !readRelated(text).ok);
  const notify = fc.constantFrom('yes', 'no', '1', '0', 'TRUE', '✓', 'on', 'हाँ', '1100');
  const related = fc.constantFrom('lead', 'Opportunity', '1', '5', '0', 'none', 'Lead (1)', '-');
  const joint = fc.constantFrom('', ' ', ' - ', ': ', ', ', ' (', '/');

  it('is refused with an unknown word before or behind it', () => {
    fc.assert(
      fc.property(notify, related, joint, unknown, (yes, kind, between, more) => {
        expect(readNotify(yes + between + more).ok || readNotify(more + between + yes).ok).toBe(false);
        const longer = [kind + between + more, more + between + kind].filter(
          (text) => !/^[a-z]+$/i.test(text),
        );
        expect(longer.some((text) => readRelated(text).ok)).toBe(false);
      }),
      runs,
    );
  });
});

const READERS = {
  email: readEmail,
  id: readGuid,
  notify: readNotify,
  related: readRelated,
  text: (text: string) => readText({ value: text, display: text }, 100),
} as const;

describe.each(Object.entries(READERS))('the reader of %s', (_, read) => {
  it('shows what it refuses, however long', () => {
    const any = fc.oneof(cell, fc.string({ unit: 'grapheme', maxLength: 300 }));
    fc.assert(
      fc.property(any, (text) => {
        const reading = read(text);
        if (!reading.ok) expect(reading.error.message).toContain(quote(text).slice(0, 30));
      }),
      runs,
    );
  });

  it.each([
    'a'.repeat(50_000),
    '@'.repeat(50_000),
    'a@'.repeat(25_000),
    'a@b.'.repeat(12_500),
    ' '.repeat(49_999).concat('@'),
    'a '.repeat(25_000),
    '. '.repeat(25_000),
    'a, '.repeat(16_000),
    '('.repeat(50_000),
    '-'.repeat(50_000),
    '0'.repeat(50_000),
    '%7b'.repeat(16_000),
    '\u0430'.repeat(50_000),
    '\u200b'.repeat(50_000),
    `${'a'.repeat(380)} `.repeat(130),
    `a${'.'.repeat(390)}@`,
  ])('refuses or reads fifty thousand characters of one kind at once', (text) => {
    expect(read(text)).toHaveProperty('ok');
  });
});
