// Dropdowns show what the account lets one choose, refuse nothing, and stand on no column but their own.
import { afterEach, describe, expect, it } from 'vitest';
import type { CellRule } from '../../src/local/host/spreadsheet/model/cell-rule.ts';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { DEFAULT_USERS } from '../../src/local/sandbox/default-records.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { callsIn, isRecord } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOfLines, columnOf, putAt } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const HEADER = [
  'Remark',
  'Task name',
  'Task type',
  'Owner e-mail',
  'Due date',
  'Notify owner',
  'Related to',
  'Units shown',
];
const DUE = '2029-03-05 11:30';
const ROW = ['', 'Visit 1', 'Site visit', 'kavya.rao@example.com', DUE, 'yes', 'none', ''];
const OWNERS = DEFAULT_USERS.filter(({ active }) => active).map(({ email }) => email);
const LISTED = HEADER.slice(2).filter((header) => header !== 'Due date');

async function open(sandbox: Partial<AccountOptions> = {}): Promise<void> {
  bench = await openBench({ book: bookOfLines([HEADER, ROW]), sandbox, knowing: true });
}

/** The validation of a column, from row 2 to the end of the grid. */
const rules = (sheet: SheetModel, header: string): (CellRule | null)[] =>
  sheet
    .cellRules({ row: 2, column: columnOf(sheet, header), rows: sheet.rowCount - 1, columns: 1 })
    .map(([rule]) => rule ?? null);

const choices = (header: string, sheet = bench.sheet) => rules(sheet, header)[0]?.choices ?? null;

/** The user validates a column by hand. */
function validate(header: string, rule: CellRule | null, rows: number): void {
  const box = { row: 2, column: columnOf(bench.sheet, header), rows, columns: 1 };
  bench.sheet.writeCellRules(
    box,
    Array.from({ length: rows }, () => [rule]),
  );
}

const OWN_LIST: CellRule = {
  criteria: 'VALUE_IN_LIST',
  choices: ['Meeting', 'Demo'],
  showsDropdown: true,
  allowsInvalid: false,
  help: null,
};

describe('“Add dropdowns to this sheet”', () => {
  it('lists people, types, answers and options down to the end of the grid, and refuses nothing', async () => {
    await open();
    const said = await bench.tell('addDropdowns');
    expect(said).toContain('“Task type”, “Owner e-mail”, “Notify owner”, “Related to”, “Units shown”');
    expect(choices('Owner e-mail')).toEqual(OWNERS);
    expect(choices('Task type')).toContain('Phone call');
    expect(choices('Notify owner')).toEqual(['yes', 'no']);
    expect(choices('Related to')).toEqual(['lead', 'opportunity', 'none']);
    expect(choices('Units shown')).toEqual(['1 BHK', '2 BHK', '3 BHK', 'Villa']);
    for (const header of HEADER) {
      const all = rules(bench.sheet, header);
      const isListed = LISTED.includes(header);
      expect(all.every((rule) => (rule !== null) === isListed && rule?.allowsInvalid !== false)).toBe(true);
    }
  });

  it('offers only what a check accepts', async () => {
    await open();
    await bench.tell('addDropdowns');
    for (const header of LISTED) {
      for (const choice of choices(header) ?? []) {
        // These need another cell to be filled.
        if (choice === 'lead' || choice === 'opportunity' || choice === 'Verification visit') continue;
        putAt(bench.sheet, 2, header, choice);
        const target = 'new';
        const { check } = await bench.call('sidebarCheck', {
          target,
          rows: { sheetId: bench.sheet.gid, target, spans: [] },
        });
        // A type without the field is no fault while the field's cell is empty.
        expect([header, choice, isRecord(check) ? check.ready : check]).toEqual([header, choice, 1]);
      }
      putAt(bench.sheet, 2, header, ROW[HEADER.indexOf(header)] ?? '');
    }
  });

  it('leaves a column alone in which a single cell has a validation of the user’s', async () => {
    await open();
    validate('Task type', OWN_LIST, 1);
    expect(await bench.tell('addDropdowns')).toContain('Column “Task type” has a validation of your own');
    expect(rules(bench.sheet, 'Task type').filter((rule) => rule !== null)).toEqual([OWN_LIST]);
    expect(choices('Owner e-mail')).toEqual(OWNERS);
  });

  it('says that users could not be read, and gives the other columns theirs', async () => {
    await open({ listsRefused: 'users' });
    expect(await bench.tell('addDropdowns')).toContain('may not read the list of users');
    expect(choices('Owner e-mail')).toBeNull();
    expect(choices('Task type')).toContain('Meeting');
  });

  it('has what is the same in every account without keys, and says what is missing', async () => {
    await open();
    await bench.call('sidebarDisconnect');
    expect(await bench.tell('addDropdowns')).toContain('connect to LeadSquared');
    expect(LISTED.filter((header) => choices(header) !== null)).toEqual(['Notify owner', 'Related to']);
  });

  it('leaves out more people than a list can hold, and says so', async () => {
    const users = Array.from({ length: 501 }, (_, place) => ({
      ...DEFAULT_USERS[0],
      id: `5a11dbec-0000-4000-9000-${String(place).padStart(12, '0')}`,
      firstName: 'User',
      lastName: String(place),
      email: `user.${place}@example.com`,
      role: 'Sales_User',
      active: true,
    }));
    await open({ users: [...DEFAULT_USERS, ...users] });
    expect(await bench.tell('addDropdowns')).toContain('Column “Owner e-mail” has more than 500 choices');
    expect(choices('Owner e-mail')).toBeNull();
  });
});

describe('somebody for whom lists cannot be read', () => {
  const put = () => LISTED.map((header) => choices(header));

  it.each<[string, Partial<AccountOptions>, string]>([
    ['users', { listsRefused: 'users' }, 'Column “Owner e-mail” keeps the list it had, because'],
    [
      'task types',
      { listsRefused: 'task-types' },
      'Columns “Task type”, “Units shown” keep the lists they had',
    ],
    ['both', { listsRefused: 'both' }, 'Columns “Task type”, “Owner e-mail”, “Units shown” keep the lists'],
  ])('(%s) leaves the dropdowns of others as they are, and is told so', async (_, sandbox, says) => {
    await open();
    await bench.tell('addDropdowns');
    const before = put();
    bench.host.dropCached(/^account\./);
    bench.account.configure(sandbox);
    expect(await bench.tell('addDropdowns')).toContain(says);
    expect(put()).toEqual(before);
  });

  it('(without keys) leaves them as they are, also when columns move meanwhile', async () => {
    await open();
    bench.sheet.deleteRows(4, bench.sheet.rowCount - 3);
    await bench.tell('addDropdowns');
    const before = put();
    await bench.call('sidebarDisconnect');
    expect(await bench.tell('addDropdowns')).toContain('keep the lists they had');
    expect(put()).toEqual(before);
    const { calls } = await strikeAt(0);
    for (let moment = 1; moment <= calls; moment++) {
      await strikeAt(moment);
      expect([moment, ...put()]).toEqual([moment, ...before]);
      if (columnOf(bench.sheet, 'Remark') > 1) bench.sheet.deleteColumns(1, 1);
    }
  });

  it('(without keys) gets a list taken off that is of no use in any account', async () => {
    await open();
    await bench.tell('addDropdowns');
    await bench.call('sidebarDisconnect');
    putAt(bench.sheet, 1, 'Related to', 'Location');
    await bench.tell('addDropdowns');
    expect(choices('Location')).toBeNull();
  });

  /** A column comes in at the left at one moment of it. */
  async function strikeAt(moment: number) {
    const ended = await bench.host.run('addDropdowns', [], {
      kind: 'menu',
      onServiceCall: (n) => {
        if (n === moment) bench.sheet.insertColumns(1, 1);
      },
    });
    return { calls: callsIn(ended) };
  }
});

describe('“Refresh dropdowns”', () => {
  it('brings in a user who was added in LeadSquared, in place of the list from before', async () => {
    await open();
    await bench.tell('addDropdowns');
    const [first] = DEFAULT_USERS;
    if (first === undefined) throw new Error('No users.');
    const added = { ...first, id: '5a11dbec-0000-4000-8000-000000000099', email: 'neha.jain@example.com' };
    bench.account.configure({ users: [...DEFAULT_USERS, added] });
    await bench.tell('refreshDropdowns');
    expect(choices('Owner e-mail')).toEqual([...OWNERS, 'neha.jain@example.com']);
  });

  it('takes the list off a column that is something else by now', async () => {
    await open();
    await bench.tell('addDropdowns');
    putAt(bench.sheet, 1, 'Related to', 'Our reference');
    await bench.tell('refreshDropdowns');
    expect(choices('Our reference')).toBeNull();
  });
});

describe('columns that move while dropdowns are put on', () => {
  const deeds: readonly [name: string, deed: (sheet: SheetModel) => void][] = [
    ['a column is inserted at the left', (sheet) => sheet.insertColumns(1, 1)],
    ['a column is deleted at the left', (sheet) => sheet.deleteColumns(1, 1)],
    ['the owner is moved to the right', (sheet) => sheet.moveColumn(columnOf(sheet, 'Owner e-mail'), 9)],
  ];
  const run = (onServiceCall?: (n: number) => void) =>
    bench.host.run('addDropdowns', [], {
      kind: 'menu',
      ...(onServiceCall === undefined ? {} : { onServiceCall }),
    });

  it.each(deeds)('get none that is another’s, whenever %s', async (_, deed) => {
    await open();
    const calls = callsIn(await run());
    await bench.close();
    for (let moment = 1; moment <= calls; moment++) {
      await open();
      validate('Task type', OWN_LIST, bench.sheet.rowCount - 1);
      await run((n) => {
        if (n === moment) deed(bench.sheet);
      });
      const found = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Notify owner', 'Units shown'].map(
        (header) => [moment, header, rules(bench.sheet, header)[500]?.choices ?? null],
      );
      expect(found).toEqual([
        [moment, 'Task name', null],
        [moment, 'Task type', OWN_LIST.choices],
        [moment, 'Owner e-mail', OWNERS],
        [moment, 'Due date', null],
        [moment, 'Notify owner', ['yes', 'no']],
        [moment, 'Units shown', ['1 BHK', '2 BHK', '3 BHK', 'Villa']],
      ]);
      await bench.close();
    }
    await open();
  });
});
