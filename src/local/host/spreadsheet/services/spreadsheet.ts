// Google's Spreadsheet: the file with its sheets.

import { remembered } from '../../remembered.ts';
import { Service } from '../../service.ts';
import type { Access } from './access.ts';
import { Arguments } from './arguments.ts';
import { DeveloperMetadataFinder } from './developer-metadata.ts';
import type { Range } from './range.ts';
import { Sheet } from './sheet.ts';

/** Seconds a toast stays when the script does not say (page reference/spreadsheet/spreadsheet#toast). */
const TOAST_SECONDS = 5;

export class Spreadsheet extends Service {
  readonly access: Access;
  readonly #sheet: (gid: number) => Sheet;

  constructor(access: Access) {
    super();
    this.access = access;
    this.#sheet = remembered((gid) => new Sheet(access, gid, this.#sheet, this));
  }

  getId(): string {
    return this.access.workbook.id;
  }

  getName(): string {
    return this.access.workbook.name;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }

  getSpreadsheetTimeZone(): string {
    return this.access.workbook.timeZone;
  }

  getSpreadsheetLocale(): string {
    return this.access.workbook.locale;
  }

  getSheets(): Sheet[] {
    this.access.execution.flush();
    return this.access.workbook.sheets.map((sheet) => this.#sheet(sheet.gid));
  }

  getSheetByName(...list: unknown[]): Sheet | null {
    const name = new Arguments('Spreadsheet.getSheetByName', list).between(1, 1).text(0);
    this.access.execution.flush();
    const sheet = this.access.workbook.sheetNamed(name);
    return sheet ? this.#sheet(sheet.gid) : null;
  }

  getActiveSheet(): Sheet {
    return this.#sheet(this.access.activeGid);
  }

  setActiveSheet(...list: unknown[]): Sheet {
    const args = new Arguments('Spreadsheet.setActiveSheet', list).between(1, 2);
    if (args.count > 1) args.flag(1);
    return args.instance(0, Sheet).activate();
  }

  /** `insertSheet(name?, index?)`: behind the active sheet, or as tab number `index` from 0; the new sheet becomes active. */
  insertSheet(...list: unknown[]): Sheet {
    const args = new Arguments('Spreadsheet.insertSheet', list).between(0, 2);
    const named = typeof args.at(0) === 'string';
    if (args.count === 2 && !named) args.refuse();
    const at = named ? 1 : 0;
    const index = args.count > at ? args.whole(at) : undefined;
    this.access.execution.flush();
    const { workbook } = this.access;
    const active = workbook.sheets.indexOf(this.access.model(this.access.activeGid));
    const model = workbook.insertSheet({
      ...(named ? { name: args.text(0) } : {}),
      index: index ?? active + 1,
    });
    return this.#sheet(model.gid).activate();
  }

  /** Finds what is on its sheets, and on their rows and columns. */
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.access, () => this.access.workbook.sheets, this.#sheet);
  }

  deleteSheet(...list: unknown[]): void {
    const sheet = new Arguments('Spreadsheet.deleteSheet', list).between(1, 1).instance(0, Sheet);
    this.access.workbook.deleteSheet(this.access.read(sheet.gid));
  }

  /** Null and a negative number of seconds keep the toast until it is closed. */
  toast(...list: unknown[]): void {
    const args = new Arguments('Spreadsheet.toast', list).between(1, 3);
    const seconds = args.at(2) === null ? -1 : args.whole(2, TOAST_SECONDS);
    this.access.options.toast(args.text(0), args.textOrNull(1) ?? '', seconds);
  }

  getRange(...list: unknown[]): Range {
    const text = new Arguments('Spreadsheet.getRange', list).between(1, 1).text(0);
    return this.getActiveSheet().getRange(text);
  }
}
