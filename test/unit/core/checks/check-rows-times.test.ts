// When a row's task is due and when it ends, told by several cells together.
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../src/core/cell.ts';
import { formatUtc } from '../../../../src/core/dates/civil.ts';
import type { SheetSettings } from '../../../../src/core/settings.ts';
import { check, GOOD, type Row } from './rows.ts';

interface Cells {
  readonly due?: CellValue;
  readonly time?: CellValue;
  readonly end?: CellValue;
  readonly endTime?: CellValue;
  readonly duration?: CellValue;
}

const HEADERS: Readonly<Record<keyof Cells, string>> = {
  due: 'Due date',
  time: 'Due time',
  end: 'End date',
  endTime: 'End time',
  duration: 'Duration',
};

/** Due and end in UTC, and what is said: the header, the code and the repair. */
function outcome(cells: Cells, more: Partial<SheetSettings> = {}) {
  const row: Row = { ...GOOD };
  for (const [name, header] of Object.entries(HEADERS)) {
    const value = Object.entries(cells).find(([given]) => given === name)?.[1];
    if (value !== undefined) row[header] = value;
  }
  const [checked] = check([row], more);
  const said = (checked?.issues ?? []).map(({ header, code, suggestion }) =>
    [header, code, ...(suggestion === undefined ? [] : [suggestion.value])].join(' · '),
  );
  const task = checked?.task ?? null;
  if (task === null) return said;
  const end = task.end === null ? 'no end' : formatUtc(task.end);
  return [formatUtc(task.due ?? Number.NaN), end, ...said];
}

/** 14:30 in India. */
const DUE = '2026-03-05 09:00:00';

describe('a due time in a column of its own', () => {
  it.each<[string, Cells, readonly string[]]>([
    ['is the time of the day', { due: '05/03/2026', time: '2:30 PM' }, [DUE, 'no end']],
    ['may be written as figures', { due: '05/03/2026', time: 1430 }, [DUE, 'no end']],
    ['may be a part of a day', { due: '05/03/2026', time: 0.604166666666667 }, [DUE, 'no end']],
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
    ['22:00', '10:00', ['End time · end-before-due · 2026-03-06 10:00']],
    ['22:00', '10:01', ['End time · end-before-due']],
    ['20:00', '07:00', ['End time · end-before-due · 2026-03-06 07:00']],
    ['18:00', '07:00', ['End time · end-before-due']],
    ['23:30', '11:30', ['End time · end-before-due · 2026-03-06 11:30']],
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

  it('of a time alone is of the offset in the due date', () => {
    expect(outcome({ due: '2026-03-05T10:00:00Z', endTime: '11:00' })).toEqual([
      '2026-03-05 10:00:00',
      '2026-03-05 11:00:00',
    ]);
    expect(outcome({ due: '2026-03-05T10:00+02:00', end: '11:00' })).toEqual([
      '2026-03-05 08:00:00',
      '2026-03-05 09:00:00',
    ]);
  });

  it('of a due date that cannot be read is read all the same', () => {
    expect(outcome({ due: 'soon', end: 'later', duration: 'long' })).toEqual([
      'Due date · date-unreadable',
      'End date · date-unreadable',
      'Duration · duration-invalid',
    ]);
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
