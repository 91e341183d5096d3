// What takes one edit by hand back.
import type { SheetModel } from '../../host/spreadsheet/model/sheet.ts';
import type { Workbook } from '../../host/spreadsheet/model/workbook.ts';
import type { Box, Edit } from '../shared/protocol.ts';
import { inside } from './sheet-json.ts';
import { restore, takeSnapshot } from './snapshot.ts';

export type Undo = () => void;

/** To be asked before the edit is made; null for what cannot be undone. */
export function undoOf(workbook: Workbook, edit: Edit): Undo | null {
  if (edit.kind === 'undo' || edit.kind === 'add-sheet') return null;
  if (edit.kind === 'duplicate-sheet' || edit.kind === 'delete-sheet') return null;
  const sheet = workbook.sheet(edit.gid);
  if (sheet === undefined) return null;
  const { kind } = edit;
  if (kind === 'type' || kind === 'note') {
    return kept(sheet, { row: edit.row, column: edit.column, rows: 1, columns: 1 });
  }
  // A pasted table may reach over the selection, so all from its corner on is kept.
  if (kind === 'paste') return inTurn(edit.ranges.map((range) => kept(sheet, toTheEnd(sheet, range))));
  if (kind === 'clear') return inTurn(edit.ranges.map((range) => kept(sheet, range)));
  if (kind === 'sort') return kept(sheet, sheet.all);
  if (kind === 'insert') {
    const { axis, before, count } = edit;
    const remove = () =>
      axis === 'row' ? sheet.deleteRows(before, count) : sheet.deleteColumns(before, count);
    return inTurn([remove, keptFrozen(sheet)]);
  }
  if (kind === 'delete') return inTurn([undelete(sheet, edit), keptFrozen(sheet)]);
  return undoLayout(sheet, edit);
}

function undoLayout(
  sheet: SheetModel,
  edit: Extract<Edit, { kind: 'hide' | 'freeze' | 'width' | 'rename-sheet' }>,
): Undo {
  const { frozenRows, name } = sheet;
  if (edit.kind === 'freeze') return () => sheet.setFrozenRows(frozenRows);
  if (edit.kind === 'rename-sheet') return () => sheet.rename(name);
  if (edit.kind === 'width') {
    const width = sheet.columnWidth(edit.column);
    return () => sheet.setColumnWidths(edit.column, 1, width);
  }
  const changing = span(edit.at, edit.count).filter((row) => sheet.isRowHiddenByUser(row) !== edit.hidden);
  return () => {
    for (const row of changing) sheet.setRowsHidden(row, 1, !edit.hidden);
  };
}

function undelete(sheet: SheetModel, edit: Extract<Edit, { kind: 'delete' }>): Undo {
  const { axis, at, count } = edit;
  const box =
    axis === 'row' ? { ...sheet.all, row: at, rows: count } : { ...sheet.all, column: at, columns: count };
  const fill = kept(sheet, box);
  const rows = axis === 'row' ? span(at, Math.min(count, sheet.rowCount + 1 - at)) : [];
  const hidden = rows.filter((row) => sheet.isRowHiddenByUser(row));
  const columns = axis === 'column' ? span(at, Math.min(count, sheet.columnCount + 1 - at)) : [];
  const widths = columns.map((column) => [column, sheet.columnWidth(column)] as const);
  return () => {
    if (axis === 'row') sheet.insertRows(at, count);
    else sheet.insertColumns(at, count);
    fill();
    for (const row of hidden) sheet.setRowsHidden(row, 1, true);
    for (const [column, width] of widths) sheet.setColumnWidths(column, 1, width);
  };
}

function span(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Inserting and deleting above the frozen edge moves it. */
function keptFrozen(sheet: SheetModel): Undo {
  const { frozenRows } = sheet;
  return () => sheet.setFrozenRows(frozenRows);
}

function inTurn(steps: readonly Undo[]): Undo {
  return () => {
    for (const step of steps) step();
  };
}

function toTheEnd(sheet: SheetModel, { row, column }: Box): Box {
  return { row, column, rows: sheet.rowCount, columns: sheet.columnCount };
}

/** Remembers a box; the answer puts it back. */
function kept(sheet: SheetModel, wanted: Box): Undo {
  const box = inside(sheet, wanted);
  if (box === null) return () => {};
  const before = takeSnapshot(sheet, box);
  return () => restore(sheet, before);
}
