// How much a file and a sheet hold, checked before memory is spent on it.

import { cellName } from '../../core/cell-name.ts';
import { FileError } from './file-error.ts';
import { EMPTY_CELL, type SheetData } from './sheet-data.ts';

/** Google help, "Files you can store in Google Drive": text longer than this in a cell is refused. */
export const CELL_CHARACTERS = 50_000;
/** Same page: cells of a spreadsheet. */
export const SHEET_CELLS = 10_000_000;
/** Same page: the last column is ZZZ. */
export const SHEET_COLUMNS = 18_278;
/** Microsoft support, "Excel specifications and limits": characters that a cell of an .xlsx file can hold. */
export const XLSX_CELL_CHARACTERS = 32_767;
/** Same page: columns and rows of a sheet. */
export const XLSX_COLUMNS = 16_384;
export const XLSX_ROWS = 1_048_576;
/** Bytes of a file: 50,000 tasks, the most that is sent in one go, with a thousand characters each. */
export const FILE_BYTES = 50 * 1024 * 1024;
/** Filled cells of a file: 50,000 tasks in 40 columns. */
export const FILE_CELLS = 2_000_000;
/** Characters of all cells together; a small workbook can repeat one long text in every cell. */
export const FILE_CHARACTERS = 200_000_000;

/** Throws FileError `file-too-large`; `name` is the file's, for the message. */
export function refuseLargeFile(bytes: number, name: string): void {
  if (bytes <= FILE_BYTES) return;
  throw new FileError(
    'file-too-large',
    `"${name}" has ${megabytes(bytes)} MB. A file may have at most ${megabytes(FILE_BYTES)} MB. Split it into several files, or leave out columns that the tasks do not need.`,
  );
}

/** Throws FileError `sheet-too-large` when there are more filled cells than a file may have. */
export function refuseManyCells(cells: number, name: string): void {
  if (cells <= FILE_CELLS) return;
  throw new FileError(
    'sheet-too-large',
    `"${name}" has more than ${count(FILE_CELLS)} cells. Split it into several files, or leave out columns that the tasks do not need.`,
  );
}

/** Throws FileError `cell-too-long` for the first cell that is over the limit, `sheet-too-large` when all together are. */
export function refuseLongCells(
  rows: readonly (readonly (string | number | boolean)[])[],
  limit: number,
  place: string,
): void {
  let characters = 0;
  rows.forEach((row, rowIndex) => {
    row.forEach((value, column) => {
      if (typeof value !== 'string') return;
      characters += value.length;
      if (value.length <= limit) return;
      throw new FileError(
        'cell-too-long',
        `Cell ${cellName(rowIndex + 1, column)} holds ${count(value.length)} characters. ${place} takes at most ${count(limit)} in a cell. Shorten the text and try again.`,
      );
    });
  });
  if (characters <= FILE_CHARACTERS) return;
  throw new FileError(
    'sheet-too-large',
    `The cells hold ${count(characters)} characters together. At most ${count(FILE_CHARACTERS)} can be used. Shorten the texts, or split the file.`,
  );
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
    row.length === width ? row : [...row, ...Array.from({ length: width - row.length }, () => EMPTY_CELL)],
  );
}

/** As the user reads a number in a message: 50,000. */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}

function megabytes(bytes: number): string {
  return count(Math.ceil(bytes / (1024 * 1024)));
}
