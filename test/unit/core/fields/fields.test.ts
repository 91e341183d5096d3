// The field table is complete, explained, and unambiguous as headers go.
import { describe, expect, it } from 'vitest';
import { schemaName } from '../../../../src/core/fields/custom-field.ts';
import { FIELDS, fieldByName, fieldLabel } from '../../../../src/core/fields/fields.ts';
import { headerKey } from '../../../../src/core/fields/header-key.ts';

describe('the field table', () => {
  it('requires exactly what every task needs', () => {
    expect(FIELDS.filter((field) => field.required).map((field) => field.name)).toEqual([
      'Name',
      'TaskType',
      'OwnerEmailAddress',
      'DueDate',
    ]);
  });

  it('has one field of a whole call', () => {
    expect(FIELDS.filter((field) => field.scope === 'call').map((field) => field.name)).toEqual([
      'StatusWebhookURL',
    ]);
  });

  it('gives no header to two fields', () => {
    const owners = new Map<string, string>();
    for (const field of FIELDS) {
      for (const text of [field.name, field.label, ...field.aliases]) {
        expect([text, owners.get(headerKey(text)) ?? field.name]).toEqual([text, field.name]);
        owners.set(headerKey(text), field.name);
      }
    }
  });

  it('explains every field in one sentence', () => {
    for (const field of FIELDS) expect(field.help).toMatch(/^[A-Z][^.]*\.$/);
  });

  it('is looked up by the exact API name', () => {
    expect(fieldByName('DueDate')?.label).toBe('Due date');
    expect(fieldByName('duedate')).toBe(null);
    expect(fieldByName('constructor')).toBe(null);
    expect(fieldLabel('mx_Custom_1')).toBe('mx_Custom_1');
  });
});

describe('a custom field', () => {
  it.each([
    ['mx_Custom_1', 'mx_Custom_1'],
    [' MX_Custom_1 ', 'mx_Custom_1'],
    ['Product (mx_Product)', 'mx_Product'],
    ['Product [mx_Product]', 'mx_Product'],
    ['mx_', null],
    ['mx_Custom 1', 'mx_Custom_1'],
    ['mx Custom 05', 'mx_Custom_5'],
    ['Custom-7', 'mx_Custom_7'],
    ['Custom field 7', null],
    ['Customer 7', null],
    ['Product', null],
    ['about mx_Product', null],
  ])('in the header %j is %j', (header, expected) => {
    expect(schemaName(header)).toBe(expected);
  });
});
