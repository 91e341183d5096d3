// What the keys do in the grid while no cell is edited, as in Google Sheets.
import type { Selection } from '../../shared/protocol.ts';
import { click, farCorner, move, selectCell, stretch } from '../../shared/selecting.ts';
import type { Page } from '../context.ts';

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** True when the key was used. */
export function gridKey({ store, actions }: Page, event: KeyboardEvent, rowsOnScreen: number): boolean {
  const control = event.ctrlKey || event.metaKey;
  if (opensList(store, event)) {
    store.pick(true);
    return true;
  }
  const moved = selectionAfter(store, event, control, rowsOnScreen);
  if (moved !== null) {
    store.select(moved);
    return true;
  }
  if (event.key === 'Delete' || event.key === 'Backspace') void actions.clear();
  else if (event.key === 'F2' || (event.key === 'Enter' && !control)) void actions.beginEdit();
  else return false;
  return true;
}

/** Enter on a cell with a list opens the list, as in Google Sheets; F2 and typing edit its text. */
function opensList(store: Page['store'], { key, altKey, ctrlKey, shiftKey }: KeyboardEvent): boolean {
  const { row, column } = store.selection.cell;
  const isKey = key === 'Enter' ? !altKey && !ctrlKey && !shiftKey : key === 'ArrowDown' && altKey;
  return isKey && store.cache.cell(row, column)?.pick === true;
}

function selectionAfter(
  store: Page['store'],
  event: KeyboardEvent,
  control: boolean,
  rowsOnScreen: number,
): Selection | null {
  const { selection, layout, sheet } = store;
  const { key, shiftKey } = event;
  const arrow = ARROWS[key];
  if (arrow !== undefined) {
    const steps = control ? Math.max(layout.rowCount, layout.columnCount) : 1;
    return go(store, arrow[0] * steps, arrow[1] * steps, shiftKey, control);
  }
  if (key === 'PageDown' || key === 'PageUp') {
    return go(store, key === 'PageDown' ? rowsOnScreen : -rowsOnScreen, 0, shiftKey, false);
  }
  if (key === 'Tab') return move(selection, layout, 0, shiftKey ? -1 : 1);
  if (key === 'Enter' && shiftKey) return move(selection, layout, -1, 0);
  const { row, column } = selection.cell;
  if (key === 'Home') return selectCell(selection.gid, { row: control ? 1 : row, column: 1 });
  if (key === 'End') {
    const last = { row: control ? Math.max(1, sheet.lastRow) : row, column: Math.max(1, sheet.lastColumn) };
    return selectCell(selection.gid, last);
  }
  const keys = { add: false, stretch: false };
  if (control && key.toLowerCase() === 'a') return click(selection, { kind: 'all' }, layout, keys);
  if (key === ' ' && control) return click(selection, { kind: 'column', column }, layout, keys);
  if (key === ' ' && shiftKey) return click(selection, { kind: 'row', row }, layout, keys);
  return null;
}

/** Moves the cursor, or with Shift the far corner; jumps stop at the end of the data first. */
function go(
  { selection, layout, sheet }: Page['store'],
  rows: number,
  columns: number,
  isStretching: boolean,
  isJump: boolean,
): Selection {
  const from = isStretching ? farCorner(selection) : selection.cell;
  const limit = (steps: number, at: number, edge: number) =>
    isJump && steps > 0 && at < edge ? Math.min(steps, edge - at) : steps;
  const down = limit(rows, from.row, sheet.lastRow);
  const right = limit(columns, from.column, sheet.lastColumn);
  if (!isStretching) return move(selection, layout, down, right);
  const row = down === 0 ? from.row : layout.step('row', from.row, down);
  const column = layout.step('column', from.column, right);
  return stretch(selection, { kind: 'cell', row, column }, layout);
}
