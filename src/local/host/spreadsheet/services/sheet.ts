// Google's Sheet: one tab of the spreadsheet.

import type { Clearing } from '../model/cells.ts';
import { checkEntry } from '../model/entry.ts';
import { Arguments } from './arguments.ts';
import { clearingOf } from './clearing.ts';
import { readColor } from './colors.ts';
import { ConditionalFormatRule, readRules, ruleOf } from './conditional-format-rule.ts';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder } from './developer-metadata.ts';
import { Filter } from './filter.ts';
import { placeOfA1, placeOfNumbers } from './place.ts';
import { Range } from './range.ts';
import { RangeList } from './range-list.ts';
import { activeRange, activeRangeList, currentCell, Selection } from './selection.ts';
import { SheetLayout } from './sheet-layout.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { TextFinder } from './text-finder.ts';

export class Sheet extends SheetLayout {
  getName(): string {
    return this.access.read(this.gid).name;
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(...list: unknown[]): this {
    const name = new Arguments('Sheet.setName', list).between(1, 1).text(0);
    this.access.read(this.gid).rename(name);
    return this;
  }

  getSheetId(): number {
    return this.gid;
  }

  getParent(): Spreadsheet {
    return this.access.spreadsheet();
  }

  /** Position among the tabs, from 1. */
  getIndex(): number {
    return this.access.workbook.sheets.indexOf(this.access.read(this.gid)) + 1;
  }

  setTabColor(...list: unknown[]): this {
    const color = readColor(new Arguments('Sheet.setTabColor', list).between(1, 1).textOrNull(0));
    this.access.write(this.gid, (sheet) => sheet.setTabColor(color));
    return this;
  }

  getRange(...list: unknown[]): Range {
    const args = new Arguments('Sheet.getRange', list).between(1, 4);
    const place =
      args.count === 1
        ? placeOfA1(this.access, this.gid, args.text(0))
        : placeOfNumbers(
            this.access,
            this.gid,
            args.whole(0),
            args.whole(1),
            args.whole(2, 1),
            args.whole(3, 1),
          );
    return this.access.range(place.gid, place.box, place.open);
  }

  getRangeList(...list: unknown[]): RangeList {
    const names = new Arguments('Sheet.getRangeList', list).between(1, 1).texts(0);
    return new RangeList(
      this.access,
      this.gid,
      names.map((name) => this.getRange(name)),
    );
  }

  /** From A1 to the last row and column with a value; A1 in an empty sheet. */
  getDataRange(): Range {
    const sheet = this.access.read(this.gid);
    const rows = Math.max(1, sheet.lastRow);
    const columns = Math.max(1, sheet.lastColumn);
    return this.access.range(this.gid, { row: 1, column: 1, rows, columns });
  }

  getSheetValues(...list: unknown[]): unknown[][] {
    const args = new Arguments('Sheet.getSheetValues', list).between(4, 4);
    return this.getRange(args.whole(0), args.whole(1), args.whole(2), args.whole(3)).getValues();
  }

  getFilter(): Filter | null {
    return this.access.read(this.gid).filter ? new Filter(this.access, this.gid) : null;
  }

  getSelection(): Selection {
    return new Selection(this.access, this.gid);
  }

  getActiveRange(): Range | null {
    return activeRange(this.access, this.gid);
  }

  getActiveRangeList(): RangeList | null {
    return activeRangeList(this.access, this.gid);
  }

  getActiveCell(): Range | null {
    return currentCell(this.access, this.gid);
  }

  getCurrentCell(): Range | null {
    return currentCell(this.access, this.gid);
  }

  setActiveRange(...list: unknown[]): Range {
    return new Arguments('Sheet.setActiveRange', list).between(1, 1).instance(0, Range).activate();
  }

  setActiveRangeList(...list: unknown[]): RangeList {
    return new Arguments('Sheet.setActiveRangeList', list).between(1, 1).instance(0, RangeList).activate();
  }

  setCurrentCell(...list: unknown[]): Range {
    return new Arguments('Sheet.setCurrentCell', list)
      .between(1, 1)
      .instance(0, Range)
      .activateAsCurrentCell();
  }

  activate(): this {
    this.access.activate(this.gid);
    return this;
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
    return formatRules.map((rule) => ruleOf(rule, (box) => this.access.range(this.gid, box)));
  }

  /** Replaces all rules of the sheet. */
  setConditionalFormatRules(...list: unknown[]): void {
    const args = new Arguments('Sheet.setConditionalFormatRules', list).between(1, 1);
    const rules = readRules(args.instances(0, ConditionalFormatRule), this.gid);
    this.access.write(this.gid, (sheet) => sheet.setFormatRules(rules));
  }

  clearConditionalFormatRules(): void {
    this.access.write(this.gid, (sheet) => sheet.setFormatRules([]));
  }

  /** Sorts all rows but the frozen ones. */
  sort(...list: unknown[]): this {
    const args = new Arguments('Sheet.sort', list).between(1, 2);
    const column = args.whole(0);
    const ascending = args.count < 2 || args.flag(1);
    this.access.reshape(this.gid, (sheet) => sheet.sortRows(column, ascending, sheet.frozenRows));
    return this;
  }

  addDeveloperMetadata(...list: unknown[]): this {
    addMetadata(this.access, 'Sheet', { kind: 'sheet', gid: this.gid }, list);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return new DeveloperMetadataFinder(
      this.access,
      (place) => place.kind === 'sheet' && place.gid === this.gid,
    ).find();
  }

  /** Finds the metadata of the sheet and of its rows and columns. */
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(
      this.access,
      (place) => place.kind !== 'spreadsheet' && place.gid === this.gid,
    );
  }

  /** Looks for a text in all cells of the sheet. */
  createTextFinder(...list: unknown[]): TextFinder {
    const text = new Arguments('Sheet.createTextFinder', list).between(1, 1).text(0);
    return new TextFinder(this.access, this.gid, (sheet) => sheet.all, text);
  }

  #clear(what: Clearing): this {
    const sheet = this.access.place(this.gid);
    sheet.checkWritable(sheet.all);
    this.access.write(this.gid, (model) => model.clear(model.all, what));
    return this;
  }
}
