// Works out once, before any row is checked, where the value of each field comes from.
import type { Cell, SheetRow } from '../cell.ts';
import type { FieldName } from '../fields/field-table.ts';
import { fieldByName, fieldLabel } from '../fields/fields.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { trimText } from './plain-text.ts';

export interface Source {
  /** Index from 0; null for a value given for all rows. */
  readonly column: number | null;
  readonly header: string;
  /** The value given for all rows; null when there is a column. */
  readonly constant: Cell | null;
}

export interface RowSources {
  readonly fields: ReadonlyMap<FieldName, Source>;
  readonly customFields: readonly (readonly [schemaName: string, source: Source])[];
  /** The mapped columns, by which a row counts as blank. */
  readonly columns: readonly number[];
}

export function rowSources(mapping: Mapping): RowSources {
  const fields = new Map<FieldName, Source>();
  const customFields = new Map<string, Source>();
  const put = (name: string, source: Source): void => {
    const field = fieldByName(name);
    if (field !== null && !fields.has(field.name)) fields.set(field.name, source);
    if (field === null && !customFields.has(name)) customFields.set(name, source);
  };
  for (const { column, header, field } of mapping.columns) {
    if (field !== null) put(field, { column, header, constant: null });
  }
  for (const { field, text } of mapping.constants) {
    put(field, { column: null, header: fieldLabel(field), constant: { value: text, display: text } });
  }
  const columns = mapping.columns.flatMap((entry) => (entry.field === null ? [] : [entry.column]));
  return { fields, customFields: [...customFields], columns };
}

/** Whether nothing is in the cell, or nothing that can be seen. */
export function isBlank(cell: Cell): boolean {
  return typeof cell.value === 'string' && trimText(cell.value) === '';
}

/** The cell of a source in a row; null when it is blank. */
export function sourceCell(row: SheetRow, source: Source): Cell | null {
  const cell = source.constant ?? (source.column === null ? undefined : row.cells[source.column]);
  return cell === undefined || isBlank(cell) ? null : cell;
}

/**
 * Whether the row holds no task: nothing in any mapped column. An unchecked box counts as nothing, because a column of
 * checkboxes goes on below the last task.
 */
export function isBlankRow(row: SheetRow, sources: RowSources): boolean {
  return sources.columns.every((column) => {
    const cell = row.cells[column];
    return cell === undefined || cell.value === false || isBlank(cell);
  });
}
