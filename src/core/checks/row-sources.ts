// Works out once, before any row is checked, where the value of each field comes from.
import type { Cell, SheetRow } from '../cell.ts';
import type { FieldName } from '../fields/field-table.ts';
import { fieldByName, fieldLabel } from '../fields/fields.ts';
import { headerKey } from '../fields/header-key.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { type ColumnTemplate, fillTemplate, templateColumns } from '../mapping/template/template.ts';
import { valueKey, valuesFor } from '../mapping/values/value-key.ts';
import type { ValueMap } from '../settings.ts';
import { trimText } from './plain-text.ts';

/** A column of the sheet. */
export interface SourceColumn {
  /** Index from 0. */
  readonly column: number;
  readonly header: string;
}

export interface Source {
  /** Index from 0; null for a value given for all rows. */
  readonly column: number | null;
  readonly header: string;
  /** The value given for all rows; null when there is a column. */
  readonly constant: Cell | null;
  /** Set when the value for all rows is put together of each row's cells. */
  readonly template: ColumnTemplate | null;
  /** The columns that the template is made of; none without one. */
  readonly parts: readonly SourceColumn[];
  /** What texts of the column stand for, by `valueKey`; null when each stands for itself. */
  readonly values: ReadonlyMap<string, string> | null;
}

export interface RowSources {
  readonly fields: ReadonlyMap<FieldName, Source>;
  readonly customFields: readonly (readonly [schemaName: string, source: Source])[];
  /** Columns that fill no field, by `headerKey`: indexes from 0. */
  readonly unused: ReadonlyMap<string, number>;
  /** The columns that fill anything, alone or as part of a text, by which a row counts as blank. */
  readonly columns: readonly number[];
}

export function rowSources(mapping: Mapping, values: ValueMap): RowSources {
  const fields = new Map<FieldName, Source>();
  const customFields = new Map<string, Source>();
  const put = (name: string, source: Source): void => {
    const field = fieldByName(name);
    if (field !== null && !fields.has(field.name)) fields.set(field.name, source);
    if (field === null && !customFields.has(name)) customFields.set(name, source);
  };
  for (const { column, header, field } of mapping.columns) {
    if (field === null) continue;
    put(field, {
      column,
      header,
      constant: null,
      template: null,
      parts: [],
      values: valuesFor(values, field),
    });
  }
  for (const { field, text, template } of mapping.constants) {
    const source = { column: null, header: fieldLabel(field), constant: { value: text, display: text } };
    const parts = [...new Set(template === null ? [] : templateColumns(template))].map((column) => ({
      column,
      header: mapping.columns[column]?.header ?? '',
    }));
    put(field, { ...source, template, parts, values: valuesFor(values, field) });
  }
  const columns = mapping.columns.flatMap((entry) => (entry.field === null ? [] : [entry.column]));
  const parts = mapping.constants.flatMap(({ template }) =>
    template === null ? [] : templateColumns(template),
  );
  const unused = new Map(
    mapping.columns.flatMap(({ column, header, field }) =>
      field === null ? [[headerKey(header), column]] : [],
    ),
  );
  return { fields, customFields: [...customFields], unused, columns: [...new Set([...columns, ...parts])] };
}

/** Whether nothing is in the cell, or nothing that can be seen. */
export function isBlank(cell: Cell): boolean {
  return typeof cell.value === 'string' && trimText(cell.value) === '';
}

function filledCell(row: SheetRow, template: ColumnTemplate): Cell {
  const text = fillTemplate(template, row);
  return { value: text, display: text };
}

/** The cell of a source in a row as the sheet shows it; null when it is blank. */
export function sourceCell(row: SheetRow, source: Source): Cell | null {
  const cell =
    source.template !== null
      ? filledCell(row, source.template)
      : (source.constant ?? (source.column === null ? undefined : row.cells[source.column]));
  return cell === undefined || isBlank(cell) ? null : cell;
}

/** The cell that is read in place of one whose text the user said stands for another. */
export function meantCell(cell: Cell, { values }: Source): Cell {
  const text = values?.get(valueKey(cell.display));
  return text === undefined ? cell : { value: text, display: text };
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
