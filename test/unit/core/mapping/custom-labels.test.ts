// A header that the account has for a custom field means that field, where it means no other.
import { describe, expect, it } from 'vitest';
import { column, taskType } from '../account/account.ts';
import { fields, list } from './sheets.ts';

const TYPES = [
  taskType('Visit', {
    columns: [column(1, 'text', { label: 'Site code' }), column(2, 'number', { label: 'Visitors' })],
  }),
  taskType('Check', {
    columns: [column(1, 'text', { label: 'Form number' }), column(3, 'text', { label: 'Visitors' })],
  }),
];
const found = (columns: Record<string, readonly string[]>) =>
  fields(list(columns), undefined, { taskTypes: TYPES });

describe('a header with the name of a custom field', () => {
  it('is matched, in any letters', () => {
    expect(found({ 'Task type': ['Visit'], 'SITE CODE': ['T-1'], visitors: ['3'] })).toMatchObject({
      mx_Custom_1: 'SITE CODE',
      mx_Custom_2: 'visitors',
    });
  });

  it('is not matched where it means two fields, or two headers mean one', () => {
    const types = ['Visit', 'Check'];
    expect(Object.values(found({ 'Task type': types, Visitors: ['3', '4'] }))).toEqual(['Task type']);
    const both = found({ 'Task type': types, 'Site code': ['T'], 'Form number': ['F'] });
    expect(Object.values(both)).toEqual(['Task type']);
  });

  it('means what every task has before it means a custom field', () => {
    const types = [taskType('Visit', { columns: [column(1, 'text', { label: 'Location' })] })];
    expect(fields(list({ Location: ['Tower B'] }), undefined, { taskTypes: types })).toEqual({
      Location: 'Location',
    });
  });
});
