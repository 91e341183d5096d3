// What only the user knows about a column of dates: the question that is asked, and what each answer makes of the cells.
import { describe, expect, it } from 'vitest';
import { formatUtc } from '../../../../src/core/dates/civil.ts';
import { readDate } from '../../../../src/core/dates/read-date.ts';
import type { DateAnswers } from '../../../../src/core/settings.ts';
import { cell, context, INDIA, LONDON, NEW_YORK, read, STOCKHOLM } from './reading.ts';

const answered = (at: typeof INDIA, answers: DateAnswers) => ({ ...at, answers });

/** The instant, the code of a refusal with its repair, and the question that is asked. */
function outcome(value: Parameters<typeof readDate>[0], at: typeof INDIA) {
  const reading = readDate(value, at);
  const finding = reading.ok ? reading.warning : reading.error;
  return [
    reading.ok ? formatUtc(reading.value) : 'refused',
    finding?.code,
    finding?.level,
    finding?.suggestion?.value,
    finding?.question,
  ];
}

describe('a year of two digits', () => {
  it('asks whether such years are of this century', () => {
    expect(outcome(cell('05/03/26'), INDIA)).toEqual([
      'refused',
      'date-two-digit-year',
      'error',
      '2026-03-05',
      'shortYears',
    ]);
  });

  it.each([
    ['05/03/26', INDIA, '2026-03-05 03:30:00'],
    ['5-Mar-26 14:30', INDIA, '2026-03-05 09:00:00'],
    ['3/5/26', NEW_YORK, '2026-03-05 14:00:00'],
    ['26-03-05', STOCKHOLM, '2026-03-05 08:00:00'],
    ["5 Mar '26", INDIA, '2026-03-05 03:30:00'],
  ])('%s is one when the user has said so', (text, at, instant) => {
    expect(read(text, answered(at, { shortYears: true }))).toBe(instant);
  });

  it.each([
    ['31/02/26', 'date-impossible'],
    ['03/25/26', 'date-order'],
    ['Mon 5-Mar-26', 'date-weekday'],
    ['05/03/99', 'date-far'],
    ['5/3/6', 'date-two-digit-year'],
  ])('%s has other faults that an answer does not mend', (text, code) => {
    expect(read(text, answered(INDIA, { shortYears: true }))).toMatch(new RegExp(`^${code}:`));
  });

  it('could be two dates when the year seems to stand first and the other reading is past', () => {
    expect(read('27-01-25', answered(INDIA, { shortYears: true }))).toBe(
      'date-ambiguous-order: "27-01-25" could be 2025-01-27 or 2027-01-25. Write one of these, or choose the date order under “Match columns”.',
    );
    expect(read('25-01-14', answered(INDIA, { shortYears: true }))).toBe('2014-01-25 03:30:00');
  });

  it('is refused without a question when the user has said no', () => {
    const [instant, code, , repair, question] = outcome(
      cell('05/03/26'),
      answered(INDIA, { shortYears: false }),
    );
    expect([instant, code, repair, question]).toEqual([
      'refused',
      'date-two-digit-year',
      '2026-03-05',
      undefined,
    ]);
  });

  it('could be two dates in a column that proves another order', () => {
    const at = { ...answered(INDIA, { shortYears: true }), otherOrderSeen: true };
    expect(read('05/03/26', at)).toMatch(/^date-ambiguous-order/);
    expect(outcome(cell('05/03/26'), { ...INDIA, otherOrderSeen: true }).slice(1, 4)).toEqual([
      'date-two-digit-year',
      'error',
      undefined,
    ]);
  });
});

describe('a time with .000 at the end', () => {
  const LEADSQUARED = '2026-03-05 04:30:00.000';
  const asCell = cell(new Date(Date.UTC(2026, 2, 4, 23)), LEADSQUARED);

  it('asks whether it is UTC, and says what it means either way', () => {
    expect(read(LEADSQUARED, INDIA)).toBe(
      'date-utc-or-local: "2026-03-05 04:30:00.000" ends in .000, as times do that LeadSquared exports in UTC. It means 2026-03-05 10:00 in Asia/Kolkata if it is UTC, and 2026-03-05 04:30 if not. Say which for the whole column, or write the one that is meant.',
    );
    expect(outcome(cell(LEADSQUARED), INDIA)[4]).toBe('utc');
    expect(outcome(asCell, INDIA).slice(1)).toEqual(['date-utc-or-local', 'error', undefined, 'utc']);
  });

  it('is UTC, or of the sheet, as the user has said', () => {
    for (const value of [cell(LEADSQUARED), asCell]) {
      expect(read(value, answered(INDIA, { utc: true }))).toBe('2026-03-05 04:30:00');
      expect(read(value, answered(INDIA, { utc: false }))).toBe('2026-03-04 23:00:00');
    }
  });

  it('asks nothing when it names its offset, or other milliseconds', () => {
    expect(read(`${LEADSQUARED}Z`, INDIA)).toBe('2026-03-05 04:30:00');
    expect(read('2026-03-05T04:30:00.000+05:30', LONDON)).toBe('2026-03-04 23:00:00');
    expect(read('2026-03-05 04:30:00.500', INDIA)).toBe('2026-03-04 23:00:00');
    expect(read('2026-03-05 04:30:00.0000', INDIA)).toBe('2026-03-04 23:00:00');
  });
});

describe('a date cell that shows no year', () => {
  const may2026 = new Date(Date.UTC(2026, 4, 1, 8));
  const december2026 = new Date(Date.UTC(2026, 11, 16, 9));

  it.each(['1/5', '1-May', '1 May', '01/05', 'May 1', '1 May 08:00', 'Fri 1 May', '1 mai', '1/5 Zoom'])(
    '%s in the next eleven months is read with a warning that names the year',
    (display) => {
      expect(outcome(cell(may2026, display), LONDON)).toEqual([
        '2026-05-01 08:00:00',
        'date-hidden-year',
        'warning',
        '2026-05-01 09:00',
        'hiddenYear',
      ]);
    },
  );

  it('further away is refused with the date that it holds', () => {
    expect(outcome(cell(december2026, '16/12'), LONDON)).toEqual([
      'refused',
      'date-hidden-year',
      'error',
      '2026-12-16 09:00',
      'hiddenYear',
    ]);
    expect(read(cell(december2026, '16/12'), LONDON)).toBe(
      'date-hidden-year: "16/12" shows no year, and the cell holds 2026-12-16 09:00, which is not in the next eleven months. Write the whole date.',
    );
  });

  it.each([
    [Date.UTC(2026, 0, 15, 12), '15/1', 'warning'],
    [Date.UTC(2026, 11, 15, 12), '15/12', 'warning'],
    [Date.UTC(2026, 11, 16, 12), '16/12', 'error'],
    [Date.UTC(2026, 0, 14, 12), '14/1', 'error'],
  ])('from today to the same day eleven months later is near: %d', (instant, display, level) => {
    expect(outcome(cell(new Date(instant), display), LONDON)[2]).toBe(level);
  });

  it('is read silently when the user has said that the year is meant, and never when it is not', () => {
    expect(outcome(cell(december2026, '16/12'), answered(LONDON, { hiddenYear: true }))).toEqual([
      '2026-12-16 09:00:00',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(outcome(cell(may2026, '1/5'), answered(LONDON, { hiddenYear: false }))).toEqual([
      'refused',
      'date-hidden-year',
      'error',
      '2026-05-01 09:00',
      undefined,
    ]);
  });

  it.each([
    '1/5/2026',
    '1/5/26',
    '1 May 2026',
    "1 May '26",
    'Fri, 1 May 26',
    '2026-05-01',
    '1.5.2569',
    'Zoom 1 26',
    '',
  ])('%j shows the year, or nothing at all', (display) => {
    expect(outcome(cell(may2026, display), LONDON).slice(1)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('does not take the day for the year', () => {
    const day26 = new Date(Date.UTC(2026, 4, 26, 8));
    expect(outcome(cell(day26, 'Zoom 26'), LONDON)[1]).toBe('date-hidden-year');
    expect(outcome(cell(day26, '26 May 26'), LONDON)[1]).toBe(undefined);
  });
});

describe('an order that nothing settles', () => {
  const seen = { ...LONDON, otherOrderSeen: true };

  it('is settled by a weekday that belongs to one of the two dates', () => {
    // 3 April 2026 is a Friday, 4 March a Wednesday.
    expect(read('Fri 03/04/2026', seen)).toBe('2026-04-03 08:00:00');
    expect(read('Wed 03/04/2026', seen)).toBe('2026-03-04 09:00:00');
    expect(read('03/04/2026 (Fri)', STOCKHOLM)).toBe('2026-04-03 07:00:00');
  });

  it('is wrong with a weekday that belongs to neither', () => {
    expect(read('Mon 03/04/2026', seen)).toBe(
      'date-weekday: "Mon 03/04/2026" names a weekday that does not belong to 2026-04-03 or 2026-03-04. Correct the date, or leave the weekday out.',
    );
    expect(read('Mon 04/03/2026', STOCKHOLM)).toMatch(/^date-weekday/);
    // 7 March and 3 July 2027 are a Sunday and a Saturday.
    for (const text of ['Wed 3/7/2027', 'Mon 7/3/2027 10:00', '7/3/2027 (Mon)'])
      expect(read(text, seen)).toMatch(/^date-weekday/);
  });
});

describe('a text that looks other than it is', () => {
  it('because invisible characters turn it round is no date', () => {
    for (const sign of ['\u202e', '\u202d', '\u2066', '\u2067', '\u2068', '\u2069']) {
      expect(read(`${sign}2026-03-05`, context('UTC', 'DMY'))).toMatch(/^date-unreadable/);
    }
  });
});
