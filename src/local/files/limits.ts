// How much a sheet holds, checked on everything that is read from a file.

import { cellName } from '../../core/cell-name.ts';
import { FileError } from './file-error.ts';
import type { SheetData } from './sheet-data.ts';

/** Google help, "Files you can store in Google Drive": text longer than this in a cell is refused. */
export const CELL_CHARACTERS = 50_000;
/** Same page: cells of a spreadsheet. */
export const SHEET_CELLS = 10_000_000;
/** Same page: the last column is ZZZ. */
export const SHEET_COLUMNS = 18_278;
/** Microsoft support, "Excel specifications and limits": characters that a cell of an .xlsx file can hold. */
export const XLSX_CELL_CHARACTERS = 32_767;

/** Throws FileError `cell-too-long` for the first cell that is over the limit. */
export function refuseLongCells(
  rows: readonly (readonly (string | number | boolean)[])[],
  limit: number,
  place: string,
): void {
  rows.forEach((row, rowIndex) => {
    row.forEach((value, column) => {
      if (typeof value !== 'string' || value.length <= limit) return;
      throw new FileError(
        'cell-too-long',
        `Cell ${cellName(rowIndex + 1, column)} holds ${count(value.length)} characters. ${place} takes at most ${count(limit)} in a cell. Shorten the text and try again.`,
      );
    });
  });
}

/** The rows made equally long with empty cells. Throws FileError `sheet-too-large` when no spreadsheet could hold them. */
export function rectangular(rows: SheetData['rows']): SheetData['rows'] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width > SHEET_COLUMNS || width * rows.length > SHEET_CELLS) {
    throw new FileError(
      'sheet-too-large',
      `The file has ${count(rows.length)} rows and ${count(width)} columns. Google Sheets takes at most ${count(SHEET_COLUMNS)} columns and ${count(SHEET_CELLS)} cells. Split the file and try again.`,
    );
  }
  return rows.map((row) =>
    row.length === width
      ? row
      : [...row, ...Array.from({ length: width - row.length }, () => ({ value: '', format: 'General' }))],
  );
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
