// From a point on the screen to the cell, header or edge under it.
import { type Layout, ROW_HEIGHT } from '../../shared/layout.ts';
import type { SheetInfo } from '../../shared/protocol.ts';
import type { Target } from '../../shared/selecting.ts';

export const HEAD_HEIGHT = 24;
export const ROW_HEAD_WIDTH = 48;
/** So near to a column's right edge, a press on its header changes the width. */
const EDGE_PIXELS = 5;

/** In pixels of the screen; of the grid itself, how far it is scrolled and how much of it is seen. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function viewOf(scroller: HTMLElement): Rectangle {
  const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = scroller;
  return { left, top, width, height };
}

export function frozenHeight(sheet: SheetInfo, layout: Layout): number {
  return layout.top(sheet.frozenRows + 1);
}

/** @param x,y pixels from the grid's top left corner on the screen */
export function targetAt(x: number, y: number, view: Rectangle, sheet: SheetInfo, layout: Layout): Target {
  const column = layout.columnAt(Math.max(0, x - ROW_HEAD_WIDTH + view.left));
  if (y < HEAD_HEIGHT) return x < ROW_HEAD_WIDTH ? { kind: 'all' } : { kind: 'column', column };
  const isFrozen = y - HEAD_HEIGHT < frozenHeight(sheet, layout);
  const row = layout.rowAt(y - HEAD_HEIGHT + (isFrozen ? 0 : view.top));
  return x < ROW_HEAD_WIDTH ? { kind: 'row', row } : { kind: 'cell', row, column };
}

/** The column whose width a press here changes; null for none. */
export function edgeAt(x: number, y: number, view: Rectangle, layout: Layout): number | null {
  if (y >= HEAD_HEIGHT || x < ROW_HEAD_WIDTH) return null;
  const at = x - ROW_HEAD_WIDTH + view.left;
  const column = layout.columnAt(at);
  if (layout.left(column + 1) - at <= EDGE_PIXELS) return column;
  return at - layout.left(column) <= EDGE_PIXELS && column > 1 ? column - 1 : null;
}

/** Where a cell is on the screen, from the grid's top left corner; null while it is scrolled away. */
export function placeOf(
  row: number,
  column: number,
  view: Rectangle,
  sheet: SheetInfo,
  layout: Layout,
): Rectangle | null {
  const frozen = row <= sheet.frozenRows;
  const top = HEAD_HEIGHT + layout.top(row) - (frozen ? 0 : view.top);
  const left = ROW_HEAD_WIDTH + layout.left(column) - view.left;
  const width = layout.columnWidth(column);
  const isAway =
    (!frozen && top < HEAD_HEIGHT + frozenHeight(sheet, layout)) ||
    top > view.height ||
    left + width < ROW_HEAD_WIDTH ||
    left > view.width;
  return isAway ? null : { left, top, width, height: ROW_HEIGHT };
}

/** The scroll position nearest to the present one that shows a cell whole. */
export function scrollTo(
  row: number,
  column: number,
  view: Rectangle,
  sheet: SheetInfo,
  layout: Layout,
): { left: number; top: number } {
  let { left, top } = view;
  const [cellTop, cellLeft] = [layout.top(row), layout.left(column)];
  const above = frozenHeight(sheet, layout);
  const room = view.height - HEAD_HEIGHT;
  if (row > sheet.frozenRows) {
    if (cellTop < top + above) top = cellTop - above;
    else if (cellTop + ROW_HEIGHT > top + room) top = cellTop + ROW_HEIGHT - room;
  }
  const across = view.width - ROW_HEAD_WIDTH;
  const right = cellLeft + layout.columnWidth(column);
  if (cellLeft < left) left = cellLeft;
  else if (right > left + across) left = Math.min(cellLeft, right - across);
  return { left: Math.max(0, left), top: Math.max(0, top) };
}
