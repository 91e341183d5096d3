// Tells which task types need a field that a sheet has neither a column nor a value for all rows for.
import { FIELD_TABLE, type FieldName } from '../fields/field-table.ts';
import { headerKey } from '../fields/header-key.ts';
import { lazily } from '../lazily.ts';
import type { AccountTaskType, MandatoryField, TypeColumn } from './account-facts.ts';

/** The fields that fill a mandatory one; the first is proposed where the sheet has a column for none. */
export const FILLED_BY = {
  Description: ['Description'],
  Location: ['Location'],
  RelatedEntityId: ['LeadId', 'LeadPhone', 'LeadEmail', 'LeadNumber', 'RelatedEntityId', 'OpportunityId'],
  DueDate: ['DueDate'],
  EndDate: ['EndDate', 'Duration', 'EndTime'],
  Reminder: ['Reminder', 'ReminderTime'],
  NotifyBy: ['NotifyBy'],
} as const satisfies Readonly<Record<MandatoryField, readonly [FieldName, ...FieldName[]]>>;

/** A task type that no row of the sheet can have, with the columns that it lacks. */
export interface UnmetType {
  readonly type: string;
  /** `header` is what to call the column, `label` what the account's people call the field. */
  readonly lacks: readonly { readonly header: string; readonly label: string }[];
}

const labelKeys = lazily(() => new Set(Object.values(FIELD_TABLE).map(({ label }) => headerKey(label))));

/** A header that means this custom field and no other: its name in the account, or where that is not clear its schema name. */
export function headerOf({ label, schemaName }: TypeColumn, types: readonly AccountTaskType[]): string {
  const key = headerKey(label);
  const isClear =
    !labelKeys().has(key) &&
    types
      .flatMap(({ columns }) => columns)
      .every((other) => (headerKey(other.label) === key) === (other.schemaName === schemaName));
  return isClear ? label : schemaName;
}

const alike = (label: string) => ({ header: label, label });

/** @param fields what the sheet fills, by columns or for all rows: API names and schema names */
export function unmetTypes(
  types: readonly AccountTaskType[],
  fields: readonly string[],
): readonly UnmetType[] {
  const filled = new Set(fields.map((field) => field.toLowerCase()));
  const isFilled = (field: string) => filled.has(field.toLowerCase());
  return types.flatMap((type) => {
    const common = type.mandatory
      .map((field): readonly [FieldName, ...FieldName[]] => FILLED_BY[field])
      .filter((by) => !by.some(isFilled));
    const own = type.columns.filter(({ isMandatory, schemaName }) => isMandatory && !isFilled(schemaName));
    const lacks = [
      ...common.map(([first]) => alike(FIELD_TABLE[first].label)),
      ...own.map((column) => ({ header: headerOf(column, types), label: column.label })),
    ];
    return lacks.length === 0 ? [] : [{ type: type.name, lacks }];
  });
}
