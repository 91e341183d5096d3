// A1 notation: `B2:D`, `3:3`, `'My sheet'!A1`.

import type { Box } from './box.ts';

/** Size of a sheet's grid. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Which sides of a range follow the edge of the grid, as in `A2:C` (rows open at the end) or `4:4` (columns open at both). */
export interface OpenSides {
  readonly startRow: boolean;
  readonly endRow: boolean;
  readonly startColumn: boolean;
  readonly endColumn: boolean;
}

export const CLOSED: OpenSides = { startRow: false, endRow: false, startColumn: false, endColumn: false };

export interface ParsedA1 {
  readonly sheetName: string | null;
  readonly box: Box;
  readonly open: OpenSides;
}

/** `A` for 1, `AA` for 27. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The box as Sheets writes it; open sides leave their number or letter out. */
export function boxName(box: Box, open: OpenSides = CLOSED): string {
  const first = `${open.startColumn ? '' : columnName(box.column)}${open.startRow ? '' : box.row}`;
  const last = `${open.endColumn ? '' : columnName(box.column + box.columns - 1)}${open.endRow ? '' : box.row + box.rows - 1}`;
  const single = box.rows === 1 && box.columns === 1 && open === CLOSED;
  return single ? first : `${first}:${last}`;
}

const CORNERS = /^\$?([A-Z]*)\$?([1-9]\d*)?(?::\$?([A-Z]*)\$?([1-9]\d*)?)?$/i;

/** Null when the text is not A1 notation; the box may reach beyond the grid. */
export function parseA1(text: string, size: GridSize): ParsedA1 | null {
  const bang = text.lastIndexOf('!');
  const sheetName =
    bang < 0
      ? null
      : text
          .slice(0, bang)
          .replace(/^'(.*)'$/, '$1')
          .replace(/''/g, "'");
  const range = text.slice(bang + 1);
  const match = CORNERS.exec(range);
  if (!match || range === '') return null;
  const colon = range.includes(':');
  const [, columnA = '', rowA = '', columnB = '', rowB = ''] = match;
  if (!colon && (columnA === '' || rowA === '')) return null;
  if ((columnA === '' && rowA === '') || (colon && columnB === '' && rowB === '')) return null;
  const rows = span(rowA, colon ? rowB : rowA, size.rows, Number);
  const columns = span(columnA, colon ? columnB : columnA, size.columns, columnNumber);
  const open: OpenSides = {
    startRow: rows.startOpen,
    endRow: rows.endOpen,
    startColumn: columns.startOpen,
    endColumn: columns.endOpen,
  };
  const closed = !open.startRow && !open.endRow && !open.startColumn && !open.endColumn;
  const box = { row: rows.start, column: columns.start, rows: rows.length, columns: columns.length };
  return { sheetName, box, open: closed ? CLOSED : open };
}

function span(first: string, last: string, size: number, read: (text: string) => number) {
  const a = first === '' ? 1 : read(first);
  const b = last === '' ? size : read(last);
  const start = last === '' || first === '' ? a : Math.min(a, b);
  const length = Math.max(1, Math.abs(b - a) + 1);
  return { start, length, startOpen: first === '', endOpen: last === '' };
}
