// How clicks and keys change what is selected: pure, so that it can be tested without a page.
import { boxesMeet } from '../../host/spreadsheet/model/box.ts';
import type { Layout } from './layout.ts';
import type { Box, Selection } from './protocol.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What was clicked: a cell, a row's or column's header, or the corner. */
export type Target =
  | ({ readonly kind: 'cell' } & Place)
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'all' };

export function singleCell({ row, column }: Place): Box {
  return { row, column, rows: 1, columns: 1 };
}

export function selectCell(gid: number, place: Place): Selection {
  return { gid, ranges: [singleCell(place)], cell: { row: place.row, column: place.column } };
}

function boxAround(a: Place, b: Place): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

/** The box of a target, and the cell that gets the cursor. */
function boxOf(target: Target, layout: Layout): { box: Box; cell: Place } {
  const { rowCount: rows, columnCount: columns } = layout;
  if (target.kind === 'cell')
    return { box: singleCell(target), cell: { row: target.row, column: target.column } };
  if (target.kind === 'row') {
    return { box: { row: target.row, column: 1, rows: 1, columns }, cell: { row: target.row, column: 1 } };
  }
  const column = target.kind === 'column' ? target.column : 1;
  const cell = { row: layout.step('row', 1, 0), column };
  return { box: { row: 1, column, rows, columns: target.kind === 'all' ? columns : 1 }, cell };
}

/** A click: alone it selects, with Ctrl it adds a range, with Shift it stretches the last range from the cursor. */
export function click(
  selection: Selection,
  target: Target,
  layout: Layout,
  keys: { readonly add: boolean; readonly stretch: boolean },
): Selection {
  if (keys.stretch) return stretch(selection, target, layout);
  const { box, cell } = boxOf(target, layout);
  const ranges = keys.add ? [...selection.ranges, box] : [box];
  return { gid: selection.gid, ranges, cell };
}

/** Stretches the last range from the cursor to the target, as dragging does too. */
export function stretch(selection: Selection, target: Target, layout: Layout): Selection {
  const { cell } = selection;
  const box =
    target.kind === 'row'
      ? boxAround({ row: cell.row, column: 1 }, { row: target.row, column: layout.columnCount })
      : target.kind === 'column'
        ? boxAround({ row: 1, column: cell.column }, { row: layout.rowCount, column: target.column })
        : target.kind === 'all'
          ? boxOf(target, layout).box
          : boxAround(cell, target);
  return { ...selection, ranges: [...selection.ranges.slice(0, -1), box] };
}

/** Moves the cursor by so many steps and drops all ranges but its own; at the edge it stays. */
export function move(selection: Selection, layout: Layout, rows: number, columns: number): Selection {
  const { cell } = selection;
  const place = {
    row: rows === 0 ? cell.row : layout.step('row', cell.row, rows),
    column: layout.step('column', cell.column, columns),
  };
  return selectCell(selection.gid, place);
}

/** The corner of the last range that Shift and an arrow key move: the one across from the cursor. */
export function farCorner({ ranges, cell }: Selection): Place {
  const box = ranges[ranges.length - 1] ?? singleCell(cell);
  return {
    row: box.row === cell.row ? box.row + box.rows - 1 : box.row,
    column: box.column === cell.column ? box.column + box.columns - 1 : box.column,
  };
}

/** The part of a box in the first so many rows and columns; null when nothing of it is there. */
export function cut(box: Box, lastRow: number, lastColumn: number): Box | null {
  const rows = Math.min(box.rows, lastRow - box.row + 1);
  const columns = Math.min(box.columns, lastColumn - box.column + 1);
  return rows >= 1 && columns >= 1 ? { ...box, rows, columns } : null;
}

/** Takes a selection back into a sheet that became smaller. */
export function fitted(selection: Selection, rows: number, columns: number): Selection {
  const cell = { row: Math.min(selection.cell.row, rows), column: Math.min(selection.cell.column, columns) };
  const ranges = selection.ranges.flatMap((box) => cut(box, rows, columns) ?? []);
  return ranges.length === 0 ? selectCell(selection.gid, cell) : { gid: selection.gid, ranges, cell };
}

/** The rows or columns that the last range covers, for inserting and deleting. */
export function span(selection: Selection, axis: 'row' | 'column'): { at: number; count: number } {
  const box = selection.ranges[selection.ranges.length - 1] ?? singleCell(selection.cell);
  return axis === 'row' ? { at: box.row, count: box.rows } : { at: box.column, count: box.columns };
}

export function contains(box: Box, place: Place): boolean {
  return boxesMeet(box, singleCell(place));
}

/** Row and column of what was clicked; 1 where a header names none. */
export function placeIn(target: Target): Place {
  return {
    row: target.kind === 'cell' || target.kind === 'row' ? target.row : 1,
    column: target.kind === 'cell' || target.kind === 'column' ? target.column : 1,
  };
}
