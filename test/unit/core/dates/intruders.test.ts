// Nothing in a cell is dropped: whatever is put into a date that is read changes what it means, or has it refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../src/core/dates/read-date.ts';
import { readTime } from '../../../../src/core/dates/read-time.ts';
import { Draw, drawMoment, drawTime } from './drawn-cells.ts';
import { cell, context } from './reading.ts';
import { FIGURES } from './spellings/figures.ts';
import { MONTH_WORDS } from './spellings/month-words.ts';
import { TIMES } from './spellings/times.ts';
import { WEEKDAYS } from './spellings/weekdays.ts';
import { ZONES } from './spellings/zones.ts';

const now = Date.UTC(2026, 10, 28, 6);
const AT = context('Asia/Kolkata', 'DMY', { now });

const instantOf = (text: string): number | null => {
  const reading = readDate(cell(text), AT);
  return reading.ok ? reading.value : null;
};

/** Texts of the table that are read. */
const ACCEPTED = [FIGURES, MONTH_WORDS, TIMES, WEEKDAYS, ZONES]
  .flat()
  .map(([text]) => text)
  .filter((text) => instantOf(text) !== null);
/** Any others that are drawn and read. */
const drawn = fc.nat().map((seed) => {
  const draw = new Draw(seed, 'intruders');
  for (;;) {
    const text = drawMoment(draw);
    if (instantOf(text) !== null) return text;
  }
});
const accepted = fc.oneof(fc.constantFrom(...ACCEPTED), drawn);

/** No part of any date; words that are, such as `at` or a weekday, have properties of their own. */
const foreignWord = fc.oneof(
  fc.constantFrom(
    'cancelled',
    'maybe',
    'tentative',
    'call',
    'approx',
    'not',
    'ish',
    'or',
    'and',
    'urgent',
    'x',
    'रद्द',
    'शायद',
    'ok',
    'é',
    'week',
    'Q',
    'v',
  ),
  fc.stringMatching(/^[bfgjklqvwxyz]{4,9}$/),
);
const bracket = fc.constantFrom(
  '(',
  ')',
  '()',
  '[]',
  '(x)',
  '(cancelled)',
  '[1]',
  '(10)',
  '{',
  '}',
  '<',
  '«',
  '(?)',
  '【',
);
const emoji = fc.constantFrom('👍', '✅', '❌', '🇮🇳', '⏰', '★', '☎');
const sign = fc.constantFrom(
  '?',
  '!',
  '*',
  '#',
  '~',
  '%',
  '&',
  '=',
  '"',
  '^',
  '±',
  '≈',
  '<',
  '…',
  '·',
  '₹',
  '\\',
);
const number = fc.integer({ min: 1, max: 99_999 }).map(String);

/** The text with something put in at a place, with or without spaces around it. */
const withIntruder = (intruder: fc.Arbitrary<string>) =>
  fc.tuple(accepted, intruder, fc.nat(60), fc.boolean()).map(([text, what, place, spaced]) => {
    const at = place % (text.length + 1);
    const put = spaced ? ` ${what} ` : what;
    return { text, what, changed: text.slice(0, at) + put + text.slice(at) };
  });

describe('a date that is read', () => {
  it('is read from many texts', () => {
    expect(ACCEPTED.length).toBeGreaterThan(250);
  });

  it.each([
    ['a word that is none of a date', foreignWord],
    ['an emoji', emoji],
    ['a sign that is none of a date', sign],
    ['a bracket, with or without something in it', bracket],
  ])('is refused with %s anywhere in it', (_, intruder) => {
    fc.assert(
      fc.property(withIntruder(intruder), ({ changed }) => {
        expect(instantOf(changed), changed).toBe(null);
      }),
      { numRuns: 2000 },
    );
  });

  it('never stays the same with a number anywhere in it', () => {
    fc.assert(
      fc.property(withIntruder(number), ({ text, what, changed }) => {
        // Figures after the seconds are parts of a second, which are read and too small to be sent.
        const isFraction =
          /[.,]\d*$/.test(changed.slice(0, changed.indexOf(what))) || /:\d\d[.,]/.test(changed);
        if (!isFraction) expect(instantOf(changed), changed).not.toBe(instantOf(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes a weekday at either end exactly when it is the right one', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const hasWeekday = /mon|tue|wed|thu|fri|sat|sun|वार|मंगल/i;
    fc.assert(
      fc.property(
        accepted,
        fc.nat(6),
        fc.constantFrom('first', 'last', 'bracketed'),
        (text, weekday, where) => {
          const [name = ''] = [names[weekday]];
          const changed = {
            first: `${name}, ${text}`,
            last: `${text} ${name}`,
            bracketed: `${text} (${name})`,
          }[where];
          const value = instantOf(changed);
          if (hasWeekday.test(text)) expect(value, changed).toBe(null);
          else if (value !== null) {
            expect(value, changed).toBe(instantOf(text));
            const right = names.filter((other) => instantOf(changed.replace(name, other)) !== null);
            expect(right, changed).toEqual([name]);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('takes a second offset or zone only where it says the same', () => {
    const zones: readonly (readonly [string, number])[] = [
      ['UTC', 0],
      ['+05:30', 330],
      ['-0800', -480],
      ['IST', 330],
      ['GMT+5:30', 330],
      ['(UTC)', 0],
      ['(India Standard Time)', 330],
    ];
    fc.assert(
      fc.property(
        accepted,
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        (text, [one, first], [two, second]) => {
          const value = instantOf(`${text} ${one} ${two}`);
          // `UTC -0800` is one offset in two words.
          if (value === null || (one === 'UTC' && /^[+-]/.test(two))) return;
          expect(first, `${text} ${one} ${two}`).toBe(second);
          expect(value).toBe(instantOf(`${text} ${one}`));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is no longer one when am or pm contradicts it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom('am', 'pm', 'AM', 'p.m.', '(PM)'),
        (hour, minute, half) => {
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          const value = instantOf(`2027-01-25 ${time} ${half}`);
          const late = /p/i.test(half);
          const meant = `${String((hour % 12) + (late ? 12 : 0)).padStart(2, '0')}:${time.slice(3)}`;
          expect(value).toBe(hour >= 1 && hour <= 12 ? instantOf(`2027-01-25 ${meant}`) : null);
        },
      ),
    );
  });
});

describe('a time in a column of times', () => {
  const read = (text: string) => {
    const reading = readTime(cell(text), AT);
    return reading.ok ? JSON.stringify(reading.value) : null;
  };
  const times = fc.nat().map((seed) => {
    const draw = new Draw(seed, 'times');
    for (;;) {
      const text = drawTime(draw);
      if (read(text) !== null) return text;
    }
  });

  it.each([
    ['a word', foreignWord],
    ['an emoji', emoji],
    ['a sign', sign],
    ['a bracket', bracket],
  ])('is refused with %s anywhere in it', (_, intruder) => {
    fc.assert(
      fc.property(times, intruder, fc.nat(20), fc.boolean(), (text, what, place, spaced) => {
        const at = place % (text.length + 1);
        const changed = text.slice(0, at) + (spaced ? ` ${what} ` : what) + text.slice(at);
        expect(read(changed), changed).toBe(null);
      }),
      { numRuns: 1000 },
    );
  });
});
