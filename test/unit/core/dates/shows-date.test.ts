// Date cells whose format hides the day or the month, which nobody has then read.
import { describe, expect, it } from 'vitest';
import { cell, INDIA, read, suggestion } from './reading.ts';

/** 25 January 2027, 10:00 in India. */
const JAN_25 = new Date(Date.UTC(2027, 0, 25, 4, 30));
const now = Date.UTC(2026, 10, 28);
const at = { ...INDIA, now };

describe('a date cell', () => {
  it.each([
    '27',
    'Q1 2027',
    'Q1',
    'Monday',
    'सोमवार',
    'Mon 10:00',
    'Monday 10:00 AM',
    '10:00',
    '10:00:00',
    '10 am',
    '00:00',
    '1113442:00',
    'W4 2027',
  ])('that shows %s shows no day', (display) => {
    expect(read(cell(JAN_25, display), at)).toBe(
      `date-no-day: "${display}" shows no day; the cell holds 2027-01-25 10:00. If that day is meant, write 2027-01-25 10:00, otherwise the date that is meant.`,
    );
    expect(suggestion(cell(JAN_25, display), at)).toEqual({ value: '2027-01-25 10:00', certain: false });
  });

  it.each(['25', '25/2027', 'Mon 25', 'Monday 25 10:00 hrs', '25th', '२५', '25 2027 10:01'])(
    'that shows %s shows no month',
    (display) => {
      expect(read(cell(JAN_25, display), at)).toBe(
        `date-no-day: "${display}" shows no month; the cell holds 2027-01-25 10:00. If that day is meant, write 2027-01-25 10:00, otherwise the date that is meant.`,
      );
    },
  );

  it('whose day is its month has to show both', () => {
    const jan1 = new Date(Date.UTC(2027, 0, 1, 4, 30));
    expect(read(cell(jan1, '1/1/2027'), at)).toBe('2027-01-01 04:30:00');
    expect(read(cell(jan1, 'Q1 2027'), at)).toMatch(/^date-no-day/);
    expect(read(cell(jan1, 'Fri 1, 2027'), at)).toMatch(/^date-no-day/);
  });

  it.each([
    '25 janv. 2027',
    '2027年1月25日',
    '2027/01/25(月)',
    '25.01.2027 г.',
    '25 янв. 2027 г.',
    '2027. 1. 25',
    '25 ม.ค. 2570',
    '25. Januar 2027 10:00',
    'lunes, 25 de enero de 2027',
    '٢٥/٠١/٢٠٢٧',
    '२५ जनवरी २०२७',
    '25 gen 2027, 10:00:00',
    '25:01:2027',
    '25 Jan 2027 10:00 AM',
    '2027-01-25T10:00:00+05:30',
    '01/25',
    '',
    '########',
  ])('that shows %s is read', (display) => {
    expect(read(cell(JAN_25, display), at)).toBe('2027-01-25 04:30:00');
  });

  it('on the fifth of May shows the month by its Hindi name', () => {
    expect(read(cell(new Date(Date.UTC(2027, 4, 5, 4, 30)), '5 मई 2027'), at)).toBe('2027-05-05 04:30:00');
  });
});

describe('a date cell of this year with a number behind the month that may be the year', () => {
  const dec26 = new Date(Date.UTC(2026, 11, 25, 18, 30));

  it.each(['Dec-26', 'Dec 26', 'December 26'])('that shows %s is refused with both readings', (display) => {
    expect(read(cell(dec26, display), at)).toBe(
      `date-no-year: "${display}" could be the day 2026-12-26, without its year, or the month 2026-12, without a day. Write the whole date, such as 2026-12-26.`,
    );
    expect(suggestion(cell(dec26, display), at)).toBeUndefined();
  });

  it('says the same of a text', () => {
    expect(read('Dec-28', at)).toBe(
      'date-no-year: "Dec-28" could be the day 2026-12-28, without its year, or the month 2028-12, without a day. Write the whole date, such as 2026-12-28.',
    );
  });

  it.each(['26-Dec', '26 Dec', 'Sat Dec 26', 'Dec 26th', 'Dec 26 00:00', 'Dec 26, 2026'])(
    'is read where it shows %s',
    (display) => {
      expect(read(cell(dec26, display), at)).toMatch(/^2026-12-2[56] /);
    },
  );

  it('is read where the number is no year to come', () => {
    expect(read(cell(new Date(Date.UTC(2026, 11, 24, 18, 30)), 'Dec 25'), at)).toBe('2026-12-25 03:30:00');
    expect(read(cell(new Date(Date.UTC(2027, 0, 25, 18, 30)), 'Jan 26'), at)).toBe('2027-01-26 03:30:00');
  });
});

describe('a date cell whose format adds something in brackets', () => {
  it.each(['25/01/2027 (tentative)', '25/01/2027 10:00 [cancelled]', '25 Jan 2027 (to be confirmed)'])(
    'that shows %s is refused as the text would be',
    (display) => {
      expect(read(cell(JAN_25, display), at)).toBe(
        `date-unreadable: "${display}" shows more than a date. If the date alone is meant, write 2027-01-25 10:00; remarks go into a column of their own.`,
      );
      expect(read(display, at)).toMatch(/^date-(?:unreadable|loose)/);
    },
  );

  it.each([
    '25/01/2027 (Mon)',
    '25/01/2027 (Monday)',
    '2027/01/25(月)',
    '25/01/2027 (lun.)',
    '25/01/2027 10:00 (IST)',
  ])('that shows %s is read', (display) => {
    expect(read(cell(JAN_25, display), at)).toBe('2027-01-25 04:30:00');
  });
});
