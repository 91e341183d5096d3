// Which day the numbers of a date mean under each order of day and month, or why none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, isRealDate } from '../../../../src/core/dates/civil.ts';
import { type ResolvedDate, resolveDate } from '../../../../src/core/dates/resolve-date.ts';
import type { DatePart } from '../../../../src/core/dates/text/date-part.ts';
import type { DateOrder } from '../../../../src/core/settings.ts';

const ORDERS: readonly DateOrder[] = ['DMY', 'MDY', 'YMD'];
const plain = (year: number, month: number, day: number): DatePart => ({
  kind: 'plain',
  date: { year, month, day },
});
const yearLast = (first: number, second: number): DatePart => ({
  kind: 'year-last',
  first,
  second,
  year: 2026,
});
const two = (number: number): string => String(number).padStart(2, '0');
const short = ([a, b, c]: [number, number, number]): DatePart => ({
  kind: 'short',
  digits: [two(a), two(b), two(c)],
});
const resolve = (part: DatePart, order: DateOrder, otherOrderSeen: boolean): ResolvedDate =>
  resolveDate(part, null, {
    order,
    otherOrderSeen,
    shortYears: false,
    today: { year: 2026, month: 1, day: 15 },
  });
const day = (month: number, date: number, year = 2026): CivilDate => ({ year, month, day: date });

describe('a year of two digits', () => {
  it.each<[DateOrder, [number, number, number], CivilDate | null]>([
    ['DMY', [5, 3, 26], day(3, 5)],
    ['MDY', [3, 5, 26], day(3, 5)],
    ['YMD', [26, 3, 5], day(3, 5)],
    ['DMY', [27, 1, 25], null],
    ['DMY', [24, 1, 25], day(1, 24, 2025)],
    ['DMY', [31, 2, 26], null],
    ['MDY', [13, 5, 26], null],
    ['YMD', [26, 13, 5], null],
  ])('in the order %s of %j is guessed to be in this century', (order, numbers, guess) => {
    expect(resolve(short(numbers), order, false)).toEqual({ kind: 'two-digit-year', guess });
  });

  it('beside a month in words is any of this century', () => {
    const part: DatePart = { kind: 'short-year', date: day(3, 5, 99) };
    expect(resolve(part, 'DMY', false)).toEqual({ kind: 'two-digit-year', guess: day(3, 5, 2099) });
  });
});

describe('a date that does not exist', () => {
  it.each<[string, DatePart, DateOrder, CivilDate | null]>([
    ['with a day that the month lacks', plain(2026, 2, 30), 'DMY', day(2, 28)],
    ['with 29 February in a leap year', plain(2028, 2, 30), 'DMY', day(2, 29, 2028)],
    ['with a day that no month has', plain(2026, 1, 32), 'DMY', null],
    ['with day 0', plain(2026, 2, 0), 'DMY', null],
    ['with month 0', plain(2026, 0, 5), 'DMY', null],
    ['with month 13', plain(2026, 13, 5), 'DMY', day(5, 13)],
    ['with month 14 and a day that February lacks', plain(2026, 14, 30), 'DMY', null],
    ['in the order in force', yearLast(31, 4), 'DMY', day(4, 30)],
    ['in the order in force, month first', yearLast(4, 31), 'MDY', day(4, 30)],
    ['in the other order, since there is no such month in its own', yearLast(2, 30), 'DMY', day(2, 28)],
    ['in the other order, month first', yearLast(30, 2), 'MDY', day(2, 28)],
    ['in neither order', yearLast(13, 13), 'DMY', null],
    ['with day 0 in one order and month 0 in the other', yearLast(0, 2), 'DMY', null],
    ['with day 32', yearLast(32, 12), 'DMY', null],
  ])('%s has the one day beside it that may be meant, or nothing', (_, part, order, near) => {
    expect(resolve(part, order, false)).toEqual({ kind: 'impossible', near });
  });
});

describe('any numbers', () => {
  it('mean a real day or none, and never another than one of the two readings', () => {
    const number = fc.oneof(fc.nat(32), fc.nat(99));
    fc.assert(
      fc.property(number, number, fc.constantFrom(...ORDERS), fc.boolean(), (first, second, order, seen) => {
        const result = resolve(yearLast(first, second), order, seen);
        const readings = [day(second, first), day(first, second)];
        const real = readings.filter(isRealDate);
        if (result.kind === 'impossible') {
          expect(real).toEqual([]);
          expect(result.near === null || isRealDate(result.near)).toBe(true);
        } else if (result.kind === 'ambiguous') {
          expect([result.one, result.other]).toEqual(real);
        } else {
          expect('date' in result ? real : []).toContainEqual('date' in result ? result.date : null);
        }
      }),
      { numRuns: 500 },
    );
  });
});
