// The lists of an account are read in every form in which they are likely to come; what says nothing is unreadable.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTaskTypes } from '../../../src/leadsquared/account-task-types.ts';
import { readUsers } from '../../../src/leadsquared/account-users.ts';

const reply = (json: unknown, status = 200) => ({ status, body: JSON.stringify(json), date: null });

const KAVYA = {
  ID: 'A1',
  FirstName: 'Kavya',
  LastName: 'Rao',
  EmailAddress: 'kavya.rao@example.com',
  StatusCode: 0,
};
const VIKRAM = {
  ...KAVYA,
  ID: 'A2',
  FirstName: 'Vikram',
  LastName: 'Shah',
  EmailAddress: 'v@example.com',
  StatusCode: 1,
};
const READ = [
  { id: 'a1', email: 'kavya.rao@example.com', name: 'Kavya Rao', isActive: true },
  { id: 'a2', email: 'v@example.com', name: 'Vikram Shah', isActive: false },
];

describe('the list of users', () => {
  it.each<[string, unknown]>([
    ['as documented', [KAVYA, VIKRAM]],
    ['wrapped', { d: [KAVYA, VIKRAM] }],
    ['wrapped twice', { d: { List: [KAVYA, VIKRAM] } }],
    [
      'in small letters',
      [KAVYA, VIKRAM].map((user) =>
        Object.fromEntries(Object.entries(user).map(([name, value]) => [name.toLowerCase(), value])),
      ),
    ],
    ['with codes as texts', [KAVYA, { ...VIKRAM, StatusCode: '1' }]],
    [
      'with words for codes',
      [
        { ...KAVYA, StatusCode: 'Active' },
        { ...VIKRAM, StatusCode: 'Inactive' },
      ],
    ],
    ['among things that are no users', [null, 'x', 7, [], {}, { EmailAddress: null }, KAVYA, VIKRAM]],
    ['with a user twice', [KAVYA, { ...KAVYA, StatusCode: 1 }, VIKRAM]],
  ])('is read %s', (_, json) => {
    expect(readUsers(reply(json))).toEqual({ ok: true, items: READ });
  });

  it('takes a user without a status for active, and one without names for nameless', () => {
    const json = [{ EmailAddress: 'x@example.com' }];
    expect(readUsers(reply(json))).toEqual({
      ok: true,
      items: [{ id: '', email: 'x@example.com', name: '', isActive: true }],
    });
  });

  it.each<[string, unknown, number, string]>([
    [
      'refused',
      { Status: 'Error', ExceptionType: 'MXUnAuthorizedAccessException', ExceptionMessage: 'no' },
      403,
      'refused',
    ],
    [
      'refused with an envelope under 500',
      { ExceptionType: 'MXUnAuthorizedAccessException' },
      500,
      'refused',
    ],
    ['refused without a word', null, 403, 'refused'],
    ['empty', [], 200, 'unreadable'],
    ['of nobody', [{ Name: 'x' }], 200, 'unreadable'],
    ['no list', { a: 1 }, 200, 'unreadable'],
    ['a text', 'hello', 200, 'unreadable'],
    ['broken', null, 502, 'unreadable'],
  ])('that is %s says so', (_, json, status, why) => {
    expect(readUsers(reply(json, status))).toEqual({ ok: false, why });
  });
});

const type = (columns: unknown, more = {}) => ({
  Name: 'Visit',
  Category: 0,
  ColumnConfiguration: columns,
  ...more,
});
const columnsOf = (columns: unknown, more = {}) => {
  const answer = readTaskTypes(reply([type(columns, more)]));
  return answer.ok ? answer.items[0]?.columns : answer.why;
};
const COLUMN = {
  SchemaName: 'mx_Custom_1',
  DisplayName: 'Kind',
  DataType: 'Dropdown',
  Mandatory: true,
  Options: ['A', 'B'],
};

describe('the list of task types', () => {
  it.each<[string, unknown]>([
    ['texts', ['A', 'B']],
    ['objects', [{ Value: 'A' }, { Value: 'B' }]],
    ['a text with semicolons', 'A;B'],
    ['JSON in a text', '[{"Value":"A"},{"Value":"B"}]'],
  ])('gives the choices of a column that come as %s', (_, Options) => {
    expect(columnsOf([{ ...COLUMN, Options }])).toEqual([
      { schemaName: 'mx_Custom_1', label: 'Kind', kind: 'option', isMandatory: true, options: ['A', 'B'] },
    ]);
  });

  it.each<[unknown, unknown, string]>([
    [0, undefined, 'text'],
    ['0', undefined, 'text'],
    ['Text', undefined, 'text'],
    ['Number', 'Textbox', 'number'],
    ['Date', 'DateTime', 'date-time'],
    ['Date', 'Date', 'date'],
    ['Select', 'MultiSelect', 'options'],
    ['Multi Select Dropdown', undefined, 'options'],
    ['Boolean', 'CheckBox', 'boolean'],
    [5, undefined, 'unknown'],
    [5, 'Dropdown', 'option'],
    [undefined, undefined, 'unknown'],
  ])('understands the data type %j, rendered as %j, as %s', (DataType, RenderTypeTextValue, kind) => {
    expect(columnsOf([{ ...COLUMN, DataType, RenderTypeTextValue }])).toMatchObject([{ kind }]);
  });

  it('leaves out the columns that every task has', () => {
    const own = ['OwnerId', 'RelatedEntityId', 'Name'].map((SchemaName) => ({ ...COLUMN, SchemaName }));
    expect(columnsOf([...own, null, COLUMN])).toHaveLength(1);
  });

  it('tells which of them the account has made mandatory, and passes over those of no known meaning', () => {
    const mandatoryIn = (...columns: object[]) => {
      const answer = readTaskTypes(reply([type(columns)]));
      return answer.ok ? answer.items[0]?.mandatory : null;
    };
    const of = (SchemaName: string, more = {}) => ({ SchemaName, Mandatory: true, ...more });
    expect(mandatoryIn(of('Location'), of('description'), of('ZzUnknown'), COLUMN)).toEqual([
      'Description',
      'Location',
    ]);
    expect(mandatoryIn({ InternalSchemaName: 'RelatedEntityId', IsMandatory: 'true' })).toEqual([
      'RelatedEntityId',
    ]);
    expect(mandatoryIn(of('EndDate', { Mandatory: false }))).toEqual([]);
    // LeadSquared's own form asks for these, and calls may leave them blank.
    expect(mandatoryIn(of('EndDate', { IsMandatoryConfigurable: false }))).toEqual([]);
    expect(mandatoryIn(of('EndDate', { IsMandatoryConfigurable: true }))).toEqual(['EndDate']);
  });

  it.each<[unknown, string | null]>([
    [0, 'appointment'],
    ['1', 'to-do'],
    ['ToDo', 'to-do'],
    ['Appointment', 'appointment'],
    [7, null],
    [undefined, null],
  ])('understands the category %j as %s', (Category, category) => {
    expect(readTaskTypes(reply([type([], { Category })]))).toMatchObject({ items: [{ category }] });
  });

  it('reads a type of which little is said', () => {
    expect(readTaskTypes(reply([{ Name: 'Visit' }]))).toEqual({
      ok: true,
      items: [{ name: 'Visit', category: null, defaultMinutes: null, columns: [], mandatory: [] }],
    });
  });
});

describe('whatever comes', () => {
  it('is read or refused, and never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 100, max: 599 }), (json, status) => {
        for (const read of [readUsers, readTaskTypes]) {
          const answer = read(reply(json, status));
          if (answer.ok) expect(answer.items.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
