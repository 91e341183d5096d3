// Which columns of a sheet get which list: one at most, only where something can be chosen, and only what a cell holds as it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../../../src/core/account/account-facts.ts';
import { columnLists } from '../../../../src/core/account/column-choices.ts';
import { morningOf, sampleTable } from '../../../../src/core/account/sample-table.ts';
import type { ColumnMapping } from '../../../../src/core/mapping/mapping.ts';
import { INDIA } from '../dates/reading.ts';
import { column, facts, taskType, user } from './account.ts';

const mapped = (field: string | null, place = 0): ColumnMapping => ({
  column: place,
  header: `Column ${place}`,
  field,
  how: 'label',
  why: '',
  near: null,
  order: null,
  unit: null,
  zoneHint: null,
});

const choices = (field: string | null, known: AccountFacts | undefined = facts()) =>
  columnLists({ columns: [mapped(field)], constants: [] }, known).lists[0]?.choices ?? null;

describe('a column', () => {
  it.each<[string, string | null, readonly string[] | null]>([
    [
      'of owners lists the active ones by address',
      'OwnerEmailAddress',
      ['priya.nair@example.com', 'arjun.mehta@example.com', 'kavya.rao@example.com', 'rohan.das@example.com'],
    ],
    ['of answers lists yes and no', 'NotifyBy', ['yes', 'no']],
    ['of kinds lists them', 'RelatedEntity', ['lead', 'opportunity', 'none']],
    ['of a yes-no field lists both', 'mx_Custom_3', ['yes', 'no']],
    ['of options lists them', 'mx_Custom_5', ['1 BHK', '2 BHK', 'Villa']],
    ['of a field that is free text in one type lists nothing', 'mx_Custom_2', null],
    ['of lead addresses lists nothing', 'LeadEmail', null],
    ['of names lists nothing', 'Name', null],
    ['that is not sent lists nothing', null, null],
  ])('%s', (_, field, expected) => {
    expect(choices(field)).toEqual(expected);
  });

  it('that depends on the account lists nothing when it is not known', () => {
    const unknown = facts({ users: null, taskTypes: null });
    for (const field of ['OwnerEmailAddress', 'TaskType', 'mx_Custom_5']) {
      expect([
        choices(field, unknown),
        columnLists({ columns: [mapped(field)], constants: [] }, undefined).lists,
      ]).toEqual([null, []]);
    }
  });

  it('lists the options of all types that have the field, each once', () => {
    const types = [
      ['A', 'B'],
      ['B', 'C'],
    ].map((options, place) => taskType(`Type ${place}`, { columns: [column(1, 'option', { options })] }));
    expect(choices('mx_Custom_1', facts({ taskTypes: types }))).toEqual(['A', 'B', 'C']);
  });

  it('leaves out what a cell would make a formula, a date or another number of', () => {
    const options = ['=1+1', '+91', '-x', '@a', "'b", ' c', '1-2', '007', '10:30', '12', '2 BHK', 'Villa'];
    const types = [taskType('Type', { columns: [column(1, 'option', { options })] })];
    expect(choices('mx_Custom_1', facts({ taskTypes: types }))).toEqual(['12', '2 BHK', 'Villa']);
  });

  it.each([
    [500, 500, 0],
    [501, 0, 1],
  ])('of %i owners lists %i of them', (count, listed, tooLong) => {
    const users = Array.from({ length: count }, (_, place) => user(`User ${place}`));
    const found = columnLists({ columns: [mapped('OwnerEmailAddress')], constants: [] }, facts({ users }));
    expect([found.lists[0]?.choices.length ?? 0, found.tooLong.length]).toEqual([listed, tooLong]);
  });

  it('never has two lists, whatever the columns mean', () => {
    const field = fc.constantFrom('OwnerEmailAddress', 'TaskType', 'NotifyBy', 'mx_Custom_5', 'Name', null);
    fc.assert(
      fc.property(fc.array(field, { maxLength: 12 }), (fields) => {
        const { lists, tooLong } = columnLists({ columns: fields.map(mapped), constants: [] }, facts());
        const places = [...lists, ...tooLong].map((each) => each.column);
        expect(new Set(places).size).toBe(places.length);
        expect(places.every((place) => fields[place] !== null && fields[place] !== 'Name')).toBe(true);
      }),
    );
  });
});

describe('a list of task types', () => {
  const same = (header: string) => ({ header, label: header });
  const types = [
    taskType('Call'),
    taskType('Verification', {
      columns: [column(1, 'text', { label: 'Application number', isMandatory: true })],
    }),
    taskType('Chase', { mandatory: ['EndDate', 'RelatedEntityId'] }),
  ];
  const listed = (fields: readonly string[], constants: readonly string[] = []) => {
    const columns = fields.map(mapped);
    const given = constants.map((field) => ({ field, text: 'x', template: null }));
    const { lists, leftOut } = columnLists({ columns, constants: given }, facts({ taskTypes: types }));
    return { choices: lists[0]?.choices ?? null, leftOut };
  };

  it('leaves out those that no row of the sheet can have, with the columns that they lack', () => {
    expect(listed(['TaskType'])).toEqual({
      choices: ['Call'],
      leftOut: [
        { type: 'Verification', lacks: [same('Application number')] },
        { type: 'Chase', lacks: [same('End date'), same('Lead ID')] },
      ],
    });
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['a column', ['TaskType', 'MX_CUSTOM_1', 'Duration', 'LeadPhone'], []],
    ['a value for all rows', ['TaskType', 'OpportunityId'], ['mx_Custom_1', 'EndTime']],
  ])('has them all where %s fills what they need', (_, fields, constants) => {
    expect(listed(fields, constants)).toEqual({ choices: ['Call', 'Verification', 'Chase'], leftOut: [] });
  });

  it('says nothing of them in a sheet that has no such column', () => {
    expect(listed(['Name']).leftOut).toEqual([]);
  });

  it('names the field as the API does where another field of the account has the same name', () => {
    const more = taskType('Audit', { columns: [column(2, 'text', { label: 'Application number' })] });
    const { leftOut } = columnLists(
      { columns: [mapped('TaskType')], constants: [] },
      facts({ taskTypes: [...types, more] }),
    );
    expect(leftOut[0]).toEqual({
      type: 'Verification',
      lacks: [{ header: 'mx_Custom_1', label: 'Application number' }],
    });
  });

  it('of a sample sheet is explained by the note of its header', () => {
    const table = sampleTable(facts({ taskTypes: types }), Date.UTC(2027, 2, 1));
    expect(table?.notes[table.header.indexOf('Task type')]).toMatch(
      /not in the list: “Verification” needs “Application number”\. Add the column, and choose “Refresh dropdowns”\.$/,
    );
  });
});

describe('example rows', () => {
  const NOW = Date.UTC(2027, 2, 1);

  it('are due in the future, of the first active user and of types that need nothing more', () => {
    const table = sampleTable(facts(), NOW);
    const types = table?.rows.map((row) => row[table.header.indexOf('Task type')]);
    expect(types).toEqual(['Meeting', 'Site visit', 'Phone call', 'Follow-up']);
    for (const row of table?.rows ?? []) {
      expect(row[table?.header.indexOf('Owner e-mail') ?? -1]).toBe('priya.nair@example.com');
      expect(Number(row[table?.header.indexOf('Due date') ?? -1])).toBeGreaterThan(NOW);
    }
    expect(table?.header).toHaveLength(table?.notes.length ?? 0);
  });

  it.each([
    ['2027-03-01T22:05:30Z', '2027-03-02T04:30:00Z'],
    ['2027-03-01T03:00:00Z', '2027-03-01T04:30:00Z'],
  ])('are due at ten in the morning of the sheet’s zone, whatever the hour: at %s', (now, morning) => {
    expect(morningOf(INDIA.zone, Date.parse(now))).toBe(Date.parse(morning));
  });

  it('have what the only type needs', () => {
    const needy = facts({
      taskTypes: facts().taskTypes?.filter(({ name }) => name.startsWith('Verif')) ?? [],
    });
    const table = sampleTable(needy, NOW);
    expect(table?.header.slice(-2)).toEqual(['Application number', 'Address type']);
    expect(table?.rows[0]?.slice(-2)).toEqual(['Example', 'Residence']);
  });

  it('fill what their types make mandatory of the fields of every task, and are of no type that needs a lead', () => {
    const taskTypes = [
      taskType('Visit', { mandatory: ['Location', 'Description'] }),
      taskType('Chase', { category: 'to-do', mandatory: ['EndDate', 'Reminder'] }),
      taskType('Meeting', { mandatory: ['RelatedEntityId'] }),
    ];
    const table = sampleTable(facts({ taskTypes }), NOW);
    const column = (header: string) => table?.rows.map((row) => row[table.header.indexOf(header)]);
    expect(column('Task type')).toEqual(['Visit', 'Chase']);
    expect([column('Location'), column('Description')]).toEqual([
      ['Example', ''],
      ['Example', ''],
    ]);
    expect(column('Reminder (minutes)')).toEqual(['', 30]);
    expect(column('End date')).not.toContain('');
  });

  it('are none without people or types', () => {
    expect(
      [undefined, facts({ users: [] }), facts({ taskTypes: [] })].map((each) => sampleTable(each, NOW)),
    ).toEqual([null, null, null]);
  });
});
