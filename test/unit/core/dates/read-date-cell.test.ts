// Cells that Sheets itself holds as dates, numbers or checkboxes, and what is said about them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUtc } from '../../../../src/core/dates/civil.ts';
import { readDate } from '../../../../src/core/dates/read-date.ts';
import { cell, context, INDIA, LONDON, NEW_YORK, read, suggestion } from './reading.ts';

describe('when the column proves the other order', () => {
  const seen = { ...LONDON, otherOrderSeen: true };

  it('a text that could be either is refused', () => {
    expect(read('03/04/2026', seen)).toMatch(/^date-ambiguous-order/);
  });

  it('a text that can only be one date is read', () => {
    expect(read('25/04/2026', seen)).toBe('2026-04-25 08:00:00');
    expect(read('05/05/2026', seen)).toBe('2026-05-05 08:00:00');
    expect(read('2026-04-03', seen)).toBe('2026-04-03 08:00:00');
  });

  it.each(['03/04/2026 10:00', '3/4/26 10:00', '3.4.2026', '04-03-2026', '03/04'])(
    'a date cell that shows %s may be either day, and is refused with both',
    (display) => {
      const at = cell(new Date(Date.UTC(2026, 3, 3, 9)), display);
      expect(read(at, seen)).toBe(
        `date-maybe-swapped: "${display}" could be 2026-04-03 10:00 or 2026-03-04 10:00, because other dates in this column can only be read in the other order. Choose the date order under “Match columns”, or write all dates of the column in one order.`,
      );
      expect(suggestion(at, seen)).toBeUndefined();
    },
  );

  it.each(['3 Apr 2026', '2026-04-03 10:00', 'Fri 03/04/2026', '3-Apr-26'])(
    'a date cell that shows %s is the day that it shows',
    (display) => {
      const reading = readDate(cell(new Date(Date.UTC(2026, 3, 3, 9)), display), seen);
      expect(reading.ok && reading.warning).toBe(null);
    },
  );

  it('a date cell whose format says nothing gets a warning', () => {
    const reading = readDate(cell(new Date(Date.UTC(2026, 3, 3, 9)), '2026, the 3rd of 4'), seen);
    expect(reading.ok && reading.warning).toMatchObject({
      code: 'date-maybe-swapped',
      level: 'warning',
      suggestion: { value: '2026-03-04 10:00' },
    });
  });

  it('a date cell that has only one reading gets none', () => {
    const reading = readDate(cell(new Date(Date.UTC(2026, 3, 23, 9)), '23/04/2026 10:00'), seen);
    expect(reading.ok && reading.warning).toBe(null);
  });
});

describe('in a column that was given another order than the spreadsheet’s', () => {
  const INDIA_MONTH_FIRST = { ...INDIA, order: 'MDY' as const };
  /** Sheets has taken 05/06/2027 for the fifth of June, or the sixth of May in America. */
  const june5 = (display: string) => cell(new Date(Date.UTC(2027, 5, 4, 18, 30)), display);
  const now = Date.UTC(2026, 10, 28);

  function outcome(value: ReturnType<typeof cell>, at: typeof INDIA): readonly (string | undefined)[] {
    const reading = readDate(value, { ...at, now });
    return reading.ok ? [formatUtc(reading.value), reading.warning?.code] : [reading.error.code];
  }

  it.each(['05/06/2027', '5/6/2027', '05-06-2027', '5.6.2027', '5/6/27', '05 06 2027'])(
    'a date cell that shows %s is the day that it shows, and this is said',
    (display) => {
      expect(outcome(june5(display), INDIA_MONTH_FIRST)).toEqual([
        '2027-05-06 03:30:00',
        'date-read-as-shown',
      ]);
    },
  );

  it('its time stays', () => {
    const value = cell(new Date(Date.UTC(2027, 5, 5, 9)), '05/06/2027 14:30:00');
    expect(outcome(value, INDIA_MONTH_FIRST)).toEqual(['2027-05-06 09:00:00', 'date-read-as-shown']);
  });

  it('the same is so in America with the day first', () => {
    const value = cell(new Date(Date.UTC(2027, 4, 6, 4)), '05/06/2027');
    expect(outcome(value, { ...NEW_YORK, order: 'DMY' })).toEqual([
      '2027-06-05 13:00:00',
      'date-read-as-shown',
    ]);
  });

  it('every pair of numbers that can be day and month is read as month and day', () => {
    const number = fc.integer({ min: 1, max: 12 });
    const separator = fc.constantFrom('/', '-', '.', ' ');
    fc.assert(
      fc.property(number, number, separator, fc.boolean(), (first, second, sign, isShort) => {
        const display = [first, second, isShort ? 28 : 2028].join(sign);
        const value = cell(new Date(Date.UTC(2028, second - 1, first, 4, 30)), display);
        const [instant, code] = outcome(value, INDIA_MONTH_FIRST);
        expect(instant).toBe(formatUtc(Date.UTC(2028, first - 1, second, 4, 30)));
        expect(code).toBe(first === second ? undefined : 'date-read-as-shown');
      }),
    );
  });

  it('names both days and the way out', () => {
    const reading = readDate(june5('05/06/2027'), { ...INDIA_MONTH_FIRST, now });
    expect(reading.ok && reading.warning?.message).toBe(
      '"05/06/2027" is taken as 2027-05-06, because this column is read as month/day/year; the spreadsheet itself took it for 2027-06-05. If that one is meant, choose the date order under “Match columns”.',
    );
  });

  it.each(['06/05/2027', '5 Jun 2027', '2027-06-05', 'Sat 05/06/2027', 'Jun 5, 2027'])(
    'a date cell that shows %s shows the day that it holds',
    (display) => {
      expect(outcome(june5(display), INDIA_MONTH_FIRST)).toEqual(['2027-06-05 03:30:00', undefined]);
    },
  );

  it('a day that cannot be a month is what the cell holds', () => {
    const value = cell(new Date(Date.UTC(2027, 5, 24, 18, 30)), '25/06/2027');
    expect(outcome(value, INDIA_MONTH_FIRST)).toEqual(['2027-06-25 03:30:00', undefined]);
  });

  it('cells that contradict the order make the others doubtful', () => {
    expect(outcome(june5('05/06/2027'), { ...INDIA_MONTH_FIRST, otherOrderSeen: true })).toEqual([
      'date-maybe-swapped',
    ]);
  });

  it('the spreadsheet’s own order changes nothing', () => {
    expect(outcome(june5('06/05/2027'), INDIA)).toEqual(['2027-06-05 03:30:00', undefined]);
  });
});

describe('a date cell that shows no day', () => {
  const now = Date.UTC(2026, 10, 28);
  const first = (display: string) => cell(new Date(Date.UTC(2026, 11, 31, 18, 30)), display);

  it.each([
    'Jan 2027',
    'January 2027',
    '01/2027',
    '1/2027',
    '2027-01',
    '2027/01',
    '01.2027',
    'Jan-27',
    "Jan '27",
    '01/27',
    'January',
    '2027',
    'Jan 2027 00:00:00',
    'जनवरी 2027',
  ])('%s is refused, with the day that it holds to be looked at', (display) => {
    const at = { ...INDIA, now };
    expect(read(first(display), at)).toBe(
      `date-no-day: "${display}" shows no day; the cell holds 2027-01-01. If that day is meant, write 2027-01-01, otherwise the date that is meant.`,
    );
    expect(suggestion(first(display), at)).toEqual({ value: '2027-01-01', certain: false });
  });

  it.each(['01/01/2027', '1 Jan 2027', '1-Jan', '01/01', '2027-01-01'])('%s shows it', (display) => {
    expect(read(first(display), { ...INDIA, now })).toBe('2027-01-01 03:30:00');
  });
});

describe('a date cell with a year of two digits', () => {
  const now = Date.UTC(2026, 10, 28);
  const past = (display: string) => cell(new Date(Date.UTC(2025, 0, 26, 18, 30)), display);

  it.each(['27-01-25', '27/1/25', '27-Jan-25', '27 Jan 25'])('%s that is past is asked about', (display) => {
    const reading = readDate(past(display), { ...INDIA, now });
    expect(reading.ok ? '' : [reading.error.question, reading.error.message]).toEqual([
      'shortYears',
      `"${display}" has a year of two digits, and the cell holds 2025-01-27, which is past. If the year is another one, write the date with all four digits of it.`,
    ]);
  });

  it('is accepted when the user has said that such years are of this century', () => {
    expect(read(past('27-01-25'), { ...INDIA, now, answers: { shortYears: true } })).toBe(
      '2025-01-27 03:30:00',
    );
  });

  it('that is to come is believed, as is a past year in full', () => {
    expect(read(past('27-01-25'), { ...INDIA, now: Date.UTC(2025, 0, 2) })).toBe('2025-01-27 03:30:00');
    expect(read(past('27/01/2025'), { ...INDIA, now })).toBe('2025-01-27 03:30:00');
  });
});

describe('a date cell', () => {
  it('is its own instant, without milliseconds', () => {
    expect(read(cell(new Date(Date.UTC(2026, 2, 5, 9, 0, 15, 400)), '5 March 2026'), INDIA)).toBe(
      '2026-03-05 09:00:15',
    );
  });

  it('is not a second early because its fraction of a day is inexact', () => {
    expect(read(cell(new Date(Date.UTC(2026, 2, 5, 8, 59, 59, 999)), '5 March 2026'), INDIA)).toBe(
      '2026-03-05 09:00:00',
    );
  });

  it('at midnight that shows no time takes the default time', () => {
    expect(read(cell(new Date(Date.UTC(2026, 2, 4, 18, 30)), '05/03/2026'), INDIA)).toBe(
      '2026-03-05 03:30:00',
    );
  });

  it.each(['05/03/2026 00:00:00', '05/03/2026 12:00 AM', '5.3.2026 0.00'])(
    'at midnight that shows it, as in %s, stays at midnight',
    (display) => {
      expect(read(cell(new Date(Date.UTC(2026, 2, 4, 18, 30)), display), INDIA)).toBe('2026-03-04 18:30:00');
    },
  );

  it('with a time that its format hides keeps the time', () => {
    expect(read(cell(new Date(Date.UTC(2026, 2, 5, 9)), '05/03/2026'), INDIA)).toBe('2026-03-05 09:00:00');
  });

  it.each([
    ['10:30', Date.UTC(1899, 11, 30, 10, 30)],
    ['25:00:00', Date.UTC(1899, 11, 31, 1)],
  ])('with only the time %s is refused', (display, ms) => {
    expect(read(cell(new Date(ms), display), LONDON)).toMatch(/^date-time-only/);
  });

  it('whose typed hour the clock change skips is refused, although Google has moved it', () => {
    const moved = cell(new Date(Date.UTC(2026, 2, 29, 1, 30)), '29/03/2026 01:30:00');
    expect(read(moved, LONDON)).toMatch(
      /^date-not-existing-hour: 2026-03-29 01:30 .* Write 2026-03-29 02:30\.$/,
    );
  });

  it('at a midnight that the clock change skips is a date without a time', () => {
    const cairo = context('Africa/Cairo', 'DMY');
    // 24 April 2026 begins at 01:00 in Cairo; Google may hand over 23:00 of the day before.
    for (const ms of [Date.UTC(2026, 3, 23, 22), Date.UTC(2026, 3, 23, 21)]) {
      expect(read(cell(new Date(ms), '24/04/2026'), cairo)).toBe('2026-04-24 06:00:00');
    }
  });

  it('in a repeated hour is refused, because the user saw only the wall time', () => {
    const reading = read(cell(new Date(Date.UTC(2026, 9, 25, 0, 30)), '25/10/2026 01:30'), LONDON);
    expect(reading).toMatch(/^date-double-hour/);
  });

  it('near a clock change with a format that reads as another day is not believed', () => {
    expect(read(cell(new Date(Date.UTC(2026, 2, 29, 9)), '3/2/2026 01:30'), LONDON)).toMatch(/^date-no-day/);
  });

  it.each([
    [new Date(Date.UTC(1950, 0, 1)), 'date-far'],
    [new Date(Date.UTC(2099, 0, 1)), 'date-far'],
    [new Date(Number.NaN), 'date-unreadable'],
  ])('%s is refused', (value, code) => {
    expect(read(cell(value, 'shown'), LONDON)).toMatch(new RegExp(`^${code}: "shown"`));
  });
});

describe('a number or a checkbox', () => {
  it('is refused with the date that the number probably means', () => {
    expect(read(cell(46086.5), LONDON)).toMatch(
      /^date-number: "46086.5" is a plain number, probably 2026-03-05 12:00 /,
    );
    expect(suggestion(cell(46086), LONDON)).toEqual({ value: '2026-03-05', certain: false });
    expect(read(cell(12), LONDON)).toMatch(/^date-number: "12" is a plain number, not a date/);
    expect(read(cell(true, 'TRUE'), LONDON)).toMatch(/^date-unreadable: "TRUE"/);
  });
});
