// The port to a sheet on Google's Spreadsheet service.
import type { Cell, SheetRow } from '../core/cell.ts';
import { columnLetter } from '../core/cell-name.ts';
import { isLiteral } from '../core/typed-text.ts';
import { stretches } from '../run/sheet/status-cells.ts';
import type { CellNote, RowSpan, Sought, Table, TableSize, Texts } from '../run/sheet/table.ts';
import { BUSY_TRIES, busySheet } from '../run/user-error.ts';
import { cellText, exactText, isNumberLike } from './cell-text.ts';
import { HelperSheet } from './helper-sheet.ts';
import { hasFilter, hiddenRows } from './hidden-rows.ts';
import { linksIn, richText } from './linked-texts.ts';
import { addColumnMark, readMarks } from './marks.ts';
import { ensureColumns } from './new-columns.ts';
import { onceMore } from './once-more.ts';
import { OwnWrites } from './own-writes.ts';
import { putBack } from './put-back.ts';
import { seenRows } from './seen-rows.ts';
import { colourStatuses } from './status-colours.ts';
import { googleZone } from './zone.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Digits of a random number, enough to tell executions apart that work in one sheet. */
const EXECUTION_LENGTH = 8;
/** Wide enough to read a state and the start of its reason. */
const OWN_WIDTH_PIXELS = 220;

function isCellValue(value: unknown): value is Cell['value'] {
  return (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value instanceof Date
  );
}

/** Whether value and text of each cell can be of the same cell: a text shows itself. */
function belongTogether(values: readonly unknown[][], texts: Texts): boolean {
  return values.every((row, place) =>
    row.every((value, column) => typeof value !== 'string' || value === texts[place]?.[column]),
  );
}

function isSameSize(values: readonly unknown[][], texts: Texts): boolean {
  return values.length === texts.length && values[0]?.length === texts[0]?.length;
}

/** Google gives values and texts by two calls, and the user may sort between them. */
function readBoth(range: Range, shown?: Texts): { readonly values: unknown[][]; readonly texts: Texts } {
  let texts: string[][] | null = null;
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const values = onceMore<unknown[][]>('Values', () => range.getValues());
    if (attempt === 0 && shown !== undefined && isSameSize(values, shown) && belongTogether(values, shown)) {
      return { values, texts: shown };
    }
    const after = textsIn(range);
    // A number format may show a text as another one; then two equal looks before and after tell as much.
    if (belongTogether(values, after) || JSON.stringify(texts) === JSON.stringify(after)) {
      return { values, texts: after };
    }
    texts = after;
  }
  throw busySheet('its rows could not be read');
}

/** Google tells by one call where the filled cells end, but for a single one, which may be empty (page class Sheet, `getDataRange`). */
function sizeOf(sheet: Sheet): TableSize {
  const filled = sheet.getDataRange();
  const [lastRow, columns] = [filled.getLastRow(), filled.getLastColumn()];
  const isSure = lastRow > 1 || columns > 1;
  return { lastRow: isSure ? lastRow : sheet.getLastRow(), columns };
}

function textsIn(range: Range | null): string[][] {
  return range === null ? [] : onceMore('Texts', () => range.getDisplayValues());
}

function rowsOf(range: Range, first: number, shown?: Texts): SheetRow[] {
  const { values, texts } = readBoth(range, shown);
  return texts.map((line, place) => ({
    rowNumber: first + place,
    cells: line.map((display, column) => {
      const value = values[place]?.[column];
      return { display, value: isCellValue(value) ? value : display };
    }),
  }));
}

/** Neighbouring notes of one column, each stretch written in one call. */
function writeNotes(sheet: Sheet, notes: readonly CellNote[]): void {
  const columns = new Set(notes.map((note) => note.column));
  for (const column of columns) {
    for (const stretch of stretches(notes.filter((note) => note.column === column))) {
      const range = sheet.getRange(stretch[0]?.row ?? 1, column + 1, stretch.length, 1);
      range.setNotes(stretch.map((note) => [note.text]));
    }
  }
}

/** The first group, the one thing that is documented to stand for something in what replaces a pattern (Sheets API, FindReplaceRequest). */
const FIRST_GROUP = /\$1(?!\d)/g;

/** @throws Error for signs of which nobody knows what Google makes, which is a mistake in the code */
function replaceIn(range: Range, sought: Sought, by: string): number {
  const isPattern = 'pattern' in sought;
  if (!isLiteral(isPattern ? by.replace(FIRST_GROUP, '') : by)) throw new Error(`Not to be replaced: ${by}`);
  return range
    .createTextFinder(isPattern ? sought.pattern : sought.text)
    .useRegularExpression(isPattern)
    .matchCase(true)
    .matchEntireCell(true)
    .replaceAllWith(cellText(by));
}

function writeHeaders(
  writes: OwnWrites,
  sheet: Sheet,
  headerRow: number,
  column: number,
  headers: readonly string[],
): void {
  writes.write(sheet.getRange(headerRow, column + 1, 1, headers.length), (range) =>
    range.setValues([headers.map(cellText)]).setFontWeight('bold'),
  );
}

function appendColumns(writes: OwnWrites, sheet: Sheet, headerRow: number, headers: readonly string[]): void {
  const last = sheet.getLastColumn();
  ensureColumns(sheet, last + headers.length);
  writeHeaders(writes, sheet, headerRow, last, headers);
}

/** @param name the sheet's, where it was asked already */
export function sheetTable(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: Sheet,
  name = sheet.getName(),
): Table {
  const rangeIn = (first: number, column: number, rows: number, wide: number): Range | null =>
    rows < 1 || wide < 1 ? null : sheet.getRange(first, column + 1, rows, wide);
  // The user may have deleted rows or columns since they were counted, and counting each time would cost two calls.
  const clamped = (span: RowSpan, column: number, columns: number): Range | null => {
    const rows = Math.min(span.last, sheet.getMaxRows()) - span.first + 1;
    try {
      return rangeIn(span.first, column, rows, columns);
    } catch {
      return rangeIn(span.first, column, rows, Math.min(columns, sheet.getMaxColumns() - column));
    }
  };
  const range = (span: RowSpan, column: number, columns: number): Range | null => {
    try {
      return rangeIn(span.first, column, span.last - span.first + 1, columns);
    } catch {
      // Google's text is in the user's language, so whatever is wrong is found out by counting.
      return clamped(span, column, columns);
    }
  };
  const helper = new HelperSheet(spreadsheet);
  const writes = new OwnWrites();
  return {
    sheetId: sheet.getSheetId(),
    execution: Utilities.getUuid().slice(0, EXECUTION_LENGTH),
    name,
    locale: spreadsheet.getSpreadsheetLocale(),
    zone: googleZone(spreadsheet.getSpreadsheetTimeZone()),
    size: () => onceMore('Size', () => sizeOf(sheet)),
    frozenRows: () => onceMore('Frozen rows', () => sheet.getFrozenRows()),
    readRows: (span, columns, shown) => {
      const cells = range(span, 0, columns);
      return cells === null ? [] : rowsOf(cells, span.first, shown);
    },
    readTexts: (span, columns) => textsIn(range(span, 0, columns)),
    readBlock: (first, last, span) => textsIn(range(span, first, last - first + 1)),
    readColumn: (column, span) => textsIn(range(span, column, 1)).map(([text = '']) => text),
    readValues: (first, last, span) => {
      const cells = range(span, first, last - first + 1);
      const lines = cells === null ? [] : onceMore<unknown[][]>('Values', () => cells.getValues());
      return lines.map((line) => line.map((value) => (isCellValue(value) ? value : '')));
    },
    readFormulas: (first, last, span) => {
      const cells = range(span, first, last - first + 1);
      return cells === null ? [] : onceMore('Formulas', () => cells.getFormulas());
    },
    writeColumn: (column, firstRow, texts) => {
      if (texts.length === 0) return;
      helper.takeFormulaAway();
      const cells = sheet.getRange(firstRow, column + 1, texts.length, 1);
      const formats = texts.some(isNumberLike) ? cells.getNumberFormats() : [];
      const values = texts.map((text, place) => [exactText(text, formats[place]?.[0] ?? '')]);
      writes.write(cells, (range) => range.setValues(values));
    },
    readLinks: (first, last, span) => linksIn(range(span, first, last - first + 1)),
    writeLinks: (column, firstRow, cells) => {
      if (cells.length === 0) return;
      const values = cells.map((cell) => [richText(cell)]);
      const range = sheet.getRange(firstRow, column + 1, cells.length, 1);
      writes.write(range, (linked) => linked.setRichTextValues(values));
    },
    replaceInColumn: (column, sought, by) => {
      const letter = columnLetter(column);
      return replaceIn(sheet.getRange(`${letter}:${letter}`), sought, by);
    },
    replaceInCell: (row, column, text, by) => {
      const cell = range({ first: row, last: row }, column, 1);
      if (cell !== null) replaceIn(cell, { text }, by);
    },
    putBack: (row, column, text, held) => {
      const cell = range({ first: row, last: row }, column, 1);
      if (cell !== null) putBack(cell, text, held);
    },
    replaceInRow: (row, text, by) => replaceIn(sheet.getRange(`${row}:${row}`), { text }, by),
    cutInRow: (row, text) =>
      sheet
        .getRange(`${row}:${row}`)
        .createTextFinder(text)
        .useRegularExpression(false)
        .matchCase(true)
        .matchEntireCell(false)
        .replaceAllWith(''),
    appendColumns: (headerRow, headers) => appendColumns(writes, sheet, headerRow, headers),
    ensureColumns: (count) => ensureColumns(sheet, count),
    writeHeaders: (headerRow, column, headers) => writeHeaders(writes, sheet, headerRow, column, headers),
    readMarks: () => readMarks(sheet),
    addMark: (column, value) => addColumnMark(sheet, columnLetter(column), value),
    // No number format is set: a column that the user inserts in that moment would bring another one under it.
    widenColumn: (column) => void sheet.setColumnWidth(column + 1, OWN_WIDTH_PIXELS),
    colourStatuses: (column) => colourStatuses(sheet, column),
    readNotes: (span, columns) => {
      const cells = range(span, 0, columns);
      return cells === null ? [] : onceMore('Notes of cells', () => cells.getNotes());
    },
    writeNotes: (notes) => writeNotes(sheet, notes),
    seenRows: (rows, column) => seenRows(helper, sheet, rows, column),
    hiddenRows: (rows, seconds, by) => hiddenRows(sheet, rows, seconds, by),
    hasFilter: () => hasFilter(sheet),
    flush: () => writes.flush(),
  };
}
