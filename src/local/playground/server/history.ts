// Undo for what was done by hand and for what the add-on wrote into cells, as in Google's sheets.
import type { Change } from '../../host/spreadsheet/model/change.ts';
import type { Workbook } from '../../host/spreadsheet/model/workbook.ts';
import type { Box, Edit } from '../shared/protocol.ts';
import { Mirror } from './mirror.ts';
import { restore } from './snapshot.ts';
import { type Undo, undoOf } from './undo-edit.ts';

const MOST_STEPS = 50;

/** One press of Ctrl+Z. */
interface Step {
  /** The execution that made it; null for an edit by hand. */
  readonly execution: string | null;
  /** In the order in which the changes were made. */
  readonly undos: Undo[];
}

/**
 * Strictly a stack: an execution's writes are one step, or several when something else was done between them, so that each undo
 * leads to a state that there was.
 */
export class History {
  readonly #workbook: Workbook;
  readonly #mirror: Mirror;
  #steps: Step[] = [];
  #acting: string | null = null;
  /** What executions wrote out when they ended; `ended` tells which one. */
  #unclaimed: Undo[] = [];
  #sheets: string;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.#mirror = new Mirror(workbook);
    this.#sheets = sheetsOf(workbook);
  }

  get canUndo(): boolean {
    return this.#steps.length + this.#unclaimed.length > 0;
  }

  /** To be called before an edit is made by hand; the answer is called once it was. */
  before(edit: Edit): () => void {
    const undo = undoOf(this.#workbook, edit);
    return () => {
      if (undo === null) this.clear();
      else this.#push({ execution: null, undos: [undo] });
    };
  }

  /** To be called before a service call of an execution; what changes in it is the execution's. */
  acting(execution: string): void {
    this.#mirror.complete();
    this.#acting = execution;
    // A service call changes cells before anything else gets its turn.
    queueMicrotask(() => {
      this.#acting = null;
    });
  }

  /** To be called right after an execution wrote out the last of its changes. */
  ended(execution: string): void {
    const undos = this.#unclaimed;
    this.#unclaimed = [];
    for (const undo of undos) this.#add(execution, undo);
  }

  /** Hears every change of the workbook, after it was made. */
  heard(change: Change, byHand: boolean): void {
    if (change.kind === 'shape') {
      this.#mirror.forget(change.gid);
      if (!byHand) this.clear();
    } else if (change.kind === 'sheets') {
      const sheets = sheetsOf(this.#workbook);
      if (sheets !== this.#sheets && !byHand) this.clear();
      this.#sheets = sheets;
    } else if (change.kind === 'cells') this.#follow(change.gid, change.box, byHand);
  }

  undo(): void {
    for (const undo of this.#steps.pop()?.undos.reverse() ?? []) undo();
  }

  clear(): void {
    this.#steps = [];
    this.#unclaimed = [];
  }

  #follow(gid: number, box: Box, byHand: boolean): void {
    const before = this.#mirror.follow(gid, box);
    if (byHand || before === null) return;
    const sheet = this.#workbook.sheet(gid);
    if (before === 'lost' || sheet === undefined) {
      this.clear();
      return;
    }
    const undo = () => restore(sheet, before);
    if (this.#acting === null) this.#unclaimed.push(undo);
    else this.#add(this.#acting, undo);
  }

  #add(execution: string, undo: Undo): void {
    const last = this.#steps[this.#steps.length - 1];
    if (last?.execution === execution) last.undos.push(undo);
    else this.#push({ execution, undos: [undo] });
  }

  #push(step: Step): void {
    this.#steps = [...this.#steps.slice(1 - MOST_STEPS), step];
  }
}

const sheetsOf = (workbook: Workbook): string =>
  workbook.sheets
    .map(({ gid }) => gid)
    .sort((a, b) => a - b)
    .join();
