// Cells that Sheets itself holds as dates, numbers or checkboxes, and what is said about them.
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../src/core/dates/read-date.ts';
import { cell, context, INDIA, LONDON, read, suggestion } from './reading.ts';

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

  it('a date cell that Sheets may have misread gets a warning', () => {
    const reading = readDate(cell(new Date(Date.UTC(2026, 3, 3, 9)), '03/04/2026 10:00'), seen);
    expect(reading.ok && reading.warning?.code).toBe('date-maybe-swapped');
    expect(reading.ok && reading.warning?.level).toBe('warning');
    expect(reading.ok && reading.warning?.suggestion?.value).toBe('2026-03-04 10:00');
  });

  it('a date cell that has only one reading gets none', () => {
    const reading = readDate(cell(new Date(Date.UTC(2026, 3, 23, 9)), '23/04/2026 10:00'), seen);
    expect(reading.ok && reading.warning).toBe(null);
  });
});

describe('a date cell', () => {
  it('is its own instant, without milliseconds', () => {
    expect(read(cell(new Date(Date.UTC(2026, 2, 5, 9, 0, 15, 400)), 'x'), INDIA)).toBe('2026-03-05 09:00:15');
  });

  it('is not a second early because its fraction of a day is inexact', () => {
    expect(read(cell(new Date(Date.UTC(2026, 2, 5, 8, 59, 59, 999)), 'x'), INDIA)).toBe(
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

  it('near a clock change with a format that reads as another day is believed', () => {
    expect(read(cell(new Date(Date.UTC(2026, 2, 29, 9)), '3/2/2026 01:30'), LONDON)).toBe(
      '2026-03-29 09:00:00',
    );
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
