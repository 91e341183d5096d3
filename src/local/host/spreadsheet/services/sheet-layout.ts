// A sheet as far as it needs no range: its name, its rows and columns.

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

  getName(): string {
    return this.access.read(this.gid).name;
  }

  setName(...list: unknown[]): this {
    const name = new Arguments('Sheet.setName', list).between(1, 1).text(0);
    this.access.read(this.gid).rename(name);
    return this;
  }

  getSheetId(): number {
    return this.gid;
  }

  activate(): this {
    this.access.activate(this.gid);
    return this;
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
    const [at] = spanOf('insertRowAfter', list, 1);
    return this.#insert('row', at + 1, 1, 'before');
  }

  insertRowBefore(...list: unknown[]): this {
    const [at] = spanOf('insertRowBefore', list, 1);
    return this.#insert('row', at, 1, 'after');
  }

  insertRowsAfter(...list: unknown[]): this {
    const [at, count] = spanOf('insertRowsAfter', list, 2);
    return this.#insert('row', at + 1, count, 'before');
  }

  insertRowsBefore(...list: unknown[]): this {
    const [at, count] = spanOf('insertRowsBefore', list, 2);
    return this.#insert('row', at, count, 'after');
  }

  insertColumnAfter(...list: unknown[]): this {
    const [at] = spanOf('insertColumnAfter', list, 1);
    return this.#insert('column', at + 1, 1, 'before');
  }

  insertColumnBefore(...list: unknown[]): this {
    const [at] = spanOf('insertColumnBefore', list, 1);
    return this.#insert('column', at, 1, 'after');
  }

  insertColumnsAfter(...list: unknown[]): this {
    const [at, count] = spanOf('insertColumnsAfter', list, 2);
    return this.#insert('column', at + 1, count, 'before');
  }

  insertColumnsBefore(...list: unknown[]): this {
    const [at, count] = spanOf('insertColumnsBefore', list, 2);
    return this.#insert('column', at, count, 'after');
  }

  deleteRow(...list: unknown[]): this {
    return this.#delete('row', spanOf('deleteRow', list, 1));
  }

  deleteRows(...list: unknown[]): void {
    this.#delete('row', spanOf('deleteRows', list, 2));
  }

  deleteColumn(...list: unknown[]): this {
    return this.#delete('column', spanOf('deleteColumn', list, 1));
  }

  deleteColumns(...list: unknown[]): void {
    this.#delete('column', spanOf('deleteColumns', list, 2));
  }

  isRowHiddenByUser(...list: unknown[]): boolean {
    const [row] = spanOf('isRowHiddenByUser', list, 1);
    return this.access.read(this.gid).isRowHiddenByUser(row);
  }

  isRowHiddenByFilter(...list: unknown[]): boolean {
    const [row] = spanOf('isRowHiddenByFilter', list, 1);
    return this.access.read(this.gid).isRowHiddenByFilter(row);
  }

  /** `hideRows(row, count?)`. */
  hideRows(...list: unknown[]): void {
    const args = new Arguments('Sheet.hideRows', list).between(1, 2);
    const [row, count] = [args.whole(0), args.whole(1, 1)];
    this.access.place(this.gid).checkSpan('row', row, count);
    this.access.write(this.gid, (sheet) => sheet.setRowsHidden(row, count, true));
  }

  hideSheet(): this {
    this.access.write(this.gid, (sheet) => sheet.hide());
    return this;
  }

  setColumnWidth(...list: unknown[]): this {
    const [column, pixels] = spanOf('setColumnWidth', list, 2);
    this.access.place(this.gid).checkSpan('column', column, 1);
    this.access.write(this.gid, (sheet) => sheet.setColumnWidths(column, 1, pixels));
    return this;
  }

  autoResizeColumns(...list: unknown[]): this {
    const [at, count] = spanOf('autoResizeColumns', list, 2);
    this.access.place(this.gid).checkSpan('column', at, count);
    this.access.write(this.gid, (sheet) => {
      for (let column = at; column < at + count; column++) {
        sheet.setColumnWidths(column, 1, fittingWidth(sheet, column));
      }
    });
    return this;
  }

  getFrozenRows(): number {
    return this.access.read(this.gid).frozenRows;
  }

  setFrozenRows(...list: unknown[]): void {
    const [rows] = spanOf('setFrozenRows', list, 1);
    this.access.write(this.gid, (sheet) => sheet.setFrozenRows(rows));
  }

  /** New ones look like the one before them, or like the one after. */
  #insert(axis: Axis, before: number, count: number, like: 'before' | 'after'): this {
    this.access.place(this.gid).checkSpan(axis, before, Math.min(1, count), 1);
    const copiesRules = this.access.options.unsettled.rulesOfInserted === 'copied';
    this.access.reshape(this.gid, (sheet) =>
      axis === 'row'
        ? sheet.insertRows(before, count, like === 'before' ? 'above' : 'below', copiesRules)
        : sheet.insertColumns(before, count, like === 'before' ? 'left' : 'right', copiesRules),
    );
    return this;
  }

  #delete(axis: Axis, [at, count]: readonly [number, number]): this {
    this.access.place(this.gid).checkSpan(axis, at, count);
    this.access.reshape(this.gid, (sheet) =>
      axis === 'row' ? sheet.deleteRows(at, count) : sheet.deleteColumns(at, count),
    );
    return this;
  }
}

/** As many whole numbers as the method wants: a position, and how many from there, which is one where it is not asked. */
function spanOf(method: string, list: unknown[], wanted: 1 | 2): readonly [at: number, count: number] {
  const args = new Arguments(`Sheet.${method}`, list).between(wanted, wanted);
  return [args.whole(0), args.whole(1, 1)];
}

function fittingWidth(sheet: SheetModel, column: number): number {
  const rows = Math.max(1, sheet.lastRow);
  const longest = sheet
    .displays({ row: 1, column, rows, columns: 1 })
    .reduce((most, [text = '']) => Math.max(most, text.length), 0);
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, longest * PIXELS_PER_CHARACTER));
}
