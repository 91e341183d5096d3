// Rows are checked against the account's users, task types and fields before anything is sent: what passes is accepted whole.
import { afterEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/local/host/spreadsheet/model/entry.ts';
import { isRecord } from '../support/answers.ts';
import { type Bench, type BenchOptions, openBench } from '../support/bench.ts';
import {
  bookOf,
  bookOfLines,
  columnOf,
  plainRow,
  plainRows,
  statuses,
  words,
} from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

/** A bench that reads the account's lists. */
async function open(options: BenchOptions): Promise<void> {
  bench = await openBench({ ...options, knowing: true });
}

const noteAt = (row: number, column: string) => bench.sheet.cell(row, columnOf(bench.sheet, column)).note;
const sent = () => bench.account.tasks.map(({ sent: json }) => json);

async function check(target = 'new'): Promise<Record<string, unknown>> {
  const rows = { sheetId: bench.sheet.gid, target, spans: [] };
  const answer = await bench.call('sidebarCheck', { target, rows });
  if (!isRecord(answer.check)) throw new Error(JSON.stringify(answer));
  return answer.check;
}

const HEADER = [
  'Task name',
  'Task type',
  'Owner',
  'Due date',
  'Site code',
  'Visitors',
  'Cab needed',
  'Units shown',
];
const DUE = '2029-03-05 11:30';

function siteVisits(...rows: readonly (readonly Entry[])[]) {
  return bookOfLines([HEADER, ...rows.map((row, place) => [`Visit ${place + 1}`, 'Site visit', ...row])]);
}

describe('a fault that LeadSquared would refuse', () => {
  it.each([
    ['Owner e-mail', 'kavya.roa@example.com', /Did you mean kavya\.rao@example\.com \(Kavya Rao\)\?/],
    ['Owner e-mail', 'nobody@example.com', /not the address of any user/],
    ['Owner e-mail', 'vikram.shah@example.com', /Vikram Shah, who is not an active user/],
    ['Owner e-mail', 'Kavya', /Did you mean kavya\.rao@example\.com/],
    ['Task type', 'Call', /Did you mean “Phone call”\?/],
    ['Task type', 'Visit', /“Site visit”, “Verification visit”/],
    ['Task type', 'Webinar', /Its task types are “Meeting”/],
  ])('in %s (“%s”) stands on that very cell, and no call is made for it', async (column, value, says) => {
    await open({ book: bookOf([plainRow(1), plainRow(2, { [column]: value }), plainRow(3)]) });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Invalid', 'Created']);
    expect(statuses(bench.sheet)[1]).toMatch(says);
    expect(noteAt(3, column)).toMatch(says);
    expect(bench.account.counts().tasks).toBe(2);
    expect(bench.untruths()).toEqual([]);
  });

  it('in a field that the task type needs stands on the cell of that field', async () => {
    const book = bookOfLines([
      ['Task name', 'Task type', 'Owner', 'Due date', 'Application number', 'Address type'],
      ['Verify A', 'Verification visit', 'kavya.rao@example.com', DUE, 'A-17', 'office'],
      ['Verify B', 'Verification visit', 'kavya.rao@example.com', DUE, '', 'Residence'],
      ['Verify C', 'Verification visit', 'kavya.rao@example.com', DUE, 'A-19', 'Shop'],
    ]);
    await open({ book });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Invalid', 'Invalid']);
    expect(noteAt(3, 'Application number')).toMatch(/need Application number \(mx_Custom_1\)/);
    expect(noteAt(4, 'Address type')).toMatch(/“Residence”, “Office”/);
    expect(sent()[0]?.CustomFields).toEqual({ mx_Custom_1: 'A-17', mx_Custom_2: 'Office' });
  });

  it('in a number, a choice or a yes and no is found before sending', async () => {
    const owner = 'rohan.das@example.com';
    await open({
      book: siteVisits(
        [owner, DUE, 'T-1', '1,20,000', 'Yes', '2 bhk, villa'],
        [owner, DUE, 'T-2', 'three', 'No', ''],
        [owner, DUE, 'T-3', 4, 'perhaps', ''],
        [owner, DUE, 'T-4', 5, '', '2 BHK; Penthouse'],
      ),
    });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Invalid', 'Invalid', 'Invalid']);
    expect(noteAt(3, 'Visitors')).toMatch(/"three" is not a number/);
    expect(noteAt(4, 'Cab needed')).toMatch(/neither yes nor no/);
    expect(noteAt(5, 'Units shown')).toMatch(/"Penthouse" is not one of the choices/);
    expect(sent()[0]?.CustomFields).toEqual({
      mx_Custom_1: 'T-1',
      mx_Custom_2: '120000',
      mx_Custom_3: 'true',
      mx_Custom_5: '2 BHK;Villa',
    });
  });
});

describe('a field of every task that the account has made mandatory', () => {
  it('is asked for on its cell before anything is sent, and what gives it is accepted', async () => {
    await open({
      book: bookOf([
        plainRow(1, { Description: 'Price list', Location: 'Pune', 'End date': '2029-03-02 18:30' }),
        plainRow(2, { Location: 'Pune', 'End date': '2029-03-03 19:30' }),
        plainRow(3, { Description: 'Price list', 'End date': '2029-03-04 20:30' }),
        plainRow(4, { Description: 'Price list', Location: 'Pune' }),
      ]),
      sandbox: { mandatoryFields: ['Description', 'Location', 'EndDate'] },
    });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Invalid', 'Invalid', 'Invalid']);
    expect(noteAt(3, 'Description')).toMatch(
      /“Meeting” need a description, and the row gives none\. Fill in/,
    );
    expect(noteAt(4, 'Location')).toMatch(/need a location/);
    expect(noteAt(5, 'End date')).toMatch(/need an end/);
    expect(bench.bulkCalls()).toHaveLength(1);
    expect(bench.untruths()).toEqual([]);
  });

  it('is asked for where the sheet has no column for it', async () => {
    const book = bookOfLines([
      ['Task name', 'Task type', 'Owner', 'Due date', 'Lead phone'],
      ['Call A', 'Phone call', 'Kavya Rao', DUE, '98450 22101'],
      ['Call B', 'Phone call', 'Kavya Rao', DUE, ''],
    ]);
    await open({ book, sandbox: { mandatoryFields: ['RelatedEntityId', 'Reminder'] } });
    const { groups } = await check();
    expect(groups).toMatchObject([
      { code: 'field-missing', firstCell: null, count: 2 },
      { code: 'field-missing', firstCell: 'E3' },
    ]);
    await bench.set({ constants: { Reminder: '30' } });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Invalid']);
    expect(noteAt(3, 'Lead phone')).toMatch(/need a lead or an opportunity/);
  });

  it('is refused by LeadSquared where the account is not known', async () => {
    bench = await openBench({
      book: bookOf(plainRows(2)),
      sandbox: { mandatoryFields: ['Location'], badRows: 'skip', replyForm: 'rows-array' },
    });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Failed', 'Failed']);
  });
});

describe('an account that tells the kinds of its fields in numbers', () => {
  const owner = 'rohan.das@example.com';
  const inNumbers = (...rows: readonly (readonly Entry[])[]) =>
    open({
      book: siteVisits(...rows),
      sandbox: { typeCodes: 'numbers', strictFields: true, badRows: 'skip', replyForm: 'rows-array' },
    });

  it('has choices checked all the same, by what it tells to choose from', async () => {
    await inNumbers(
      [owner, DUE, 'T-1', '', '', 'villa'],
      [owner, DUE, 'T-2', '', '', '2 bhk, villa'],
      [owner, DUE, 'T-3', '', '', 'Castle'],
      [owner, DUE, 'T-4', '', '', 'Vila'],
    );
    const { notices, groups, ready } = await check();
    expect({ notices, ready }).toEqual({ notices: [], ready: 2 });
    expect(groups).toMatchObject([
      { level: 'error', code: 'field-option', firstCell: 'H4' },
      { level: 'warning', code: 'field-option-unsure', firstCell: 'H3' },
    ]);
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Created', 'Invalid', 'Invalid']);
    expect(noteAt(5, 'Units shown')).toMatch(/Did you mean “Villa”\?/);
    expect(sent().map(({ CustomFields }) => CustomFields)).toMatchObject([
      { mx_Custom_5: 'Villa' },
      { mx_Custom_5: '2 BHK;Villa' },
    ]);
  });

  it('is said once for each column of which it tells nothing else', async () => {
    await inNumbers(
      [owner, DUE, 'T-1', 'three', 'Yes', ''],
      [owner, DUE, 'T-2', 4, '', ''],
      [owner, DUE, 'T-3', 'four', '', ''],
    );
    expect(await check()).toMatchObject({
      ready: 3,
      groups: [],
      notices: [
        expect.stringMatching(/^The values of “Visitors” are not checked, because LeadSquared does not say/),
        expect.stringMatching(/^The values of “Cab needed” are not checked/),
      ],
    });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Failed', 'Created', 'Failed']);
    expect(statuses(bench.sheet)[2]).toMatch(/Invalid value 'four' for mx_Custom_2/);
  });

  it('is not spoken of where the rows leave such a column blank', async () => {
    await inNumbers([owner, DUE, 'T-1', '', '', ''], [owner, DUE, 'T-2', '', '', 'Villa']);
    expect(await check()).toMatchObject({ ready: 2, groups: [], notices: [] });
  });
});

describe('what people write', () => {
  it('is sent as the account writes it: names of users and of task types in any letters', async () => {
    const book = bookOf([
      plainRow(1, { 'Owner e-mail': 'kavya rao', 'Task type': ' phone  CALL ' }),
      plainRow(2, { 'Owner e-mail': 'KAVYA.RAO@EXAMPLE.COM' }),
    ]);
    await open({ book });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Created']);
    expect(sent().map(({ OwnerEmailAddress, TaskType }) => [OwnerEmailAddress, TaskType])).toEqual([
      ['kavya.rao@example.com', { Name: 'Phone call' }],
      ['kavya.rao@example.com', { Name: 'Meeting' }],
    ]);
  });

  it('is proposed once for all rows, and saved with the match', async () => {
    const rows = plainRows(6).map((row) => ({ ...row, 'Owner e-mail': 'Kavya', 'Task type': 'Call' }));
    await open({ book: bookOf(rows) });
    await check();
    const { match } = await bench.call('sidebarMatch');
    const groups = isRecord(match) ? match.valueGroups : [];
    expect(groups).toMatchObject([
      {
        field: 'OwnerEmailAddress',
        values: [{ text: 'Kavya', count: 6, proposal: 'kavya.rao@example.com' }],
      },
      { field: 'TaskType', values: [{ text: 'Call', count: 6, proposal: 'Phone call' }] },
    ]);
    await bench.set({
      values: { OwnerEmailAddress: { Kavya: 'kavya.rao@example.com' }, TaskType: { Call: 'Phone call' } },
    });
    await bench.send();
    expect(words(bench.sheet)).toEqual(Array(6).fill('Created'));
  });
});
