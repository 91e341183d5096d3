// Every way in which a date can be written as text, right or wrong, and what is said about it.
import { describe, expect, it } from 'vitest';
import { INDIA, LONDON, NEW_YORK, read, STOCKHOLM, suggestion } from './reading.ts';

describe('a date as text is read', () => {
  it.each([
    ['2026-03-05 14:30', INDIA, '2026-03-05 09:00:00'],
    ['2026-03-05T14:30', INDIA, '2026-03-05 09:00:00'],
    ['2026-03-05t14:30:15', INDIA, '2026-03-05 09:00:15'],
    ['2026-03-05T14:30:15.999', INDIA, '2026-03-05 09:00:15'],
    ['2026-3-5', INDIA, '2026-03-05 03:30:00'],
    ['2026/03/05 09:00', STOCKHOLM, '2026-03-05 08:00:00'],
    ['2026.03.05', STOCKHOLM, '2026-03-05 08:00:00'],
    ['2026. 3. 5.', STOCKHOLM, '2026-03-05 08:00:00'],
    ['2026-03-05T14:30Z', INDIA, '2026-03-05 14:30:00'],
    ['2026-03-05 14:30 UTC', INDIA, '2026-03-05 14:30:00'],
    ['2026-03-05T14:30+05:30', LONDON, '2026-03-05 09:00:00'],
    ['2026-03-05T14:30:00.000+0530', LONDON, '2026-03-05 09:00:00'],
    ['2026-03-05 14:30 -0400', LONDON, '2026-03-05 18:30:00'],
    ['2026-03-05 14:30 GMT+10', LONDON, '2026-03-05 04:30:00'],
    ['Thu Mar 05 2026 14:30:00 GMT+0530 (India Standard Time)', LONDON, '2026-03-05 09:00:00'],
    ['05/03/2026', LONDON, '2026-03-05 09:00:00'],
    ['05/03/2026 14:30', LONDON, '2026-03-05 14:30:00'],
    ['5.3.2026 14.30', LONDON, '2026-03-05 14:30:00'],
    ['5 - 3 - 2026', LONDON, '2026-03-05 09:00:00'],
    ['5 3 2026', LONDON, '2026-03-05 09:00:00'],
    ['14:30 05/03/2026', LONDON, '2026-03-05 14:30:00'],
    ['Thursday, 05/03/2026', LONDON, '2026-03-05 09:00:00'],
    ['3/5/2026 2:30 PM', NEW_YORK, '2026-03-05 19:30:00'],
    ['3/5/2026 2:30pm', NEW_YORK, '2026-03-05 19:30:00'],
    ['3/5/2026, 2 p.m.', NEW_YORK, '2026-03-05 19:00:00'],
    ['3/5/2026 12 am', NEW_YORK, '2026-03-05 05:00:00'],
    ['3/5/2026 12:05 pm', NEW_YORK, '2026-03-05 17:05:00'],
    ['5 Mar 2026', LONDON, '2026-03-05 09:00:00'],
    ['5-Mar-2026 14:30', LONDON, '2026-03-05 14:30:00'],
    ['March 5, 2026', NEW_YORK, '2026-03-05 14:00:00'],
    ['Mar. 5th, 2026 at 2:30 PM', NEW_YORK, '2026-03-05 19:30:00'],
    ['5th of March 2026', LONDON, '2026-03-05 09:00:00'],
    ['the 5th of March 2026', LONDON, '2026-03-05 09:00:00'],
    ['Dt. 05/03/2026', LONDON, '2026-03-05 09:00:00'],
    ['Date: 5 Mar 2026 4.30 pm', LONDON, '2026-03-05 16:30:00'],
    ['5.3.2026 17.15 Uhr', LONDON, '2026-03-05 17:15:00'],
    ['Thu, 5 Mar 2026', LONDON, '2026-03-05 09:00:00'],
    ['Sept 5 2026', LONDON, '2026-09-05 08:00:00'],
    ['2026 Mar 5', LONDON, '2026-03-05 09:00:00'],
    ['10 August 2026 9 am', LONDON, '2026-08-10 08:00:00'],
    ['05/05/2026', STOCKHOLM, '2026-05-05 07:00:00'],
    ['\u00a02026-03-05\u200b 14:30\ufeff', INDIA, '2026-03-05 09:00:00'],
    ['2026-03-05 2:30\u202fPM', INDIA, '2026-03-05 09:00:00'],
    ['2028-02-29', LONDON, '2028-02-29 09:00:00'],
  ])('%s', (text, at, expected) => {
    expect(read(text, at)).toBe(expected);
  });
});

describe('a date as text is refused', () => {
  it.each([
    [
      'next Tuesday',
      LONDON,
      'date-relative: "next Tuesday" changes its meaning from day to day, or has more than one. Write the date itself, such as 2030-03-05.',
    ],
    [
      'TBD',
      LONDON,
      'date-unreadable: "TBD" cannot be read as a date. Write a date such as 2030-03-05 14:30.',
    ],
    [
      'Mar 2026',
      LONDON,
      'date-no-day: "Mar 2026" is a whole month and names no day of it. Write the date itself, such as 2030-03-05.',
    ],
    [
      '31/02/2026',
      LONDON,
      'date-impossible: "31/02/2026" is not a real date. Write the day that is meant, perhaps 2026-02-28.',
    ],
    [
      '31/02/2026 10:00',
      LONDON,
      'date-impossible: "31/02/2026 10:00" is not a real date. Write the day that is meant, perhaps 2026-02-28 10:00.',
    ],
    [
      '2026-02-29',
      LONDON,
      'date-impossible: "2026-02-29" is not a real date. Write the day that is meant, perhaps 2026-02-28.',
    ],
    [
      '32/01/2026',
      LONDON,
      'date-impossible: "32/01/2026" is not a real date. Write a date such as 2030-03-05.',
    ],
    [
      '2026-13-05',
      LONDON,
      'date-impossible: "2026-13-05" is not a real date. Write the day that is meant, perhaps 2026-05-13.',
    ],
    [
      '13/13/2026',
      LONDON,
      'date-impossible: "13/13/2026" is not a real date. Write a date such as 2030-03-05.',
    ],
    [
      '2026-03-05 25:00',
      LONDON,
      'date-impossible: "2026-03-05 25:00" has a time that no clock shows. Write the time as 14:30 or 2:30 pm.',
    ],
    [
      '2026-03-05 13:30 pm',
      LONDON,
      'time-half-day: "2026-03-05 13:30 pm" has am or pm where the hour says otherwise. Write 2026-03-05 13:30.',
    ],
    [
      '05/03/26',
      LONDON,
      'date-two-digit-year: "05/03/26" has a year of two digits. Write all four, as in 2026-03-05.',
    ],
    [
      '3/5/26',
      NEW_YORK,
      'date-two-digit-year: "3/5/26" has a year of two digits. Write all four, as in 2026-03-05.',
    ],
    [
      '26-03-05',
      STOCKHOLM,
      'date-two-digit-year: "26-03-05" has a year of two digits. Write all four, as in 2026-03-05.',
    ],
    [
      '5-Mar-26 14:30',
      LONDON,
      'date-two-digit-year: "5-Mar-26 14:30" has a year of two digits. Write all four, as in 2026-03-05 14:30.',
    ],
    ['5 Mar', LONDON, 'date-no-year: "5 Mar" has no year. Write the whole date, 2026-03-05.'],
    ['5/3 14:30', LONDON, 'date-no-year: "5/3 14:30" has no year. Write the whole date, 2026-03-05 14:30.'],
    [
      '10:30',
      LONDON,
      'date-time-only: "10:30" is a time without a date. Write both, such as 2030-03-05 14:30.',
    ],
    [
      '2 pm',
      LONDON,
      'date-time-only: "2 pm" is a time without a date. Write both, such as 2030-03-05 14:30.',
    ],
    [
      '46086',
      LONDON,
      'date-number: "46086" is a plain number, probably 2026-03-05 without its date format. Format the cell as a date, or write 2026-03-05.',
    ],
    [
      '20260305',
      LONDON,
      'date-number: "20260305" is a plain number, probably 2026-03-05 without its date format. Format the cell as a date, or write 2026-03-05.',
    ],
    ['17', LONDON, 'date-number: "17" is a plain number, not a date. Write a date such as 2030-03-05.'],
    [
      'Mon, 5 Mar 2026',
      LONDON,
      'date-weekday: "Mon, 5 Mar 2026" names a weekday that does not belong to 2026-03-05. Correct the date, or leave the weekday out.',
    ],
    [
      '04/25/2026',
      LONDON,
      'date-order: "04/25/2026" can only be month/day/year, but this sheet is read as day/month/year. Write 2026-04-25, or change the date order under “Match columns”.',
    ],
    [
      '25/04/2026',
      NEW_YORK,
      'date-order: "25/04/2026" can only be day/month/year, but this sheet is read as month/day/year. Write 2026-04-25, or change the date order under “Match columns”.',
    ],
    [
      '25/04/2026',
      STOCKHOLM,
      'date-order: "25/04/2026" can only be day/month/year, but this sheet is read as year/month/day. Write 2026-04-25, or change the date order under “Match columns”.',
    ],
    [
      '03/04/2026 10:00',
      STOCKHOLM,
      'date-ambiguous-order: "03/04/2026 10:00" could be 2026-04-03 10:00 or 2026-03-04 10:00. Write one of these, or choose the date order under “Match columns”.',
    ],
    [
      '2026-03-29 01:30',
      LONDON,
      'date-not-existing-hour: 2026-03-29 01:30 does not exist in Europe/London, because the clocks skip that hour. Write 2026-03-29 02:30.',
    ],
    [
      '2026-10-25 01:30',
      LONDON,
      'date-double-hour: 2026-10-25 01:30 exists twice in Europe/London, because the clocks repeat that hour. Write 2026-10-25T01:30+01:00 or 2026-10-25T01:30+00:00.',
    ],
    [
      '1999-12-31',
      LONDON,
      'date-far: "1999-12-31" is before the year 2000, which is hardly meant. Check the year.',
    ],
    [
      '2206-03-05',
      LONDON,
      'date-far: "2206-03-05" is more than 10 years ahead, which is hardly meant. Check the year.',
    ],
    [
      '2206-03-05T10:00Z',
      LONDON,
      'date-far: "2206-03-05T10:00Z" is more than 10 years ahead, which is hardly meant. Check the year.',
    ],
  ])('%s', (text, at, expected) => {
    expect(read(text, at)).toBe(expected);
  });

  it('because nothing longer than a date is one, even when it begins like one', () => {
    expect(read(`2026-03-05${' '.repeat(100)}maybe`, LONDON)).toMatch(/^date-unreadable/);
  });

  it('with a repair that reads as what it says', () => {
    for (const text of [
      '31/02/2026',
      '05/03/26',
      '04/25/2026',
      '2026-03-29 01:30',
      '46086',
      '46086.604167',
    ]) {
      const value = suggestion(text, LONDON)?.value ?? '';
      expect(read(value, LONDON)).toMatch(/^2026-/);
    }
  });

  it('with a repair for many rows only where it cannot be wrong', () => {
    expect(suggestion('04/25/2026', LONDON)).toEqual({ value: '2026-04-25', certain: true });
    expect(suggestion('05/03/26', LONDON)).toEqual({ value: '2026-03-05', certain: false });
  });

  it('without a repair where two readings are left', () => {
    for (const [text, at] of [
      ['2026-10-25 01:30', LONDON],
      ['03/04/2026', STOCKHOLM],
      ['Mon, 5 Mar 2026', LONDON],
    ] as const) {
      expect(suggestion(text, at)).toBe(undefined);
    }
  });
});
