// Rows become tasks: good rows, blank rows, duplicates.
import { describe, expect, it } from 'vitest';
import { check, GOOD, ID } from './rows.ts';

describe('a good row', () => {
  it('becomes a task with everything in it', () => {
    const row = {
      ...GOOD,
      'Task name': ' Demo\u200b ',
      'End date': '2026-03-05T15:30',
      'Lead ID': ID.toUpperCase(),
      Description: 'line 1\r\nline 2',
      Location: 5,
      Reminder: '1 hour',
      Notify: true,
      mx_Custom_1: 12,
      mx_Custom_2: '',
      Phone: '#N/A',
    };
    expect(check([row])).toEqual([
      {
        rowNumber: 2,
        blank: false,
        duplicateOf: null,
        issues: [],
        asked: [`id:${ID}`],
        task: {
          name: 'Demo',
          taskType: 'Call',
          ownerEmail: 'priya@example.com',
          due: Date.UTC(2026, 2, 5, 9),
          end: Date.UTC(2026, 2, 5, 10),
          relatedEntity: 1,
          relatedEntityId: ID,
          description: 'line 1\nline 2',
          asIs: { Location: '5' },
          reminderMinutes: 60,
          reminderTime: null,
          notifyOwner: true,
          customFields: { mx_Custom_1: '12' },
        },
      },
    ]);
  });

  it('leaves to LeadSquared what is not in the sheet', () => {
    expect(check([GOOD])[0]?.task).toMatchObject({
      end: null,
      relatedEntity: 0,
      relatedEntityId: '',
      reminderMinutes: null,
      reminderTime: null,
      notifyOwner: null,
      customFields: {},
    });
  });

  it('takes the values for all rows where there is no column', () => {
    const constants = {
      'Task name': 'no field',
      Location: 'Pune',
      mx_A: 'x',
      Reminder: '15',
      Description: 'unused',
    };
    const task = check([{ ...GOOD, Description: '' }], { constants })[0]?.task;
    expect(task).toMatchObject({
      asIs: { Location: 'Pune' },
      reminderMinutes: 15,
      customFields: { mx_A: 'x' },
      description: '',
    });
  });

  it('uses the default time and the date order of the settings', () => {
    const row = { ...GOOD, 'Due date': '03/04/2026' };
    expect(check([row], { defaultTime: '17:30', dateOrder: 'MDY' })[0]?.task?.due).toBe(
      Date.UTC(2026, 2, 4, 12),
    );
    expect(check([row])[0]?.task?.due).toBe(Date.UTC(2026, 3, 3, 3, 30));
  });
});

describe('a blank row', () => {
  it('is neither an issue nor a task', () => {
    const [, blank, box, custom] = check([GOOD, {}, { Notify: false }, { mx_A: 0 }]);
    expect(blank).toEqual({ rowNumber: 3, issues: [], task: null, duplicateOf: null, blank: true });
    expect(box?.blank).toBe(true);
    expect(custom?.blank).toBe(false);
  });

  it('may hold something in columns that are not sent', () => {
    expect(check([GOOD, { Phone: '123' }])[1]?.blank).toBe(true);
  });
});

describe('a duplicate', () => {
  const twice = [
    GOOD,
    { ...GOOD, 'Due date': 'soon' },
    { ...GOOD, 'Due date': '5 Mar 2026 2:30 pm', 'Owner e-mail': 'Priya@Example.com', Phone: '1' },
    { ...GOOD, 'Due date': 'soon' },
    { ...GOOD, Description: 'other' },
    GOOD,
  ];

  it('names the first row with the same task, however it is written', () => {
    expect(check(twice).map((row) => row.duplicateOf)).toEqual([null, null, 2, null, null, 2]);
  });

  it('is not looked for when duplicates are to be sent', () => {
    expect(check(twice, { sendDuplicates: true }).map((row) => row.duplicateOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

it('a default time that is none is the mistake of whoever saved the settings', () => {
  expect(() => check([GOOD], { defaultTime: 'morning' })).toThrow(
    'The default time "morning" is not a time such as 09:00.',
  );
});
