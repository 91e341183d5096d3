// A spreadsheet file: its sheets, regional settings, and those who watch it change.

import type { Region } from '../../cells/region.ts';
import { isTimeZone } from '../../cells/zone.ts';
import type { Change, ChangeListener } from './change.ts';
import { SheetError } from './errors.ts';
import { DEFAULT_COLUMNS, DEFAULT_ROWS, SheetModel, type SheetOwner } from './sheet.ts';

/** Google Docs Editors Help, "Files you can store in Google Drive": 10 million cells in a spreadsheet. */
export const MAX_WORKBOOK_CELLS = 10_000_000;

export interface WorkbookSettings {
  readonly id: string;
  readonly name: string;
  /** Google's form, `en_US`. */
  readonly locale: string;
  /** IANA name, `Asia/Kolkata`. */
  readonly timeZone: string;
}

export class Workbook {
  readonly id: string;
  #settings: WorkbookSettings;
  #sheets: SheetModel[] = [];
  #active: SheetModel;
  #lastGid = 0;
  #lastMetadataId = 0;
  readonly #listeners = new Set<ChangeListener>();
  readonly #owner: SheetOwner;

  /** Starts with one empty sheet, `Sheet1`, whose gid is 0. */
  constructor(settings: WorkbookSettings) {
    this.id = settings.id;
    this.#settings = settings;
    const book = this;
    this.#owner = {
      get region() {
        return book.region;
      },
      tell: (change) => this.#tell(change),
      makeRoom: (moreCells) => this.#makeRoom(moreCells),
      checkName: (name, gid) => this.#checkName(name, gid),
      newMetadataId: () => {
        this.#lastMetadataId++;
        return this.#lastMetadataId;
      },
    };
    this.#active = new SheetModel(0, 'Sheet1', this.#owner);
    this.#sheets = [this.#active];
  }

  get name(): string {
    return this.#settings.name;
  }

  get locale(): string {
    return this.#settings.locale;
  }

  get timeZone(): string {
    return this.#settings.timeZone;
  }

  get region(): Region {
    return { locale: this.locale, timeZone: this.timeZone };
  }

  /** In the order of their tabs. */
  get sheets(): readonly SheetModel[] {
    return this.#sheets;
  }

  get activeSheet(): SheetModel {
    return this.#active;
  }

  /** File > Settings. Throws TypeError for an unknown time zone. */
  configure(settings: Partial<Pick<WorkbookSettings, 'name' | 'locale' | 'timeZone'>>): void {
    if (settings.timeZone !== undefined && !isTimeZone(settings.timeZone)) {
      throw new TypeError(`There is no time zone "${settings.timeZone}".`);
    }
    this.#settings = { ...this.#settings, ...settings };
    for (const sheet of this.#sheets) this.#tell({ kind: 'cells', gid: sheet.gid, box: sheet.all });
  }

  /** Undefined when there is no such sheet, or no longer. */
  sheet(gid: number): SheetModel | undefined {
    return this.#sheets.find((sheet) => sheet.gid === gid);
  }

  /** By its name, exactly. */
  sheetNamed(name: string): SheetModel | undefined {
    return this.#sheets.find((sheet) => sheet.name === name);
  }

  activate(sheet: SheetModel): void {
    this.#active = sheet;
    this.#tell({ kind: 'sheets' });
  }

  /** Adds a sheet behind the active one, or as tab number `index` (from 0), and activates it. */
  insertSheet(options: { name?: string; index?: number; rows?: number; columns?: number } = {}): SheetModel {
    const { rows = DEFAULT_ROWS, columns = DEFAULT_COLUMNS } = options;
    const name = options.name ?? this.#freeName();
    this.#checkName(name, null);
    this.#makeRoom(rows * columns);
    this.#lastGid++;
    const sheet = new SheetModel(this.#lastGid, name, this.#owner, rows, columns);
    const index = options.index ?? this.#sheets.indexOf(this.#active) + 1;
    this.#sheets.splice(index, 0, sheet);
    this.activate(sheet);
    return sheet;
  }

  /**
   * *Duplicate* in the menu of a tab.
   *
   * @param carriesMetadata Google does not say whether the copy bears the developer metadata of the sheet and its columns
   */
  duplicateSheet(sheet: SheetModel, carriesMetadata: boolean): SheetModel {
    const copy = this.insertSheet({
      name: this.#freeCopyName(`Copy of ${sheet.name}`),
      index: this.#sheets.indexOf(sheet) + 1,
      rows: sheet.rowCount,
      columns: sheet.columnCount,
    });
    copy.fillFrom(sheet);
    if (carriesMetadata) copy.metadata.copyFrom(sheet.metadata);
    return copy;
  }

  /** The name, with a number where it is taken: nobody documents which one Google takes. */
  #freeCopyName(name: string): string {
    let free = name;
    for (let number = 2; this.sheetNamed(free) !== undefined; number++) free = `${name} ${number}`;
    return free;
  }

  /** Throws SheetError `last-sheet` for the only sheet. */
  deleteSheet(sheet: SheetModel): void {
    if (this.#sheets.length === 1) {
      throw new SheetError('last-sheet', "You can't remove all the visible sheets in a document.");
    }
    const index = this.#sheets.indexOf(sheet);
    if (index < 0) throw new SheetError('not-found', `Sheet ${sheet.gid} not found`);
    this.#sheets.splice(index, 1);
    const next = this.#sheets[Math.max(0, index - 1)];
    if (this.#active === sheet && next) this.#active = next;
    this.#tell({ kind: 'sheets' });
  }

  /** Calls the listener after every change, of one sheet or of all; the answer ends it. */
  subscribe(listener: ChangeListener, gid?: number): () => void {
    const wrapped: ChangeListener = (change) => {
      if (gid === undefined || change.kind === 'sheets' || change.gid === gid) listener(change);
    };
    this.#listeners.add(wrapped);
    return () => this.#listeners.delete(wrapped);
  }

  #tell(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  #makeRoom(moreCells: number): void {
    const cells = this.#sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
    if (cells + moreCells <= MAX_WORKBOOK_CELLS) return;
    throw new SheetError(
      'too-many-cells',
      `This action would increase the number of cells in the workbook above the limit of ${MAX_WORKBOOK_CELLS} cells.`,
    );
  }

  #checkName(name: string, gid: number | null): void {
    const lower = name.toLowerCase();
    if (name === '') throw new SheetError('sheet-name', 'The sheet name cannot be empty.');
    if (this.#sheets.some((sheet) => sheet.gid !== gid && sheet.name.toLowerCase() === lower)) {
      throw new SheetError(
        'sheet-name',
        `A sheet with the name "${name}" already exists. Please enter another name.`,
      );
    }
  }

  #freeName(): string {
    let number = this.#sheets.length + 1;
    while (this.sheetNamed(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}
