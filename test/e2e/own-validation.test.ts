// What the user has validated stays theirs: not a single cell of it is changed by dropdowns, wherever it stands and whenever it came.
import { afterEach, describe, expect, it } from 'vitest';
import type { HostOptions } from '../../src/local/host/host-options.ts';
import type { CellRule } from '../../src/local/host/spreadsheet/model/cell-rule.ts';
import { DEFAULT_USERS } from '../../src/local/sandbox/default-records.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOfLines, columnOf, putAt } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Notify owner'];
const LISTED = ['Task type', 'Owner e-mail', 'Notify owner'];
const ROW = ['Visit 1', 'Site visit', 'kavya.rao@example.com', '2029-03-05 11:30', 'yes'];
const CHECKBOX: CellRule = {
  criteria: 'CHECKBOX',
  choices: [],
  showsDropdown: false,
  allowsInvalid: true,
  help: null,
};
const LIST: CellRule = {
  ...CHECKBOX,
  criteria: 'VALUE_IN_LIST',
  choices: ['Meeting', 'Demo'],
  showsDropdown: true,
};

/** @param rows of the grid, with the header */
async function open(rows: number, host: Partial<HostOptions> = {}): Promise<void> {
  bench = await openBench({ book: bookOfLines([HEADER, ROW]), knowing: true, host });
  if (rows < bench.sheet.rowCount) bench.sheet.deleteRows(rows + 1, bench.sheet.rowCount - rows);
}

const rules = (header: string): (CellRule | null)[] =>
  bench.sheet
    .cellRules({ row: 1, column: columnOf(bench.sheet, header), rows: bench.sheet.rowCount, columns: 1 })
    .map(([rule]) => rule ?? null);

function validate(header: string, row: number, rule: CellRule | null): void {
  const column = columnOf(bench.sheet, header);
  bench.sheet.writeCellRules({ row, column, rows: 1, columns: 1 }, [[rule]]);
}

/** The user opens a list of the add-on's for one cell, and changes it. */
const changed = (header: string, row: number, changes: Partial<CellRule>): CellRule => {
  const before = rules(header)[row - 1];
  if (before == null) throw new Error('There is no list to change.');
  return { ...before, ...changes };
};

/** The account has another user, so that a refresh has something to write. */
function addUser(number: number): string {
  const [first] = DEFAULT_USERS;
  if (first === undefined) throw new Error('No users.');
  const email = `new.${number}@example.com`;
  const id = `5a11dbec-0000-4000-8000-${String(number).padStart(12, '0')}`;
  bench.account.configure({ users: [...DEFAULT_USERS, { ...first, id, email }] });
  return email;
}

type Deed = (row: number) => CellRule;
const DEEDS: readonly [what: string, deed: Deed][] = [
  ['a list', () => LIST],
  ['a checkbox', () => CHECKBOX],
  ['one choice more', (row) => changed('Owner e-mail', row, { choices: ['me@example.com'] })],
  ['a list that refuses the rest', (row) => changed('Owner e-mail', row, { allowsInvalid: false })],
];

describe('a cell of the add-on’s dropdowns that the user has given', () => {
  it.each(DEEDS)(
    '%s keeps its column as it is, in whichever row, and the others are renewed',
    async (_, deed) => {
      const rows = 30;
      await open(rows);
      for (let row = 2; row <= rows; row++) {
        await bench.tell('refreshDropdowns');
        validate('Owner e-mail', row, deed(row));
        const before = rules('Owner e-mail');
        validate('Notify owner', 5, null);
        const said = await bench.tell('refreshDropdowns');
        expect(said).toContain(
          `Column “Owner e-mail” has a validation of your own in row ${row}, so nothing`,
        );
        expect(rules('Owner e-mail')).toEqual(before);
        expect(rules('Notify owner')[4]?.choices).toEqual(['yes', 'no']);
        for (let each = 2; each <= rows; each++) validate('Owner e-mail', each, null);
      }
    },
  );

  it.each([2, 3, 7, 8, 9, 10, 11, 500, 999, 1000])('a list keeps 1,000 rows, from row %i', async (row) => {
    await open(1000);
    await bench.tell('addDropdowns');
    validate('Task type', row, LIST);
    validate('Task type', Math.min(1000, row + 1), LIST);
    const before = rules('Task type');
    const email = addUser(1);
    expect(await bench.tell('refreshDropdowns')).toContain(`validation of your own in row ${row}`);
    expect(rules('Task type')).toEqual(before);
    expect(rules('Owner e-mail')[999]?.choices).toContain(email);
  });

  it('a list keeps a column that has become another one, and says so', async () => {
    await open(20);
    await bench.tell('addDropdowns');
    validate('Task type', 9, LIST);
    putAt(bench.sheet, 1, 'Task type', 'Our remark');
    const before = rules('Our remark');
    expect(await bench.tell('refreshDropdowns')).toContain(
      'Column “Our remark” has a validation of your own',
    );
    expect(rules('Our remark')).toEqual(before);
  });
});

describe('a cell that the user has validated before', () => {
  it('keeps its column free of dropdowns, in whichever row', async () => {
    const rows = 30;
    await open(rows);
    for (let row = 2; row <= rows; row++) {
      validate('Task type', row, LIST);
      expect(await bench.tell('addDropdowns')).toContain(
        `Column “Task type” has a validation of your own in row ${row}, so nothing`,
      );
      expect(rules('Task type')).toEqual(
        Array.from({ length: rows }, (_, at) => (at === row - 1 ? LIST : null)),
      );
      validate('Task type', row, null);
    }
  });
});

describe('columns that are too long to be looked at in time', () => {
  it('are left as they are, and said', async () => {
    await open(1000, { latencies: { metadata: 200 } });
    await bench.tell('addDropdowns');
    const before = LISTED.map(rules);
    addUser(1);
    expect(await bench.tell('refreshDropdowns')).toContain(
      'Columns “Task type”, “Owner e-mail”, “Notify owner” have so many validated cells that not all',
    );
    expect(LISTED.map(rules)).toEqual(before);
  });
});

describe('“Refresh dropdowns” on a sheet that nobody has changed', () => {
  it('renews every list, time and again', async () => {
    await open(1000);
    await bench.tell('addDropdowns');
    for (let number = 1; number <= 3; number++) {
      const email = addUser(number);
      expect(await bench.tell('refreshDropdowns')).not.toContain('of your own');
      const all = rules('Owner e-mail').slice(1);
      expect(all.every((rule) => rule?.choices.includes(email))).toBe(true);
    }
  });
});
