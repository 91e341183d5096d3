// The named parts of a date text, each for itself: digits, words, zones, and the limits of what is read.
import { describe, expect, it } from 'vitest';
import { isSoon, soonest } from '../../../../src/core/dates/next-months.ts';
import { numberMeant } from '../../../../src/core/dates/serial.ts';
import { digitOf } from '../../../../src/core/dates/text/digits.ts';
import { lexDate, MAX_DATE_LENGTH } from '../../../../src/core/dates/text/lexer.ts';
import { monthNear, monthOfName } from '../../../../src/core/dates/text/month-names.ts';
import { isOneSlip } from '../../../../src/core/dates/text/near-word.ts';
import { cell, INDIA, read } from './reading.ts';

describe('a digit', () => {
  it.each([
    ['0', 0],
    ['9', 9],
    ['०', 0],
    ['९', 9],
    ['৩', 3],
    ['௭', 7],
    ['٤', 4],
    ['۵', 5],
    ['６', 6],
    ['𝟎', 0],
    ['𝟡', 9],
    ['𝟿', 9],
  ])('%s is %d', (sign, value) => {
    const code = sign.codePointAt(0) ?? 0;
    expect(digitOf(code)).toEqual({ value, zero: code - value });
  });

  it.each(['a', '/', ':', '²', '½', '①', '十', 'Ⅷ'])('%s is none', (sign) => {
    expect(digitOf(sign.codePointAt(0) ?? 0)).toBe(null);
  });
});

describe('a text', () => {
  it('becomes numbers, words and signs, with the spaces between them', () => {
    expect(lexDate(' 25–Jan २०२७ 10am ')).toEqual([
      { kind: 'number', text: '25', spaced: false },
      { kind: 'sign', text: '–', spaced: false },
      { kind: 'word', text: 'jan', spaced: false },
      { kind: 'number', text: '2027', spaced: true },
      { kind: 'number', text: '10', spaced: true },
      { kind: 'word', text: 'am', spaced: false },
    ]);
  });

  it.each([
    ['‐‑−﹣－', '-'],
    ['—‒―', '–'],
    ['／⁄∕', '/'],
    ['：∶', ':'],
    ['’‘‛′ʼ＇`', "'"],
    ['．', '.'],
    ['，', ','],
    ['（［', null],
  ])('has one sign for %s', (signs, plain) => {
    for (const sign of signs) {
      const [token] = lexDate(sign) ?? [];
      expect(token?.text).toBe(plain ?? (sign === '（' ? '(' : '['));
    }
  });

  it('in digits of two scripts is no number', () => {
    expect(lexDate('2०27')?.map(({ kind }) => kind)).toEqual(['sign']);
  });

  it('keeps its emoji whole', () => {
    expect(lexDate('👍')).toEqual([{ kind: 'sign', text: '👍', spaced: false }]);
  });

  it('may be as long as the longest date, and be padded', () => {
    const date = '25 January 2027';
    const padded = `${' '.repeat(480)}${date}`;
    expect(read(padded, INDIA)).toBe('2027-01-25 03:30:00');
    expect(read(`${' '.repeat(490)}${date}`, INDIA)).toMatch(/^date-unreadable/);
    const spaces = (length: number) => `25${' '.repeat(length - date.length + 1)}January 2027`;
    expect(read(spaces(MAX_DATE_LENGTH), INDIA)).toBe('2027-01-25 03:30:00');
    expect(read(spaces(MAX_DATE_LENGTH + 1), INDIA)).toMatch(/^date-unreadable/);
    expect(MAX_DATE_LENGTH).toBe(70);
  });
});

describe('a slip of the finger', () => {
  it.each([
    ['febuary', 'february', true],
    ['februuary', 'february', true],
    ['fabruary', 'february', true],
    ['feburary', 'february', true],
    ['february', 'february', false],
    ['febury', 'february', false],
    ['yraurbef', 'february', false],
    ['abdc', 'abcd', true],
    ['badc', 'abcd', false],
    ['abcd', 'axbd', false],
    ['abcd', 'acxd', false],
    ['', 'a', true],
    ['ab', 'a', true],
    ['abc', 'a', false],
  ])('%s is one from %s: %s', (word, meant, expected) => {
    expect(isOneSlip(word, meant)).toBe(expected);
  });

  it('means a month only when one alone is near', () => {
    expect(['janury', 'agust', 'setp', 'jum', 'ju', 'xyz', 'january', 'जनवरि'].map(monthNear)).toEqual([
      1,
      8,
      9,
      null,
      null,
      null,
      null,
      1,
    ]);
  });
});

describe('a month', () => {
  it('is its name, or the beginning of its English name from three letters on', () => {
    const words = [
      'jan',
      'janu',
      'january',
      'ja',
      'januaryx',
      'may',
      'sept',
      'dec',
      'मई',
      'फ़रवरी',
      'फ\u093cरवरी',
      'सितं',
      'माह',
    ];
    expect(words.map((word) => monthOfName(word.normalize('NFC')))).toEqual([
      1,
      1,
      1,
      null,
      null,
      5,
      9,
      12,
      5,
      2,
      2,
      9,
      null,
    ]);
  });

  it.each([
    ['जनवरी', 1],
    ['फरवरी', 2],
    ['मार्च', 3],
    ['अप्रेल', 4],
    ['जून', 6],
    ['जुल', 7],
    ['अग', 8],
    ['सित', 9],
    ['अक्तू', 10],
    ['नव', 11],
    ['दिस', 12],
  ])('%s is the month %d', (word, month) => {
    expect(monthOfName(word)).toBe(month);
  });
});

describe('the next eleven months', () => {
  const today = { year: 2026, month: 3, day: 31 };

  it('end on the same day of the month, or on the last one', () => {
    const days = ['2026-03-30', '2026-03-31', '2027-02-28', '2027-03-01'];
    expect(
      days.map((text) => {
        const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
        return isSoon({ year, month, day }, today);
      }),
    ).toEqual([false, true, true, false]);
  });

  it('hold a day of a month once, or not at all', () => {
    expect(soonest(3, 31, today)).toEqual({ year: 2026, month: 3, day: 31 });
    expect(soonest(1, 5, today)).toEqual({ year: 2027, month: 1, day: 5 });
    expect(soonest(3, 5, today)).toBe(null);
    expect(soonest(2, 30, today)).toBe(null);
    expect(soonest(2, 29, { year: 2027, month: 4, day: 1 })).toEqual({ year: 2028, month: 2, day: 29 });
  });
});

describe('a number', () => {
  const day = (year: number, month: number, date: number) => ({
    date: { year, month, day: date },
    time: null,
  });

  it.each([
    ['36526', day(2000, 1, 1)],
    ['36525', null],
    ['73050', day(2099, 12, 31)],
    ['73051', null],
    ['20270125', day(2027, 1, 25)],
    ['25012027', day(2027, 1, 25)],
    ['01252027', day(2027, 1, 25)],
    ['05012027', null],
    ['05052027', day(2027, 5, 5)],
    ['19991231', null],
    ['21000101', null],
    ['2027012', null],
    ['46412.5', { ...day(2027, 1, 25), time: { hour: 12, minute: 0, second: 0 } }],
  ])('%s', (figures, meant) => {
    expect(numberMeant(figures)).toEqual(meant);
  });
});

describe('a cell', () => {
  it('that is quoted in full says what was found', () => {
    expect(read(cell('25 Jan 2027 (EST)'), INDIA)).toBe(
      'date-unreadable: "25 Jan 2027 (EST)" cannot be read as a date. Write a date such as 2030-03-05 14:30.',
    );
  });
});
