// Changes the file as its user does by hand: typing, pasting, rows, sheets.
import type { SheetModel } from '../../apps-script/spreadsheet/model/sheet.ts';
import type { Workbook } from '../../apps-script/spreadsheet/model/workbook.ts';
import type { Box, Edit, EditAnswer } from '../shared/protocol.ts';
import { readTable } from '../shared/tsv.ts';
import { inside } from './sheet-json.ts';

type SheetEdit = Exclude<Edit, { kind: 'add-sheet' | 'undo' }>;

/** Throws SheetError when the sheet refuses. */
export function makeEdit(workbook: Workbook, edit: Exclude<Edit, { kind: 'undo' }>): EditAnswer {
  if (edit.kind === 'add-sheet') return { ok: true, gid: workbook.insertSheet().gid };
  const sheet = workbook.sheet(edit.gid);
  if (sheet === undefined) return { ok: false, message: 'This sheet was deleted. Choose another one.' };
  change(workbook, sheet, edit);
  return { ok: true };
}

function change(workbook: Workbook, sheet: SheetModel, edit: SheetEdit): void {
  switch (edit.kind) {
    case 'type':
      return sheet.typeCell(edit.row, edit.column, edit.text);
    case 'paste':
      return paste(sheet, edit.ranges, edit.text);
    case 'clear':
      for (const range of edit.ranges) {
        const box = inside(sheet, range);
        if (box !== null) sheet.clear(box, { values: true });
      }
      return;
    case 'note':
      return sheet.writeNotes({ row: edit.row, column: edit.column, rows: 1, columns: 1 }, [[edit.text]]);
    case 'insert':
      return edit.axis === 'row'
        ? sheet.insertRows(edit.before, edit.count, edit.before === 1 ? 'below' : 'above')
        : sheet.insertColumns(edit.before, edit.count, edit.before === 1 ? 'right' : 'left');
    case 'delete':
      return edit.axis === 'row'
        ? sheet.deleteRows(edit.at, edit.count)
        : sheet.deleteColumns(edit.at, edit.count);
    case 'sort':
      // Frozen rows stay above, as with Data > Sort sheet.
      return sheet.sortRows(edit.column, edit.ascending, sheet.frozenRows);
    case 'hide':
      return sheet.setRowsHidden(edit.at, edit.count, edit.hidden);
    case 'freeze':
      return sheet.setFrozenRows(edit.rows);
    case 'width':
      return sheet.setColumnWidths(edit.column, 1, edit.pixels);
    case 'rename-sheet':
      return sheet.rename(edit.name.trim());
    case 'delete-sheet':
      return workbook.deleteSheet(sheet);
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
