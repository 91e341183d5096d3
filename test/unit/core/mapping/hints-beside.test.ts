// Words about how cells are written that stand below or above the header, by which nothing is read.
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
    code.endsWith('-beside') ? [`${level}: ${message}`] : [],
  );
const orders = (sheet: List, look = {}) =>
  match(sheet, undefined, look).columns.flatMap(({ beside }) =>
    beside === undefined ? [] : [`${beside.order}: ${beside.said}`],
  );

const ZONE_ADVICE =
  "but times are read in the spreadsheet's time zone. Delete it there if the times are of the spreadsheet's zone; otherwise write it into the cells, such as 10:00 UTC, or set the spreadsheet's zone under File, Settings.";

describe('a row of hints below the header', () => {
  it('that speaks of another zone stops all', () => {
    expect(told(sheetWith({ 'Due time': ['(EST)', '09:30'] }))).toEqual([
      `error: Cell E2 speaks of "EST", ${ZONE_ADVICE}`,
    ]);
    expect(told(sheetWith({ 'Due time': ['GMT+4', '09:30'] }))).toEqual([
      `error: Cell E2 speaks of "GMT+4", ${ZONE_ADVICE}`,
    ]);
    expect(told(sheetWith({ 'Due date': ['(UTC)', '03/04/2027'] }))).toEqual([
      'error: Cell D2 speaks of "UTC", but times are read in the spreadsheet\'s time zone. If they are UTC, write that into the header, such as "Due date (UTC)", and delete it there.',
    ]);
  });

  it('of another unit, a half of the day or an order in which nothing is read stops all', () => {
    expect(told(sheetWith({ Duration: ['hours', '30'] }))).toEqual([
      'error: Cell E2 says "hours", which is not used, since only the header says how cells are read. Write it into the header, such as "Duration (hours)", and delete it there.',
    ]);
    expect(told(sheetWith({ 'Due time': ['(PM)', '4:30'] }))).toEqual([
      'error: Cell E2 says "(PM)", which is not used: each cell is read as it stands. Write it into the cells, such as 2:30 pm, and delete it there.',
    ]);
    expect(told(sheetWith({ 'Due date': ['yyyy-dd-mm', '2027-03-04'] }))[0]).toMatch(/^error: Cell D2 says /);
  });

  it.each([
    [['(mm/dd/yyyy)', '03/04/2027'], 'MDY: cell D2 says "(mm/dd/yyyy)"'],
    [['', '(dd-mm-yy)'], 'DMY: cell D3 says "(dd-mm-yy)"'],
    [['e.g. 01/25/2027', ''], 'MDY: cell D2 says "e.g. 01/25/2027"'],
    [['month first', ''], 'MDY: cell D2 says "month first"'],
    [['(US format)', ''], 'MDY: cell D2 says "(US format)"'],
    [['month/day/year', ''], 'MDY: cell D2 says "month/day/year"'],
  ])('tells the order of dates: %j', (cells, order) => {
    const rows = list({
      'Task name': ['', ''],
      'Task type': ['', ''],
      'Owner e-mail': ['', ''],
      'Due date': cells,
    });
    expect(orders(rows)).toEqual([order]);
    expect(told(rows)).toEqual([]);
  });

  it('leaves the order to the header, where that names one', () => {
    expect(
      orders(sheetWith({ 'Due date (dd/mm/yyyy)': ['mm/dd/yyyy', '03/04/2027'], 'Due date': ['', ''] })),
    ).toEqual([]);
  });

  it.each([
    [{ 'Due time': ['IST', '09:30'] }],
    [{ 'Due time (EST)': ['(EST)', '09:30'] }],
    [{ 'Due time': ['Evening', 'PM'] }],
    [{ 'Due time': ['4pm EST', '10:00 GST'] }],
    [{ 'Due date': ['5 Mar 2027 4 pm GST', '(05/03/2027)'] }],
    [{ 'Due date': ['25/01/2027', '10/02/2027'] }],
    [{ Duration: ['minutes', '30'] }],
    [{ 'Duration (hrs)': ['hours', '2'] }],
    [{ Description: ['hours', 'EST'] }],
    [{ Notes: ['(mm/dd/yyyy)', ''], Remarks: ['EST', ''] }],
  ])('is not told where it changes nothing: %j', (columns) => {
    expect(told(sheetWith(columns))).toEqual([]);
    expect(orders(sheetWith(columns))).toEqual([]);
  });

  it('is none where the row holds a task', () => {
    const sheet = list({
      'Task name': ['Demo'],
      'Task type': ['Meeting'],
      'Owner e-mail': ['kavya@example.com'],
      'Due date': ['05/03/2027'],
      'Due time': ['EST'],
      Duration: ['hours'],
    });
    expect([told(sheet), orders(sheet)]).toEqual([[], []]);
  });
});

describe('a note above the header', () => {
  const above = (...notes: readonly string[]) => ({ above: notes.map((note) => [note, '']), firstRow: 3 });

  it.each([
    ['All dates are MM/DD/YYYY, times in GST', 'GST'],
    ['All times UTC+4', 'UTC+4'],
    ['Time zone: America/New_York', 'America/New_York'],
    ['All times are in Eastern Time', 'Eastern Time'],
    ['Times shown in Pacific time', 'Pacific time'],
    ['All timings as per Dubai time', 'Dubai time'],
    ['EST', 'EST'],
    ['All times are US Eastern', 'US Eastern'],
    ['All times are in US Eastern Time', 'US Eastern'],
  ])('of another zone stops all, once: %s', (note, zone) => {
    const sheet = sheetWith({ 'Due time': ['', '09:30'] });
    expect(told(sheet, above('Plan', note))).toEqual([`error: Row 2 speaks of "${zone}", ${ZONE_ADVICE}`]);
  });

  it.each([
    'M.D. / M.S. Admissions – call list',
    'M D Enterprises – follow-ups',
    'D M Sharma',
    'D.M. College, follow-ups',
    'M-D Traders',
    'MD/DM seats',
  ])('tells no order by initials: %s', (note) => {
    expect(orders(sheetWith({}), above(note))).toEqual([]);
  });

  it.each([
    ['Use mm-dd-yyyy.', 'MDY'],
    ['Dates in US format', 'MDY'],
    ['Note: month first', 'MDY'],
    ['Dates are mm/dd', 'MDY'],
    ['Date format: month/day/year', 'MDY'],
    ['Format: DD-MM-YYYY', 'DMY'],
    ['Typed as d/m/yy', 'DMY'],
    ['Typed as M/D/Y', 'MDY'],
    ['Dates are m/d', 'MDY'],
    ['d.m.yyyy', 'DMY'],
  ])('tells the order of dates: %s', (note, order) => {
    expect(orders(sheetWith({}), above(note))).toEqual([`${order}: row 1 says "${note}"`]);
    expect(told(sheetWith({}), above(note))).toEqual([]);
  });

  it.each([
    [above('Follow-ups of January', 'Times in IST')],
    [above('Updated at 4 PM by the CRM team')],
    [above('Exported 11/30/2026 4:15 PM EST')],
    [above('Report date 05/03/2027')],
    [above(`${'x'.repeat(300)} mm/dd/yyyy times in EST`)],
    [above('Call before the time is up, May 2027')],
    [above('M', 'D/M', 'My day')],
  ])('is not told where it changes nothing: %j', (look) => {
    expect(told(sheetWith({}), look)).toEqual([]);
    expect(orders(sheetWith({}), look).filter((order) => !order.includes('D/M'))).toEqual([]);
  });

  it('is not told where the headers say it', () => {
    const sheet = list({ ...REQUIRED, 'Due date (mm/dd/yyyy)': ['', '03/04/2027'] });
    expect([
      told(sheet, above('Dates are MM/DD/YYYY')),
      orders(sheet, above('Dates are DD/MM/YYYY')),
    ]).toEqual([[], []]);
  });
});
