// Google's Range: a rectangle of cells of one sheet.

import type { Box } from '../model/box.ts';
import { checkEntry, type Entry } from '../model/entry.ts';
import { SheetError } from '../model/errors.ts';
import type { MetadataPlace } from '../model/metadata.ts';
import type { Clearing } from '../model/one-row.ts';
import type { SheetModel } from '../model/sheet.ts';
import { Arguments, checkShape } from './arguments.ts';
import { clearingOf } from './clearing.ts';
import { newMetadata } from './developer-metadata.ts';
import { Linked } from './linked.ts';
import { boxOf } from './place.ts';
import { workOutSeen } from './seen-formula.ts';
import { TextFinder } from './text-finder.ts';

type Value = string | number | boolean | Date;

/** Getters answer for the whole range row by row; those in the singular answer for its first cell. */
export class Range extends Linked {
  getCell(...list: unknown[]): Range {
    const args = new Arguments('Range.getCell', list).between(2, 2);
    return this.#near(args.whole(0) - 1, args.whole(1) - 1, 1, 1);
  }

  offset(...list: unknown[]): Range {
    const args = new Arguments('Range.offset', list).between(2, 4);
    const [rows, columns] = [args.whole(2, this.box.rows), args.whole(3, this.box.columns)];
    return this.#near(args.whole(0), args.whole(1), rows, columns);
  }

  getValue(): Value {
    return this.#first((sheet, cell) => sheet.values(cell));
  }

  getValues(): Value[][] {
    return this.#read().values(this.box);
  }

  getDisplayValue(): string {
    return this.#first((sheet, cell) => sheet.displays(cell));
  }

  getDisplayValues(): string[][] {
    return this.#read().displays(this.box);
  }

  getFormula(): string {
    return this.#first((sheet, cell) => sheet.formulas(cell));
  }

  getFormulas(): string[][] {
    return this.#read().formulas(this.box);
  }

  getNote(): string {
    return this.#first((sheet, cell) => sheet.notes(cell));
  }

  getNotes(): string[][] {
    return this.#read().notes(this.box);
  }

  isBlank(): boolean {
    return this.getValues().every((line) => line.every((value) => value === ''));
  }

  setValue(...list: unknown[]): this {
    return this.#put(this.#filled(new Arguments('Range.setValue', list).between(0, 1).entry(0)));
  }

  setValues(...list: unknown[]): this {
    const entries = new Arguments('Range.setValues', list).between(1, 1).entries(0);
    checkShape(entries, this.box.rows, this.box.columns);
    return this.#put(entries);
  }

  /** Of formulas the host works out plain values, and those that tell which rows are seen. */
  setFormula(...list: unknown[]): this {
    const formula = new Arguments('Range.setFormula', list).between(1, 1).text(0);
    const { workbook, options } = this.access;
    this.#put(this.#filled(formula));
    return this.#write((sheet) => {
      const seen = workOutSeen(formula, workbook, sheet, options.unsettled.seenByFormula);
      if (seen !== null) sheet.showResult(this.box.row, this.box.column, seen);
    });
  }

  setNote(...list: unknown[]): this {
    const note = new Arguments('Range.setNote', list).between(1, 1).textOrNull(0) ?? '';
    return this.#putNotes(this.#filled(note));
  }

  setNotes(...list: unknown[]): this {
    const args = new Arguments('Range.setNotes', list).between(1, 1);
    const notes = args.table(0, (note) =>
      typeof note === 'string' ? note : note === null ? '' : args.refuse(),
    );
    checkShape(notes, this.box.rows, this.box.columns);
    return this.#putNotes(notes);
  }

  clear(...list: unknown[]): this {
    return this.#clear(clearingOf(new Arguments('Range.clear', list)));
  }

  clearContent(): this {
    return this.#clear({ values: true });
  }

  activate(): this {
    this.access.select(this.gid, this.box);
    return this;
  }

  /** Looks for a text in the cells of this range. */
  createTextFinder(...list: unknown[]): TextFinder<Range> {
    const text = new Arguments('Range.createTextFinder', list).between(1, 1).text(0);
    const rangeOf = (cell: Box) => new Range(this.sheet, cell);
    return new TextFinder(this.sheet, () => this.box, text, rangeOf);
  }

  /** Throws SheetError `metadata` unless the range is one whole row or one whole column. */
  addDeveloperMetadata(...list: unknown[]): this {
    const metadata = newMetadata('Range.addDeveloperMetadata', list);
    const place = this.#metadataPlace();
    if (place === null) {
      throw new SheetError(
        'metadata',
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
    this.access.write(this.gid, (sheet) => sheet.metadata.add({ ...metadata, place }));
    return this;
  }

  #metadataPlace(): MetadataPlace {
    const { row, column, rows, columns } = this.box;
    const sheet = this.access.place(this.gid);
    if (columns === 1 && rows === sheet.rowCount) return { axis: 'column', at: column };
    return rows === 1 && columns === sheet.columnCount ? { axis: 'row', at: row } : null;
  }

  #near(down: number, right: number, rows: number, columns: number): Range {
    const box = boxOf(this.box.row + down, this.box.column + right, rows, columns);
    this.access.place(this.gid).checkInside(box);
    return new Range(this.sheet, box);
  }

  #read(): SheetModel {
    return this.access.read(this.gid);
  }

  #first<T>(read: (sheet: SheetModel, cell: Box) => T[][]): T {
    const [[first] = []] = read(this.#read(), { ...this.box, rows: 1, columns: 1 });
    if (first === undefined) throw new Error('A range without cells.');
    return first;
  }

  #filled<T>(item: T): T[][] {
    return Array.from({ length: this.box.rows }, () => Array<T>(this.box.columns).fill(item));
  }

  #put(entries: Entry[][]): this {
    for (const line of entries) for (const entry of line) checkEntry(entry);
    return this.#write((sheet) => sheet.write(this.box, entries, this.access.region()));
  }

  #putNotes(notes: string[][]): this {
    return this.#write((sheet) => sheet.writeNotes(this.box, notes));
  }

  #clear(what: Clearing): this {
    return this.#write((sheet) => sheet.clear(this.box, what));
  }

  #write(write: (sheet: SheetModel) => void): this {
    this.access.place(this.gid).checkWritable(this.box);
    this.access.write(this.gid, write);
    return this;
  }
}
