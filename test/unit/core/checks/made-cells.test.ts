// Rows are checked with texts made of their cells and with the values that these stand for; totals are no tasks.
import { describe, expect, it } from 'vitest';
import { check, GOOD, type Row } from './rows.ts';

const { 'Task name': _, ...NAMELESS } = GOOD;
const named = (row: Row) => ({ Student: 'Ishaan', ...NAMELESS, ...row });
const MADE = { constants: { Name: 'Call {Student} about {Course}' } };

describe('a text made of columns', () => {
  it('is the task name of each row', () => {
    const rows = check([named({ Course: 'BBA' }), named({ Course: '' })], MADE);
    expect(rows.map(({ task }) => task?.name)).toEqual(['Call Ishaan about BBA', 'Call Ishaan']);
  });

  it('shows numbers and dates as the sheet does', () => {
    const fee = { value: 12500, display: '₹12,500' };
    expect(check([named({ Course: fee })], MADE)[0]?.task?.name).toBe('Call Ishaan about ₹12,500');
  });

  it('of blank cells is a missing name', () => {
    const [row] = check([named({ Student: '', Course: ' ' })], MADE);
    expect(row?.task).toBe(null);
    expect(row?.issues.map(({ code, header }) => [code, header])).toEqual([['required', 'Task name']]);
  });

  it('makes no task of a row that is blank in all its columns', () => {
    const blank = {
      Student: '',
      Course: '',
      'Task type': '',
      'Owner e-mail': '',
      'Due date': '',
      City: 'Pune',
    };
    expect(check([named({ Course: 'BBA' }), blank], MADE)[1]).toMatchObject({ blank: true, issues: [] });
  });
});

describe('a row of totals', () => {
  const totals = (row: Row) =>
    check([named({ No: '1', Course: 'BBA' }), { No: '', Course: '', ...row }], MADE)[1];

  it.each<[string, Row]>([
    ['a count', { No: 'Total', Student: '8' }],
    ['an amount', { No: 'Grand Total:', Student: '', Course: '₹1,20,000' }],
    ['nothing else', { No: '', Student: 'TOTAL' }],
    ['a count in Hindi', { No: 'कुल', Student: '8' }],
  ])('with %s is no task and no problem, and is told', (_name, row) => {
    expect(totals(row)).toMatchObject({ task: null, issues: [], blank: true, aside: 'totals' });
  });

  it.each<[string, Row]>([
    ['a name', { No: 'Total', Student: 'Ishaan' }],
    ['a due date', { No: 'Total', Student: '8', 'Due date': '2026-03-05' }],
    ['an owner', { No: '', Student: 'Total', 'Owner e-mail': 'priya@example.com' }],
    ['more words', { No: '', Student: 'Total loss report' }],
    ['a number alone', { No: '9', Student: '8' }],
  ])('is none with %s: it is checked like any other', (_name, row) => {
    const found = totals(row);
    expect(found?.aside).toBe(undefined);
    expect(found?.blank).toBe(false);
  });
});

describe('a row with the header once more', () => {
  const again = (row: Row) => check([GOOD, { ...row }])[1];
  const header = Object.fromEntries(Object.keys(GOOD).map((text) => [text, text]));

  it('is no task and no problem, and is told', () => {
    expect(again(header)).toMatchObject({ task: null, issues: [], blank: true, aside: 'header' });
    expect(again({ ...header, 'Due date': '' })).toMatchObject({ aside: 'header' });
  });

  it('is none with any other text, or with one name alone', () => {
    expect(again({ ...header, 'Due date': '2026-03-05' })).toMatchObject({ blank: false });
    expect(again({ 'Task name': 'Task name' })).toMatchObject({ blank: false });
  });
});

describe('a text that stands for another', () => {
  const values = {
    OwnerEmailAddress: { 'Kavya  Rao': 'kavya.rao@example.com' },
    TaskType: { call: 'Phone call' },
  };

  it('is read as what it stands for, whatever its case and spaces', () => {
    const row = { ...GOOD, 'Owner e-mail': ' kavya rao ', 'Task type': 'Call' };
    expect(check([row], { values })[0]?.task).toMatchObject({
      ownerEmail: 'kavya.rao@example.com',
      taskType: 'Phone call',
    });
  });

  it('leaves every other text as it is', () => {
    expect(
      check([GOOD], { values: { OwnerEmailAddress: { Kavya: 'k@example.com' } } })[0]?.task?.ownerEmail,
    ).toBe('priya@example.com');
  });

  it('is shown as the cell does where what it stands for is wrong', () => {
    const wrong = { OwnerEmailAddress: { Kavya: 'kavya' } };
    const [row] = check([{ ...GOOD, 'Owner e-mail': 'Kavya' }], { values: wrong });
    expect(row?.issues).toMatchObject([{ code: 'matched-value', found: 'Kavya' }]);
  });
});
