// Sheets of believable tasks for tests: each row's name is its own, so that rows and tasks can be told apart.
import type { Entry } from '../../src/local/host/spreadsheet/model/entry.ts';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { Workbook } from '../../src/local/host/spreadsheet/model/workbook.ts';

export const HEADER = [
  'Task name',
  'Task type',
  'Owner e-mail',
  'Due date',
  'End date',
  'Related to',
  'Lead ID',
  'Opportunity ID',
  'Reminder (minutes)',
  'Notify',
  'Location',
  'Description',
  'mx_Custom_1',
] as const;
export type Column = (typeof HEADER)[number];
export type TaskRow = Partial<Record<Column, Entry>>;

const OWNERS = ['kavya.rao@example.com', 'Arjun.Mehta@example.com', 'rohan.das@example.com'];
const TYPES = ['Meeting', 'Phone call', 'Site visit', 'Follow-up', 'Product demo'];

const two = (number: number) => String(number).padStart(2, '0');
const turn = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];

export function nameOf(number: number): string {
  return `Task ${String(number).padStart(5, '0')}`;
}

/** A good row with the required fields only. */
export function plainRow(number: number, changes: TaskRow = {}): TaskRow {
  return {
    'Task name': nameOf(number),
    'Task type': 'Meeting',
    'Owner e-mail': 'kavya.rao@example.com',
    'Due date': `2029-03-${two(1 + (number % 28))} ${two(9 + (number % 9))}:30`,
    ...changes,
  };
}

export function plainRows(count: number): TaskRow[] {
  return Array.from({ length: count }, (_, place) => plainRow(place + 1));
}

/** A good row that fills other fields from number to number, in the ways people write them. */
export function richRow(number: number): TaskRow {
  const day = `2029-04-${two(1 + (number % 28))}`;
  const type = turn(TYPES, number);
  const isLead = number % 3 === 0;
  const isOpportunity = number % 7 === 1 && !isLead;
  return plainRow(number, {
    'Task type': type,
    'Owner e-mail': number % 11 === 0 ? ` ${turn(OWNERS, number)} ` : turn(OWNERS, number),
    'Due date': number % 5 === 0 ? `${day}T06:15:00Z` : `${day} ${two(8 + (number % 10))}:45`,
    'End date': number % 4 === 0 ? `${day} 21:30` : '',
    'Related to': isLead && number % 2 === 0 ? 'Lead' : '',
    'Lead ID': isLead ? `1EAD0000-0000-4000-8000-${String(number % 6).padStart(12, '0')}` : '',
    'Opportunity ID': isOpportunity ? `0bb00000-0000-4000-8000-${String(number % 5).padStart(12, '0')}` : '',
    'Reminder (minutes)': number % 2 === 0 ? number % 120 : '',
    Notify: turn(['yes', 'No', ''], number),
    Location: number % 6 === 0 ? `Tower ${number % 9}, 2nd floor` : '',
    Description: number % 8 === 0 ? `"Quoted", with = signs,\nand a second line ${number} ✓` : '',
    mx_Custom_1: type === 'Meeting' || type === 'Site visit' ? `A-${number}` : '',
  });
}

export function richRows(count: number): TaskRow[] {
  return Array.from({ length: count }, (_, place) => richRow(place + 1));
}

/** A row of whose owner LeadSquared knows nothing: it passes the checks and is refused by the account. */
export function refusedRow(number: number): TaskRow {
  return plainRow(number, { 'Owner e-mail': `nobody.${number}@example.com` });
}

export interface BookOptions {
  readonly zone?: string;
  readonly locale?: string;
  readonly header?: readonly string[];
  /** The file's, which tells it from others. */
  readonly id?: string;
}

/** A spreadsheet whose first sheet has the header in row 1 and the tasks below it, typed in by hand. */
export function bookOf(rows: readonly TaskRow[], options: BookOptions = {}): Workbook {
  const { zone = 'Asia/Kolkata', locale = 'en_IN', header = HEADER, id = 'book' } = options;
  const lines = rows.map((row) => HEADER.map((column) => row[column] ?? ''));
  return bookOfLines([header, ...lines], { zone, locale, id });
}

/** A spreadsheet with these cells, typed in by hand from A1 on. */
export function bookOfLines(
  lines: readonly (readonly Entry[])[],
  { zone = 'Asia/Kolkata', locale = 'en_IN', id = 'book' }: BookOptions = {},
): Workbook {
  const book = new Workbook({ id, name: id === 'book' ? 'Tasks' : id, locale, timeZone: zone });
  const sheet = book.activeSheet;
  const columns = Math.max(1, ...lines.map((line) => line.length));
  if (lines.length > sheet.rowCount) sheet.insertRows(sheet.rowCount + 1, lines.length - sheet.rowCount);
  if (columns > sheet.columnCount) {
    sheet.insertColumns(sheet.columnCount + 1, columns - sheet.columnCount);
  }
  for (const [place, line] of lines.entries()) {
    if (line.length > 0) sheet.write({ row: place + 1, column: 1, rows: 1, columns: line.length }, [line]);
  }
  return book;
}

/** Another sheet with the header in row 1 and tasks below it; the one that the user looks at stays the same. */
export function addSheet(book: Workbook, name: string, rows: readonly TaskRow[]): SheetModel {
  const active = book.activeSheet;
  const sheet = book.insertSheet({ name });
  const lines = [[...HEADER], ...rows.map((row) => HEADER.map((column) => row[column] ?? ''))];
  if (lines.length > sheet.rowCount) sheet.insertRows(sheet.rowCount + 1, lines.length - sheet.rowCount);
  sheet.write({ row: 1, column: 1, rows: lines.length, columns: HEADER.length }, lines);
  book.activate(active);
  return sheet;
}

/** Column of a header from 1; 0 when there is none. */
export function columnOf(sheet: SheetModel, header: string): number {
  const [texts = []] = sheet.displays({ row: 1, column: 1, rows: 1, columns: sheet.columnCount });
  return texts.indexOf(header) + 1;
}

/** What a cell shows, by its row from 1 and its header. */
export function shownAt(sheet: SheetModel, row: number, header: string): string {
  const column = columnOf(sheet, header);
  return column === 0 ? '' : sheet.cell(row, column).display;
}

/** What the status column shows, one text per row from row 2 to the last filled one. */
export function statuses(sheet: SheetModel): string[] {
  const column = columnOf(sheet, 'Task status');
  if (column === 0 || sheet.lastRow < 2) return [];
  return sheet.displays({ row: 2, column, rows: sheet.lastRow - 1, columns: 1 }).map(([text = '']) => text);
}

/** The first word of each row's status; '' for a blank one. */
export function words(sheet: SheetModel): string[] {
  return statuses(sheet).map((text) => text.split(/\s/)[0] ?? '');
}

/** How many rows have each word. */
export function tally(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

/** Types a row in below the last one, under the columns of `HEADER`. */
export function addRow(sheet: SheetModel, row: TaskRow): void {
  const line = HEADER.map((column) => row[column] ?? '');
  sheet.write({ row: sheet.lastRow + 1, column: 1, rows: 1, columns: line.length }, [line]);
}

/** Puts something into a cell, by its row from 1 and its header. */
export function putAt(sheet: SheetModel, row: number, header: string, entry: Entry): void {
  sheet.write({ row, column: columnOf(sheet, header), rows: 1, columns: 1 }, [[entry]]);
}
