// The cells of one sheet: sparse rows in a grid of a given size.

import { copyRow, deleteCells, emptyRow, insertCells, lastValueColumn, moveCell, type Row } from './row.ts';

/** Rows and columns count from 1. Positions are not checked here: the sheet does that. */
export class Grid {
  rowCount: number;
  columnCount: number;
  #rows: (Row | undefined)[] = [];

  constructor(rowCount: number, columnCount: number) {
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }

  /** Undefined for a row in which nothing was ever written. */
  row(row: number): Row | undefined {
    return this.#rows[row - 1];
  }

  rowToWrite(row: number): Row {
    const known = this.#rows[row - 1];
    if (known) return known;
    const created = emptyRow();
    while (this.#rows.length < row - 1) this.#rows.push(undefined);
    this.#rows[row - 1] = created;
    return created;
  }

  /** Last row with a value; 0 when there is none. Looks and notes alone do not count. */
  lastRow(): number {
    let last = this.#rows.length;
    while (last > 0) {
      const row = this.#rows[last - 1];
      if (row && lastValueColumn(row, 0) > 0) break;
      last--;
    }
    return last;
  }

  /** Last column with a value; 0 when there is none. */
  lastColumn(): number {
    let last = 0;
    for (const row of this.#rows) if (row && row.values.length > last) last = lastValueColumn(row, last);
    return last;
  }

  /** New rows look like row `like`, and are validated as it is where `copiesRules` says so. */
  insertRows(before: number, count: number, like: number, copiesRules: boolean): void {
    const styles = this.row(like)?.styles ?? [];
    const rules = copiesRules ? (this.row(like)?.rules ?? []) : [];
    const isPlain = styles.length === 0 && rules.length === 0;
    const created: (Row | undefined)[] = [];
    for (let n = 0; n < count; n++) {
      created.push(isPlain ? undefined : { ...emptyRow(), styles: styles.slice(), rules: rules.slice() });
    }
    if (before <= this.#rows.length) {
      this.#rows = this.#rows.slice(0, before - 1).concat(created, this.#rows.slice(before - 1));
    } else if (!isPlain) {
      while (this.#rows.length < before - 1) this.#rows.push(undefined);
      this.#rows = this.#rows.concat(created);
    }
    this.rowCount += count;
  }

  deleteRows(at: number, count: number): void {
    this.#rows.splice(at - 1, count);
    this.rowCount -= count;
  }

  /** New columns look like column `like`, and are validated as it is where `copiesRules` says so. */
  insertColumns(before: number, count: number, like: number, copiesRules: boolean): void {
    for (const row of this.#rows) if (row) insertCells(row, before - 1, count, like - 1, copiesRules);
    this.columnCount += count;
  }

  deleteColumns(at: number, count: number): void {
    for (const row of this.#rows) if (row) deleteCells(row, at - 1, count);
    this.columnCount -= count;
  }

  /** Moves a column so that it stands at `to` afterwards. */
  moveColumn(from: number, to: number): void {
    for (const row of this.#rows) if (row) moveCell(row, from - 1, to - 1);
  }

  /** Takes over all rows of a grid of the same size. */
  copyFrom(other: Grid): void {
    this.#rows = other.#rows.map((row) => row && copyRow(row));
  }

  /** Sorts the rows from `first` to `last`. Rows hidden by hand stay hidden by position, rows hidden by the filter by content. */
  sortRows(first: number, last: number, compare: (a: Row | undefined, b: Row | undefined) => number): void {
    if (last <= first) return;
    const sorted: (Row | undefined)[] = [];
    for (let row = first; row <= last; row++) sorted.push(this.row(row));
    const hidden = sorted.map((row) => row?.hiddenByUser ?? false);
    sorted.sort(compare);
    for (let row = first; row <= last; row++) {
      const moved = sorted[row - first];
      this.#rows[row - 1] = moved;
      const hide = hidden[row - first] ?? false;
      if (moved || hide) this.rowToWrite(row).hiddenByUser = hide;
    }
  }
}
