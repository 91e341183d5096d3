// What the page knows and shows; whoever draws it is told when it changed.
import { BlockCache } from '../shared/block-cache.ts';
import { Layout } from '../shared/layout.ts';
import type {
  AddOnPage,
  CallResult,
  CellInput,
  LiveEvent,
  PlaygroundState,
  Selection,
  SheetInfo,
} from '../shared/protocol.ts';
import { contains, fitted, selectCell } from '../shared/selecting.ts';
import type { AccountPath } from './server-api.ts';

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  /** Below zero: until it is closed, or its execution has ended. */
  readonly seconds: number;
  /** The execution that shows it; '' for what the page itself says. */
  readonly execution: string;
}

/** So long a toast that stays can be read once its execution has ended. */
const AFTER_END_SECONDS = 6;

/** The text being edited in the cell with the cursor. */
export interface Editing {
  readonly text: string;
  /** Where the user types: in the cell or in the formula bar. */
  readonly place: 'cell' | 'bar';
}

const PLAIN: CellInput = { input: '', note: '', choices: [] };

export class Store {
  state: PlaygroundState;
  activeGid: number;
  editing: Editing | null = null;
  /** Whether the list of the cell with the cursor is open. */
  picking = false;
  /** The cell with the cursor, as it can be edited; null until it is loaded. */
  input: CellInput | null = null;
  toasts: readonly Toast[] = [];
  failure: string | null = null;
  sidebar: AddOnPage | null = null;
  connected = true;
  /** The sandbox account whose inside is shown. */
  account: AccountPath = 'sandbox';
  /** Changes when the grid should move to the cursor. */
  reveal = 0;
  /** Changes when the keyboard should be in the grid. */
  focus = 0;
  readonly calls = new Map<string, (result: CallResult) => void>();
  readonly #caches = new Map<number, BlockCache>();
  readonly #selections = new Map<number, Selection>();
  readonly #listeners = new Set<() => void>();
  #layout: { of: SheetInfo; layout: Layout } | null = null;
  #waiting = false;
  #lastToast = 0;

  constructor(state: PlaygroundState) {
    this.state = state;
    this.activeGid = state.activeGid;
  }

  get sheet(): SheetInfo {
    const found = this.state.sheets.find((sheet) => sheet.gid === this.activeGid) ?? this.state.sheets[0];
    if (found === undefined) throw new Error('A file without sheets.');
    return found;
  }

  get layout(): Layout {
    const { sheet } = this;
    if (this.#layout?.of !== sheet) this.#layout = { of: sheet, layout: new Layout(sheet) };
    return this.#layout.layout;
  }

  get cache(): BlockCache {
    const { gid } = this.sheet;
    const cache = this.#caches.get(gid) ?? new BlockCache();
    this.#caches.set(gid, cache);
    return cache;
  }

  get selection(): Selection {
    const { gid, rows, columns } = this.sheet;
    const selection = this.#selections.get(gid) ?? selectCell(gid, { row: 1, column: 1 });
    return fitted(selection, rows, columns);
  }

  /** Tells the listeners once, after everything that happens now. */
  changed(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      for (const listener of this.#listeners) listener();
    });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  select(selection: Selection, options: { reveal?: boolean } = {}): void {
    const { cell } = this.selection;
    const moved = selection.cell.row !== cell.row || selection.cell.column !== cell.column;
    this.#selections.set(selection.gid, selection);
    if (moved || selection.gid !== this.activeGid) {
      this.input = null;
      this.picking = false;
    }
    this.activeGid = selection.gid;
    if (options.reveal !== false) this.reveal += 1;
    this.changed();
  }

  /** Gives the keyboard to the grid. */
  takeFocus(): void {
    this.focus += 1;
    this.changed();
  }

  activate(gid: number): void {
    if (gid === this.activeGid) return;
    this.activeGid = gid;
    this.editing = null;
    this.picking = false;
    this.input = null;
    this.takeFocus();
  }

  /** Opens or closes the list of the cell with the cursor. */
  pick(isOpen: boolean): void {
    this.picking = isOpen;
    if (!isOpen) this.focus += 1;
    this.changed();
  }

  edit(editing: Editing | null): void {
    this.picking = false;
    this.editing = editing;
    if (editing === null) this.focus += 1;
    this.changed();
  }

  toast(title: string, message: string, seconds = 6, execution = ''): void {
    this.#lastToast += 1;
    this.toasts = [...this.toasts.slice(-3), { id: this.#lastToast, title, message, seconds, execution }];
    this.changed();
  }

  closeToast(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
    this.changed();
  }

  lookInto(account: AccountPath): void {
    this.account = account;
    this.changed();
  }

  fail(message: string | null): void {
    this.failure = message;
    this.changed();
  }

  showPage(page: AddOnPage | null): void {
    this.sidebar = page;
    if (page === null) this.focus += 1;
    this.changed();
  }

  /** Everything is loaded anew; calls that were under way are lost. */
  begin(state: PlaygroundState): void {
    this.state = state;
    this.connected = true;
    this.input = null;
    for (const cache of this.#caches.values()) cache.touchAll();
    // Whose execution has ended meanwhile nobody tells any more.
    this.#endToasts(() => true);
    this.changed();
  }

  hear(event: LiveEvent): void {
    switch (event.kind) {
      case 'cells':
        for (const box of event.boxes) this.#caches.get(event.gid)?.touch(box);
        if (event.gid === this.activeGid && event.boxes.some((box) => contains(box, this.selection.cell))) {
          this.input = null;
        }
        break;
      case 'sheets':
        for (const gid of event.moved) this.#caches.get(gid)?.touchAll();
        this.input = null;
        this.state = { ...this.state, sheets: event.sheets };
        this.activeGid = this.sheet.gid;
        break;
      case 'select':
        this.select(event.selection);
        break;
      case 'toast':
        // A script's toast takes the place of the one before it.
        this.toasts = [];
        this.toast(event.title, event.message, event.seconds, event.execution);
        break;
      case 'toast-over':
        this.#endToasts((toast) => toast.execution === event.execution);
        break;
      case 'page':
        this.showPage(event.page);
        break;
      case 'returned':
        this.calls.get(event.call)?.(event.result);
        this.calls.delete(event.call);
        return;
      case 'failed':
        this.failure = event.message;
        break;
      case 'refresh':
        return;
      default:
        this.state = { ...this.state, ...event };
        if (event.kind === 'dialogs' && event.dialogs.length === 0) this.focus += 1;
    }
    this.changed();
  }

  /** Lets toasts that stay go after a while. */
  #endToasts(isMeant: (toast: Toast) => boolean): void {
    this.toasts = this.toasts.map((toast) =>
      toast.seconds < 0 && isMeant(toast) ? { ...toast, seconds: AFTER_END_SECONDS } : toast,
    );
  }

  /** The value of the cell with the cursor while nothing better is known. */
  get shownInput(): CellInput {
    const { row, column } = this.selection.cell;
    return this.input ?? { ...PLAIN, input: this.cache.cell(row, column)?.text ?? '' };
  }
}
