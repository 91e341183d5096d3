// Words about how cells are written that stand below or above the header, where nothing is read by them.
import { describe, expect, it } from 'vitest';
import { type List, list, match } from './sheets.ts';

const REQUIRED = {
  'Task name': ['', 'Call Meera'],
  'Task type': ['', 'Call'],
  'Owner e-mail': ['', 'kavya@example.com'],
};

const sheetWith = (columns: Readonly<Record<string, readonly string[]>>): List =>
  list({ ...REQUIRED, 'Due date': ['', '03/04/2027'], ...columns });

const told = (sheet: List, look = {}) =>
  match(sheet, undefined, look).problems.flatMap(({ code, level, message }) =>
    code === 'mapping-hint-below' || code === 'mapping-note-above' ? [`${level}: ${message}`] : [],
  );

describe('a hint below the header', () => {
  it('of a zone, or of a unit, that the cells are not read by, stops all and says where to write it', () => {
    expect(told(sheetWith({ 'Due time': ['(EST)', '09:30'] }))).toEqual([
      'error: Cell E2 says "(EST)", which is not used, since only the header says how cells are read. Write it into the header, such as "Due time (EST)", and delete it in E2.',
    ]);
    expect(told(sheetWith({ 'Due time': ['GMT+4', '09:30'] }))[0]).toMatch(/^error: Cell E2 says "GMT\+4", /);
    expect(told(sheetWith({ Duration: ['hours', '30'] }))).toEqual([
      'error: Cell E2 says "hours", which is not used, since only the header says how cells are read. Write it into the header, such as "Duration (hours)", and delete it in E2.',
    ]);
    expect(told(sheetWith({ 'Due time': ['(PM)', '4:30'] }))[0]).toMatch(/^error: /);
    expect(told(sheetWith({ 'Due date': ['yyyy-dd-mm', '2027-03-04'] }))[0]).toMatch(/^error: /);
  });

  it('of an order is told, also in the second row', () => {
    expect(told(sheetWith({ 'Due date': ['', '(mm/dd/yyyy)'] }))).toEqual([
      'warning: Cell D3 says "(mm/dd/yyyy)", which is not used, since only the header says how cells are read. Write it into the header, such as "Due date (mm/dd/yyyy)", and delete it in D3.',
    ]);
  });

  it.each([
    [{ 'Due date (mm/dd/yyyy)': ['mm/dd/yyyy', '03/04/2027'], 'Due date': ['', ''] }],
    [{ 'Due time': ['IST', '09:30'] }],
    [{ 'Due time': ['Evening', 'PM'] }],
    [{ 'Due time': ['4pm EST', '10:00 GST'] }],
    [{ 'Due date': ['5 Mar 2027 4 pm GST', '(05/03/2027)'] }],
    [{ 'Due time (EST)': ['(EST)', '09:30'] }],
    [{ 'Due date': ['25/01/2027', '10/02/2027'] }],
    [{ Duration: ['minutes', '30'] }],
    [{ 'Duration (hrs)': ['hours', '2'] }],
    [{ Description: ['hours', 'EST'] }],
    [{ Notes: ['(mm/dd/yyyy)', ''], Remarks: ['EST', ''] }],
  ])('is not told where it changes nothing: %j', (columns) => {
    expect(told(sheetWith(columns))).toEqual([]);
  });
});

describe('a note above the header', () => {
  const above = (...notes: readonly string[]) => ({ above: notes.map((note) => [note, '']), firstRow: 3 });

  it('of another zone stops all', () => {
    expect(told(sheetWith({}), above('All dates are MM/DD/YYYY, times in GST'))).toEqual([
      'error: Row 1 says "All dates are MM/DD/YYYY, times in GST", which is not used, since only the header says how cells are read. Write it into the headers of dates and times, such as "Due date (GST)", and delete it in row 1.',
    ]);
    expect(told(sheetWith({}), above('Plan', 'Time zone: America/New_York'))[0]).toMatch(/^error: Row 2 /);
  });

  it('of an order is told', () => {
    expect(told(sheetWith({}), above('Use mm-dd-yyyy.'))).toEqual([
      'warning: Row 1 says "Use mm-dd-yyyy.", which is not used, since only the header says how cells are read. Write it into the headers of dates and times, such as "Due date (mm-dd-yyyy)", and delete it in row 1.',
    ]);
  });

  it.each([
    [above('Follow-ups of January', 'Times in IST')],
    [above('Times of the CRM team, ET desk')],
    [above(`${'x'.repeat(300)} mm/dd/yyyy`)],
    [above('Call before the time is up. EST. 1999')],
  ])('is not told where it changes nothing: %j', (look) => {
    expect(told(sheetWith({}), look)).toEqual([]);
  });

  it('is not told where the headers say it', () => {
    const sheet = list({ ...REQUIRED, 'Due date (mm/dd/yyyy)': ['', '03/04/2027'] });
    expect(told(sheet, above('Dates are MM/DD/YYYY'))).toEqual([]);
  });
});
