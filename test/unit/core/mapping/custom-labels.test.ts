// A header that the account has for a custom field means that field, where it means no other.
import { describe, expect, it } from 'vitest';
import { column, taskType } from '../account/account.ts';
import { fields, list, match } from './sheets.ts';

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

  it('that is not matched although it is filled is told, with the fields that may be meant', () => {
    const types = ['Visit', 'Check'];
    const told = (columns: Record<string, readonly string[]>) =>
      match(list(columns), undefined, { taskTypes: TYPES }).problems.flatMap(({ code, message }) =>
        code === 'column-not-sent' ? [message] : [],
      );
    expect(told({ 'Task type': types, Visitors: ['3', '4'] })).toEqual([
      expect.stringContaining(
        'called like different custom fields of different task types: mx_Custom_2, mx_Custom_3',
      ),
    ]);
    const both = told({ 'Task type': types, 'Site code': ['T', ''], 'Form number': ['', 'F'] });
    expect(both).toHaveLength(2);
    expect(both[0]).toContain('called like the custom field mx_Custom_1, and so is another column');
    expect(told({ 'Task type': types, Visitors: ['', ''] })).toEqual([]);
  });

  it('means what every task has before it means a custom field', () => {
    const types = [taskType('Visit', { columns: [column(1, 'text', { label: 'Location' })] })];
    expect(fields(list({ Location: ['Tower B'] }), undefined, { taskTypes: types })).toEqual({
      Location: 'Location',
    });
  });
});
