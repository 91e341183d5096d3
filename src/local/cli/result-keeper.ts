// Keeps the result of a sending on the disk: before a call leaves, the files say which rows are in it.
import type { SheetData } from '../files/sheet-data.ts';
import { asFileIsRead, writeSheetFile } from '../files/sheet-file.ts';
import type { Region } from '../host/cells/region.ts';
import type { CallHooks } from '../host/runtime/dispatcher.ts';
import type { PropertyStore } from '../host/services/property-store.ts';
import type { SheetModel } from '../host/spreadsheet/model/sheet.ts';
import type { Workbook } from '../host/spreadsheet/model/workbook.ts';
import { sheetData } from '../workbench/load-workbook.ts';
import { statusInCommandWords, withCommandStatuses } from './command-words.ts';
import { changesSince, isNamed } from './journal.ts';
import { type OwnTexts, ownPlaceIn, readOwn } from './own-cells.ts';
import { notesOf, type RunState, writeState } from './run-state.ts';
import { digestsOf, sentRows } from './sent-rows.ts';

/** A file that is written sooner than this is written each time; what it costs is lost in the calls. */
const BRIEF_MS = 250;
/** Writing a larger file takes at most one part in so many of the time; between two, its small file tells what changed. */
const SHARE = 10;
/** Calls of the add-on before which everything is written: those that leave, and rests after answers. */
const BEFORE = /^(?:UrlFetchApp\.|Utilities\.sleep$)/;

/** The add-on's notes of its runs, which are there before a run's first row leaves. */
const RUN_NOTE = /^run\./;

export interface KeptResult {
  readonly path: string;
  readonly workbook: Workbook;
  readonly notes: PropertyStore;
  readonly headerRow: number | null;
  readonly about: Pick<RunState, 'source' | 'account' | 'zone' | 'locale' | 'sheet' | 'spreadsheet'>;
  /** Milliseconds of whatever origin. */
  readonly now: () => number;
  /** Writes a sheet as a file; throws FileError. */
  readonly write?: (path: string, data: SheetData, region: Region) => Promise<void>;
}

export class ResultKeeper {
  readonly #parts: KeptResult;
  readonly #sheet: SheetModel;
  readonly #unsubscribe: () => void;
  /** What the add-on's cells say in the file; null while there is none. */
  #written: readonly OwnTexts[] | null = null;
  #writtenAt = 0;
  #took = 0;
  #isChanged = true;
  #notes = '';
  #queue: Promise<void> = Promise.resolve();
  #failure: Error | null = null;
  #sent: boolean;
  /** What stands for the user's cells of each row, which nobody changes meanwhile. */
  #digests: readonly string[] | null = null;

  /** @param sent whether calls about these rows may have left before */
  constructor(parts: KeptResult, sent: boolean) {
    this.#parts = parts;
    this.#sent = sent;
    this.#sheet = parts.workbook.activeSheet;
    this.#unsubscribe = parts.workbook.subscribe(() => {
      this.#isChanged = true;
    });
  }

  /** Why the result could not be written; nothing was let out since. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** True once there is a result file. */
  get hasFile(): boolean {
    return this.#written !== null;
  }

  /** The host's hook: nothing leaves before its rows are on the disk, and where they cannot be, the execution ends. */
  readonly onServiceCall: NonNullable<CallHooks['onServiceCall']> = (_n, execution, call) => {
    if (!BEFORE.test(call) || !this.#isBegun) return;
    return this.save().catch(() => execution.kill('The result could not be written.'));
  };

  /** Whether there is anything to keep: before there is a run, no row can leave, and a list that cannot be sent leaves no result behind. */
  get #isBegun(): boolean {
    return this.hasFile || Object.keys(this.#parts.notes.entries).some((key) => RUN_NOTE.test(key));
  }

  /** Writes what has changed. @throws FileError, which `failure` keeps */
  save(): Promise<void> {
    return this.#inTurn(() => this.#save(false));
  }

  /** Writes everything, whatever it takes. @throws FileError */
  finish(): Promise<void> {
    return this.#inTurn(() => this.#save(true));
  }

  /**
   * For a result that is gone on with: what a journal knew is in it from now on. The small file alone knew that, so it forgets it only
   * once the result is written. @throws FileError
   */
  takeUp(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#writeResult();
      this.#sent = true;
      this.#writeState();
    });
  }

  /** Writes what has changed at once, for a process that must end now. @throws FileError */
  saveNow(): void {
    if (this.#written !== null) this.#writeState();
  }

  /** Rows whose status stands in no file, for a user whose disk is full. */
  unsaved(): readonly { readonly row: number; readonly status: string; readonly id: string }[] {
    return changesSince(this.#written ?? [], this.#own());
  }

  close(): void {
    this.#unsubscribe();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work);
    // Whoever asked hears of the failure; those who come later may have more luck.
    this.#queue = done.catch(() => {});
    return done;
  }

  async #save(whole: boolean): Promise<void> {
    const notes = JSON.stringify(notesOf(this.#parts.notes));
    if (!whole && !this.#isChanged && notes === this.#notes) return;
    this.#isChanged = false;
    try {
      // By its number alone a row would be taken for another one as soon as the user sorts the file.
      const isNumbered = !changesSince(this.#written ?? [], this.#own()).every(isNamed);
      this.#writeState();
      if (whole || isNumbered || this.#isDue()) await this.#writeResult();
      if (whole || isNumbered || !this.#sent) {
        // From now on a result that is gone was there once.
        this.#sent = true;
        this.#writeState();
      }
      this.#notes = notes;
      this.#failure = null;
    } catch (error) {
      this.#isChanged = true;
      this.#failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }

  #isDue(): boolean {
    if (this.#written === null || this.#took < BRIEF_MS) return true;
    return this.#parts.now() - this.#writtenAt >= this.#took * SHARE;
  }

  #own(): OwnTexts[] {
    return readOwn(this.#sheet, this.#parts.headerRow);
  }

  #writeState(): void {
    const { path, notes, about } = this.#parts;
    const own = this.#own();
    const rows = (this.#written === null ? [] : changesSince(this.#written, own)).map(inWords);
    const left = sentRows(own, () => this.#digestsOfRows());
    writeState(path, { ...about, sent: this.#sent, properties: notesOf(notes), rows, left });
  }

  #digestsOfRows(): readonly string[] {
    if (this.#digests === null) {
      const { path, workbook, headerRow } = this.#parts;
      const data = sheetData(this.#sheet);
      // They are compared with those of the file, in which a number may be a text.
      this.#digests = digestsOf(asFileIsRead(path, data, workbook.region), ownPlaceIn(data, headerRow));
    }
    return this.#digests;
  }

  async #writeResult(): Promise<void> {
    const { path, workbook, headerRow, now, write = writeSheetFile } = this.#parts;
    const began = now();
    const own = this.#own();
    await write(path, withCommandStatuses(sheetData(this.#sheet), headerRow), workbook.region);
    this.#written = own;
    this.#writtenAt = now();
    this.#took = this.#writtenAt - began;
  }
}

function inWords<T extends OwnTexts>(row: T): T {
  return { ...row, status: statusInCommandWords(row.status) };
}
