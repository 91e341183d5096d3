// The time at which the owner of a to-do is reminded: read by the sheet's clock, and sent for to-dos alone.
import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../../../src/core/account/account-facts.ts';
import { mapColumns } from '../../../../src/core/mapping/map-columns.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { facts, taskType } from '../account/account.ts';
import { check, GOOD, type Row } from './rows.ts';

const account = (more: Partial<AccountFacts> = {}) =>
  facts({
    users: null,
    taskTypes: [
      taskType('Call', { category: 'to-do' }),
      taskType('Visit'),
      taskType('Chore', { category: null }),
    ],
    ...more,
  });

function outcome(row: Row, known: AccountFacts | undefined = account()) {
  const [checked] = check([{ ...GOOD, ...row }], {}, 'en_IN', known);
  const issues = checked?.issues ?? [];
  return {
    time: checked?.task?.reminderTime,
    codes: issues.map(({ level, code, header }) => `${level} ${header}: ${code}`),
    says: issues.map(({ message }) => message).join('\n'),
  };
}

describe('the reminder time of a to-do', () => {
  it.each<[header: string, cell: string, time: readonly [number, number, number]]>([
    ['Reminder time', '10:00', [10, 0, 0]],
    ['Reminder time', '9:30 am', [9, 30, 0]],
    ['Reminder time', '1730 hrs', [17, 30, 0]],
    ['Remind at', '5:30 pm', [17, 30, 0]],
    ['Reminder time', '10:00 UTC', [15, 30, 0]],
    ['Reminder time (UTC)', '10:00', [15, 30, 0]],
    ['Reminder time', '2026-03-05 08:15', [8, 15, 0]],
  ])('under “%s” is read from %s by the sheet’s clock', (header, cell, [hour, minute, second]) => {
    expect(outcome({ [header]: cell })).toMatchObject({ time: { hour, minute, second }, codes: [] });
  });

  it('is read from a time cell', () => {
    const cell = { value: new Date(Date.UTC(1899, 11, 30, 4, 30)), display: '10:00' };
    expect(outcome({ 'Reminder time': cell }).time).toEqual({ hour: 10, minute: 0, second: 0 });
  });

  it.each([
    ['2026-03-04 10:00', 'time-other-day'],
    ['23:00 UTC', 'time-other-day'],
    ['soon', 'time-unreadable'],
    ['30 min', 'time-length'],
  ])('is refused on its cell as %s', (cell, code) => {
    expect(outcome({ 'Reminder time': cell }).codes).toEqual([`error Reminder time: ${code}`]);
  });

  it('at an hour of the night without am or pm is told, and refused beside cells that say which half they mean', () => {
    expect(outcome({ 'Reminder time': '3:00' }).codes).toEqual(['warning Reminder time: time-night']);
    const [, checked] = check(
      [
        { ...GOOD, 'Reminder time': '9:30 am' },
        { ...GOOD, 'Task name': 'Another', 'Reminder time': '3:00' },
      ],
      {},
      'en_IN',
      account(),
    );
    expect(checked?.issues).toMatchObject([{ level: 'error', code: 'time-unclear' }]);
    expect(checked?.issues[0]?.message).toContain('Write the time as 3:00 pm or as 3:00 am');
  });

  it('is told from how long before, which has a column of its own', () => {
    expect(outcome({ 'Reminder time': '30 min' }).says).toContain('Write it in a column Reminder (minutes)');
    expect(outcome({ 'Reminder time': '10:00', Reminder: '30' })).toMatchObject({
      time: { hour: 10 },
      codes: [],
    });
  });

  it('is not said to be wrong in a row whose due date is', () => {
    expect(outcome({ 'Due date': 'soon', 'Reminder time': '10:00' }).codes).toEqual([
      'error Due date: date-unreadable',
    ]);
  });
});

describe('a reminder time in a row that is no to-do', () => {
  it('is refused where it is an appointment, with the minutes to write instead', () => {
    const { codes, says } = outcome({ 'Task type': 'Visit', 'Reminder time': '10:00' });
    expect(codes).toEqual(['error Reminder time: reminder-time-appointment']);
    expect(says).toContain('“Reminder (minutes)” how many minutes before, here 270.');
    expect(outcome({ 'Task type': 'Visit', 'Reminder time': '' }).codes).toEqual([]);
  });

  it.each<[string, Row, AccountFacts | undefined]>([
    ['tells no kind of the type', { 'Task type': 'Chore' }, account()],
    ['is not known', {}, undefined],
    ['tells no task types', {}, account({ taskTypes: null })],
  ])('is left out with a warning where the account %s', (_, row, known) => {
    const [checked] = check([{ ...GOOD, ...row, 'Reminder time': '10:00' }], {}, 'en_IN', known);
    expect(checked?.task).toMatchObject({ reminderTime: null });
    expect(checked?.issues).toMatchObject([{ level: 'warning', code: 'reminder-time-unsure' }]);
  });
});

describe('the time of a to-do that the account does not keep', () => {
  const days = account({ keepsToDoDays: true });

  it('can be kept by a reminder, which the warning offers', () => {
    expect(outcome({}, days)).toMatchObject({ codes: ['warning Due date: todo-day'] });
    expect(outcome({}, days).says).toContain('add a column “Reminder time”');
    expect(outcome({ 'Reminder time': '' }, days).says).toContain('write it under “Reminder time”');
  });

  it('is said beside the reminder that the row has', () => {
    const { says } = outcome({ 'Reminder time': '14:00' }, days);
    expect(says).toContain('14:30 will not show in LeadSquared; the owner is to be reminded at 14:00.');
  });
});

describe('a column of reminder times', () => {
  const fieldOf = (...header: string[]) =>
    mapColumns(header, DEFAULT_SHEET_SETTINGS).columns.find(({ column }) => column === 0)?.field;

  it.each(['Reminder time', 'Remind at', 'reminder_time', 'Alert time'])('is %s', (header) => {
    expect(fieldOf(header)).toBe('ReminderTime');
  });

  it.each(['Reminder time (minutes)', 'Reminder time (days before)'])('is not %s', (header) => {
    expect(fieldOf(header)).toBe('Reminder');
  });

  it('is none beside one of reminder dates: then its times are of those days', () => {
    expect(fieldOf('Reminder time', 'Reminder date')).toBeNull();
  });
});
