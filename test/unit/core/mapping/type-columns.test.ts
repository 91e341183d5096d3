// A column whose name may mean much is the task type when its cells are words of the account's types.
import { describe, expect, it } from 'vitest';
import { taskType } from '../account/account.ts';
import { fields, list } from './sheets.ts';

describe('a guess of the task type', () => {
  it('takes a column that may be one of task types, when its cells are words of theirs', () => {
    const taskTypes = [taskType('Phone call'), taskType('Site visit'), taskType('Meeting')];
    const typeOf = (header: string, cells: readonly string[]) =>
      fields(list({ [header]: cells }), undefined, { taskTypes }).TaskType;
    for (const header of ['Activity', 'Purpose', 'Purpose of visit', 'Nature of work', 'Action']) {
      expect([header, typeOf(header, ['Call', 'Visit', 'visit'])]).toEqual([header, header]);
      expect([header, typeOf(header, ['Admission enquiry', 'Fee due'])]).toEqual([header, undefined]);
    }
    expect(typeOf('Last activity', ['Phone call', 'Meeting'])).toBeUndefined();
    expect(typeOf('Wie', ['Call', 'Visit'])).toBeUndefined();
  });
});
