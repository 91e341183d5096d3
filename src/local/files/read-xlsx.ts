// Reads one sheet of an Excel workbook; its cells are values already, so nothing is typed anew.

import readXlsxFile, { type Sheet } from 'read-excel-file/node';
import { formatOfWrittenDate } from '../host/cells/default-format.ts';
import { GENERAL } from '../host/cells/format.ts';
import type { Region } from '../host/cells/region.ts';
import { serialOfInstant } from '../host/cells/serial.ts';
import { errorCellsAsText } from './error-cells.ts';
import { FileError } from './file-error.ts';
import { CELL_CHARACTERS, rectangular, refuseLongCells } from './limits.ts';
import type { CellData, SheetData } from './sheet-data.ts';

/**
 * The sheet named `sheetName`, or the first one. The reader tells which numbers are dates but not their formats, so
 * dates get the locale's own. Throws FileError; `name` is the file's, for the message.
 */
export async function readXlsx(
  bytes: Uint8Array,
  name: string,
  region: Region,
  sheetName?: string,
): Promise<SheetData> {
  const sheets = await readSheets(bytes, name);
  const sheet = sheetName === undefined ? sheets[0] : sheets.find((each) => each.sheet === sheetName);
  if (!sheet) {
    const names = sheets.map((each) => `"${each.sheet}"`).join(', ');
    throw new FileError('no-such-sheet', `"${name}" has no sheet named "${sheetName}". It has ${names}.`);
  }
  const rows: CellData[][] = sheet.data.map((row) => row.map((value: unknown) => cellOf(value, region)));
  if (rows.length === 0) {
    throw new FileError('empty-file', `"${name}" is empty. Add a header row and at least one task.`);
  }
  refuseLongCells(
    rows.map((row) => row.map((cell) => cell.value)),
    CELL_CHARACTERS,
    'Google Sheets',
  );
  return { name: sheet.sheet, rows: rectangular(rows) };
}

async function readSheets(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  if (bytes.length === 0) {
    throw new FileError('empty-file', `"${name}" is empty. Add a header row and at least one task.`);
  }
  try {
    return await readXlsxFile(Buffer.from(errorCellsAsText(bytes)), { trim: false });
  } catch (cause) {
    throw new FileError(
      'not-xlsx',
      `"${name}" cannot be read as an Excel workbook. Open it in Excel or Google Sheets, save it as .xlsx and try again.`,
      cause,
    );
  }
}

function cellOf(value: unknown, region: Region): CellData {
  if (value instanceof Date) {
    // A workbook's dates are wall time; the reader hands them over as if the wall stood in UTC.
    const serial = serialOfInstant(wholeSecond(value.getTime()), 'Etc/UTC');
    return { value: serial, format: serial < 1 ? 'h:mm' : formatOfWrittenDate(serial, region.locale) };
  }
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { value: isPlain ? value : '', format: GENERAL };
}

/** The reader cuts a serial's milliseconds off, so that 10:20 may arrive as 10:19:59.999. */
function wholeSecond(millis: number): number {
  const second = Math.round(millis / 1000) * 1000;
  return Math.abs(second - millis) <= 1 ? second : millis;
}
