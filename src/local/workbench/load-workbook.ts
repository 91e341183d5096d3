// Puts a sheet read from a file into a spreadsheet, cell by cell as it was, and takes it out again.

import { asRead } from '../files/as-read.ts';
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

/** What each sheet was filled with, for as long as the sheet is there. */
const filledWith = new WeakMap<SheetModel, SheetData>();

/** Cells that a sheet's empty rows and columns may take up; a wide file leaves no room for a new sheet's 1,000 rows. */
const MOST_CELLS_WITH_EMPTY_ONES = 1_000_000;

/**
 * Replaces what the sheet holds; its grid grows to the data, and is made as small as they are where the empty rows and
 * columns of a new sheet would fill the spreadsheet. Rows hidden in the file are hidden by hand.
 *
 * @throws SheetError `too-many-cells`
 */
export function fillSheet(sheet: SheetModel, data: SheetData): void {
  const rows = data.rows.length;
  const columns = data.rows[0]?.length ?? 0;
  sheet.clear(sheet.all, { values: true, styles: true, notes: true });
  fitGrid(sheet, rows, columns);
  filledWith.set(sheet, data);
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
  for (const { first, last } of spansOf(data.hiddenRows ?? [])) {
    sheet.setRowsHidden(first, last - first + 1, true);
  }
  const frozen = data.frozenRows ?? 0;
  if (frozen > 0 && frozen < sheet.rowCount) sheet.setFrozenRows(frozen);
}

function fitGrid(sheet: SheetModel, rows: number, columns: number): void {
  const { rowCount, columnCount } = sheet;
  const isRoomy = Math.max(rows, rowCount) * Math.max(columns, columnCount) > MOST_CELLS_WITH_EMPTY_ONES;
  if (isRoomy && rows > 0 && rows < rowCount) sheet.deleteRows(rows + 1, rowCount - rows);
  if (isRoomy && columns > 0 && columns < columnCount)
    sheet.deleteColumns(columns + 1, columnCount - columns);
  if (rows > sheet.rowCount) sheet.insertRows(sheet.rowCount + 1, rows - sheet.rowCount);
  if (columns > sheet.columnCount) sheet.insertColumns(sheet.columnCount + 1, columns - sheet.columnCount);
}

/** Neighbours in an ascending list of rows, taken together. */
export function spansOf(rows: readonly number[]): { first: number; last: number }[] {
  const spans: { first: number; last: number }[] = [];
  for (const row of rows) {
    const before = spans[spans.length - 1];
    if (before !== undefined && before.last === row - 1) before.last = row;
    else spans.push({ first: row, last: row });
  }
  return spans;
}

export function workbookFrom(data: SheetData, settings: WorkbookSettings): Workbook {
  const workbook = new Workbook(settings);
  // A workbook that another program wrote may have a sheet without a name.
  if (data.name !== '') workbook.activeSheet.rename(data.name);
  fillSheet(workbook.activeSheet, data);
  return workbook;
}

/**
 * The filled part of a sheet as data for a file, with the colours that the user sees. Cells that are still what their
 * file filled them with keep the text that they have there.
 */
export function sheetData(sheet: SheetModel): SheetData {
  const now = filledPart(sheet);
  const file = filledWith.get(sheet);
  return file === undefined ? now : asRead(now, file);
}

function filledPart(sheet: SheetModel): SheetData {
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
  const { frozenRows } = sheet;
  const isSaid = frozenRows > 0 || filledWith.get(sheet)?.frozenRows !== undefined;
  return { name: sheet.name, rows, hiddenRows: hiddenRows(sheet), ...(isSaid ? { frozenRows } : {}) };
}

function hiddenRows(sheet: SheetModel): number[] {
  const rows = Array.from({ length: sheet.lastRow }, (_, index) => index + 1);
  return rows.filter((row) => sheet.isRowHiddenByUser(row) || sheet.isRowHiddenByFilter(row));
}
