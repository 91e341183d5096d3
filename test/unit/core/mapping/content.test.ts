// Where headers say nothing the cells do, every guess says why, and what is filled and not sent is named.
import { describe, expect, it } from 'vitest';
import { cellsBeyondHeader } from '../../../../src/core/mapping/beyond-header.ts';
import { guessedColumns } from '../../../../src/core/mapping/guessed-columns.ts';
import { taskType } from '../account/account.ts';
import { fields, list, match, problems } from './sheets.ts';

const MAILS = ['kavya.rao@example.com', 'arjun.mehta@example.com'];
const DATES = ['25/01/2027', '26-Jan-2027'];
const TIMES = ['4.30 pm', '10:15'];
const GUIDS = ['1ead0000-0000-4000-8000-000000000001', '1ead0000-0000-4000-8000-000000000002'];
const TASKS = { 'Task name': ['Call', 'Visit'], 'Task type': ['Meeting', 'Meeting'] };

const why = (sheet: ReturnType<typeof list>) =>
  match(sheet).columns.flatMap(({ header, field, how, why: reason }) =>
    how === 'content' ? [`${header} → ${field}: ${reason}`] : [],
  );

describe('a guess by content', () => {
  it('takes the one column of each kind, and says why', () => {
    expect(why(list({ Wer: MAILS, Wann: DATES, Uhr: TIMES, Bezug: GUIDS }))).toEqual([
      'Wer → OwnerEmailAddress: 2 of 2 cells are e-mail addresses',
      'Wann → DueDate: 2 of 2 cells are dates',
      'Uhr → DueTime: 2 of 2 cells are times beside the dates',
      'Bezug → LeadId: 2 of 2 cells are LeadSquared IDs',
    ]);
  });

  it('lets a few cells be otherwise', () => {
    const mails = [...MAILS, ...MAILS, ...MAILS, 'a@b.co', 'Kavya'];
    expect(why(list({ Wer: mails }))).toEqual(['Wer → OwnerEmailAddress: 7 of 8 cells are e-mail addresses']);
    expect(why(list({ Wer: ['a@b.co', 'Kavya'] }))).toEqual([]);
  });

  it('takes neither of two', () => {
    expect(fields(list({ Wer: MAILS, Wem: MAILS }))).toEqual({});
    expect(fields(list({ Wann: DATES, Bis: DATES }))).toEqual({});
    expect(fields(list({ Bezug: GUIDS, Quelle: GUIDS }))).toEqual({});
  });

  it('takes no address of somebody else', () => {
    for (const header of [
      'Contact Email',
      'Lead email',
      'Student mail',
      "Father's email",
      'Email of the customer',
      'Created by',
    ]) {
      expect([header, fields(list({ [header]: MAILS })).OwnerEmailAddress]).toEqual([header, undefined]);
    }
    for (const header of [
      'Previous owner',
      'Not owner',
      'Owner phone',
      'Manager email',
      'Former counsellor',
      'Meeting Organizer',
    ]) {
      const sheet = list({ ...TASKS, 'Due date': DATES, [header]: MAILS });
      expect([header, fields(sheet).OwnerEmailAddress]).toEqual([header, undefined]);
      expect(problems(sheet)).toEqual(['mapping-required', `column-not-sent ${header}`]);
    }
    expect(fields(list({ Email: MAILS, 'First Name': ['A', 'B'] }))).toEqual({ LeadEmail: 'Email' });
    expect(fields(list({ Email: MAILS }))).toEqual({ OwnerEmailAddress: 'Email' });
  });

  it('takes no date of something else, and no ID but a lead’s or an opportunity’s', () => {
    for (const header of ['Enquiry date', 'DOB', 'Created', 'Last call', 'Invoice due']) {
      expect([header, fields(list({ [header]: DATES }))]).toEqual([header, {}]);
    }
    expect(fields(list({ 'Activity GUID': GUIDS }))).toEqual({});
    expect(fields(list({ 'Opp guid': GUIDS }))).toEqual({ OpportunityId: 'Opp guid' });
  });

  it('takes no times beside dates that have their own', () => {
    expect(fields(list({ 'Due date': ['25/01/2027 10:00'], Uhr: ['16:00'] }))).toEqual({
      DueDate: 'Due date',
    });
  });

  it('takes the account’s task types', () => {
    const sheet = list({ Was: ['phone call', 'Meeting'], Wo: ['Pune', 'Kochi'] });
    expect(fields(sheet, undefined, { taskTypes: [taskType('Phone call'), taskType('Meeting')] })).toEqual({
      TaskType: 'Was',
    });
  });

  it('needs a header of its own, because choices are kept by headers', () => {
    const rows = MAILS.map((mail) => [mail]);
    expect(fields({ header: [''], rows })).toEqual({});
    expect(fields({ header: ['Wer', 'Wer'], rows: rows.map(([mail = '']) => [mail, 'x']) })).toEqual({});
  });

  it('overrides neither a value for all rows nor a column that is not to be sent', () => {
    const settings = { columns: { Wann: '' }, constants: { OwnerEmailAddress: 'priya@example.com' } };
    expect(fields(list({ Wer: MAILS, Wann: DATES }), settings)).toEqual({});
  });

  it('is kept when it is used', () => {
    const guessed = guessedColumns(match(list({ Wer: MAILS, 'Due date': DATES, City: ['Pune', 'Kochi'] })));
    expect(guessed).toEqual({ Wer: 'OwnerEmailAddress', 'Due date': 'DueDate' });
    const later = list({ Wer: ['', 'x'], 'Due date': DATES, City: MAILS });
    expect(fields(later, { columns: guessed, constants: {} })).toEqual(guessedBack(guessed));
  });
});

const guessedBack = (guessed: Record<string, string>) =>
  Object.fromEntries(Object.entries(guessed).map(([header, field]) => [field, header]));

describe('of two columns for one field', () => {
  it('the one with the addresses wins, and the other says so', () => {
    const { columns, problems: found } = match(
      list({ Owner: ['Kavya Rao'], 'Owner Email': ['kavya.rao@example.com'] }),
    );
    expect(columns.map(({ field, why: reason }) => [field, reason])).toEqual([
      [null, 'it also fits Owner e-mail, which is taken from "Owner Email" (column B)'],
      ['OwnerEmailAddress', '1 of 1 cell is an e-mail address'],
    ]);
    expect(found.map(({ code }) => code)).toEqual(['mapping-required']);
  });

  it('cells decide against the closer words', () => {
    expect(fields(list({ 'Owner e-mail': ['Kavya Rao'], 'Assigned To': ['kavya.rao@example.com'] }))).toEqual(
      {
        OwnerEmailAddress: 'Assigned To',
      },
    );
  });

  it('the closer words win among equal cells, and the other is warned of', () => {
    const sheet = list({ 'Start Date': DATES, 'Due date': DATES });
    expect(fields(sheet)).toEqual({ DueDate: 'Due date' });
    expect(match(sheet).problems.at(-1)).toMatchObject({
      level: 'warning',
      code: 'mapping-other-column',
      message:
        'Due date is taken from "Due date" (column B), so this column is not sent. If this one is meant, choose it under “Match columns”.',
    });
  });

  it.each([
    ['Date', 'Timeline - Start'],
    ['Date', 'Follow up on'],
    ['Date', 'Next Followup'],
    ['Date', 'Callback'],
    ['Date', 'Due date'],
    ['Date of Call', 'Call Back Date'],
    ['Call date', 'Next call date'],
    ['Visit date', 'Follow-up date'],
    ['Activity Date', 'Due Date Only'],
  ])('%s gives way to the date that lies ahead, %s, and is named', (other, due) => {
    for (const columns of [
      { [other]: DATES, [due]: DATES },
      { [due]: DATES, [other]: DATES },
    ]) {
      const sheet = list({ ...TASKS, 'Owner e-mail': MAILS, ...columns });
      expect(fields(sheet).DueDate).toBe(due);
      expect(problems(sheet)).toEqual([`mapping-other-column ${other}`]);
    }
  });

  it('are the user’s to settle when they fit equally well', () => {
    expect(problems(list({ ...TASKS, Deadline: DATES, 'Due on': DATES, Owner: MAILS }))).toEqual([
      'mapping-two-columns Due on',
    ]);
  });
});

describe('a filled column that is not sent', () => {
  const base = { ...TASKS, 'Due date': DATES, 'Owner e-mail': MAILS };

  it.each<[string, Record<string, readonly string[]>, string[]]>([
    [
      'times beside two candidates',
      { ...base, 'Slot one': TIMES, 'Slot two': TIMES },
      ['column-not-sent Slot one', 'column-not-sent Slot two'],
    ],
    [
      'addresses without an owner',
      { ...TASKS, 'Due date': DATES, Mobile: ['', ''], Email: MAILS },
      ['mapping-required', 'column-not-sent Email'],
    ],
    [
      'dates without a due date',
      { ...TASKS, 'Owner e-mail': MAILS, Eins: DATES, Zwei: DATES },
      ['mapping-required', 'column-not-sent Eins', 'column-not-sent Zwei'],
    ],
    [
      'phone numbers without a lead',
      { ...base, Mobile: ['98450 22101', '+91 98450 22102'] },
      ['column-not-sent Mobile'],
    ],
    [
      'numbers that may be of leads',
      { ...base, 'Customer code': ['LN-1', 'LN-1002'] },
      ['column-not-sent Customer code'],
    ],
    [
      'names of records in Related to',
      { ...base, 'Related To': ['Meera Pillai', 'Suresh'] },
      ['column-not-sent Related To'],
    ],
    ['a related record', { ...base, 'Related record': ['Meera', ''] }, ['column-not-sent Related record']],
    [
      'reminders in no known unit',
      { ...base, 'Reminder days': ['1', '2'] },
      ['column-not-sent Reminder days'],
    ],
    ['lengths of time', { ...base, Laenge: ['30 min', '1 hr'] }, ['column-not-sent Laenge']],
    ['text without a header', { ...base, '': ['x', 'y'], City: ['Pune', 'Kochi'] }, ['column-not-sent']],
    ['phone numbers beside a lead ID', { ...base, Mobile: ['98450 22101', ''], 'Lead ID': GUIDS }, []],
    [
      'serial numbers, cities and stages',
      { ...base, 'S.No.': ['1', '2'], City: ['Pune', 'Kochi'], 'Lead stage': ['Hot', 'Warm'] },
      [],
    ],
    ['other dates', { ...base, 'Created On': DATES, DOB: DATES }, []],
    ['an empty column', { ...base, Mobile: [] }, []],
  ])('with %s is named', (_, columns, expected) => {
    expect(problems(list(columns))).toEqual(expected);
  });

  it('is told with its letter, an example and what to do', () => {
    expect(
      match(list({ ...base, Mobile: ['98450 22101', ''] })).problems.map(({ message }) => message),
    ).toEqual([
      'Column E holds phone numbers, such as "98450 22101", and is not sent. If they are those of the leads, choose Lead phone under “Match columns”, so that the tasks belong to them; the numbers can also be part of a text such as {Mobile}.',
    ]);
  });

  it('is not named when the user set it aside, or a text is made of it', () => {
    const sheet = list({ ...base, Mobile: ['98450 22101', ''] });
    expect(problems(sheet, { columns: { Mobile: '' }, constants: {} })).toEqual([]);
    expect(problems(sheet, { columns: {}, constants: { Description: 'Ring {Mobile}' } })).toEqual([]);
  });

  it('is not the add-on’s own', () => {
    const sheet = list({ ...base, Outcome: ['Created · AB-1', 'Queued · AB-2'] });
    expect(problems(sheet)).toEqual([]);
    const renamed = list({ ...base, Remarks: ['Created · AB-1', 'Queued · AB-2'] });
    expect(fields(renamed).Description).toBe(undefined);
    expect(fields(list({ ...base, Remarks: ['Created · AB-1', 'x', 'y'] })).Description).toBe('Remarks');
    const hit = ['Queued · AB-1 ⟨AB-1k3⟩', 'Queued · AB-2 ⟨AB-2k3⟩', ''];
    expect(fields(list({ ...base, Remarks: hit })).Description).toBe('Remarks');
    const own = { status: null, taskId: 4, progress: null };
    expect(fields(list({ ...base, Status: GUIDS }), undefined, { own }).LeadId).toBe(undefined);
  });
});

describe('a column of the user’s that is called like one of the add-on’s', () => {
  it('is theirs when it is known which ones the add-on made', () => {
    const sheet = list({ 'Task ID': ['T-0001'], 'Task status': ['Pending'], ...TASKS });
    const { columns, statusColumn, taskIdColumn } = match(sheet);
    expect([statusColumn, taskIdColumn]).toEqual([null, null]);
    expect(columns.slice(0, 2).map(({ field, how }) => [field, how])).toEqual([
      [null, 'none'],
      [null, 'none'],
    ]);
  });
});

describe('cells right of the last header', () => {
  const header = ['Task name', 'Description', ''];

  it('are named by the first of them', () => {
    const rows = [
      ['A', 'x'],
      ['B', 'Call', ' ask for budget', ' then send quote'],
      ['C', 'y', '', 'z'],
    ];
    expect(cellsBeyondHeader(rows, header, 2)).toEqual({
      cell: 'C3',
      column: 2,
      text: ' ask for budget',
      rows: 2,
    });
    expect(match({ header, rows }).problems.at(-1)).toMatchObject({
      level: 'warning',
      code: 'cells-beyond-header',
      column: 2,
      message:
        'Cell C3 holds "ask for budget", right of the last column that has a name, and is not sent. The same is so in 1 more row. If it belongs to a cell on its left, join them; otherwise give the column a name.',
    });
  });

  it('are none where nothing is, or the add-on writes', () => {
    expect(cellsBeyondHeader([['A', 'x', ' ', '\u200b']], header, 2)).toBe(null);
    const own = [
      ['A', 'x', 'Created · AB-1'],
      ['B', 'y', 'x'],
    ];
    expect(cellsBeyondHeader(own, header, 2)).toBe(null);
    expect(cellsBeyondHeader([['A', 'x', 'y']], header, 2, [null, 2])).toBe(null);
  });
});
