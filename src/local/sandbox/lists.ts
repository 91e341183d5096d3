// The lists of an account: its users and its task types, in each form in which they may come.
import { type Answer, envelope, ok } from './answer.ts';
import type { CallContext } from './context.ts';
import type { AccountOptions } from './options.ts';
import type { SandboxCustomField, SandboxTaskType, SandboxUser } from './records.ts';

type Item = Readonly<Record<string, unknown>>;

function inSmallLetters(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSmallLetters);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name.toLowerCase(), inSmallLetters(each)]),
  );
}

/** What a half-broken answer may leave out. */
const LEFT_OUT: readonly string[] = [
  'Role',
  'StatusCode',
  'LastName',
  'Category',
  'Mandatory',
  'DisplayName',
];

function lacking(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lacking);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !LEFT_OUT.includes(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, lacking(each)]));
}

function answerWith(items: readonly Item[], { listForm }: AccountOptions): Answer {
  switch (listForm) {
    case 'wrapped':
      return ok({ d: items });
    case 'small-letters':
      return ok(inSmallLetters(items));
    case 'lacking':
      return ok([null, 17, ...items.map(lacking)]);
    case 'page':
      return { ...ok(null), body: '<html><body>Sign in</body></html>', outcome: 'broken' };
    default:
      return ok(items);
  }
}

function refusal(what: string): Answer {
  const message = `User does not have permission to read ${what}`;
  return envelope(403, { type: 'MXUnAuthorizedAccessException', message });
}

const userItem = (user: SandboxUser): Item => ({
  ID: user.id,
  FirstName: user.firstName,
  LastName: user.lastName,
  EmailAddress: user.email,
  Role: user.role,
  StatusCode: user.active ? 0 : 1,
});

/** Users.Get: all users, without pages. */
export function users({ state: { options } }: CallContext): Answer {
  if (options.listsRefused === 'users' || options.listsRefused === 'both') return refusal('users');
  return answerWith(options.users.map(userItem), options);
}

/** Of the numbers only 0, a text, and 8, a person or record, are known; the others are made up. */
const CODES: Readonly<Record<string, number>> = {
  Text: 0,
  Number: 1,
  Date: 2,
  DateTime: 3,
  Boolean: 4,
  Dropdown: 5,
  MultiSelect: 6,
  Lookup: 8,
};

function columnItem(field: SandboxCustomField, isDefault: boolean, { typeCodes }: AccountOptions): Item {
  return {
    DataType: typeCodes === 'words' ? field.dataType : (CODES[field.dataType] ?? 0),
    DisplayName: field.displayName,
    InternalSchemaName: field.schemaName,
    IsDefault: isDefault,
    IsMandatoryConfigurable: !ALWAYS_MANDATORY.includes(field.schemaName),
    Mandatory: field.mandatory,
    Options: field.options ?? null,
    RenderType: 0,
    SchemaName: field.schemaName,
  };
}

const DEFAULT_COLUMNS: readonly SandboxCustomField[] = [
  { schemaName: 'OwnerId', displayName: 'Owner', dataType: 'Lookup', mandatory: true },
  { schemaName: 'RelatedEntityId', displayName: 'Associated Lead', dataType: 'Lookup', mandatory: false },
  { schemaName: 'Name', displayName: 'Subject', dataType: 'Text', mandatory: true },
];

/** The columns that every task type has, with those that the account makes mandatory. */
function defaultColumns({ mandatoryFields }: AccountOptions): readonly SandboxCustomField[] {
  const others = mandatoryFields.filter((name) => DEFAULT_COLUMNS.every((each) => each.schemaName !== name));
  return [
    ...DEFAULT_COLUMNS.map((column) => ({
      ...column,
      mandatory: column.mandatory || mandatoryFields.some((name) => name === column.schemaName),
    })),
    ...others.map((name) => ({ schemaName: name, displayName: name, dataType: 'Text', mandatory: true })),
  ];
}

/** Whose being mandatory is LeadSquared's own, as in the sample of page get-list-of-task-types. */
const ALWAYS_MANDATORY: readonly string[] = ['OwnerId', 'Name'];

function typeItem(type: SandboxTaskType, options: AccountOptions): Item {
  return {
    Id: type.id,
    Name: type.name,
    Category: type.category,
    Color: type.category === 0 ? '#4A90D9' : '#7BB661',
    CreatedBy: 'System',
    CreatedOn: '/Date(1502992091000+0000)/',
    DefaultDurationInMinutes: type.defaultMinutes,
    ColumnConfiguration: [
      ...defaultColumns(options).map((column) => columnItem(column, true, options)),
      ...type.customFields.map((column) => columnItem(column, false, options)),
    ],
  };
}

/** RetrieveTaskType: all task types with their fields. */
export function taskTypes({ state: { options } }: CallContext): Answer {
  if (options.listsRefused === 'task-types' || options.listsRefused === 'both') return refusal('task types');
  return answerWith(
    options.taskTypes.map((type) => typeItem(type, options)),
    options,
  );
}
