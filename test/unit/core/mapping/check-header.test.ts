// A list without a header loses no task: its first row is named, whatever else is given.
import { describe, expect, it } from 'vitest';
import { fields, type List, match, problems } from './sheets.ts';

const ROWS = [
  ['Call Meera', 'Phone call', 'kavya.rao@example.com', '25/01/2027'],
  ['Call Bob', 'Phone call', 'arjun.mehta@example.com', '26/01/2027'],
  ['Visit Suresh', 'Meeting', 'kavya.rao@example.com', '27/01/2027'],
];
const without = (...first: readonly string[]): List => ({ header: first, rows: ROWS.slice(1) });

describe('a first row that is a task', () => {
  it.each([
    [ROWS[0] ?? []],
    [['Task', 'Phone call', 'kavya.rao@example.com', '25/01/2027']],
    [['Call Meera', 'Phone call', 'Kavya', '25-Jan-2027']],
    [['Call Meera', 'Phone call', 'kavya.rao@example.com', 'tomorrow']],
  ])('such as %j is said, and nothing is guessed from it', (first) => {
    const settings = { columns: {}, constants: { TaskType: 'Phone call' } };
    for (const given of [undefined, settings]) {
      const sheet = without(...first);
      expect(problems(sheet, given).map((text) => text.split(' ')[0])).toEqual(['header-is-data']);
      expect(match(sheet, given).columns.some(({ how }) => how === 'content')).toBe(false);
    }
  });

  it('is not seen in names of columns among which is a date, a year or an address', () => {
    const header = ['Task name', 'Task type', 'Owner e-mail', 'Due date', '25/01/2027', '2027'];
    const sheet = { header, rows: ROWS.map((row) => [...row, '26/01/2027', '5']) };
    expect(problems(sheet)).toEqual([]);
    expect(fields(sheet)).toMatchObject({ Name: 'Task name', DueDate: 'Due date' });
  });

  it('is the header when the user has said so', () => {
    const columns = { 'kavya.rao@example.com': 'OwnerEmailAddress', '25/01/2027': 'DueDate' };
    const sheet = without(...(ROWS[0] ?? []));
    expect(fields(sheet, { columns, constants: {} })).toEqual({
      OwnerEmailAddress: 'kavya.rao@example.com',
      DueDate: '25/01/2027',
    });
  });
});
