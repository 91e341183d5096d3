// Rectangles of cells, and how they move when rows or columns come and go.

/** A rectangle of cells. `row` and `column` count from 1; `rows` and `columns` are at least 1. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Axis = 'row' | 'column';

/** Rows or columns that are inserted before position `at`, or deleted from it on. */
export interface Shift {
  readonly axis: Axis;
  readonly at: number;
  readonly inserted: number;
  readonly deleted: number;
}

export function boxesMeet(a: Box, b: Box): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The smallest box around all of the boxes; null when there are none. */
export function coveringBox(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const box of boxes) {
    top = Math.min(top, box.row);
    left = Math.min(left, box.column);
    bottom = Math.max(bottom, box.row + box.rows);
    right = Math.max(right, box.column + box.columns);
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}

/** Where a span of positions lies after the shift; null when all of it was deleted. */
export function shiftSpan(
  start: number,
  length: number,
  shift: Shift,
): [start: number, length: number] | null {
  const { at, inserted, deleted } = shift;
  const end = start + length;
  if (inserted > 0) {
    if (at <= start) return [start + inserted, length];
    return at < end ? [start, length + inserted] : [start, length];
  }
  const deletedBefore = Math.max(0, Math.min(start, at + deleted) - at);
  const deletedInside = Math.max(0, Math.min(end, at + deleted) - Math.max(start, at));
  return deletedInside >= length ? null : [start - deletedBefore, length - deletedInside];
}

/** Where a box lies after the shift; null when all of it was deleted. */
export function shiftBox(box: Box, shift: Shift): Box | null {
  if (shift.axis === 'row') {
    const span = shiftSpan(box.row, box.rows, shift);
    return span && { ...box, row: span[0], rows: span[1] };
  }
  const span = shiftSpan(box.column, box.columns, shift);
  return span && { ...box, column: span[0], columns: span[1] };
}
