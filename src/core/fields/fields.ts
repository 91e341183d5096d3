// Access to the field table: all fields in order, and the look-up of one by its API name.
import { type AsIsField, FIELD_TABLE, type FieldName, type FieldSpec } from './field-table.ts';

export interface Field extends FieldSpec {
  /** The API's name, for instance `OwnerEmailAddress`. */
  readonly name: FieldName;
}

const FIELD_NAMES = new Set<string>(Object.keys(FIELD_TABLE));

function isFieldName(name: string): name is FieldName {
  return FIELD_NAMES.has(name);
}

/** Every field, in the order in which the user meets them. */
export const FIELDS: readonly Field[] = Object.keys(FIELD_TABLE)
  .filter(isFieldName)
  .map((name) => ({ name, ...FIELD_TABLE[name] }));

function isAsIs(name: FieldName): name is AsIsField {
  return 'asIs' in FIELD_TABLE[name];
}

/** The fields that are sent as they are read. */
export const AS_IS_FIELDS: readonly AsIsField[] = FIELDS.map(({ name }) => name).filter(isAsIs);

/** The field with this API name, written exactly; null when there is none (an `mx_…` column, say). */
export function fieldByName(name: string): Field | null {
  return isFieldName(name) ? { name, ...FIELD_TABLE[name] } : null;
}

/** What the user calls a field or custom field: the label, or the schema name itself. */
export function fieldLabel(name: string): string {
  return fieldByName(name)?.label ?? name;
}
