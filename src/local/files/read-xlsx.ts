// Reads one sheet of an Excel workbook; its cells are values already, so nothing is typed anew.

import { formatOfWrittenDate } from '../host/cells/default-format.ts';
import { displayText } from '../host/cells/display.ts';
import { GENERAL, isDateFormat, PLAIN_TEXT } from '../host/cells/format.ts';
import type { Region } from '../host/cells/region.ts';
import { decodeText } from './decode-text.ts';
import { refuseFarCell } from './far-cell.ts';
import { FileError } from './file-error.ts';
import { otherThanCsv } from './file-kind.ts';
import { CELL_CHARACTERS, rectangular, refuseLargeFile, refuseLongCells } from './limits.ts';
import { chooseSheet, type Fits, type OtherSheet } from './sheet-choice.ts';
import { type CellData, EMPTY_CELL, type SheetData } from './sheet-data.ts';
import { nameOf, type SheetCells, scanCells, WRITTEN_DATE } from './xlsx-cells.ts';
import { countsDays, readFormats } from './xlsx-formats.ts';
import { openPackage, type Package } from './xlsx-package.ts';
import { readValues } from './xlsx-values.ts';
import { readWorkbookParts, type WorkbookParts, type WorkbookSheet } from './xlsx-workbook.ts';
import { onlyTags } from './xml-tags.ts';

/** Days between 1899-12-30, from which a sheet counts, and 1904-01-01. */
const DAYS_TO_1904 = 1462;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Rows of a sheet that are looked at to see whether it fits: a header stands below a title or two. */
const ROWS_LOOKED_AT = 30;
/** What an .xls file and a workbook with a password begin with. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** What a zip archive begins with, which a workbook is. */
const ARCHIVE = [0x50, 0x4b];

/** Throws FileError `not-xlsx` when the bytes are those of a text. */
function refuseText(bytes: Uint8Array, name: string): void {
  let text: string;
  try {
    text = decodeText(bytes, name);
  } catch (error) {
    // Bytes that are no text either: then all that can be said is that they are no workbook.
    if (error instanceof FileError) return;
    throw error;
  }
  const other = otherThanCsv(text);
  const [what, advice] =
    other === null
      ? ['a text file, such as CSV,', 'If its lines are rows with divided cells, rename it to end in .csv']
      : [other, 'Open it in Excel, save it as .xlsx'];
  throw new FileError(
    'not-xlsx',
    `"${name}" cannot be read: it is ${what} and no Excel workbook, whatever its ending says. ${advice} and try again.`,
  );
}

export interface SheetWish {
  /** The sheet's name in any capitals; left out for the first one. */
  readonly sheetName?: string | undefined;
  /** Left out when the first sheet is taken whatever it holds. */
  readonly fits?: Fits | undefined;
  /** `proposed` when left out. */
  readonly otherSheet?: OtherSheet;
}

/** Throws FileError; `name` is the file's, for the message. */
export async function readXlsx(
  bytes: Uint8Array,
  name: string,
  region: Region,
  wish: SheetWish = {},
): Promise<SheetData> {
  refuseLargeFile(bytes.length, name);
  if (bytes.length === 0) throw emptyFile(name);
  if (COMPOUND_FILE.every((byte, place) => bytes[place] === byte)) {
    throw new FileError(
      'not-xlsx',
      `"${name}" cannot be read: it is an old .xls workbook or protected by a password. Open it in Excel, save it as .xlsx without a password and try again.`,
    );
  }
  if (!ARCHIVE.every((byte, place) => bytes[place] === byte)) refuseText(bytes, name);
  try {
    return await readWorkbook(bytes, name, region, wish);
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw new FileError(
      'not-xlsx',
      `"${name}" cannot be read as an Excel workbook. Open it in Excel or Google Sheets, save it as .xlsx and try again.`,
      cause,
    );
  }
}

async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  region: Region,
  wish: SheetWish,
): Promise<SheetData> {
  const archive = openPackage(bytes, name);
  const book = readWorkbookParts(archive);
  const strings = sharedStringsOf(archive, book);
  const formats = readFormats(book.styles === null ? null : archive.text(book.styles), region);
  const look: Look = { formats, counts1904: book.counts1904, region };
  const texts = new Map<WorkbookSheet, string>();
  const cellsOf = (sheet: WorkbookSheet, lastRow?: number): SheetCells => {
    const xml = texts.get(sheet) ?? archive.text(sheet.path);
    if (xml === null) throw new Error('A sheet of the workbook is missing.');
    texts.set(sheet, xml);
    return scanCells(xml, name, lastRow);
  };
  const { fits } = wish;
  const isFitting = async (sheet: WorkbookSheet): Promise<boolean> => {
    const cells = cellsOf(sheet, ROWS_LOOKED_AT);
    refuseFarCell(cells, name);
    const rows = makeCells(await readValues(cells.xml, strings), cells, look);
    return (
      fits?.(rows.map((row) => row.map(({ value, format }) => displayText(value, format, region)))) ?? true
    );
  };
  const { sheet, remark } = await chooseSheet(
    book.sheets,
    wish.sheetName ?? null,
    fits === undefined ? null : isFitting,
    wish.otherSheet ?? 'proposed',
    name,
  );
  const cells = cellsOf(sheet);
  texts.clear();
  refuseFarCell(cells, name);
  const rows = makeCells(await readValues(cells.xml, strings), cells, look);
  if (rows.length === 0) throw emptyFile(name);
  refuseLongCells(
    rows.map((row) => row.map((cell) => cell.value)),
    CELL_CHARACTERS,
    'Google Sheets',
  );
  return {
    name: sheet.name,
    rows: rectangular(rows),
    hiddenRows: cells.hiddenRows.filter((row) => row <= rows.length),
    frozenRows: Math.min(cells.frozenRows, rows.length),
    remarks: [...(remark === null ? [] : [remark]), ...unsavedRemark(cells)],
  };
}

/** Only what the reader of values needs of them. */
function sharedStringsOf(archive: Package, { sharedStrings }: WorkbookParts): string | null {
  const xml = sharedStrings === null ? null : archive.text(sharedStrings);
  return xml === null ? null : onlyTags(xml, 'sst', 'si', 't', 'r', 'rPh');
}

function unsavedRemark({ unsaved }: SheetCells): string[] {
  const [first] = unsaved;
  if (first === undefined) return [];
  const what =
    unsaved.length === 1
      ? `The formula in cell ${nameOf(first)} was saved without its value`
      : `${unsaved.length} formulas, the first in cell ${nameOf(first)}, were saved without their values`;
  return [`${what} and read as an error. Open the file in Excel, save it and try again.`];
}

interface Look {
  readonly formats: readonly string[];
  readonly counts1904: boolean;
  readonly region: Region;
}

function makeCells(values: readonly (readonly unknown[])[], cells: SheetCells, look: Look): CellData[][] {
  return values.map((row, down) => {
    const styles = cells.styles[down];
    return row.map((value, right) => cellOf(value, styles?.[right], look));
  });
}

function cellOf(value: unknown, style: number | undefined, { formats, counts1904, region }: Look): CellData {
  if (typeof value === 'number' && style === WRITTEN_DATE) {
    return { value, format: formatOfWrittenDate(value, region.locale) };
  }
  const format = style === undefined ? GENERAL : (formats[style] ?? GENERAL);
  if (typeof value === 'string' || typeof value === 'boolean') {
    return value === '' ? EMPTY_CELL : { value, format };
  }
  if (typeof value !== 'number') return EMPTY_CELL;
  if (format === PLAIN_TEXT) return { value: String(value), format };
  if (!isDateFormat(format)) return { value, format };
  return {
    value: wholeMillisecond(counts1904 && countsDays(value, format) ? value + DAYS_TO_1904 : value),
    format,
  };
}

/** A workbook has fifteen digits of a date, one less than it takes to tell 10:00 from a moment beside it. */
function wholeMillisecond(serial: number): number {
  return Math.round(serial * DAY_MS) / DAY_MS;
}

function emptyFile(name: string): FileError {
  return new FileError('empty-file', `"${name}" is empty. Add a header row and at least one task.`);
}
