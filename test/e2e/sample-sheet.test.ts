// “Insert sample sheet” makes rows of the connected account, or general ones, and then says why and what of them is only an example.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { DEFAULT_USERS } from '../../src/local/sandbox/default-records.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOfLines, columnOf, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const OWNERS = DEFAULT_USERS.filter(({ active }) => active).map(({ email }) => email);

async function open(sandbox: Partial<AccountOptions> = {}): Promise<void> {
  bench = await openBench({ book: bookOfLines([['Remark']]), knowing: true, sandbox });
}

const choices = (header: string, sheet: SheetModel) =>
  sheet.cellRules({ row: 2, column: columnOf(sheet, header), rows: 1, columns: 1 })[0]?.[0]?.choices ?? null;

describe('“Insert sample sheet”', () => {
  const sample = (): SheetModel => {
    const sheet = bench.workbook.sheets.find(({ name }) => name === 'Sample tasks');
    if (sheet === undefined) throw new Error('There is no sample sheet.');
    return sheet;
  };

  it('makes rows of this account that are all created, with notes and dropdowns', async () => {
    await open();
    await bench.menu('insertSampleSheet');
    expect(choices('Owner e-mail', sample())).toEqual(OWNERS);
    expect(choices('Units shown', sample())).toContain('Villa');
    expect(sample().cell(1, columnOf(sample(), 'Due date')).note).toContain('When the task is due');
    await bench.menu('sendAllNewRows');
    const made = words(sample());
    expect(made.length).toBeGreaterThan(2);
    expect(new Set(made)).toEqual(new Set(['Created']));
  });

  it('offers no type that needs a field for which it has no column, says which, and does once the columns are there', async () => {
    await open();
    await bench.menu('insertSampleSheet');
    expect(choices('Task type', sample())).not.toContain('Verification visit');
    const { note } = sample().cell(1, columnOf(sample(), 'Task type'));
    expect(note).toContain(
      '“Verification visit” needs “mx_Custom_1” (Application number) and “mx_Custom_2” (Address type)',
    );
    const width = columnOf(sample(), 'Units shown');
    sample().write({ row: 1, column: width + 1, rows: 1, columns: 2 }, [['mx_Custom_1', 'mx_Custom_2']]);
    await bench.menu('refreshDropdowns');
    expect(choices('Task type', sample())).toContain('Verification visit');
  });

  it('makes rows that are created where the account has made fields of every task mandatory', async () => {
    await open({ mandatoryFields: ['Description', 'Location', 'EndDate', 'Reminder'] });
    await bench.menu('insertSampleSheet');
    await bench.menu('sendAllNewRows');
    expect(new Set(words(sample()))).toEqual(new Set(['Created']));
  });

  const GENERAL = 'The sheet “Sample tasks” holds general examples, not those of your account.';
  const OWNER = 'example.owner@example.com';

  /** The general sheet, with all that is the same in every account. */
  function expectGeneral(): void {
    expect(sample().cell(6, 1).display).toBe('A row with a mistake');
    const note = (header: string) => sample().cell(1, columnOf(sample(), header)).note;
    for (const header of ['Task name', 'Due date', 'End date', 'Related to', 'Notify', 'Description']) {
      expect(note(header)).not.toBe('');
    }
    expect(note('Owner e-mail')).toContain(`${OWNER} is only an example`);
    expect(note('Due date')).toContain('Required. When the task is due');
    expect(sample().cell(2, columnOf(sample(), 'Owner e-mail')).display).toBe(OWNER);
    expect(choices('Notify', sample())).toEqual(['yes', 'no']);
    expect(choices('Related to', sample())).toEqual(['lead', 'opportunity', 'none']);
  }

  const UNREAD: readonly [why: string, sandbox: Partial<AccountOptions>, says: string[]][] = [
    ['users are refused', { listsRefused: 'users' }, ['These keys may not read the list of users']],
    [
      'task types are refused',
      { listsRefused: 'task-types' },
      ['These keys may not read the list of task types'],
    ],
    [
      'both are refused',
      { listsRefused: 'both' },
      ['may not read the list of users', 'may not read the list of task types'],
    ],
    [
      'the answers cannot be read',
      { listForm: 'page' },
      [
        'LeadSquared’s answer with the list of users could not be understood',
        'answer with the list of task types could not be understood',
      ],
    ],
    [
      'no answer comes',
      { faults: [{ on: 'any', kind: 'cut-before' }] },
      ['LeadSquared did not answer when it was asked for the list of users'],
    ],
    [
      'nobody is active',
      { users: DEFAULT_USERS.map((each) => ({ ...each, active: false })) },
      ['Your account has no active user with an e-mail address'],
    ],
  ];

  it.each(UNREAD)('is the general one when %s, and says why', async (_, sandbox, says) => {
    await open();
    bench.account.configure(sandbox);
    const said = await bench.tell('insertSampleSheet');
    for (const words of [GENERAL, ...says, 'choose “Insert sample sheet” again', `owner ${OWNER}`]) {
      expect(said).toContain(words);
    }
    expectGeneral();
  });

  it('is the general one without keys, and says to connect first', async () => {
    await open();
    await bench.call('sidebarDisconnect');
    const said = await bench.tell('insertSampleSheet');
    expect(said).toContain(`${GENERAL}\nTo get examples with your own users and task types, connect first`);
    expectGeneral();
  });

  it('is the general one when the lists are left aside, and says so', async () => {
    await open();
    await bench.call('sidebarUseLists', { on: false });
    expect(await bench.tell('insertSampleSheet')).toContain('The lists of your account are left aside');
    expectGeneral();
  });

  it('is made and told for everyone who has no account yet, time and again', async () => {
    await open();
    await bench.call('sidebarDisconnect');
    await bench.tell('insertSampleSheet');
    expect(await bench.tell('insertSampleSheet')).toContain(
      'The sheet “Sample tasks 2” holds general examples',
    );
  });

  it('of the connected account is made without a dialog', async () => {
    await open();
    const before = bench.ui.heard.length;
    await bench.menu('insertSampleSheet');
    expect(bench.ui.heard.length).toBe(before);
    expect(sample().cell(2, columnOf(sample(), 'Owner e-mail')).display).not.toBe(OWNER);
  });
});
