// When a row's task is due, told by its date, its time and the sheet's settings together.
import { describe, expect, it } from 'vitest';
import type { SheetSettings } from '../../../../src/core/settings.ts';
import { type Cells, DUE, outcome } from './row-dates.ts';
import { check, GOOD, type Row } from './rows.ts';

describe('a due time in a column of its own', () => {
  it.each<[string, Cells, readonly string[]]>([
    ['is the time of the day', { due: '05/03/2026', time: '2:30 PM' }, [DUE, 'no end']],
    ['may be written as figures', { due: '05/03/2026', time: 1430 }, [DUE, 'no end']],
    ['may be a part of a day', { due: '05/03/2026', time: 0.604166666666667 }, [DUE, 'no end']],
    ['may be UTC', { due: '05/03/2026', time: '9:00 UTC' }, [DUE, 'no end']],
    ['may have an offset', { due: '05/03/2026', time: '13:00 +0400' }, [DUE, 'no end']],
    ['may name the zone of the sheet', { due: '05/03/2026', time: '14:30 IST' }, [DUE, 'no end']],
    ['may say again with its offset', { due: '05/03/2026 14:30', time: '14:30 +0530' }, [DUE, 'no end']],
    [
      'contradicts an offset in the date by another one',
      { due: '2026-03-05T14:30:00Z', time: '14:30 IST' },
      ['Due time · due-time-twice'],
    ],
    ['may be said twice', { due: '05/03/2026 14:30', time: '2:30 PM' }, [DUE, 'no end']],
    ['may stand with the same day', { due: '05/03/2026', time: '05/03/2026 14:30' }, [DUE, 'no end']],
    [
      'of another day is refused',
      { due: '05/03/2026', time: '06/03/2026 14:30' },
      ['Due time · time-other-day'],
    ],
    [
      'that says another than the date is refused',
      { due: '05/03/2026 10:00', time: '14:30' },
      ['Due time · due-time-twice'],
    ],
    [
      'is of the offset in the date',
      { due: '2026-03-05T14:30:00Z', time: '14:30' },
      ['2026-03-05 14:30:00', 'no end'],
    ],
    [
      'that is blank leaves the usual time, and that is said',
      { due: '05/03/2026', time: '' },
      ['2026-03-05 03:30:00', 'no end', 'Due time · due-time-missing'],
    ],
    [
      'that is blank beside a date with a time says nothing',
      { due: '05/03/2026 14:30', time: '' },
      [DUE, 'no end'],
    ],
    [
      'that is a range is refused with its beginning',
      { due: '05/03/2026', time: '2:30-3:30 pm' },
      ['Due time · date-time-range · 14:30'],
    ],
    ['that is unclear is refused', { due: '05/03/2026', time: '4' }, ['Due time · time-unclear']],
    ['of an error is one', { due: '05/03/2026', time: '#N/A' }, ['Due time · error-value']],
    [
      'stands by a wrong date',
      { due: '31/02/2026', time: '14:30' },
      ['Due date · date-impossible · 2026-02-28'],
    ],
  ])('%s', (_, cells, expected) => {
    expect(outcome(cells)).toEqual(expected);
  });

  it('in the past is as past as a date', () => {
    expect(outcome({ due: '15/01/2026', time: '05:29' })).toEqual([
      '2026-01-14 23:59:00',
      'no end',
      'Due date · due-past',
    ]);
    expect(outcome({ due: '15/01/2026', time: '05:30' })).toEqual(['2026-01-15 00:00:00', 'no end']);
  });
});

describe('a row without a due date', () => {
  const today = { blankDue: 'today', blankDueTime: '18:00' } as const;

  it('is refused', () => {
    expect(outcome({ due: '' })).toEqual(['Due date · date-missing']);
    expect(outcome({ due: '', time: '14:30' })).toEqual(['Due date · date-missing']);
  });

  it('is due today at the set time when the sheet is set so, and that is said', () => {
    expect(outcome({ due: '' }, today)).toEqual([
      '2026-01-15 12:30:00',
      'no end',
      'Due date · due-blank-today',
    ]);
    expect(check([{ ...GOOD, 'Due date': '' }], today)[0]?.issues[0]?.message).toBe(
      'The date is missing, so the task is due today, 2026-01-15 18:00, as this sheet is set.',
    );
  });

  it('is due today at its own time when it has one', () => {
    expect(outcome({ due: '', time: '14:30', endTime: '15:30' }, today)).toEqual([
      '2026-01-15 09:00:00',
      '2026-01-15 10:00:00',
      'Due date · due-blank-today',
    ]);
    expect(outcome({ due: '', time: '' }, today)).toEqual([
      '2026-01-15 12:30:00',
      'no end',
      'Due date · due-blank-today',
    ]);
  });

  it('is overdue today when the time has passed', () => {
    expect(outcome({ due: '' }, { ...today, blankDueTime: '05:00' })).toEqual([
      '2026-01-14 23:30:00',
      'no end',
      'Due date · due-blank-today',
      'Due date · due-past',
    ]);
  });

  it('needs a time of the settings that is one', () => {
    expect(() => check([GOOD], { blankDueTime: 'evening' })).toThrow(
      'The time of a blank due date "evening" is not a time such as 09:00.',
    );
  });
});

describe('an answer about a column', () => {
  it('counts for its own header alone', () => {
    const rows: Row = { ...GOOD, 'Due date': '05/03/26 14:30', 'End date': '05/03/26 15:30' };
    const codes = (more: Partial<SheetSettings>) =>
      check([rows], more)[0]?.issues.map(({ header, code }) => [header, code]);
    expect(codes({ dateAnswers: { 'Due date': { shortYears: true } } })).toEqual([
      ['End date', 'date-two-digit-year'],
    ]);
    expect(
      codes({ dateAnswers: { 'Due date': { shortYears: true }, 'End date': { shortYears: true } } }),
    ).toEqual([]);
    expect(codes({ dateAnswers: {} })).toEqual([
      ['Due date', 'date-two-digit-year'],
      ['End date', 'date-two-digit-year'],
    ]);
  });

  it('is asked with the issue', () => {
    expect(check([{ ...GOOD, 'Due date': '05/03/26' }])[0]?.issues[0]).toMatchObject({
      question: 'shortYears',
    });
  });
});
