// The rows and columns of a sheet: inserting, deleting, hiding, widths.

import { Service } from '../../service.ts';
import type { Axis } from '../model/box.ts';
import type { SheetModel } from '../model/sheet.ts';
import type { Access } from './access.ts';
import { Arguments } from './arguments.ts';

/** Google's own range for a column, measured by hand; autoResizeColumns of the host guesses by the longest text. */
const MIN_WIDTH = 50;
const MAX_WIDTH = 500;
const PIXELS_PER_CHARACTER = 7;

export abstract class SheetLayout extends Service {
  readonly access: Access;
  readonly gid: number;

  constructor(access: Access, gid: number) {
    super();
    this.access = access;
    this.gid = gid;
  }

  getLastRow(): number {
    return this.access.read(this.gid).lastRow;
  }

  getLastColumn(): number {
    return this.access.read(this.gid).lastColumn;
  }

  getMaxRows(): number {
    return this.access.read(this.gid).rowCount;
  }

  getMaxColumns(): number {
    return this.access.read(this.gid).columnCount;
  }

  insertRowAfter(...list: unknown[]): this {
    const at = new Arguments('Sheet.insertRowAfter', list).between(1, 1).whole(0);
    return this.#insertRows(at + 1, 1, 'above');
  }

  insertRowBefore(...list: unknown[]): this {
    const at = new Arguments('Sheet.insertRowBefore', list).between(1, 1).whole(0);
    return this.#insertRows(at, 1, 'below');
  }

  insertRowsAfter(...list: unknown[]): this {
    const args = new Arguments('Sheet.insertRowsAfter', list).between(2, 2);
    return this.#insertRows(args.whole(0) + 1, args.whole(1), 'above');
  }

  insertRowsBefore(...list: unknown[]): this {
    const args = new Arguments('Sheet.insertRowsBefore', list).between(2, 2);
    return this.#insertRows(args.whole(0), args.whole(1), 'below');
  }

  insertColumnAfter(...list: unknown[]): this {
    const at = new Arguments('Sheet.insertColumnAfter', list).between(1, 1).whole(0);
    return this.#insertColumns(at + 1, 1, 'left');
  }

  insertColumnBefore(...list: unknown[]): this {
    const at = new Arguments('Sheet.insertColumnBefore', list).between(1, 1).whole(0);
    return this.#insertColumns(at, 1, 'right');
  }

  insertColumnsAfter(...list: unknown[]): this {
    const args = new Arguments('Sheet.insertColumnsAfter', list).between(2, 2);
    return this.#insertColumns(args.whole(0) + 1, args.whole(1), 'left');
  }

  insertColumnsBefore(...list: unknown[]): this {
    const args = new Arguments('Sheet.insertColumnsBefore', list).between(2, 2);
    return this.#insertColumns(args.whole(0), args.whole(1), 'right');
  }

  deleteRow(...list: unknown[]): this {
    const at = new Arguments('Sheet.deleteRow', list).between(1, 1).whole(0);
    return this.#reshape('row', at, 1, (sheet) => sheet.deleteRows(at, 1));
  }

  deleteRows(...list: unknown[]): void {
    const args = new Arguments('Sheet.deleteRows', list).between(2, 2);
    const [at, count] = [args.whole(0), args.whole(1)];
    this.#reshape('row', at, count, (sheet) => sheet.deleteRows(at, count));
  }

  deleteColumn(...list: unknown[]): this {
    const at = new Arguments('Sheet.deleteColumn', list).between(1, 1).whole(0);
    return this.#reshape('column', at, 1, (sheet) => sheet.deleteColumns(at, 1));
  }

  deleteColumns(...list: unknown[]): void {
    const args = new Arguments('Sheet.deleteColumns', list).between(2, 2);
    const [at, count] = [args.whole(0), args.whole(1)];
    this.#reshape('column', at, count, (sheet) => sheet.deleteColumns(at, count));
  }

  hideRows(...list: unknown[]): void {
    const args = new Arguments('Sheet.hideRows', list).between(1, 2);
    const [at, count] = [args.whole(0), args.whole(1, 1)];
    this.#reshape('row', at, count, (sheet) => sheet.setRowsHidden(at, count, true));
  }

  showRows(...list: unknown[]): void {
    const args = new Arguments('Sheet.showRows', list).between(1, 2);
    const [at, count] = [args.whole(0), args.whole(1, 1)];
    this.#reshape('row', at, count, (sheet) => sheet.setRowsHidden(at, count, false));
  }

  isRowHiddenByUser(...list: unknown[]): boolean {
    const row = new Arguments('Sheet.isRowHiddenByUser', list).between(1, 1).whole(0);
    return this.access.read(this.gid).isRowHiddenByUser(row);
  }

  isRowHiddenByFilter(...list: unknown[]): boolean {
    const row = new Arguments('Sheet.isRowHiddenByFilter', list).between(1, 1).whole(0);
    return this.access.read(this.gid).isRowHiddenByFilter(row);
  }

  getColumnWidth(...list: unknown[]): number {
    const column = new Arguments('Sheet.getColumnWidth', list).between(1, 1).whole(0);
    return this.access.read(this.gid).columnWidth(column);
  }

  setColumnWidth(...list: unknown[]): this {
    const args = new Arguments('Sheet.setColumnWidth', list).between(2, 2);
    return this.#setWidths(args.whole(0), 1, args.whole(1));
  }

  setColumnWidths(...list: unknown[]): this {
    const args = new Arguments('Sheet.setColumnWidths', list).between(3, 3);
    return this.#setWidths(args.whole(0), args.whole(1), args.whole(2));
  }

  autoResizeColumn(...list: unknown[]): this {
    const column = new Arguments('Sheet.autoResizeColumn', list).between(1, 1).whole(0);
    return this.#fit(column, 1);
  }

  autoResizeColumns(...list: unknown[]): this {
    const args = new Arguments('Sheet.autoResizeColumns', list).between(2, 2);
    return this.#fit(args.whole(0), args.whole(1));
  }

  getFrozenRows(): number {
    return this.access.read(this.gid).frozenRows;
  }

  setFrozenRows(...list: unknown[]): void {
    const rows = new Arguments('Sheet.setFrozenRows', list).between(1, 1).whole(0);
    this.access.write(this.gid, (sheet) => sheet.setFrozenRows(rows));
  }

  getTabColor(): string | null {
    return this.access.read(this.gid).tabColor;
  }

  #insertRows(before: number, count: number, like: 'above' | 'below'): this {
    this.#place('row', before, count);
    this.access.reshape(this.gid, (sheet) => sheet.insertRows(before, count, like));
    return this;
  }

  #insertColumns(before: number, count: number, like: 'left' | 'right'): this {
    this.#place('column', before, count);
    this.access.reshape(this.gid, (sheet) => sheet.insertColumns(before, count, like));
    return this;
  }

  #place(axis: Axis, before: number, count: number): void {
    this.access.place(this.gid).checkSpan(axis, before, Math.min(1, count), 1);
  }

  #setWidths(at: number, count: number, pixels: number): this {
    this.access.place(this.gid).checkSpan('column', at, count);
    this.access.write(this.gid, (sheet) => sheet.setColumnWidths(at, count, pixels));
    return this;
  }

  #fit(at: number, count: number): this {
    this.access.place(this.gid).checkSpan('column', at, count);
    this.access.write(this.gid, (sheet) => {
      for (let column = at; column < at + count; column++) {
        sheet.setColumnWidths(column, 1, fittingWidth(sheet, column));
      }
    });
    return this;
  }

  #reshape(axis: Axis, at: number, count: number, act: (sheet: SheetModel) => void): this {
    this.access.place(this.gid).checkSpan(axis, at, count);
    this.access.reshape(this.gid, act);
    return this;
  }
}

function fittingWidth(sheet: SheetModel, column: number): number {
  const rows = Math.max(1, sheet.lastRow);
  const longest = sheet
    .displays({ row: 1, column, rows, columns: 1 })
    .reduce((most, [text = '']) => Math.max(most, text.length), 0);
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, longest * PIXELS_PER_CHARACTER));
}
