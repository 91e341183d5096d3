// Writes a sheet as an Excel workbook with real dates, numbers, formats and cell colours. Notes are left out: the writer has none.

import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile, { type CellObject, type Feature } from 'write-excel-file/node';
import { GENERAL, PLAIN_TEXT } from '../host/cells/format.ts';
import { FileError } from './file-error.ts';
import { count, refuseLongCells, XLSX_CELL_CHARACTERS, XLSX_COLUMNS, XLSX_ROWS } from './limits.ts';
import { type CellData, namesColumns, type SheetData } from './sheet-data.ts';

/** Microsoft support, "Rename a worksheet": at most 31 characters, none of these. */
const NAME_CHARACTERS = 31;
const FORBIDDEN_IN_NAME = /[\\/?*[\]:]/g;
const WIDEST_COLUMN = 40;

/**
 * Throws FileError `cell-too-long` for a text that Excel cannot hold, `sheet-too-large` for more rows or columns.
 *
 * @param moreColumns columns that are still to be added
 */
export function refuseForXlsx({ rows }: SheetData, moreColumns = 0): void {
  refuseLongCells(
    rows.map((row) => row.map((cell) => cell.value)),
    XLSX_CELL_CHARACTERS,
    'An Excel file',
  );
  const columns = (rows[0]?.length ?? 0) + moreColumns;
  if (columns <= XLSX_COLUMNS && rows.length <= XLSX_ROWS) return;
  throw new FileError(
    'sheet-too-large',
    `The sheet has ${count(rows.length)} rows and ${count(columns)} columns. An Excel file takes at most ${count(XLSX_ROWS)} rows and ${count(XLSX_COLUMNS)} columns. Save it as .csv, or split it into several files.`,
  );
}

/** Bytes of the .xlsx file. Throws FileError as `refuseForXlsx`. */
export async function writeXlsx(data: SheetData): Promise<Uint8Array> {
  refuseForXlsx(data);
  const name = data.name.replace(FORBIDDEN_IN_NAME, ' ').slice(0, NAME_CHARACTERS).trim() || 'Sheet1';
  const rows = data.rows.map((row) => row.map(cellOf));
  const frozen = frozenRows(data);
  const sheet = { sheet: name, columns: widths(data), stickyRowsCount: frozen };
  const features = [hiding(data.hiddenRows ?? []), ...(frozen > 0 ? [frozenPane(frozen)] : [])];
  return await writeXlsxFile(rows, sheet, { features }).toBuffer();
}

/** A title in the first row is not frozen: the row that is frozen last is taken for the header. */
function frozenRows({ frozenRows, rows }: SheetData): number {
  return frozenRows ?? Number(namesColumns(rows[0]));
}

/** Rows hidden in the sheet stay hidden, so that the file can be sent again as it was meant. */
function hiding(hiddenRows: readonly number[]): Feature<Stream | Buffer | Blob> {
  const hidden = new Set(hiddenRows);
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, index) =>
            tag === 'row' && index !== undefined && hidden.has(index + 1)
              ? { ...attributes, hidden: 1 }
              : attributes,
        },
      },
    },
  };
}

/** The writer's own pane has its cursor in a corner that only frozen columns make. */
function frozenPane(rows: number): Feature<Stream | Buffer | Blob> {
  const pane = `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  const transform = (xml: string) => xml.replace(/<pane [^<>]*\/>/, pane);
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

function cellOf(cell: CellData): CellObject | null {
  const style = cell.background === undefined ? {} : { backgroundColor: cell.background };
  const { value } = cell;
  if (value === '') return cell.background === undefined ? null : style;
  const format = cell.format === GENERAL ? {} : { format: cell.format.replace(/am\/pm/gi, 'AM/PM') };
  if (typeof value === 'string') {
    return { ...style, ...(cell.format === PLAIN_TEXT ? format : {}), type: String, value: asWritten(value) };
  }
  if (typeof value === 'boolean') return { ...style, type: Boolean, value };
  // A date is a number under a date's format, and comes out with every digit that it came in with.
  return { ...style, ...format, type: Number, value };
}

/**
 * Excel takes `_x0041_` in a file for the character with that number, wherever it stands (ECMA-376 part 1, 22.9.2.19); with its
 * first underscore written so it stays the text that it is.
 */
function asWritten(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
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
