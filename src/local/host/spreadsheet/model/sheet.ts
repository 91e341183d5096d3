// One sheet of a workbook as its user handles it: size, order of rows, what is selected, hidden, filtered and protected.

import type { Axis, Box, Shift } from './box.ts';
import { shiftBox, shiftSpan } from './box.ts';
import type { SheetHost } from './cells.ts';
import { rowComparer } from './compare.ts';
import { SheetError } from './errors.ts';
import { SheetMetadata } from './metadata.ts';
import { RuledCells } from './ruled-cells.ts';

export type { CellView } from './ruled-cells.ts';

/** A new sheet has 1,000 rows and 26 columns, as in Sheets. */
export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;
/** Width of a column that nobody changed, in pixels. */
export const DEFAULT_COLUMN_WIDTH = 100;

export interface SheetOwner extends SheetHost {
  /** Throws SheetError `too-many-cells` when the workbook cannot hold so many more. */
  makeRoom(moreCells: number): void;
  /** Throws SheetError `sheet-name`. */
  checkName(name: string, gid: number): void;
  /** A number that no other developer metadata of the spreadsheet has. */
  newMetadataId(): number;
}

/** The selected ranges in the order in which they were selected; the last is the active one. */
export interface SheetSelection {
  readonly ranges: readonly Box[];
  /** The cell with the cursor, inside the last range. */
  readonly cell: Box;
}

const FIRST_CELL: Box = { row: 1, column: 1, rows: 1, columns: 1 };

export class SheetModel extends RuledCells {
  readonly #owner: SheetOwner;
  readonly #widths = new Map<number, number>();
  readonly metadata: SheetMetadata;
  #name: string;
  #frozenRows = 0;
  #isHidden = false;
  #tabColor: string | null = null;
  #filter: Box | null = null;
  #selection: SheetSelection = { ranges: [FIRST_CELL], cell: FIRST_CELL };

  constructor(gid: number, name: string, owner: SheetOwner, rows = DEFAULT_ROWS, columns = DEFAULT_COLUMNS) {
    super(gid, owner, rows, columns);
    this.#owner = owner;
    this.#name = name;
    this.metadata = new SheetMetadata(() => owner.newMetadataId());
  }

  get name(): string {
    return this.#name;
  }

  get frozenRows(): number {
    return this.#frozenRows;
  }

  /** Whether its tab is not shown. */
  get isHidden(): boolean {
    return this.#isHidden;
  }

  hide(): void {
    this.#isHidden = true;
    this.#owner.tell({ kind: 'sheets' });
  }

  get tabColor(): string | null {
    return this.#tabColor;
  }

  /** The range of the basic filter, header included; null without a filter. */
  get filter(): Box | null {
    return this.#filter;
  }

  get selection(): SheetSelection {
    return this.#selection;
  }

  get protectedRanges(): readonly Box[] {
    return this.protectedBoxes;
  }

  /** Throws SheetError `sheet-name` when another sheet has the name. */
  rename(name: string): void {
    this.#owner.checkName(name, this.gid);
    this.#name = name;
    this.#owner.tell({ kind: 'sheets' });
  }

  /** The whole grid. */
  get all(): Box {
    return { row: 1, column: 1, rows: this.rowCount, columns: this.columnCount };
  }

  /** Types a text into one cell. */
  typeCell(row: number, column: number, text: string): void {
    this.write({ row, column, rows: 1, columns: 1 }, [[text]]);
  }

  /** Inserts rows before row `before`, at most one behind the last; they look like the row above, or like the one below. */
  insertRows(before: number, count: number, like: 'above' | 'below' = 'above', copiesRules = false): void {
    this.checkSpan('row', before, 1, 1);
    this.#owner.makeRoom(count * this.columnCount);
    this.grid.insertRows(before, count, Math.max(1, like === 'above' ? before - 1 : before), copiesRules);
    this.#shift({ axis: 'row', at: before, inserted: count, deleted: 0 });
  }

  deleteRows(at: number, count: number): void {
    this.checkSpan('row', at, count);
    if (count === this.rowCount)
      throw new SheetError('out-of-bounds', "You can't delete all the rows on the sheet.");
    this.checkWritable({ ...this.all, row: at, rows: count });
    this.grid.deleteRows(at, count);
    this.#shift({ axis: 'row', at, inserted: 0, deleted: count });
  }

  /** Inserts columns before column `before`, at most one behind the last. */
  insertColumns(before: number, count: number, like: 'left' | 'right' = 'left', copiesRules = false): void {
    this.checkSpan('column', before, 1, 1);
    this.#owner.makeRoom(count * this.rowCount);
    this.grid.insertColumns(before, count, Math.max(1, like === 'left' ? before - 1 : before), copiesRules);
    this.#shift({ axis: 'column', at: before, inserted: count, deleted: 0 });
  }

  deleteColumns(at: number, count: number): void {
    this.checkSpan('column', at, count);
    if (count === this.columnCount) {
      throw new SheetError('out-of-bounds', "You can't delete all the columns on the sheet.");
    }
    this.checkWritable({ ...this.all, column: at, columns: count });
    this.grid.deleteColumns(at, count);
    this.#shift({ axis: 'column', at, inserted: 0, deleted: count });
  }

  /** Moves a column before another one, as the user drags it: its width, rules and metadata go with it. */
  moveColumn(from: number, before: number): void {
    this.checkSpan('column', from, 1);
    this.checkSpan('column', before, 1, 1);
    const to = before > from ? before - 1 : before;
    const newPlace = (column: number) => {
      if (column === from) return to;
      if (column > from && column <= to) return column - 1;
      return column < from && column >= to ? column + 1 : column;
    };
    this.grid.moveColumn(from, to);
    this.metadata.moveColumns(newPlace);
    this.moveFormatRules(newPlace);
    const widths = [...this.#widths];
    this.#widths.clear();
    for (const [column, width] of widths) this.#widths.set(newPlace(column), width);
    this.#tellShape();
  }

  /** Takes over everything that another sheet shows, as *Duplicate* does; the metadata is for the caller to copy. */
  fillFrom(other: SheetModel): void {
    this.grid.copyFrom(other.grid);
    this.setFormatRules(other.formatRules);
    this.#frozenRows = other.frozenRows;
    for (const [column, width] of other.#widths) this.#widths.set(column, width);
    this.#tellShape();
  }

  /** Sorts all rows below the header by one column. */
  sortRows(column: number, ascending = true, headerRows = 1): void {
    this.checkSpan('column', column, 1);
    const first = headerRows + 1;
    const last = this.lastRow;
    if (last <= first) return;
    this.checkWritable({ ...this.all, row: first, rows: last - first + 1 });
    this.grid.sortRows(first, last, rowComparer(column, ascending, this.host.region.locale));
    this.#tellShape();
  }

  setRowsHidden(at: number, count: number, hidden: boolean): void {
    this.checkSpan('row', at, count);
    for (let row = at; row < at + count; row++) {
      if (hidden || this.grid.row(row)) this.grid.rowToWrite(row).hiddenByUser = hidden;
    }
    this.#tellShape();
  }

  isRowHiddenByUser(row: number): boolean {
    this.checkSpan('row', row, 1);
    return this.grid.row(row)?.hiddenByUser ?? false;
  }

  isRowHiddenByFilter(row: number): boolean {
    this.checkSpan('row', row, 1);
    return this.grid.row(row)?.hiddenByFilter ?? false;
  }

  /** Puts the basic filter on a box whose first row is the header, or takes it away; `keep` says which rows stay visible. */
  setFilter(box: Box | null, keep: (row: number) => boolean = () => true): void {
    if (box) this.checkInside(box);
    for (let row = 1; row <= this.rowCount; row++) {
      const hidden = box !== null && row > box.row && row < box.row + box.rows && !keep(row);
      if (hidden || this.grid.row(row)) this.grid.rowToWrite(row).hiddenByFilter = hidden;
    }
    this.#filter = box;
    this.#tellShape();
  }

  /** Selects ranges; the last is the active one. The cursor stands in its first cell if not said otherwise. */
  select(ranges: readonly Box[], cell?: Box): void {
    const active = ranges[ranges.length - 1];
    if (!active) return;
    for (const range of ranges) this.checkInside(range);
    this.#selection = { ranges: [...ranges], cell: cell ?? { ...active, rows: 1, columns: 1 } };
    this.#owner.tell({ kind: 'selection', gid: this.gid });
  }

  /** Protects a box, or the whole sheet, against every edit. */
  protect(box: Box = { ...this.all }): void {
    this.protectedBoxes = [...this.protectedBoxes, box];
    this.#tellLayout();
  }

  unprotect(): void {
    this.protectedBoxes = [];
    this.#tellLayout();
  }

  setFrozenRows(count: number): void {
    if (count < 0 || count >= this.rowCount) {
      throw new SheetError('out-of-bounds', "You can't freeze all visible rows on the sheet.");
    }
    this.#frozenRows = count;
    this.#tellLayout();
  }

  setTabColor(color: string | null): void {
    this.#tabColor = color;
    this.#tellLayout();
  }

  /** In pixels. */
  columnWidth(column: number): number {
    this.checkSpan('column', column, 1);
    return this.#widths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  }

  setColumnWidths(at: number, count: number, pixels: number): void {
    this.checkSpan('column', at, count);
    for (let column = at; column < at + count; column++) this.#widths.set(column, pixels);
    this.#tellLayout();
  }

  /** Throws SheetError `out-of-bounds` when rows or columns reach over the grid, or further than `extra` behind it. */
  checkSpan(axis: Axis, at: number, count: number, extra = 0): void {
    const last = (axis === 'row' ? this.rowCount : this.columnCount) + extra;
    if (count >= 1 && at >= 1 && at + count - 1 <= last) return;
    throw new SheetError('out-of-bounds', `Those ${axis}s are out of bounds.`);
  }

  #shift(shift: Shift): void {
    const move = (box: Box) => shiftBox(box, shift);
    const present = (box: Box | null): box is Box => box !== null;
    this.protectedBoxes = this.protectedBoxes.map(move).filter(present);
    this.#filter = this.#filter && move(this.#filter);
    this.shiftFormatRules(shift);
    this.shiftTyped(shift);
    this.metadata.shift(shift);
    const ranges = this.#selection.ranges.map(move).filter(present);
    const cell = move(this.#selection.cell);
    this.#selection =
      cell && ranges.length > 0 ? { ranges, cell } : { ranges: [FIRST_CELL], cell: FIRST_CELL };
    if (shift.axis === 'column') this.#shiftWidths(shift);
    else if (shift.at <= this.#frozenRows) {
      this.#frozenRows = shiftSpan(1, this.#frozenRows, shift)?.[1] ?? 0;
    }
    this.#tellShape();
  }

  #shiftWidths(shift: Shift): void {
    const widths = [...this.#widths];
    this.#widths.clear();
    for (const [column, width] of widths) {
      const span = shiftSpan(column, 1, shift);
      if (span) this.#widths.set(span[0], width);
    }
  }

  #tellShape(): void {
    this.#owner.tell({ kind: 'shape', gid: this.gid });
  }

  #tellLayout(): void {
    this.#owner.tell({ kind: 'layout', gid: this.gid });
  }
}
