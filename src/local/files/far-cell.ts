// Refuses a sheet in which a cell lies so far from the others that the grid between them would fill the memory.

import { cellName } from '../../core/cell-name.ts';
import { FileError } from './file-error.ts';
import { count, SHEET_CELLS, SHEET_COLUMNS } from './limits.ts';
import { nameOf, type SheetCells } from './xlsx-cells.ts';

/** A grid up to this many cells is read however empty it is. */
const ANY_GRID_CELLS = 200_000;
/** A larger one must have a filled cell among so many. */
const EMPTY_FOR_ONE = 100;

/** Beyond these a cell is one of those that lie far away. */
const MANY_COLUMNS = 1000;
const MANY_ROWS = 1000;

/** `name` is the file's, for the message. Throws FileError `far-cell`. */
export function refuseFarCell({ lowest, rightmost, filled }: SheetCells, name: string): void {
  if (lowest === null || rightmost === null) return;
  const [rows, columns] = [lowest.row, rightmost.column];
  const grid = rows * columns;
  const isSparse = grid > ANY_GRID_CELLS && grid > filled * EMPTY_FOR_ONE;
  if (!isSparse && grid <= SHEET_CELLS && columns <= SHEET_COLUMNS) return;
  const isFull = !isSparse && columns <= SHEET_COLUMNS;
  const places = [
    ...(columns <= MANY_COLUMNS || rows > filled + MANY_ROWS ? [nameOf(lowest)] : []),
    ...(columns > MANY_COLUMNS ? [nameOf(rightmost)] : []),
  ];
  const what = isFull
    ? `reaches to cell ${cellName(rows, columns - 1)}`
    : `has a filled cell far away from the others (${[...new Set(places)].join(' and ')})`;
  throw new FileError(
    'far-cell',
    `The sheet in "${name}" ${what}, so it would be ${count(rows)} rows by ${count(columns)} columns. ` +
      `${isFull ? 'Split the file' : 'Clear that cell, or copy the rows to send into a new workbook'}, save it and try again.`,
  );
}
