// Tells whether a sheet of a workbook is one of tasks: a row near its top names fields of a task.
import { mapColumns } from '../../core/mapping/map-columns.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../core/settings.ts';

/** Fields that a header names at least; a single one stands in many a note. */
const FIELDS_NAMED = 2;

/** @param rows the texts of the sheet's first rows */
export function fitsTasks(rows: readonly (readonly string[])[]): boolean {
  return rows.some((row) => {
    const { columns } = mapColumns(row, DEFAULT_SHEET_SETTINGS);
    return new Set(columns.flatMap(({ field }) => field ?? [])).size >= FIELDS_NAMED;
  });
}
