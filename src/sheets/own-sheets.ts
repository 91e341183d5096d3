// Finds and makes the sheets that the add-on writes for people to read, and leaves every other sheet alone, whatever its name.
import { markedSheets, markSheet, type SheetKind } from './marks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A kind of sheet: what it is called, and how one is known that bears no mark. */
export interface OwnSheet {
  readonly kind: SheetKind;
  readonly name: string;
  /** The first row. */
  readonly header: readonly string[];
  /** How many of these columns sheets of earlier versions have; all of them when left out. */
  readonly columnsBefore?: number;
  /** Number of the column with times, from 1. */
  readonly timeColumn: number;
  /** Whether a line below the header can be the add-on's. */
  readonly isLine: (texts: readonly string[]) => boolean;
}

const TIME_FORMAT = 'yyyy-mm-dd hh:mm:ss';
/** Lines looked at to tell whether a sheet from before is the add-on's own. */
const LINES_LOOKED_AT = 50;
/** Tells the add-on's sheet from one of the user's that has its name. */
const SUFFIX = ' (LeadSquared tasks)';

/** Whether the first row says what the add-on has written there; the user may have put columns right of it. */
function hasHeader(first: readonly string[], { header }: OwnSheet): boolean {
  return header.every((text, column) => first[column] === text);
}

/** Whether it says what an earlier version has written there, with room for the columns that came since. */
function hasHeaderOfBefore(first: readonly string[], { header, columnsBefore }: OwnSheet): boolean {
  if (columnsBefore === undefined) return false;
  return header.every((text, column) => (first[column] ?? '') === (column < columnsBefore ? text : ''));
}

/** What a row shows, however wide the sheet is. */
function firstRow(sheet: Sheet): readonly string[] {
  return sheet.getRange('1:1').getDisplayValues()[0] ?? [];
}

/** Whether a sheet without a mark is one that an earlier version of the add-on has made: by name, header and content. */
export function isFromBefore(sheet: Sheet, name: string, own: OwnSheet): boolean {
  if (!isNameOf(name, own)) return false;
  const first = firstRow(sheet);
  if (!hasHeader(first, own) && !hasHeaderOfBefore(first, own)) return false;
  const rows = Math.min(sheet.getLastRow(), LINES_LOOKED_AT + 1);
  const columns = Math.min(first.length, own.header.length);
  const [, ...lines] = sheet.getRange(1, 1, rows, columns).getDisplayValues();
  return lines.every((line) => line.every((text) => text === '') || own.isLine(line));
}

function isNameOf(name: string, own: OwnSheet): boolean {
  return name === own.name || name.startsWith(own.name + SUFFIX);
}

/** `Runs`, else `Runs (LeadSquared tasks)`, else `Runs (LeadSquared tasks) 2`; Google takes no two names that differ in case alone. */
function freeName(spreadsheet: Spreadsheet, { name }: OwnSheet): string {
  const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  let free = name + SUFFIX;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}${SUFFIX} ${number}`;
  return free;
}

/** Writes the header; a new sheet, or one whose making was cut off, has none yet. */
function furnish(sheet: Sheet, { header, timeColumn }: OwnSheet): void {
  sheet
    .getRange(1, 1, 1, header.length)
    .setValues([[...header]])
    .setFontWeight('bold');
  sheet.getRange(2, timeColumn, sheet.getMaxRows() - 1, 1).setNumberFormat(TIME_FORMAT);
  sheet.setFrozenRows(1);
}

/** Gives a sheet of an earlier version the columns that came since. */
function completed(sheet: Sheet, own: OwnSheet): Sheet {
  const first = firstRow(sheet);
  if (hasHeader(first, own)) return sheet;
  const lacking = own.header.length - first.length;
  if (lacking > 0) sheet.insertColumnsAfter(first.length, lacking);
  furnish(sheet, own);
  return sheet;
}

/** The last tab; the user stays on the sheet they look at. */
function insert(spreadsheet: Spreadsheet, own: OwnSheet): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(freeName(spreadsheet, own), spreadsheet.getSheets().length);
  markSheet(sheet, own.kind);
  spreadsheet.setActiveSheet(active);
  SpreadsheetApp.flush();
  return sheet;
}

/**
 * The add-on's sheet of this kind, made on first use, and made anew when the user has put columns between its own: what is written
 * by place must hit no cell of the user's.
 */
export function ownSheetOf(spreadsheet: Spreadsheet, own: OwnSheet): Sheet {
  const marked = markedSheets(spreadsheet, own.kind);
  const complete = marked.find((sheet) => hasHeader(firstRow(sheet), own));
  if (complete !== undefined) return complete;
  const shorter = marked.find((sheet) => hasHeaderOfBefore(firstRow(sheet), own));
  if (shorter !== undefined) return completed(shorter, own);
  // One whose making was cut off has nothing in it yet.
  const empty = marked.find((sheet) => sheet.getLastRow() === 0);
  if (empty === undefined) {
    const before = spreadsheet.getSheets().find((sheet) => isFromBefore(sheet, sheet.getName(), own));
    if (before !== undefined) {
      markSheet(before, own.kind);
      return completed(before, own);
    }
  }
  const sheet = empty ?? insert(spreadsheet, own);
  furnish(sheet, own);
  return sheet;
}
