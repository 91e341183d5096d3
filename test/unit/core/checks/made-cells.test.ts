// Rows are checked with texts made of their cells and with the values that these stand for; totals are no tasks.
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../src/core/cell.ts';
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

  it.each([
    ['#N/A', 'BBA', 'Student'],
    ['Ishaan', '#REF!', 'Course'],
    ['Ishaan', 'Loading...', 'Course'],
    ['#N/A', '', 'Student'],
  ])('of %j and %j is refused for the error in %s', (student, course, header) => {
    const [row] = check([named({ Student: student, Course: course })], MADE);
    expect(row?.task).toBe(null);
    expect(row?.issues).toMatchObject([
      { code: 'error-value', level: 'error', header, column: header === 'Student' ? 0 : 4 },
    ]);
    expect(row?.issues[0]?.message).toMatch(/an error of its formula/);
  });

  it('with words that only begin like an error is no error', () => {
    expect(check([named({ Student: '#N/A Traders', Course: '' })], MADE)[0]?.task?.name).toBe(
      'Call #N/A Traders',
    );
  });

  it('tells an error once, whatever else is made of the same column', () => {
    const [row] = check([{ ...NAMELESS, Description: '#VALUE!' }], {
      constants: {
        Name: 'Call about {Description}',
        Location: 'At {Description}',
        mx_Custom_1: '{Description}',
      },
    });
    expect(row?.task).toBe(null);
    expect(row?.issues.map(({ code, header }) => [code, header])).toEqual([['error-value', 'Description']]);
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
    ['an amount in lakhs', { No: 'Grand Total', Student: '2', Course: '155 lakh' }],
    ['an average in crores', { No: '', Student: 'Average', Course: 'Rs. 7.5 cr' }],
    ['a sum of hours', { No: 'Total', Student: '8', Course: '12.5 hrs' }],
    ['how many there are', { No: '', Student: 'Total customers: 2', Course: '' }],
    ['nothing else', { No: '', Student: 'TOTAL' }],
    ['a count in the same cell', { No: '', Student: 'Count: 2' }],
    ['a number of rows', { No: '', Student: '2 records' }],
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

  it('is no task in capitals, and where its columns stand in another order, either', () => {
    const capitals = Object.fromEntries(Object.keys(GOOD).map((text) => [text, text.toUpperCase()]));
    expect(again(capitals)).toMatchObject({ aside: 'header' });
    const names = Object.keys(GOOD);
    const moved = Object.fromEntries(names.map((text, place) => [text, names[(place + 1) % 4] ?? '']));
    expect(again(moved)).toMatchObject({ aside: 'header' });
  });

  it('is none with any other text, or with one name alone', () => {
    expect(again({ ...header, 'Due date': '2026-03-05' })).toMatchObject({ blank: false });
    expect(again({ 'Task name': 'Task name' })).toMatchObject({ blank: false });
  });
});

describe('a row of hints below the header', () => {
  const below = (...texts: readonly string[]) =>
    check([Object.fromEntries(Object.keys(GOOD).map((text, place) => [text, texts[place] ?? ''])), GOOD])[0];

  it.each([
    [['(text)', '(pick one)', '(e-mail)', '(dd/mm/yyyy)']],
    [['Required', 'Required', 'Optional']],
    [['text', 'list', 'e-mail', 'dd/mm/yyyy hh:mm']],
    [['[Mandatory]', '', 'email', 'date']],
    [['', '', '', '(mm/dd/yyyy)']],
    [['', '', '', '(EST)']],
    [['', '', '', 'EST']],
    [['e.g. Call Ravi', 'e.g. Meeting', 'e.g. a@b.com', 'e.g. 01/25/2027']],
    [['text', 'dropdown', 'email', 'date']],
    [['M', 'M', 'M', 'O']],
    [['*', '*', '*', '*']],
    [['', '', '(work email)', 'day first']],
    [['', '', 'hours', 'mm/dd/yyyy']],
  ])('such as %j is no task and no problem, and is told', (texts) => {
    expect(below(...texts)).toMatchObject({ task: null, issues: [], blank: true, aside: 'hints' });
  });

  it.each([
    [['Email', 'Email', '', '']],
    [['PT', '', '', '']],
    [['Exam reminder', 'Explain', '', '']],
    [['Format the laptop', 'EGift', '', '']],
    [['e.g.', 'Meeting', '', '']],
    [['M', 'O', '', '']],
    [['Evening', '', '', '']],
    [['(text)', 'Meeting', '(e-mail)', '']],
    [['Required', '', '', '']],
    [['Date', 'Time', '', '25/01/2027']],
    [['Required', 'Required', '', '2026-03-05']],
  ])('is none when it is %j', (texts) => {
    expect(below(...texts)?.aside).toBe(undefined);
  });
});

describe('a footer below the last task', () => {
  const FOOTERS = [
    'Generated by Priya on 12 Nov 2026',
    'Page 1 of 1',
    'This report was exported from the CRM',
  ];

  it('is no task and no problem, and is told', () => {
    const rows = check([GOOD, ...FOOTERS.map((text) => ({ 'Task name': text })), { 'Task name': 'Total' }]);
    expect(rows.map(({ aside, issues }) => [aside, issues.length])).toEqual([
      [undefined, 0],
      ['footer', 0],
      ['footer', 0],
      ['footer', 0],
      ['totals', 0],
    ]);
  });

  it('is none above a task, with more cells, or in other words', () => {
    const asides = (...rows: Row[]) => check([GOOD, ...rows]).map(({ aside }) => aside);
    expect(asides({ 'Task name': FOOTERS[0] ?? '' }, { ...GOOD, 'Task name': 'b' })[1]).toBe(undefined);
    expect(asides({ 'Task name': FOOTERS[0] ?? '', 'Task type': 'Call' })[1]).toBe(undefined);
    expect(asides({ 'Task name': 'Call Meera' })[1]).toBe(undefined);
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

describe('a remark between the tasks', () => {
  const SENT = { columns: { Remark: '' } };
  const row = (remark: CellValue) =>
    check([GOOD, { Remark: remark }, GOOD], { ...SENT, sendDuplicates: true })[1];

  it('in a column that is not sent is no task, and is counted', () => {
    expect(row('Note: ring B first')).toMatchObject({ task: null, issues: [], blank: true, aside: 'note' });
    expect(row('*** VIP ***')?.aside).toBe('note');
  });

  it('is none where only a number or nothing stands', () => {
    for (const other of [7, '8', '', '  ', false]) expect(row(other)?.aside).toBeUndefined();
  });
});
