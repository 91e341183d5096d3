// Reads the sheet of a chaos run as its user sees it: cell by cell, by the texts of the header.
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { HEADER, markerIn } from './input.ts';

export interface SeenRow {
  /** Row number in the sheet, from 1. */
  readonly row: number;
  readonly marker: string;
  readonly status: string;
  /** The status's first word; '' for a blank cell. */
  readonly word: string;
  /** The run under whose token the row stands; '' for none. */
  readonly runId: string;
  readonly taskId: string;
}

export interface SeenSheet {
  readonly header: readonly string[];
  /** Rows with a marker, in sheet order. */
  readonly rows: readonly SeenRow[];
}

export function wordOf(status: string): string {
  return /^\w*/.exec(status)?.[0] ?? '';
}

export function runOf(status: string): string {
  return /^\w+ · ([A-Z0-9]+)-\d+/.exec(status)?.[1] ?? '';
}

/** The row says that its task's deletion was asked for and is not confirmed. */
export function isBeingDeleted(status: string): boolean {
  return /^Created · \S+ — being deleted/.test(status);
}

/** Column number from 1; 0 when no header reads so. */
export function columnOf(header: readonly string[], text: string): number {
  return header.indexOf(text) + 1;
}

export const STATUS_HEADER = 'Task status';
/** What the user calls the status column after having renamed it. */
export const RENAMED_HEADER = 'Outcome';

/** Where the user looks for the status: in the column that the add-on made, whatever it is called. 0 for none. */
export function statusColumn(header: readonly string[]): number {
  return columnOf(header, STATUS_HEADER) || columnOf(header, RENAMED_HEADER);
}

export function readSheet(sheet: SheetModel): SeenSheet {
  const { lastRow, lastColumn } = sheet;
  if (lastRow === 0) return { header: [], rows: [] };
  const [header = [], ...lines] = sheet.displays({ row: 1, column: 1, rows: lastRow, columns: lastColumn });
  const name = columnOf(header, 'Task name');
  const status = statusColumn(header);
  const id = columnOf(header, 'Task ID');
  const rows = lines.flatMap((line, place): SeenRow[] => {
    const marker = markerIn(line[name - 1] ?? '');
    const text = line[status - 1] ?? '';
    if (marker === '') return [];
    return [
      {
        row: place + 2,
        marker,
        status: text,
        word: wordOf(text),
        runId: runOf(text),
        taskId: line[id - 1] ?? '',
      },
    ];
  });
  return { header, rows };
}

/** What the add-on writes by place ends so until it has looked; in a cell of the user's it tells that a kill came first. */
const MARK = /⟨[0-9A-Za-z]+-[0-9A-Za-z]+⟩$/;

export const hasMark = (text: string): boolean => MARK.test(text);

/** Markers of rows in which a cell of the user's was hit and not put back. */
export function damagedMarkers(sheet: SheetModel): string[] {
  const { lastRow, lastColumn } = sheet;
  if (lastRow === 0) return [];
  const [header = [], ...lines] = sheet.displays({ row: 1, column: 1, rows: lastRow, columns: lastColumn });
  const name = columnOf(header, 'Task name');
  const own = HEADER.map((text) => columnOf(header, text) - 1);
  const isHit = (line: readonly string[]) => own.some((column) => hasMark(line[column] ?? ''));
  return lines.filter(isHit).map((line) => markerIn(line[name - 1] ?? ''));
}
