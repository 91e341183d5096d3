// A header with a slip is proposed for the field that it nearly names, and never taken for it.
import { describe, expect, it } from 'vitest';
import { list, match } from './sheets.ts';

describe('a header with a slip', () => {
  const near = (header: string) => {
    const column = match(list({ [header]: [] })).columns[0];
    return [column?.field, column?.near];
  };

  it.each([
    ['Ownr e-mail', 'OwnerEmailAddress'],
    ['Due dat', 'DueDate'],
    ['Tsak name', 'Name'],
    ['Discription', 'Description'],
    ['Assinged to', 'OwnerEmailAddress'],
    ['Remainder', 'Reminder'],
    ['Loction', 'Location'],
  ])('%j is proposed as %s and not applied', (header, field) => {
    expect(near(header)).toEqual([null, field]);
  });

  it.each([
    'Date',
    'Dua',
    'Tame',
    'Last name',
    'First name',
    'City',
    'State',
    'Lead name',
    'Lead stage',
    'Status',
    'Power',
    '',
  ])('%j is no slip', (header) => {
    expect(near(header)).toEqual([null, null]);
  });

  it('is not proposed for a field that has its column', () => {
    const { columns } = match(list({ 'Due dat': [], 'Due date': [] }));
    expect(columns.map(({ field, near: meant }) => [field, meant])).toEqual([
      [null, null],
      ['DueDate', null],
    ]);
  });
});
