// Reading and writing the cells of one sheet, box by box.

import { isDateFormat } from '../../cells/format.ts';
import type { Region } from '../../cells/region.ts';
import { instantOfSerial } from '../../cells/serial.ts';
import type { Unsettled } from '../../unsettled.ts';
import { type Box, boxesMeet, coveringBox } from './box.ts';
import type { CellRule } from './cell-rule.ts';
import type { Change } from './change.ts';
import { checkEntry, type Entry } from './entry.ts';
import { SheetError } from './errors.ts';
import { Grid } from './grid.ts';
import { type Clearing, clearRow, putEntry, shownText } from './one-row.ts';
import { putExtra, putValue, type Row, type StoredValue } from './row.ts';
import { checkRule } from './rule-check.ts';
import { PLAIN_STYLE, restyle, type Style } from './style.ts';
import type { Replaced } from './text-search.ts';

/** What a sheet needs of its workbook. */
export interface SheetHost {
  readonly region: Region;
  tell(change: Change): void;
}

/** A value as scripts read it: dates are instants. */
export type ReadValue = StoredValue | Date;

/** Tables are row by row and as large as their box. Every write throws SheetError `protected` and `out-of-bounds`. */
export class SheetCells {
  readonly gid: number;
  protected readonly host: SheetHost;
  protected readonly grid: Grid;
  protected protectedBoxes: Box[] = [];

  constructor(gid: number, host: SheetHost, rows: number, columns: number) {
    this.gid = gid;
    this.host = host;
    this.grid = new Grid(rows, columns);
  }

  get rowCount(): number {
    return this.grid.rowCount;
  }

  get columnCount(): number {
    return this.grid.columnCount;
  }

  /** Last row with a value; 0 in an empty sheet. */
  get lastRow(): number {
    return this.grid.lastRow();
  }

  /** Last column with a value; 0 in an empty sheet. */
  get lastColumn(): number {
    return this.grid.lastColumn();
  }

  /** Throws SheetError `out-of-bounds` when the box reaches beyond the grid. */
  checkInside(box: Box): void {
    if (box.row < 1 || box.row + box.rows - 1 > this.rowCount) {
      throw new SheetError(
        'out-of-bounds',
        'The coordinates of the range are outside the dimensions of the sheet.',
      );
    }
    if (box.column < 1 || box.column + box.columns - 1 > this.columnCount) {
      throw new SheetError('out-of-bounds', 'Those columns are out of bounds.');
    }
  }

  /** Whether no cell of the box is protected. */
  isWritable(box: Box): boolean {
    return !this.protectedBoxes.some((each) => boxesMeet(each, box));
  }

  /** Throws SheetError `protected` when a cell of the box is protected. */
  checkWritable(box: Box): void {
    if (!this.isWritable(box)) {
      throw new SheetError(
        'protected',
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
    }
  }

  values(box: Box): ReadValue[][] {
    const { timeZone } = this.host.region;
    return this.#table(box, '', (row, index) => {
      const value = row.values[index] ?? '';
      if (typeof value !== 'number') return value;
      const style = row.styles[index];
      if (style === undefined || !isDateFormat(style.numberFormat)) return value;
      return new Date(instantOfSerial(value, timeZone));
    });
  }

  /** As stored: dates are serials. */
  stored(box: Box): StoredValue[][] {
    return this.#table(box, '', (row, index) => row.values[index] ?? '');
  }

  /** What the user reads. */
  displays(box: Box): string[][] {
    const { region } = this.host;
    return this.#table(box, '', (row, index) => shownText(row, index, region));
  }

  /** With the leading `=`; empty text where there is none. */
  formulas(box: Box): string[][] {
    return this.#table(box, '', (row, index) => row.formulas[index] ?? '');
  }

  notes(box: Box): string[][] {
    return this.#table(box, '', (row, index) => row.notes[index] ?? '');
  }

  /** The validation of each cell; null where it has none. */
  cellRules(box: Box): (CellRule | null)[][] {
    return this.#table<CellRule | null>(box, null, (row, index) => row.rules[index] ?? null);
  }

  /** The address to which the text of each cell is linked; null where it is to none. */
  links(box: Box): (string | null)[][] {
    return this.#table<string | null>(box, null, (row, index) => row.links[index] ?? null);
  }

  styles(box: Box): Style[][] {
    return this.#table(box, PLAIN_STYLE, (row, index) => row.styles[index] ?? PLAIN_STYLE);
  }

  /** Puts entries into a box as if typed. Throws SheetError `cell-too-long` and `validation` before anything is written. */
  write(box: Box, entries: readonly (readonly Entry[])[], region: Region = this.host.region): void {
    this.#checkWrite(box);
    for (const line of entries) for (const entry of line) checkEntry(entry);
    this.#eachCell(box, (row, index, down, right) => {
      checkRule(row, box.row + down, index, entries[down]?.[right], region);
    });
    this.#eachCell(box, (row, index, down, right) => {
      putEntry(row, index, entries[down]?.[right], region);
    });
    this.#tellCells(box);
  }

  /** What the formula of a cell comes to, where somebody else has worked it out; the formula stays. */
  showResult(row: number, column: number, value: string): void {
    const box = { row, column, rows: 1, columns: 1 };
    this.#checkWrite(box);
    putValue(this.grid.rowToWrite(row), column - 1, value);
    this.#tellCells(box);
  }

  /** The cells of a box whose shown text fits, row by row. */
  find(box: Box, fits: (shown: string) => boolean): [row: number, column: number][] {
    const found: [number, number][] = [];
    this.#eachShown(box, (shown, row, column) => {
      if (fits(shown)) found.push([row, column]);
    });
    return found;
  }

  /**
   * Writes what `replacer` makes of the shown texts, as if typed; cells for which it answers null stay, and formulas unless told otherwise.
   * Throws SheetError `protected`, `cell-too-long` and `validation` before anything is written.
   * @returns how many matches were replaced
   */
  replace(
    box: Box,
    replacer: (shown: string) => Replaced | null,
    region: Region,
    formulas: Unsettled['formulasInReplacements'] = 'stay',
  ): number {
    const written: { readonly box: Box; readonly text: string }[] = [];
    let count = 0;
    this.#eachShown(box, (shown, row, column, formula) => {
      const replaced = formula === undefined || formulas === 'overwritten' ? replacer(shown) : null;
      if (!replaced) return;
      const cell = { row, column, rows: 1, columns: 1 };
      this.checkWritable(cell);
      checkEntry(replaced.text);
      checkRule(this.grid.rowToWrite(row), row, column - 1, replaced.text, region);
      written.push({ box: cell, text: replaced.text });
      count += replaced.count;
    });
    for (const { box: cell, text } of written)
      putEntry(this.grid.rowToWrite(cell.row), cell.column - 1, text, region);
    const changed = coveringBox(written.map((each) => each.box));
    if (changed) this.#tellCells(changed);
    return count;
  }

  /** Changes the looks of every cell of a box: all alike, or each by its own patch. */
  restyle(box: Box, patch: Partial<Style> | readonly (readonly Partial<Style>[])[]): void {
    this.#checkWrite(box);
    const table = Array.isArray(patch) ? patch : null;
    const common = Array.isArray(patch) ? {} : patch;
    this.#eachCell(box, (row, index, down, right) => {
      const style = restyle(row.styles[index] ?? PLAIN_STYLE, table ? (table[down]?.[right] ?? {}) : common);
      if (style !== PLAIN_STYLE || row.styles.length > index) putExtra(row.styles, index, style);
    });
    this.#tellCells(box);
  }

  /** Empty text removes a note. */
  writeNotes(box: Box, notes: readonly (readonly string[])[]): void {
    this.#checkWrite(box);
    this.#eachCell(box, (row, index, down, right) => {
      const note = notes[down]?.[right] || undefined;
      if (note !== undefined || row.notes.length > index) putExtra(row.notes, index, note);
    });
    this.#tellCells(box);
  }

  /** Null takes the validation off a cell. */
  writeCellRules(box: Box, rules: readonly (readonly (CellRule | null)[])[]): void {
    this.#checkWrite(box);
    this.#eachCell(box, (row, index, down, right) => {
      const rule = rules[down]?.[right] ?? undefined;
      if (rule !== undefined || row.rules.length > index) putExtra(row.rules, index, rule);
    });
    this.#tellCells(box);
  }

  /** Null takes the link off a cell; so does whatever is put into it afterwards. */
  writeLinks(box: Box, links: readonly (readonly (string | null)[])[]): void {
    this.#checkWrite(box);
    this.#eachCell(box, (row, index, down, right) => {
      const link = links[down]?.[right] ?? undefined;
      if (link !== undefined || row.links.length > index) putExtra(row.links, index, link);
    });
    this.#tellCells(box);
  }

  clear(box: Box, what: Clearing): void {
    this.#checkWrite(box);
    for (let at = box.row; at < box.row + box.rows; at++) {
      const row = this.grid.row(at);
      if (row) clearRow(row, box.column - 1, box.column - 1 + box.columns, what);
    }
    this.#tellCells(box);
  }

  #checkWrite(box: Box): void {
    this.checkInside(box);
    this.checkWritable(box);
  }

  #tellCells(box: Box): void {
    this.host.tell({ kind: 'cells', gid: this.gid, box });
  }

  #eachCell(box: Box, visit: (row: Row, index: number, down: number, right: number) => void): void {
    for (let down = 0; down < box.rows; down++) {
      const row = this.grid.rowToWrite(box.row + down);
      for (let right = 0; right < box.columns; right++) visit(row, box.column - 1 + right, down, right);
    }
  }

  /** Visits the cells that hold anything, row by row. */
  #eachShown(
    box: Box,
    visit: (shown: string, row: number, column: number, formula: string | undefined) => void,
  ): void {
    this.checkInside(box);
    const { region } = this.host;
    for (let at = box.row; at < box.row + box.rows; at++) {
      const row = this.grid.row(at);
      const end = Math.min(row?.values.length ?? 0, box.column - 1 + box.columns);
      for (let index = box.column - 1; row && index < end; index++) {
        const shown = shownText(row, index, region);
        if (shown !== '') visit(shown, at, index + 1, row.formulas[index]);
      }
    }
  }

  #table<T>(box: Box, empty: T, read: (row: Row, index: number) => T): T[][] {
    this.checkInside(box);
    const table: T[][] = [];
    for (let down = 0; down < box.rows; down++) {
      const row = this.grid.row(box.row + down);
      const line: T[] = [];
      for (let right = 0; right < box.columns; right++)
        line.push(row ? read(row, box.column - 1 + right) : empty);
      table.push(line);
    }
    return table;
  }
}
