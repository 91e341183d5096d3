// What the user can do on the page.
import { type CallResult, type Edit, type EditAnswer, messageOf } from '../shared/protocol.ts';
import { type Place, span } from '../shared/selecting.ts';
import { writeTable } from '../shared/tsv.ts';
import { server } from './server-api.ts';
import type { Store } from './store.ts';

/** Longest time that a downloaded file's address stays alive. */
const DOWNLOAD_MS = 60_000;
const MOST_INSERTED = 1000;

export class Actions {
  readonly #store: Store;
  #lastCall = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** False when it was refused; the user was told why. */
  async edit(edit: Edit): Promise<boolean> {
    return (await this.#attempt(() => server.edit(edit))) !== null;
  }

  type(place: Place, text: string): Promise<boolean> {
    return this.edit({ kind: 'type', gid: this.#store.sheet.gid, ...place, text });
  }

  clear(): Promise<boolean> {
    const { gid, ranges } = this.#store.selection;
    return this.edit({ kind: 'clear', gid, ranges });
  }

  async paste(text: string): Promise<void> {
    const { gid, ranges } = this.#store.selection;
    await this.edit({ kind: 'paste', gid, ranges, text });
  }

  async copy(): Promise<void> {
    const { gid, ranges } = this.#store.selection;
    const box = ranges[ranges.length - 1];
    if (box === undefined) return;
    const table = await this.#attempt(() => server.copy(gid, box));
    if (table !== null) await navigator.clipboard.writeText(writeTable(table));
  }

  insert(axis: 'row' | 'column', side: 'before' | 'after'): Promise<boolean> {
    const { at, count } = span(this.#store.selection, axis);
    const before = side === 'before' ? at : at + count;
    const { gid } = this.#store.sheet;
    return this.edit({ kind: 'insert', gid, axis, before, count: Math.min(count, MOST_INSERTED) });
  }

  remove(axis: 'row' | 'column'): Promise<boolean> {
    const { at, count } = span(this.#store.selection, axis);
    return this.edit({ kind: 'delete', gid: this.#store.sheet.gid, axis, at, count });
  }

  hideRows(hidden: boolean): Promise<boolean> {
    const { at, count } = span(this.#store.selection, 'row');
    return this.edit({ kind: 'hide', gid: this.#store.sheet.gid, at, count, hidden });
  }

  sort(ascending: boolean): Promise<boolean> {
    const { gid, cell } = this.#store.selection;
    return this.edit({ kind: 'sort', gid, column: cell.column, ascending });
  }

  async addSheet(): Promise<void> {
    const answer = await this.#attempt(() => server.edit({ kind: 'add-sheet' }));
    if (answer?.gid !== undefined) this.#whenThere(answer.gid);
  }

  /** @param marks whether the copy bears what the add-on has marked its columns with */
  async duplicateSheet(marks: boolean): Promise<void> {
    const { gid } = this.#store.sheet;
    const answer = await this.#attempt(() => server.edit({ kind: 'duplicate-sheet', gid, marks }));
    if (answer?.gid !== undefined) this.#whenThere(answer.gid);
  }

  async openFile(file: File): Promise<void> {
    const answer = await this.#attempt(() => server.open(file));
    for (const remark of answer?.remarks ?? []) this.#store.toast(file.name, remark);
    if (answer?.gid !== undefined) this.#whenThere(answer.gid);
  }

  async save(form: 'csv' | 'xlsx'): Promise<void> {
    const { gid, name } = this.#store.sheet;
    const blob = await this.#attempt(() => server.save(gid, form));
    if (blob === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${name}.${form}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_MS);
  }

  clickMenu(functionName: string, label: string): void {
    void this.#attempt(() => server.menu(functionName, label, this.#store.selection));
  }

  /** What a page of the add-on asks for with google.script.run. */
  call(functionName: string, args: readonly unknown[]): Promise<CallResult> {
    this.#lastCall += 1;
    const id = `call-${this.#lastCall}`;
    return new Promise((resolve) => {
      this.#store.calls.set(id, resolve);
      server.call(id, functionName, args, this.#store.selection).catch((error: unknown) => {
        this.#store.calls.delete(id);
        resolve({ ok: false, message: messageOf(error) });
      });
    });
  }

  cancel(execution: string): void {
    void this.#attempt(() => server.cancel(execution));
  }

  /** Lets the user change what is in the cell; waits until all of it is known, so that nothing is cut off. */
  async beginEdit(): Promise<void> {
    if (this.#store.input === null) await this.loadInput();
    if (this.#store.input !== null) this.#store.edit({ text: this.#store.input.input, place: 'cell' });
  }

  async loadInput(): Promise<void> {
    const { gid, cell } = this.#store.selection;
    const input = await server.cell(gid, cell.row, cell.column).catch(() => null);
    const now = this.#store.selection;
    if (now.gid !== gid || now.cell.row !== cell.row || now.cell.column !== cell.column) return;
    this.#store.input = input;
    this.#store.changed();
  }

  /** Goes to a new sheet as soon as the server has told of it. */
  #whenThere(gid: number): void {
    const go = () => {
      if (!this.#store.state.sheets.some((sheet) => sheet.gid === gid)) return false;
      this.#store.activate(gid);
      return true;
    };
    if (go()) return;
    const stop = this.#store.subscribe(() => {
      if (go()) stop();
    });
  }

  async #attempt<T extends object>(work: () => Promise<T | Refusal>): Promise<T | null> {
    try {
      const answer = await work();
      if (!isRefusal(answer)) return answer;
      this.#store.toast('This was not done', answer.message);
    } catch (error) {
      this.#store.toast('This was not done', messageOf(error));
    }
    return null;
  }
}

/** The server said no, and why. */
type Refusal = Extract<EditAnswer, { ok: false }>;

function isRefusal(answer: object): answer is Refusal {
  return 'ok' in answer && answer.ok === false;
}
