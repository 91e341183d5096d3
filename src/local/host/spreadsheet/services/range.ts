// Google's Range: a rectangle of cells of one sheet.

import type { Clearing } from '../model/cells.ts';
import { checkEntry, type Entry } from '../model/entry.ts';
import { Arguments, checkShape } from './arguments.ts';
import { clearingOf } from './clearing.ts';
import {
  addMetadata,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  placeOfRange,
  samePlace,
} from './developer-metadata.ts';
import { Styled } from './styled.ts';
import { TextFinder } from './text-finder.ts';

type Value = string | number | boolean | Date;

export class Range extends Styled {
  getValue(): Value {
    return firstOf(this.access.read(this.gid).values({ ...this.box, rows: 1, columns: 1 }));
  }

  getValues(): Value[][] {
    return this.access.read(this.gid).values(this.box);
  }

  getDisplayValue(): string {
    return firstOf(this.access.read(this.gid).displays({ ...this.box, rows: 1, columns: 1 }));
  }

  getDisplayValues(): string[][] {
    return this.access.read(this.gid).displays(this.box);
  }

  getFormula(): string {
    return firstOf(this.access.read(this.gid).formulas({ ...this.box, rows: 1, columns: 1 }));
  }

  getFormulas(): string[][] {
    return this.access.read(this.gid).formulas(this.box);
  }

  isBlank(): boolean {
    return this.getValues().every((line) => line.every((value) => value === ''));
  }

  setValue(...list: unknown[]): this {
    const entry = new Arguments('Range.setValue', list).between(0, 1).entry(0);
    return this.#put(Array.from({ length: this.box.rows }, () => Array<Entry>(this.box.columns).fill(entry)));
  }

  setValues(...list: unknown[]): this {
    const entries = new Arguments('Range.setValues', list).between(1, 1).entries(0);
    checkShape(entries, this.box.rows, this.box.columns);
    return this.#put(entries);
  }

  getNote(): string {
    return firstOf(this.access.read(this.gid).notes({ ...this.box, rows: 1, columns: 1 }));
  }

  getNotes(): string[][] {
    return this.access.read(this.gid).notes(this.box);
  }

  setNote(...list: unknown[]): this {
    const note = new Arguments('Range.setNote', list).between(1, 1).textOrNull(0) ?? '';
    return this.#putNotes(
      Array.from({ length: this.box.rows }, () => Array<string>(this.box.columns).fill(note)),
    );
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

  clearFormat(): this {
    return this.#clear({ styles: true });
  }

  clearNote(): this {
    return this.#clear({ notes: true });
  }

  activate(): this {
    this.access.select(this.gid, [this.box]);
    return this;
  }

  activateAsCurrentCell(): this {
    const ranges = this.access.selection(this.gid)?.ranges ?? [this.box];
    this.access.select(this.gid, ranges, { ...this.box, rows: 1, columns: 1 });
    return this;
  }

  /** Only whole rows and columns as `4:4` and `B:B` can have metadata. */
  addDeveloperMetadata(...list: unknown[]): this {
    addMetadata(this.access, 'Range', placeOfRange(this.gid, this.box, this.open), list);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    const place = placeOfRange(this.gid, this.box, this.open);
    return new DeveloperMetadataFinder(this.access, (each) => samePlace(each, place)).find();
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const place = placeOfRange(this.gid, this.box, this.open);
    return new DeveloperMetadataFinder(this.access, (each) => samePlace(each, place));
  }

  /** Looks for a text in the cells of this range. */
  createTextFinder(...list: unknown[]): TextFinder {
    const text = new Arguments('Range.createTextFinder', list).between(1, 1).text(0);
    return new TextFinder(this.access, this.gid, () => this.box, text);
  }

  #put(entries: Entry[][]): this {
    for (const line of entries) for (const entry of line) checkEntry(entry);
    this.access.place(this.gid).checkWritable(this.box);
    this.access.write(this.gid, (sheet) => sheet.write(this.box, entries, this.access.region()));
    return this;
  }

  #putNotes(notes: string[][]): this {
    this.access.place(this.gid).checkWritable(this.box);
    this.access.write(this.gid, (sheet) => sheet.writeNotes(this.box, notes));
    return this;
  }

  #clear(what: Clearing): this {
    this.access.place(this.gid).checkWritable(this.box);
    this.access.write(this.gid, (sheet) => sheet.clear(this.box, what));
    return this;
  }
}

function firstOf<T>(table: T[][]): T {
  const [[first] = []] = table;
  if (first === undefined) throw new Error('A range without cells.');
  return first;
}
