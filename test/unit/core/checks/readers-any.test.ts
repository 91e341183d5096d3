// Whatever stands in a cell: it is read whole or refused with its own text, however long it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../../src/core/checks/email/read-email.ts';
import { quote } from '../../../../src/core/checks/plain-text.ts';
import { readGuid } from '../../../../src/core/checks/read-guid.ts';
import { readNotify } from '../../../../src/core/checks/read-notify.ts';
import { readRelated } from '../../../../src/core/checks/read-related.ts';
import { readText } from '../../../../src/core/checks/read-text.ts';
import { countOf } from '../../../support/sweeps.ts';
import { cell, name, odd, sign, word } from './drawn-cells.ts';

const runs = { numRuns: countOf('drawnCells') };

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
