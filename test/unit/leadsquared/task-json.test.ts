// A task on the wire: every field in its place, times in UTC, empty fields left to LeadSquared's defaults.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatApiTime, parseApiTime, taskJson } from '../../../src/leadsquared/task-json.ts';
import { DUE, fullTask, guid, LEAD_ID, task } from '../../support/tasks.ts';

describe('a task on the wire', () => {
  it('has every field that was filled', () => {
    expect(taskJson(fullTask())).toEqual({
      Name: 'Call back about the offer',
      TaskType: { Name: 'Phone Call' },
      OwnerEmailAddress: 'asha@example.com',
      DueDate: '2026-03-05 09:00:00',
      EndDate: '2026-03-05 09:30:00',
      RelatedEntity: 1,
      RelatedEntityId: LEAD_ID,
      Description: 'Bring the price list.',
      Location: 'Pune office',
      Reminder: 15,
      ReminderBeforeDays: '0',
      ReminderTime: '10:00:00',
      NotifyBy: '1100',
      CustomFields: { mx_Custom_1: 'Gold' },
    });
  });

  it('has only what every task needs when nothing else was filled', () => {
    expect(taskJson(task())).toEqual({
      Name: 'Call back about the offer',
      TaskType: { Name: 'Phone Call' },
      OwnerEmailAddress: 'asha@example.com',
      DueDate: '2026-03-05 09:00:00',
      RelatedEntity: 0,
      RelatedEntityId: '',
    });
  });

  it.each([
    [
      'an opportunity',
      { relatedEntity: 5, relatedEntityId: guid(3) },
      { RelatedEntity: 5, RelatedEntityId: guid(3) },
    ],
    [
      'an id that belongs to nothing',
      { relatedEntityId: guid(3) },
      { RelatedEntity: 0, RelatedEntityId: '' },
    ],
    ['a reminder at the due time', { reminderMinutes: 0 }, { Reminder: 0 }],
    ['an e-mail to the owner', { notifyOwner: true }, { NotifyBy: '1100' }],
    ['no e-mail to the owner', { notifyOwner: false }, { NotifyBy: '1000' }],
  ] as const)('with %s', (_, changes, json) => {
    expect(taskJson(task(changes))).toMatchObject(json);
  });
});

describe('a time of the API', () => {
  it.each([
    ['2026-03-05 09:00:00', DUE],
    ['2026-03-05 09:00:00.000', DUE],
    ['2026-03-05 09:00:00.9999999', DUE],
    ['2026-03-05T09:00:00', DUE],
    ['2026-03-05T09:00:00Z', DUE],
    ['  2026-03-05 09:00:00  ', DUE],
    ['2028-02-29 23:59:59', Date.UTC(2028, 1, 29, 23, 59, 59)],
  ])('%j is read as UTC', (text, instant) => {
    expect(parseApiTime(text)).toBe(instant);
  });

  it.each([
    ['nothing', ''],
    ['never, as the API writes it', '0001-01-01 00:00:00.000'],
    ['a date alone', '2026-03-05'],
    ['a day that does not exist', '2026-02-30 09:00:00'],
    ['a month that does not exist', '2026-13-05 09:00:00'],
    ['an hour that does not exist', '2026-03-05 24:00:00'],
    ['a minute that does not exist', '2026-03-05 09:60:00'],
    ['another order', '05-03-2026 09:00:00'],
    ['another zone', '2026-03-05 09:00:00+05:30'],
    ['something else', 'tomorrow'],
  ])('is not read from %s', (_, text) => {
    expect(parseApiTime(text)).toBeNull();
  });

  it('comes back as it was written', () => {
    const seconds = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2100, 0) / 1000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom('', '.000', 'Z'), (second, tail) => {
        expect(parseApiTime(formatApiTime(second * 1000) + tail)).toBe(second * 1000);
      }),
    );
  });

  it('is a time or nothing, whatever was answered', () => {
    const time = fc.stringMatching(/^(?:19|20)\d\d-[01]\d-[0-3]\d[ T][0-2]\d:[0-6]\d:[0-6]\d$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), time), (text) => {
        const instant = parseApiTime(text);
        if (instant !== null) expect(formatApiTime(instant)).toBe(text.trim().slice(0, 19).replace('T', ' '));
      }),
    );
  });
});
