// Makes example rows that pass the check in one account: its people, its task types and their fields.
import { DAY_MS, HOUR_MS, wallToUtc } from '../dates/civil.ts';
import type { Zone } from '../dates/zone.ts';
import { FIELD_TABLE, type FieldName } from '../fields/field-table.ts';
import type { AccountFacts, AccountTaskType, TypeColumn } from './account-facts.ts';
import { choicesOfColumn } from './column-choices.ts';
import { describeUnmet } from './describe-unmet.ts';
import { headerOf, unmetTypes } from './type-needs.ts';

/** Task types of which there is an example. */
const MOST_TYPES = 4;
/** Custom fields that get a column: more would not show on one screen. */
const MOST_CUSTOM = 4;

export type SampleCell = string | number | Date;

export interface SampleTable {
  readonly header: readonly string[];
  /** One for each header: what to write into the column. */
  readonly notes: readonly string[];
  readonly rows: readonly (readonly SampleCell[])[];
  /** Indexes from 0 of the columns that hold dates with a time. */
  readonly dateColumns: readonly number[];
}

const FIELDS: readonly FieldName[] = [
  'Name',
  'TaskType',
  'OwnerEmailAddress',
  'DueDate',
  'EndDate',
  'RelatedEntity',
  'LeadPhone',
  'Reminder',
  'NotifyBy',
  'Location',
  'Description',
];

/** What an example says where its type makes the field mandatory; of leads nobody knows one that may be named. */
const EXAMPLES = { Description: 'Example', Location: 'Example', Reminder: 30 } as const;

const isMandatory = ({ isMandatory: must }: TypeColumn): boolean => must;

/** Types whose tasks need nothing more come first: their examples are the shortest. */
function exampleTypes(types: readonly AccountTaskType[]): readonly AccountTaskType[] {
  const possible = types.filter(({ mandatory }) => !mandatory.includes('RelatedEntityId'));
  const easy = possible.filter(({ columns }) => !columns.some(isMandatory));
  return easy.length > 0 ? easy.slice(0, MOST_TYPES) : [...possible, ...types].slice(0, 1);
}

/** What the type needs, and what can be chosen from a list. */
function customColumns(
  examples: readonly AccountTaskType[],
  types: readonly AccountTaskType[],
): readonly TypeColumn[] {
  const all = examples.flatMap(({ columns }) => columns);
  const needed = all.filter(isMandatory);
  const chosen = all.filter(
    (column) =>
      !column.isMandatory && choicesOfColumn(column).length > 0 && headerOf(column, types) === column.label,
  );
  const once = new Map([...needed, ...chosen.slice(0, MOST_CUSTOM)].map((each) => [each.schemaName, each]));
  return [...once.values()];
}

/** A value that the field takes. */
function exampleOf(column: TypeColumn, due: Date): SampleCell {
  const [first] = choicesOfColumn(column);
  if (first !== undefined) return first;
  switch (column.kind) {
    case 'number':
      return 1;
    case 'date':
    case 'date-time':
      return due;
    default:
      return 'Example';
  }
}

function noteOf(column: TypeColumn, types: readonly AccountTaskType[]): string {
  const names = types
    .filter(({ columns }) => columns.some(({ schemaName }) => schemaName === column.schemaName))
    .map(({ name }) => `“${name}”`);
  const must = column.isMandatory ? ' They need it.' : '';
  return `A field of tasks of type ${names.join(', ')}.${must} Leave it empty in rows of other types.`;
}

/** What to write into the column of a field. */
export const fieldNote = (field: FieldName): string => {
  const { help, required } = FIELD_TABLE[field];
  return required ? `Required. ${help}` : help;
};

const MORNING_HOUR = 10;

/** Ten in the morning of today in the sheet's zone: examples are due at such a time. @param now milliseconds since 1970 UTC */
export function morningOf(zone: Pick<Zone, 'toWall'>, now: number): number {
  const shown = wallToUtc(zone.toWall(now));
  return now - (shown % DAY_MS) + MORNING_HOUR * HOUR_MS;
}

/** At the same time of the day so many days later. @param morning milliseconds since 1970 UTC */
export const daysAfter = (morning: number, days: number): Date => new Date(morning + days * DAY_MS);

export const anHourAfter = (due: Date): Date => new Date(due.getTime() + HOUR_MS);

/**
 * Null when the account's users or task types are not known, or there are none to choose.
 *
 * @param morning as `morningOf` gives it; the rows are due in the days after it
 */
export function sampleTable(facts: AccountFacts | undefined, morning: number): SampleTable | null {
  const owner = facts?.users?.find(({ isActive, email }) => isActive && email !== '')?.email;
  const types = facts?.taskTypes ?? [];
  const examples = exampleTypes(types);
  if (owner === undefined || examples.length === 0) return null;
  const custom = customColumns(examples, types);
  const rows = examples.map((type, place): SampleCell[] => {
    const due = daysAfter(morning, place + 1);
    const hasEnd = type.category === 'appointment' || type.mandatory.includes('EndDate');
    const end = hasEnd ? anHourAfter(due) : '';
    const cells: Partial<Record<FieldName, SampleCell>> = {
      Name: `Example ${place + 1}: ${type.name}`,
      TaskType: type.name,
      OwnerEmailAddress: owner,
      DueDate: due,
      EndDate: end,
      RelatedEntity: 'none',
      NotifyBy: place === 0 ? 'yes' : 'no',
      ...Object.fromEntries(
        Object.entries(EXAMPLES).filter(([field]) => type.mandatory.some((name) => name === field)),
      ),
    };
    const own = custom.map((column) =>
      type.columns.some(({ schemaName }) => schemaName === column.schemaName) ? exampleOf(column, due) : '',
    );
    return [...FIELDS.map((field) => cells[field] ?? ''), ...own];
  });
  const unmet = describeUnmet(unmetTypes(types, [...FIELDS, ...custom.map(({ schemaName }) => schemaName)]));
  const noted = (field: FieldName) => (field === 'TaskType' ? [fieldNote(field), unmet] : [fieldNote(field)]);
  return {
    header: [
      ...FIELDS.map((field) => FIELD_TABLE[field].label),
      ...custom.map((column) => headerOf(column, types)),
    ],
    notes: [
      ...FIELDS.map((field) => noted(field).join(' ').trim()),
      ...custom.map((column) => noteOf(column, types)),
    ],
    rows,
    dateColumns: [FIELDS.indexOf('DueDate'), FIELDS.indexOf('EndDate')],
  };
}
