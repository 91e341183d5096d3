// Writes a sheet as an Excel workbook with real dates, numbers and cell colours. Notes are left out: the writer has none.

import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { GENERAL, isDateFormat } from '../host/cells/format.ts';
import { instantOfSerial } from '../host/cells/serial.ts';
import { refuseLongCells, XLSX_CELL_CHARACTERS } from './limits.ts';
import type { CellData, SheetData } from './sheet-data.ts';

/** Microsoft support, "Rename a worksheet": at most 31 characters, none of these. */
const NAME_CHARACTERS = 31;
const FORBIDDEN_IN_NAME = /[\\/?*[\]:]/g;
const WIDEST_COLUMN = 40;

/** Bytes of the .xlsx file. Throws FileError `cell-too-long` for a text that Excel cannot hold. */
export async function writeXlsx(data: SheetData): Promise<Uint8Array> {
  refuseLongCells(
    data.rows.map((row) => row.map((cell) => cell.value)),
    XLSX_CELL_CHARACTERS,
    'An Excel file',
  );
  const name = data.name.replace(FORBIDDEN_IN_NAME, ' ').slice(0, NAME_CHARACTERS).trim() || 'Sheet1';
  const rows = data.rows.map((row) => row.map(cellOf));
  return await writeXlsxFile(rows, { sheet: name, columns: widths(data), stickyRowsCount: 1 }).toBuffer();
}

function cellOf(cell: CellData): CellObject | null {
  const style = cell.background === undefined ? {} : { backgroundColor: cell.background };
  const { value } = cell;
  if (value === '') return cell.background === undefined ? null : style;
  if (typeof value === 'string') {
    return { ...style, type: String, value };
  }
  if (typeof value === 'boolean') return { ...style, type: Boolean, value };
  const format = cell.format === GENERAL ? {} : { format: cell.format.replace(/am\/pm/gi, 'AM/PM') };
  if (!isDateFormat(cell.format)) return { ...style, ...format, type: Number, value };
  // The writer takes a Date's UTC parts for the wall time.
  return { ...style, ...format, type: Date, value: new Date(instantOfSerial(value, 'Etc/UTC')) };
}

function widths(data: SheetData): { width: number }[] {
  return (data.rows[0] ?? []).map((_, column) => {
    const longest = data.rows.reduce(
      (most, row) => Math.max(most, String(row[column]?.value ?? '').length),
      0,
    );
    return { width: Math.min(WIDEST_COLUMN, Math.max(10, longest + 2)) };
  });
}
