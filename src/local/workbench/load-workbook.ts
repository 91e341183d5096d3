// Puts a sheet read from a file into a spreadsheet, cell by cell as it was, and takes it out again.

import type { CellData, SheetData } from '../files/sheet-data.ts';
import { PLAIN_TEXT } from '../host/cells/format.ts';
import { isErrorValue } from '../host/cells/typing.ts';
import type { Entry } from '../host/spreadsheet/model/entry.ts';
import type { SheetModel } from '../host/spreadsheet/model/sheet.ts';
import { Workbook, type WorkbookSettings } from '../host/spreadsheet/model/workbook.ts';

/** The entry that makes exactly this cell, without reading its text as if typed once more. */
export function entryOf(cell: CellData): Entry {
  if (cell.formula !== undefined) return cell.formula;
  const isText = typeof cell.value === 'string' && cell.value !== '';
  return isText && cell.format !== PLAIN_TEXT && !isErrorValue(cell.value) ? `'${cell.value}` : cell.value;
}

/** Replaces what the sheet holds; its grid grows to the data. */
export function fillSheet(sheet: SheetModel, data: SheetData): void {
  const rows = data.rows.length;
  const columns = data.rows[0]?.length ?? 0;
  sheet.clear(sheet.all, { values: true, styles: true, notes: true });
  if (rows > sheet.rowCount) sheet.insertRows(sheet.rowCount + 1, rows - sheet.rowCount);
  if (columns > sheet.columnCount) sheet.insertColumns(sheet.columnCount + 1, columns - sheet.columnCount);
  if (rows === 0 || columns === 0) return;
  const box = { row: 1, column: 1, rows, columns };
  sheet.restyle(
    box,
    data.rows.map((row) => row.map((cell) => ({ numberFormat: cell.format }))),
  );
  sheet.write(
    box,
    data.rows.map((row) => row.map(entryOf)),
  );
}

export function workbookFrom(data: SheetData, settings: WorkbookSettings): Workbook {
  const workbook = new Workbook(settings);
  workbook.activeSheet.rename(data.name);
  fillSheet(workbook.activeSheet, data);
  return workbook;
}

/** The filled part of a sheet as data for a file, with the colours that the user sees. */
export function sheetData(sheet: SheetModel): SheetData {
  const { lastRow, lastColumn } = sheet;
  if (lastRow === 0 || lastColumn === 0) return { name: sheet.name, rows: [] };
  const box = { row: 1, column: 1, rows: lastRow, columns: lastColumn };
  const formulas = sheet.formulas(box);
  const values = sheet.stored(box);
  const rows = sheet.view(box).map((line, down) =>
    line.map((cell, right): CellData => {
      const formula = formulas[down]?.[right] ?? '';
      return {
        value: values[down]?.[right] ?? '',
        format: cell.style.numberFormat,
        ...(formula === '' ? {} : { formula }),
        background: cell.style.background,
      };
    }),
  );
  return { name: sheet.name, rows };
}
