// Reads a sheet as its user sees it, cell by cell, by the texts of the header in row 1: what the oracles judge by.
import type { SheetModel } from '../../../src/local/host/spreadsheet/model/sheet.ts';
import { expectedJson, type TaskJson } from './expected-json.ts';

export interface SeenRow {
  /** Row number in the sheet, from 1. */
  readonly row: number;
  /** What rows and tasks are told apart by: the task's name, or in a random run the marker in it. */
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
  /** Rows with anything in them, in sheet order. */
  readonly rows: readonly SeenRow[];
}

export interface Reader {
  /** The marker in a task's name; rows for which there is null are left out. */
  readonly markerIn: (name: string) => string | null;
  /** What the column with the statuses may be called. */
  readonly statusHeaders?: readonly string[];
  /** Marks of writes that nobody has looked after yet are read as if they were not there. */
  readonly withoutMarks?: boolean;
}

export const STATUS_HEADER = 'Task status';

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

/** What the add-on writes by place ends so until it has looked; in a cell of the user's it tells that a kill came first. */
const MARK = / ?⟨[0-9A-Za-z]+-[0-9A-Za-z]+⟩$/;

export const hasMark = (text: string): boolean => MARK.test(text);

/** Column number from 1; 0 when no header reads so. */
export function columnIn(header: readonly string[], text: string): number {
  return header.indexOf(text) + 1;
}

/** The texts of the header, and those of the rows below it. */
export function readTexts(sheet: SheetModel): { header: readonly string[]; lines: string[][] } {
  const { lastRow, lastColumn } = sheet;
  if (lastRow === 0) return { header: [], lines: [] };
  const [header = [], ...lines] = sheet.displays({ row: 1, column: 1, rows: lastRow, columns: lastColumn });
  return { header, lines };
}

export function readSheet(sheet: SheetModel, reader: Reader): SeenSheet {
  const { markerIn, statusHeaders = [STATUS_HEADER], withoutMarks = false } = reader;
  const { header, lines } = readTexts(sheet);
  const column = (text: string) => columnIn(header, text) - 1;
  const name = column('Task name');
  const status = statusHeaders.map(column).find((place) => place >= 0) ?? -1;
  const id = column('Task ID');
  const own = (text = '') => (withoutMarks ? text.replace(MARK, '') : text);
  const rows = lines.flatMap((line, place): SeenRow[] => {
    const marker = markerIn(line[name] ?? '');
    if (marker === null || line.every((text) => text === '')) return [];
    const said = own(line[status]);
    return [
      {
        row: place + 2,
        marker,
        status: said,
        word: wordOf(said),
        runId: runOf(said),
        taskId: own(line[id]),
      },
    ];
  });
  return { header, rows };
}

/** What LeadSquared should have been told about a row, as the row reads now. */
export function contentReader(sheet: SheetModel, zone: string): (row: SeenRow) => TaskJson {
  const { header } = readTexts(sheet);
  const box = { row: 1, column: 1, rows: Math.max(1, sheet.lastRow), columns: Math.max(1, header.length) };
  const stored = sheet.stored(box);
  return ({ row }) => expectedJson(header, stored[row - 1] ?? [], zone);
}
