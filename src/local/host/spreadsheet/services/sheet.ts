// Google's Sheet: one tab of the spreadsheet.

import { Service } from '../../service.ts';
import type { Box } from '../model/box.ts';
import { checkEntry } from '../model/entry.ts';
import type { Clearing } from '../model/one-row.ts';
import type { Access } from './access.ts';
import { Arguments } from './arguments.ts';
import { clearingOf } from './clearing.ts';
import { ConditionalFormatRule, readRules, ruleOf } from './conditional-format-rule.ts';
import { DeveloperMetadataFinder, newMetadata } from './developer-metadata.ts';
import { boxOf, placeOfA1 } from './place.ts';
import { Range } from './range.ts';
import { RangeList } from './range-list.ts';
import { SheetLayout } from './sheet-layout.ts';
import { TextFinder } from './text-finder.ts';

/** The sheet of that number, always the same object in one execution. */
type SheetOf = (gid: number) => Sheet;

export class Sheet extends SheetLayout {
  readonly #sheetOf: SheetOf;
  readonly #spreadsheet: Service;

  constructor(access: Access, gid: number, sheetOf: SheetOf, spreadsheet: Service) {
    super(access, gid);
    this.#sheetOf = sheetOf;
    this.#spreadsheet = spreadsheet;
  }

  /** The spreadsheet to which the sheet belongs. */
  getParent(): Service {
    return this.#spreadsheet;
  }

  getRange(...list: unknown[]): Range {
    const args = new Arguments('Sheet.getRange', list).between(1, 4);
    if (args.count > 1) return this.#rangeOf(args);
    const place = placeOfA1(this.access, this.gid, args.text(0));
    return new Range(this.#sheetOf(place.gid), place.box, place.open);
  }

  /** From A1 to the last row and column with a value; A1 in an empty sheet. */
  getDataRange(): Range {
    const sheet = this.access.read(this.gid);
    const rows = Math.max(1, sheet.lastRow);
    const columns = Math.max(1, sheet.lastColumn);
    return new Range(this, { row: 1, column: 1, rows, columns });
  }

  getFilter(): Filter | null {
    const { filter } = this.access.read(this.gid);
    return filter && this.access.options.unsettled.filterOfRows === 'told' ? new Filter() : null;
  }

  /** The range that was selected last; null when nothing is selected, as in a trigger. */
  getActiveRange(): Range | null {
    const box = this.access.selection(this.gid)?.at(-1);
    return box ? new Range(this, box) : null;
  }

  /** All selected ranges; they may include hidden rows. */
  getActiveRangeList(): RangeList | null {
    const boxes = this.access.selection(this.gid);
    return boxes && new RangeList(boxes.map((box) => new Range(this, box)));
  }

  /** Writes below the last row with a value; the grid grows when it is full. Values are parsed as if typed. */
  appendRow(...list: unknown[]): this {
    const args = new Arguments('Sheet.appendRow', list).between(1, 1);
    const entries = args.line(0);
    if (entries.length === 0) args.refuse();
    for (const entry of entries) checkEntry(entry);
    this.access.reshape(this.gid, (sheet) => {
      const row = sheet.lastRow + 1;
      if (row > sheet.rowCount) sheet.insertRows(row, 1);
      const missing = entries.length - sheet.columnCount;
      if (missing > 0) sheet.insertColumns(sheet.columnCount + 1, missing);
      const box = { row, column: 1, rows: 1, columns: entries.length };
      sheet.write(box, [entries], this.access.region());
    });
    return this;
  }

  clear(...list: unknown[]): this {
    return this.#clear(clearingOf(new Arguments('Sheet.clear', list)));
  }

  clearContents(): this {
    return this.#clear({ values: true });
  }

  clearFormats(): this {
    return this.#clear({ styles: true });
  }

  clearNotes(): this {
    return this.#clear({ notes: true });
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const { formatRules } = this.access.read(this.gid);
    return formatRules.map((rule) => ruleOf(rule, (box) => new Range(this, box)));
  }

  /** Replaces all rules of the sheet. */
  setConditionalFormatRules(...list: unknown[]): void {
    const args = new Arguments('Sheet.setConditionalFormatRules', list).between(1, 1);
    const rules = readRules(args.instances(0, ConditionalFormatRule), this.gid);
    this.access.write(this.gid, (sheet) => sheet.setFormatRules(rules));
  }

  /** Sorts all rows but the frozen ones. */
  sort(...list: unknown[]): this {
    const args = new Arguments('Sheet.sort', list).between(1, 2);
    const column = args.whole(0);
    const ascending = args.count < 2 || args.flag(1);
    this.access.reshape(this.gid, (sheet) => sheet.sortRows(column, ascending, sheet.frozenRows));
    return this;
  }

  /** Looks for a text in all cells of the sheet. */
  createTextFinder(...list: unknown[]): TextFinder<Range> {
    const text = new Arguments('Sheet.createTextFinder', list).between(1, 1).text(0);
    const rangeOf = (cell: Box) => new Range(this, cell);
    return new TextFinder(this, (sheet) => sheet.all, text, rangeOf);
  }

  addDeveloperMetadata(...list: unknown[]): this {
    const metadata = newMetadata('Sheet.addDeveloperMetadata', list);
    this.access.write(this.gid, (sheet) => sheet.metadata.add({ ...metadata, place: null }));
    return this;
  }

  /** Finds what is on the sheet itself, and on its rows and columns. */
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.access, () => [this.access.model(this.gid)], this.#sheetOf);
  }

  #rangeOf(args: Arguments): Range {
    const box = boxOf(args.whole(0), args.whole(1), args.whole(2, 1), args.whole(3, 1));
    this.access.place(this.gid).checkInside(box);
    return new Range(this, box);
  }

  #clear(what: Clearing): this {
    const sheet = this.access.place(this.gid);
    sheet.checkWritable(sheet.all);
    this.access.write(this.gid, (model) => model.clear(model.all, what));
    return this;
  }
}

/** The basic filter of a sheet; that it is there is all that the add-on asks. */
class Filter extends Service {}
