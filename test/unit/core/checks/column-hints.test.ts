// What the header says about its column is how the cells are read: the order, the unit, the zone; and the answers given for it.
import { describe, expect, it } from 'vitest';
import { formatUtc } from '../../../../src/core/dates/civil.ts';
import type { SheetSettings } from '../../../../src/core/settings.ts';
import { facts } from '../account/account.ts';
import { check, GOOD, type Row } from './rows.ts';

const { 'Due date': _, ...WITHOUT_DUE } = GOOD;

function due(row: Row, more: Partial<SheetSettings> = {}, locale?: string): string {
  const [checked] = check([{ ...WITHOUT_DUE, ...row }], more, locale);
  const { task, issues = [] } = checked ?? {};
  return task === null || task === undefined
    ? issues.map(({ code }) => code).join(' ')
    : formatUtc(task.due ?? Number.NaN);
}

describe('the order of day and month', () => {
  it('is the one that the header asks for', () => {
    expect(due({ 'Due date (dd/mm/yyyy)': '03/04/2026 10:00' }, {}, 'en_US')).toBe('2026-04-03 04:30:00');
    expect(due({ 'Due date (mm/dd/yyyy)': '03/04/2026 10:00' })).toBe('2026-03-04 04:30:00');
  });

  it('is how date cells are read that show day and month the other way round, for the end as for the due date', () => {
    const june5 = { value: new Date(Date.UTC(2026, 5, 5, 4, 30)), display: '05/06/2026 10:00' };
    expect(due({ 'Due date (mm/dd/yyyy)': june5 })).toBe('2026-05-06 04:30:00');
    expect(due({ 'Due date': june5 }, { dateOrder: 'MDY' })).toBe('2026-05-06 04:30:00');
    expect(due({ 'Due date (mm/dd/yyyy)': june5 }, { dateOrder: 'DMY' })).toBe('2026-06-05 04:30:00');
    const [checked] = check([{ ...GOOD, 'Due date': '2026-05-06 09:00', 'End date (mm/dd/yyyy)': june5 }]);
    expect(formatUtc(checked?.task?.end ?? 0)).toBe('2026-05-06 04:30:00');
    expect(checked?.issues).toMatchObject([{ code: 'date-read-as-shown', level: 'warning' }]);
  });

  it('is in doubt where a row of hints asks for another, until the user chooses one', () => {
    const hints = { 'Task name': '', 'Task type': '', 'Owner e-mail': '', 'Due date': '(mm/dd/yyyy)' };
    const april3 = { value: new Date(Date.UTC(2026, 3, 3, 4, 30)), display: '03/04/2026 10:00' };
    const said = (more: Partial<SheetSettings> = {}, locale = 'en_IN') =>
      check([hints, { ...GOOD, 'Due date': april3 }], more, locale, facts())[1]?.issues.flatMap((issue) =>
        issue.header === 'Due date' ? [issue.message] : [],
      );
    expect(said()).toEqual([
      '"03/04/2026 10:00" could be 2026-04-03 10:00 or 2026-03-04 10:00, because cell D2 says "(mm/dd/yyyy)". Choose the date order under “Match columns”, or write all dates of the column in one order.',
    ]);
    expect(said({ dateOrder: 'DMY' })).toEqual([]);
    expect(said({}, 'en_US')).toEqual([]);
  });

  it('is the user’s choice before the header’s', () => {
    expect(due({ 'Due date (mm/dd/yyyy)': '03/04/2026 10:00' }, { dateOrder: 'DMY' })).toBe(
      '2026-04-03 04:30:00',
    );
  });

  it('is in doubt where cells contradict the header', () => {
    const header = 'Due date (mm/dd/yyyy)';
    const rows = ['25/04/2026 10:00', '03/04/2026 10:00'].map((text) => ({ ...WITHOUT_DUE, [header]: text }));
    expect(check(rows).map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      ['date-order'],
      ['date-ambiguous-order'],
    ]);
  });
});

describe('a header that says UTC', () => {
  it('makes times UTC, as text and as a date cell, unless the cell says otherwise', () => {
    const header = 'Due date (UTC)';
    expect(due({ [header]: '2026-04-03 10:00' })).toBe('2026-04-03 10:00:00');
    const cell = { value: new Date(Date.UTC(2026, 3, 3, 4, 30)), display: '03/04/2026 10:00' };
    expect(due({ [header]: cell })).toBe('2026-04-03 10:00:00');
    expect(due({ [header]: '2026-04-03 10:00 +05:30' })).toBe('2026-04-03 04:30:00');
  });

  it('answers what times with .000 at the end are, as does one that names the sheet’s own zone', () => {
    const exported = '2026-04-03 10:00:00.000';
    expect(due({ 'Due date (UTC)': exported })).toBe('2026-04-03 10:00:00');
    expect(due({ 'Due date (utc)': exported })).toBe('2026-04-03 10:00:00');
    expect(due({ 'Due date (IST)': exported })).toBe('2026-04-03 04:30:00');
    expect(due({ 'Due date (Asia/Kolkata)': exported })).toBe('2026-04-03 04:30:00');
    expect(due({ 'Due date': exported })).toBe('date-utc-or-local');
    expect(due({ 'Due date (mm/dd/yyyy, UTC)': '04/03/2026 10:00' })).toBe('2026-04-03 10:00:00');
  });

  it('leaves a day without a time at the sheet’s own default time', () => {
    expect(due({ 'Due date (UTC)': '2026-04-03' })).toBe('2026-04-03 03:30:00');
  });
});

describe('a time without a zone beside a header that says UTC', () => {
  const both = (row: Row, more: Partial<SheetSettings> = {}) => {
    const { task, issues = [] } = check([{ ...WITHOUT_DUE, ...row }], more)[0] ?? {};
    return task === null || task === undefined
      ? issues.map(({ code }) => code).join(' ')
      : [task.due, task.end].map((instant) => formatUtc(instant ?? Number.NaN)).join(' to ');
  };

  it.each<[string, Row, string]>([
    [
      'is the sheet’s where the due date is a day alone',
      { 'Due date (UTC)': '2026-04-03', 'End time': '11:00' },
      '2026-04-03 03:30:00 to 2026-04-03 05:30:00',
    ],
    [
      'is UTC where the due date has its time in UTC',
      { 'Due date (UTC)': '2026-04-03 10:00', 'End time': '11:00' },
      '2026-04-03 10:00:00 to 2026-04-03 11:00:00',
    ],
    [
      'is open where the due cell gives another zone than its header',
      { 'Due date (UTC)': '2026-04-03 10:00 +02:00', 'End time': '11:00' },
      'end-zone',
    ],
    [
      'is UTC in a column of end dates',
      { 'Due date': '2026-04-03 10:00', 'End date (UTC)': '11:00' },
      '2026-04-03 04:30:00 to 2026-04-03 11:00:00',
    ],
    [
      'is UTC beside an end day',
      { 'Due date': '2026-04-03 10:00', 'End date (UTC)': '2026-04-03', 'End time': '11:00' },
      '2026-04-03 04:30:00 to 2026-04-03 11:00:00',
    ],
    [
      'is UTC beside a blank end day',
      { 'Due date': '2026-04-03 10:00', 'End date (UTC)': '', 'End time': '11:00' },
      '2026-04-03 04:30:00 to 2026-04-03 11:00:00',
    ],
    [
      'is the sheet’s where the header of the end names the sheet’s zone',
      { 'Due date': '2026-04-03 02:00 UTC', 'End date (IST)': '11:00' },
      '2026-04-03 02:00:00 to 2026-04-03 05:30:00',
    ],
  ])('%s', (_name, row, expected) => {
    expect(both(row)).toBe(expected);
  });

  it('is UTC beside a blank due date that is taken as today, whose usual time is the sheet’s', () => {
    const settings = { blankDue: 'today', blankDueTime: '18:00' } as const;
    const end = { 'Due date (UTC)': '', 'End time': '19:00' };
    expect(both({ ...end, 'Due time': '10:00' }, settings)).toBe(
      '2026-01-15 10:00:00 to 2026-01-15 19:00:00',
    );
    expect(both(end, settings)).toBe('2026-01-15 12:30:00 to 2026-01-15 13:30:00');
  });
});

describe('a unit in the header', () => {
  const minutes = (row: Row) => {
    const task = check([{ ...GOOD, ...row }])[0]?.task;
    return [task?.reminderMinutes, ((task?.end ?? 0) - (task?.due ?? 0)) / 60_000];
  };

  it.each<[string, Row, readonly [number | null, number]]>([
    ['hours of a duration', { 'Duration (hrs)': 1.5 }, [null, 90]],
    ['hours of a duration as text', { 'Duration (hours)': '2' }, [null, 120]],
    ['minutes of a duration', { 'Duration (mins)': '45' }, [null, 45]],
    ['a unit in the cell before the header’s', { 'Duration (hrs)': '30 min' }, [null, 30]],
    ['a clock’s form whatever the header says', { 'Duration (hrs)': '1:30' }, [null, 90]],
  ])('counts %s', (_name, row, expected) => {
    expect(minutes(row)).toEqual(expected);
  });

  it('counts hours and days of a reminder', () => {
    expect(minutes({ 'Reminder (hours)': 2 })[0]).toBe(120);
    expect(minutes({ 'Reminder (days)': '1' })[0]).toBe(1440);
    expect(minutes({ 'Reminder (minutes)': '30' })[0]).toBe(30);
  });
});

describe('an answer about a column', () => {
  it('holds for that column and no other', () => {
    const dateAnswers = { 'Due date': { shortYears: true } };
    expect(due({ 'Due date': '05/04/26 10:00' }, { dateAnswers })).toBe('2026-04-05 04:30:00');
    expect(due({ 'Due date': '05/04/26 10:00' }, { dateAnswers: { Deadline: { shortYears: true } } })).toBe(
      'date-two-digit-year',
    );
  });

  it('is asked for with the issue', () => {
    const issues = check([{ ...GOOD, 'Due date': '05/04/26 10:00' }])[0]?.issues;
    expect(issues).toMatchObject([{ code: 'date-two-digit-year', question: 'shortYears' }]);
  });
});

describe('a blank due date', () => {
  it('is refused unless the sheet is set otherwise', () => {
    expect(due({ 'Due date': '' })).toBe('date-missing');
  });

  it('is today at the set time, and said', () => {
    const [checked] = check([{ ...WITHOUT_DUE, 'Due date': '' }], {
      blankDue: 'today',
      blankDueTime: '18:00',
    });
    expect(formatUtc(checked?.task?.due ?? 0)).toBe('2026-01-15 12:30:00');
    expect(checked?.issues).toMatchObject([{ level: 'warning', code: 'due-blank-today' }]);
  });

  it('is left to LeadSquared, and said', () => {
    const [checked] = check([{ ...WITHOUT_DUE, 'Due date': '' }], { blankDue: 'leave' });
    expect(checked?.task).toMatchObject({ due: null, end: null });
    expect(checked?.issues).toMatchObject([{ level: 'warning', code: 'due-left' }]);
  });

  it('is not left to LeadSquared when the row gives a time, an end or a duration for it', () => {
    for (const more of [
      { 'Due time': '10:00' },
      { 'End time': '11:00' },
      { Duration: 30 },
      { 'End date': '2026-03-05 15:00' },
    ]) {
      const [checked] = check([{ ...WITHOUT_DUE, 'Due date': '', ...more }], { blankDue: 'leave' });
      expect(checked?.issues).toMatchObject([{ level: 'error', code: 'date-missing' }]);
    }
  });

  it('needs no column at all when the sheet is set so', () => {
    const [checked] = check([WITHOUT_DUE], { blankDue: 'leave' });
    expect(checked?.task?.due).toBeNull();
  });
});

describe('a text that stands for another', () => {
  const values = {
    OwnerEmailAddress: { 'Kavya Rao': 'kavya.rao@example.com', Arjun: 'Arjun Mehta arjun@example.com' },
  };

  it('is read as what it stands for, whatever its case and spaces', () => {
    const owner = (text: string) =>
      check([{ ...GOOD, 'Owner e-mail': text }], { values })[0]?.task?.ownerEmail;
    expect(owner('Kavya Rao')).toBe('kavya.rao@example.com');
    expect(owner(' kavya  RAO ')).toBe('kavya.rao@example.com');
  });

  it('is not blamed for a wrong value, and gets no repair', () => {
    const [issue] = check([{ ...GOOD, 'Owner e-mail': 'Arjun' }], { values })[0]?.issues ?? [];
    expect(issue).toMatchObject({ code: 'matched-value', found: 'Arjun' });
    expect(issue?.suggestion).toBeUndefined();
    expect(issue?.message).toMatch(
      /^"Arjun" stands for "Arjun Mehta arjun@example\.com" in the match of this sheet\./,
    );
  });
});
