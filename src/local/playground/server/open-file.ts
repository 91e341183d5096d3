// Opens files of the user's disk as new sheets.
import type { SheetData } from '../../files/sheet-data.ts';
import type { SheetModel } from '../../host/spreadsheet/model/sheet.ts';
import type { Workbook } from '../../host/spreadsheet/model/workbook.ts';
import { fillSheet } from '../../workbench/load-workbook.ts';

const MAX_NAME_CHARACTERS = 80;
const ROWS_LOOKED_AT = 200;
const PIXELS_PER_SIGN = 7.2;
const NARROWEST = 70;
const WIDEST = 210;

/** Puts a file's sheet into the workbook as a new, active sheet. Throws SheetError, and adds none, when there is no room. */
export function addSheet(workbook: Workbook, data: SheetData): SheetModel {
  const sheet = workbook.insertSheet({ name: freeName(workbook, data.name) });
  try {
    fillSheet(sheet, data);
  } catch (error) {
    workbook.deleteSheet(sheet);
    throw error;
  }
  makeReadable(sheet, data.frozenRows === undefined);
  return sheet;
}

/**
 * Makes the columns as wide as their texts, within reason, and freezes the first row when it names columns.
 *
 * @param freezes false for a sheet whose file says itself what is frozen
 */
export function makeReadable(sheet: SheetModel, freezes = true): void {
  const { lastRow, lastColumn } = sheet;
  if (lastRow === 0) return;
  const rows = Math.min(lastRow, ROWS_LOOKED_AT);
  const texts = sheet.displays({ row: 1, column: 1, rows, columns: lastColumn });
  const names = texts[0]?.filter((text) => text.trim() !== '') ?? [];
  // A title above the table is no header, and the row that is frozen last is taken for one.
  if (freezes && lastRow > 1 && sheet.frozenRows === 0 && names.length > 1) sheet.setFrozenRows(1);
  for (let column = 1; column <= lastColumn; column++) {
    const longest = texts.reduce((most, line) => Math.max(most, line[column - 1]?.length ?? 0), 0);
    const pixels = Math.round(longest * PIXELS_PER_SIGN) + 14;
    sheet.setColumnWidths(column, 1, Math.min(WIDEST, Math.max(NARROWEST, pixels)));
  }
}

/** Sheet names are unique, whatever their case. */
export function freeName(workbook: Workbook, wanted: string): string {
  const base =
    wanted
      .replace(/\.(?:csv|xlsx)$/i, '')
      .slice(0, MAX_NAME_CHARACTERS)
      .trim() || 'Sheet';
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} ${number}`;
  return name;
}
