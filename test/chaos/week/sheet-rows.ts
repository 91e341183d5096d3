// Reads and makes the rows of a week's sheets: the line number tells the row, the marker in its name tells the content.
import type { SheetModel } from '../../../src/local/host/spreadsheet/model/sheet.ts';
import { runOf, wordOf } from '../../support/oracle/reading.ts';
import { type InputRow, markerIn } from '../input.ts';

/** The line number is for people: it is sent nowhere. */
export const LINE = 'Line no';
export const HEADER = [
  LINE,
  'Task name',
  'Task type',
  'Owner e-mail',
  'Due date',
  'Description',
  'Location',
] as const;

export interface WeekRow {
  /** Row number in the sheet, from 1. */
  readonly row: number;
  readonly line: string;
  readonly marker: string;
  readonly status: string;
  /** The status's first word; '' for a blank cell. */
  readonly word: string;
  /** The run under whose token it stands; '' for none. */
  readonly runId: string;
  readonly id: string;
}

export interface WeekSheet {
  readonly header: readonly string[];
  readonly rows: readonly WeekRow[];
  /** Columns from 1; 0 for none. */
  readonly statusColumn: number;
  readonly idColumn: number;
}

/** Of several columns of the name the add-on's own is the last one it has made. */
function ownColumn(header: readonly string[], name: string): number {
  const fits = (text: string) => text === name || (text.startsWith(`${name} `) && !text.includes('⟨'));
  return header.reduce((found, text, place) => (fits(text) ? place + 1 : found), 0);
}

export function readRows(sheet: SheetModel): WeekSheet {
  const { lastRow, lastColumn } = sheet;
  if (lastRow === 0) return { header: [], rows: [], statusColumn: 0, idColumn: 0 };
  const [header = [], ...lines] = sheet.displays({ row: 1, column: 1, rows: lastRow, columns: lastColumn });
  const [line, name] = [header.indexOf(LINE), header.indexOf('Task name')];
  const statusColumn = ownColumn(header, 'Task status');
  const idColumn = ownColumn(header, 'Task ID');
  // In a duplicate without marks the ids may stand in a column that the add-on does not take for its own any more.
  const ids = header.flatMap((text, place) => (text.startsWith('Task ID') ? [place] : [])).reverse();
  const rows = lines.flatMap((cells, place): WeekRow[] => {
    const own = cells[line] ?? '';
    if (own === '') return [];
    const status = cells[statusColumn - 1] ?? '';
    return [
      {
        row: place + 2,
        line: own,
        marker: markerIn(name < 0 ? '' : (cells[name] ?? '')),
        status,
        word: wordOf(status),
        runId: runOf(status),
        id: ids.map((column) => cells[column] ?? '').find((text) => text !== '') ?? '',
      },
    ];
  });
  return { header, rows, statusColumn, idColumn };
}

/** The cells of a new row under `HEADER`. @param places what the location says, '' for none */
export function cellsOf(line: string, { cells }: InputRow, place: string): string[] {
  return [line, ...cells, place];
}

/** Types a row in at a place, under the headers as they stand now. */
export function typeRow(sheet: SheetModel, row: number, cells: readonly string[]): void {
  const { header } = readRows(sheet);
  for (const [place, name] of HEADER.entries()) {
    const column = header.indexOf(name) + 1;
    if (column > 0) sheet.typeCell(row, column, cells[place] ?? '');
  }
}
