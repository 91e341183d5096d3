// When a row's task ends, told by several cells together.
import { describe, expect, it } from 'vitest';
import { type Cells, DUE, outcome } from './row-dates.ts';

describe('the end', () => {
  it.each<[string, Cells, readonly string[]]>([
    ['is a moment', { end: '05/03/2026 15:30' }, [DUE, '2026-03-05 10:00:00']],
    [
      'is a day and a time in two columns',
      { end: '05/03/2026', endTime: '3:30 pm' },
      [DUE, '2026-03-05 10:00:00'],
    ],
    ['is a later day and a time', { end: '06/03/2026', endTime: '10:00' }, [DUE, '2026-03-06 04:30:00']],
    ['is a time of the due day', { endTime: '15:30' }, [DUE, '2026-03-05 10:00:00']],
    ['may be a time in the column of dates', { end: '3.30 pm' }, [DUE, '2026-03-05 10:00:00']],
    ['may be a length in the column of dates', { end: '1 hr' }, [DUE, '2026-03-05 10:00:00']],
    ['is a time of another zone on the due day', { endTime: '10:00 UTC' }, [DUE, '2026-03-05 10:00:00']],
    ['may be such a time in the column of dates', { end: '10:00 UTC' }, [DUE, '2026-03-05 10:00:00']],
    [
      'is a day and a time of another zone in two columns',
      { end: '05/03/2026', endTime: '10:00Z' },
      [DUE, '2026-03-05 10:00:00'],
    ],
    [
      'of two zones is refused',
      { end: '2026-03-05T15:30+05:30', endTime: '15:30 UTC' },
      ['End time · end-time-twice'],
    ],
    ['is counted from the due date', { duration: '90' }, [DUE, '2026-03-05 10:30:00']],
    ['is left open by blank cells', { end: '', endTime: '', duration: '' }, [DUE, 'no end']],
    [
      'may be said three times',
      { end: '05/03/2026 15:30', endTime: '15:30', duration: 60 },
      [DUE, '2026-03-05 10:00:00'],
    ],
    ['may be said twice as a length', { end: '1 hr', duration: 60 }, [DUE, '2026-03-05 10:00:00']],
    [
      'may be a day that the duration reaches',
      { end: '06/03/2026', duration: '1 day' },
      [DUE, '2026-03-06 09:00:00'],
    ],
    [
      'may be the due day that the duration stays on',
      { end: '05/03/2026', duration: 60 },
      [DUE, '2026-03-05 10:00:00'],
    ],
    [
      'on the due day without a time is left open, and that is said',
      { end: '05/03/2026' },
      [DUE, 'no end', 'End date · end-is-due-day'],
    ],
    [
      'on a later day without a time is refused with the due time',
      { end: '06/03/2026' },
      ['End date · end-no-time · 2026-03-06 14:30'],
    ],
    ['on an earlier day is refused', { end: '04/03/2026' }, ['End date · end-before-due']],
    ['at the due time is refused', { end: '05/03/2026 14:30' }, ['End date · end-is-due']],
    ['at the due time in a column of times is refused', { endTime: '14:30' }, ['End time · end-is-due']],
    ['before the due time is refused', { endTime: '13:30' }, ['End time · end-before-due']],
    [
      'that may be after noon is not moved to the next day',
      { endTime: '3:30' },
      ['End time · end-before-due'],
    ],
    ['of two times is refused', { end: '05/03/2026 15:30', endTime: '16:00' }, ['End time · end-time-twice']],
    [
      'of two times, one in the column of dates, is refused',
      { end: '15:30', endTime: '16:00' },
      ['End time · end-time-twice'],
    ],
    [
      'of two days is refused',
      { end: '06/03/2026', endTime: '05/03/2026 16:00' },
      ['End time · time-other-day'],
    ],
    [
      'that the duration does not reach is refused',
      { endTime: '16:00', duration: 60 },
      ['Duration · duration-other-end'],
    ],
    [
      'on a day that the duration does not reach is refused',
      { end: '06/03/2026', duration: 60 },
      ['Duration · duration-other-end'],
    ],
    ['of two lengths is refused', { end: '1 hr', duration: 90 }, ['Duration · duration-other-end']],
    ['of no length is refused', { duration: 0 }, ['Duration · duration-invalid']],
    ['that is a range is refused', { endTime: '15:00-16:00' }, ['End time · date-time-range · 15:00']],
    [
      'that is an error is one',
      { end: '#REF!', endTime: '#REF!', duration: '#REF!' },
      ['End date · date-error-value', 'End time · error-value', 'Duration · error-value'],
    ],
  ])('%s', (_, cells, expected) => {
    expect(outcome(cells)).toEqual(expected);
  });

  it('on the due day, both without a time, is left to the task type', () => {
    expect(outcome({ due: '2026-03-05', end: '2026-03-05' })).toEqual([
      '2026-03-05 03:30:00',
      'no end',
      'End date · end-is-due-day',
    ]);
  });

  it('of a day alone is joined with the usual due time', () => {
    expect(outcome({ due: '05/03/2026', endTime: '11:00' })).toEqual([
      '2026-03-05 03:30:00',
      '2026-03-05 05:30:00',
    ]);
    expect(outcome({ due: '05/03/2026', endTime: '09:00' })).toEqual(['End time · end-is-due']);
  });

  it.each<[string, string, readonly string[]]>([
    ['22:00', '01:00', ['End time · end-before-due · 2026-03-06 01:00']],
    ['22:00', '06:00', ['End time · end-before-due · 2026-03-06 06:00']],
    ['22:00', '06:01', ['End time · end-before-due']],
    ['20:00', '07:00', ['End time · end-before-due']],
    ['18:00', '07:00', ['End time · end-before-due']],
    ['23:30', '07:30', ['End time · end-before-due · 2026-03-06 07:30']],
    ['18:00', '17:00', ['End time · end-before-due']],
  ])(
    'due at %s and ending at %s is offered over midnight only where nothing else is left',
    (time, endTime, expected) => {
      expect(outcome({ due: '05/03/2026', time, endTime })).toEqual(expected);
    },
  );

  it('over midnight may be written with its day in the column of times', () => {
    expect(outcome({ due: '05/03/2026', time: '22:00', endTime: '2026-03-06 01:00' })).toEqual([
      '2026-03-05 16:30:00',
      '2026-03-05 19:30:00',
    ]);
  });

  it.each<[string, Cells, readonly string[]]>([
    ['2026-03-05T10:00:00Z', { endTime: '11:00' }, ['End time · end-zone']],
    ['2026-03-05T10:00+02:00', { end: '11:00' }, ['End date · end-zone']],
    ['2026-03-05T10:00:00Z', { endTime: '09:00' }, ['End time · end-zone']],
    ['2026-03-05T10:00:00Z', { endTime: '11:00', duration: 60 }, ['End time · end-zone']],
    ['2026-03-05T10:00:00Z', { endTime: '11:00 UTC' }, ['2026-03-05 10:00:00', '2026-03-05 11:00:00']],
    ['2026-03-05T10:00+05:30', { endTime: '11:00' }, ['2026-03-05 04:30:00', '2026-03-05 05:30:00']],
    ['2026-03-05T22:00+05:30', { endTime: '01:00' }, ['End time · end-before-due · 2026-03-06 01:00']],
  ])('of a time alone beside the due date %s, %j, takes no zone but the sheet’s', (due, cells, expected) => {
    expect(outcome({ due, ...cells })).toEqual(expected);
  });

  it('of a due date that cannot be read is read all the same', () => {
    expect(outcome({ due: 'soon', end: 'later', duration: 'long' })).toEqual([
      'Due date · date-unreadable',
      'End date · date-unreadable',
      'Duration · duration-invalid',
    ]);
  });
});
