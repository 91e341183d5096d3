// How one execution reaches the workbook: what it reads is flushed first, what it writes is held back until then.

import type { Region } from '../../cells/region.ts';
import type { Execution, Service, UiDriver } from '../../service.ts';
import type { Unsettled } from '../../unsettled.ts';
import type { Box } from '../model/box.ts';
import { SheetError } from '../model/errors.ts';
import type { SheetModel } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';

/** What the spreadsheet services need from the rest of the host. */
export interface SpreadsheetOptions {
  /** The menus and dialogs: what `SpreadsheetApp.getUi()` answers. */
  readonly ui: () => Service;
  readonly toast: UiDriver['toast'];
  readonly unsettled: Unsettled;
  /** Whether the execution finds the file. */
  readonly hasFile: boolean;
}

export class Access {
  readonly workbook: Workbook;
  readonly execution: Execution;
  readonly options: SpreadsheetOptions;
  readonly #selections = new Map<number, readonly Box[]>();
  readonly #background: boolean;
  #activeGid: number;
  #reshapes = 0;

  constructor(workbook: Workbook, execution: Execution, options: SpreadsheetOptions) {
    this.workbook = workbook;
    this.execution = execution;
    this.options = options;
    // An execution sees what was selected when it began; nobody has selected anything for a trigger.
    this.#background = execution.kind === 'trigger';
    const first = this.#background ? workbook.sheets[0] : undefined;
    this.#activeGid = (first ?? workbook.activeSheet).gid;
    if (!this.#background)
      for (const sheet of workbook.sheets) this.#selections.set(sheet.gid, sheet.selection.ranges);
  }

  /** The sheet as it stands, without a flush. Throws SheetError `not-found` when it was deleted. */
  model(gid: number): SheetModel {
    const sheet = this.workbook.sheet(gid);
    if (!sheet) throw new SheetError('not-found', `Sheet ${gid} not found`);
    return sheet;
  }

  /** The sheet for reading, after everything this execution wrote. */
  read(gid: number): SheetModel {
    this.execution.flush();
    return this.model(gid);
  }

  /** Holds a write back. What can be refused at once must be checked before. */
  write(gid: number, write: (sheet: SheetModel) => void): void {
    this.execution.buffer(() => write(this.model(gid)));
  }

  /** Holds back a write after which rows and columns may stand elsewhere, so that `place` has to flush it. */
  reshape(gid: number, write: (sheet: SheetModel) => void): void {
    this.#reshapes++;
    this.write(gid, (sheet) => {
      this.#reshapes--;
      write(sheet);
    });
  }

  /** The sheet for finding a place in it: naming a range alone writes nothing out. */
  place(gid: number): SheetModel {
    return this.#reshapes > 0 ? this.read(gid) : this.model(gid);
  }

  /** Regional settings, with the execution's own clock. */
  region(): Region {
    return { ...this.workbook.region, now: this.execution.now() };
  }

  get activeGid(): number {
    return this.workbook.sheet(this.#activeGid) ? this.#activeGid : this.workbook.activeSheet.gid;
  }

  /** In the order of selection, and they may overlap; null when nothing is selected. */
  selection(gid: number): readonly Box[] | null {
    const mine = this.#selections.get(gid);
    if (mine || this.#background) return mine ?? null;
    return this.model(gid).selection.ranges;
  }

  activate(gid: number): void {
    this.#activeGid = gid;
    this.write(gid, (sheet) => this.workbook.activate(sheet));
  }

  select(gid: number, range: Box): void {
    this.activate(gid);
    this.#selections.set(gid, [range]);
    this.write(gid, (sheet) => sheet.select([range]));
  }
}
