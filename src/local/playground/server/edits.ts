// Changes the file as its user does by hand: typing, pasting, rows, sheets.
import type { SheetModel } from '../../host/spreadsheet/model/sheet.ts';
import type { Workbook } from '../../host/spreadsheet/model/workbook.ts';
import type { Box, Edit, EditAnswer } from '../shared/protocol.ts';
import { readTable } from '../shared/tsv.ts';
import { inside } from './sheet-json.ts';

type SheetEdit = Exclude<Edit, { kind: 'add-sheet' | 'duplicate-sheet' | 'undo' }>;

/** Throws SheetError when the sheet refuses. */
export function makeEdit(workbook: Workbook, edit: Exclude<Edit, { kind: 'undo' }>): EditAnswer {
  if (edit.kind === 'add-sheet') return { ok: true, gid: workbook.insertSheet().gid };
  const sheet = workbook.sheet(edit.gid);
  if (sheet === undefined) return { ok: false, message: 'This sheet was deleted. Choose another one.' };
  if (edit.kind === 'duplicate-sheet')
    return { ok: true, gid: workbook.duplicateSheet(sheet, edit.marks).gid };
  change(workbook, sheet, edit);
  return { ok: true };
}

function change(workbook: Workbook, sheet: SheetModel, edit: SheetEdit): void {
  const { kind } = edit;
  if (kind === 'type') sheet.typeCell(edit.row, edit.column, edit.text);
  else if (kind === 'paste') paste(sheet, edit.ranges, edit.text);
  else if (kind === 'clear') clear(sheet, edit.ranges);
  else if (kind === 'note') {
    sheet.writeNotes({ row: edit.row, column: edit.column, rows: 1, columns: 1 }, [[edit.text]]);
  } else if (kind === 'insert' && edit.axis === 'row') {
    sheet.insertRows(edit.before, edit.count, edit.before === 1 ? 'below' : 'above');
  } else if (kind === 'insert') {
    sheet.insertColumns(edit.before, edit.count, edit.before === 1 ? 'right' : 'left');
  } else if (kind === 'delete' && edit.axis === 'row') sheet.deleteRows(edit.at, edit.count);
  else if (kind === 'delete') sheet.deleteColumns(edit.at, edit.count);
  // Frozen rows stay above, as with Data > Sort sheet.
  else if (kind === 'sort') sheet.sortRows(edit.column, edit.ascending, sheet.frozenRows);
  else if (kind === 'hide') sheet.setRowsHidden(edit.at, edit.count, edit.hidden);
  else if (kind === 'freeze') sheet.setFrozenRows(edit.rows);
  else if (kind === 'width') sheet.setColumnWidths(edit.column, 1, edit.pixels);
  else if (kind === 'rename-sheet') sheet.rename(edit.name.trim());
  else workbook.deleteSheet(sheet);
}

function clear(sheet: SheetModel, ranges: readonly Box[]): void {
  for (const range of ranges) {
    const box = inside(sheet, range);
    if (box !== null) sheet.clear(box, { values: true });
  }
}

/** One text fills every range; a table goes where the last range begins, and the sheet grows to take it. */
function paste(sheet: SheetModel, ranges: readonly Box[], text: string): void {
  const table = readTable(text);
  const width = table.reduce((widest, line) => Math.max(widest, line.length), 0);
  const single = table.length === 1 && width === 1 ? table[0]?.[0] : undefined;
  const active = ranges[ranges.length - 1];
  if (active === undefined || width === 0) return;
  if (single !== undefined) {
    for (const range of ranges) {
      const box = inside(sheet, range);
      if (box !== null) write(sheet, box, () => single);
    }
    return;
  }
  const box = { row: active.row, column: active.column, rows: table.length, columns: width };
  const moreRows = box.row + box.rows - 1 - sheet.rowCount;
  const moreColumns = box.column + box.columns - 1 - sheet.columnCount;
  if (moreRows > 0) sheet.insertRows(sheet.rowCount + 1, moreRows);
  if (moreColumns > 0) sheet.insertColumns(sheet.columnCount + 1, moreColumns);
  write(sheet, box, (down, right) => table[down]?.[right] ?? '');
}

function write(sheet: SheetModel, box: Box, entry: (down: number, right: number) => string): void {
  const rows = Array.from({ length: box.rows }, (_, down) =>
    Array.from({ length: box.columns }, (_, right) => entry(down, right)),
  );
  sheet.write(box, rows);
}
