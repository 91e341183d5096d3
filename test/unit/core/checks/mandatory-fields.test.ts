// What a task type makes mandatory among the fields of every task is asked for on the column that fills it.
import { describe, expect, it } from 'vitest';
import type { MandatoryField } from '../../../../src/core/account/account-facts.ts';
import type { SheetSettings } from '../../../../src/core/settings.ts';
import { LEADS } from '../../../support/lead-world.ts';
import { column, facts, taskType } from '../account/account.ts';
import { check, GOOD, ID, type Row } from './rows.ts';

function found(mandatory: MandatoryField[], row: Row = {}, more: Partial<SheetSettings> = {}) {
  const account = facts({
    users: null,
    taskTypes: [
      taskType('Call', { mandatory }),
      taskType('Chore'),
      taskType('To-do', { category: 'to-do', mandatory }),
    ],
  });
  const [checked] = check([{ ...GOOD, ...row }], more, 'en_IN', account, LEADS);
  const issues = checked?.issues ?? [];
  return {
    codes: issues.filter(({ level }) => level === 'error').map(({ header, code }) => `${header}: ${code}`),
    says: issues.map(({ message }) => message).join('\n'),
  };
}

describe('a mandatory field', () => {
  it.each<[MandatoryField, Row, string]>([
    ['Description', { Notes: '' }, 'Notes'],
    ['Location', {}, 'Location'],
    ['RelatedEntityId', {}, 'Lead ID'],
    ['RelatedEntityId', { 'Lead phone': '' }, 'Lead phone'],
    ['RelatedEntityId', { 'Related to': 'none' }, 'Lead ID'],
    ['EndDate', {}, 'End date'],
    ['EndDate', { Duration: '' }, 'Duration'],
    ['Reminder', { Reminder: 'none' }, 'Reminder'],
    ['NotifyBy', { Notify: '' }, 'Notify'],
  ])('%s is asked for in a row with %j, on %s', (field, row, header) => {
    expect(found([field], row).codes).toEqual([`${header}: field-missing`]);
  });

  it.each<[MandatoryField, Row]>([
    ['Description', { Notes: 'Price list' }],
    ['Location', { Location: 'Pune' }],
    ['RelatedEntityId', { 'Lead ID': ID }],
    ['RelatedEntityId', { 'Opportunity ID': ID }],
    ['RelatedEntityId', { 'Lead phone': '98450 12345' }],
    ['EndDate', { 'End date': '2026-03-05 15:00' }],
    ['EndDate', { Duration: '30' }],
    ['EndDate', { 'End time': '15:00' }],
    ['Reminder', { Reminder: '0' }],
    ['Reminder', { 'Task type': 'To-do', 'Reminder time': '10:00' }],
    ['NotifyBy', { Notify: 'no' }],
    ['DueDate', {}],
  ])('%s is given by %j', (field, row) => {
    expect(found([field], row).codes).toEqual([]);
  });

  it('is a due date that is left to LeadSquared', () => {
    const left = { 'Due date': '' };
    expect(found(['DueDate'], left, { blankDue: 'leave' }).codes).toEqual(['Due date: field-missing']);
    expect(found(['DueDate'], left, { blankDue: 'today' }).codes).toEqual([]);
  });

  it('says how it can be given', () => {
    expect(found(['Location']).says).toBe(
      'Tasks of type “Call” need a location, and the row gives none. Add a column “Location”, or give it one value for all rows under “Match columns”.',
    );
    expect(found(['EndDate']).says).toMatch(/Add a column “Duration”, .*, such as 60, the usual minutes\.$/);
    expect(found(['RelatedEntityId']).says).toMatch(/Add a column “Lead ID” or “Lead phone”\.$/);
    expect(found(['Description'], { Notes: '' }).says).toMatch(/Fill in “Notes”\.$/);
  });

  it('of another type is nothing to the row', () => {
    expect(found(['Location'], { 'Task type': 'Chore' }).codes).toEqual([]);
  });

  it('whose cell is at fault is said once', () => {
    expect(found(['EndDate'], { 'End date': 'soon' }).codes).toEqual(['End date: date-unreadable']);
    expect(found(['Location'], { Location: '#N/A' }).codes).toHaveLength(1);
    expect(found(['EndDate'], { 'Due date': 'soon' }).codes).toEqual(['Due date: date-unreadable']);
  });
});

describe('a mandatory field whose name two fields of the account have', () => {
  it('is told of with the column that bears the name, and how to say which is meant', () => {
    const taskTypes = [
      taskType('Call', { columns: [column(1, 'text', { label: 'Number', isMandatory: true })] }),
      taskType('Visit', { columns: [column(2, 'text', { label: 'Number' })] }),
    ];
    const row = { ...GOOD, 'Task type': 'Call', Number: 'A-17' };
    const [checked] = check(
      [row, { ...row, 'Task type': 'Visit' }],
      {},
      'en_IN',
      facts({ taskTypes, users: null }),
    );
    expect(checked?.issues.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /Column E, “Number”, may mean another field as well, so nothing of it is taken: name it mx_Custom_1, or choose/,
      ),
    ]);
  });
});
