// A run's rows in the sheet: which belong to it, and where each stands now, whatever the user did to rows and columns.
import { keyIn, type Status } from '../../core/status.ts';
import { formatToken } from '../../core/token.ts';
import type { SheetJob } from '../job.ts';
import { KeptMarks } from '../sheet/marked-statuses.ts';
import { addOwnColumns } from '../sheet/own-columns.ts';
import { dataSpan, readData, type SheetHead } from '../sheet/sheet-head.ts';
import type { StatusCells } from '../sheet/status-cells.ts';
import { type Table, withOneMore } from '../sheet/table.ts';
import { BUSY_TRIES, busySheet, UserError } from '../user-error.ts';
import type { Entry } from './entry.ts';
import type { CheckedBefore, OpenedSheet } from './load-entries.ts';
import { readConfirmedHead } from './with-match.ts';

/** What a look through the whole sheet found. */
export interface Located {
  /** The status of each row of the run by its token; of two rows with one token the upper one counts. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** True when a token of the run stands in more than one row, because the user copied it. */
  readonly hasCopies: boolean;
}

/** A run's rows as they were read, with the sheet in which they stand. */
export type RunRows = Omit<OpenedSheet, 'misplaced' | 'hasCopies' | 'withIdMark' | 'markers'>;

export class RunSheet {
  readonly table: Table;
  head: SheetHead;
  cells: StatusCells;
  /** Every row of the run whose token is or was in the sheet. */
  entries: readonly Entry[];
  /** Ids of tasks by the tokens of their rows, those of all runs: as the sheet showed them first, and as written since. */
  readonly ids: Map<string, string>;
  /** True once a change of statuses was seen to have done what it should. */
  replaceWorks: boolean;
  private checked: ReadonlyMap<string, CheckedBefore>;
  private isColoured = false;
  private kept: KeptMarks | null;

  constructor(
    private readonly job: SheetJob,
    opened: RunRows,
  ) {
    this.table = job.ports.table;
    this.head = opened.head;
    this.cells = opened.cells;
    this.entries = opened.entries;
    this.ids = opened.ids;
    this.checked = opened.checked;
    const { marked = null, replaceWorks = false } = opened;
    this.replaceWorks = replaceWorks;
    this.kept = marked === null ? null : new KeptMarks(marked, () => job.ports.clock.now());
  }

  /** The marks that the statuses bear still; null when they bear none, as ever but right after they were queued. */
  get marks(): KeptMarks | null {
    return this.kept;
  }

  /** To be called when statuses were written over with their marks. */
  marksGone(count: number): void {
    if (this.kept?.gone(count) === false) this.kept = null;
  }

  /** What is done to statuses in any other way than by claiming them finds them without marks. */
  takeMarksOff(): void {
    const { kept } = this;
    this.kept = null;
    kept?.takeOff();
  }

  /** Gives the statuses their colours, unless this execution has done it: after the first call, which they need not hold up. */
  colour(): void {
    if (this.isColoured) return;
    this.table.colourStatuses(this.cells.statusColumn);
    this.isColoured = true;
  }

  /** How a row was checked earlier in this execution; null once columns may mean something else. */
  checkedBefore({ key }: Entry): CheckedBefore | null {
    return this.checked.get(key) ?? null;
  }

  /** The rows are the run's no more. */
  forget(entries: readonly Entry[]): void {
    const gone = new Set(entries);
    this.entries = this.entries.filter((entry) => !gone.has(entry));
  }

  /** Looks the whole sheet through for the run's tokens, wherever their column went and whatever it is called now. */
  relocate(): Located {
    this.takeMarksOff();
    this.checked = new Map();
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const found = this.tryToLocate();
      if (found !== null) return found;
    }
    throw busySheet('its rows could not be found');
  }

  /** @returns null when rows were added while the sheet was read */
  private tryToLocate(): Located | null {
    const name = this.head.header[this.cells.statusColumn] ?? '';
    this.head = this.withIdColumn(this.readHead());
    const { statusColumn, taskIdColumn } = this.head.mapping;
    const tokenColumn = statusColumn ?? this.columnOfTokens() ?? columnNamed(name, this.head);
    if (tokenColumn === null) {
      throw new UserError(
        'mapping',
        `The column “${name}” was deleted while the run was on, so it stopped. Undo the deletion (Ctrl+Z) before you send again; otherwise rows may be sent twice.`,
      );
    }
    this.cells = this.cells.moved(tokenColumn, taskIdColumn ?? this.cells.idColumn);
    const span = dataSpan(this.head);
    const entries = new Map(this.entries.map((entry) => [entry.key, entry]));
    const statuses = new Map<string, Status>();
    for (const entry of this.entries) entry.row = null;
    let hasCopies = false;
    // One row more than there are: should it hold anything, rows moved down since they were counted.
    for (const { row, status, token } of span === null ? [] : this.cells.read(withOneMore(span))) {
      if (row > (span?.last ?? 0)) return null;
      const entry = token === null ? undefined : entries.get(formatToken(token));
      if (entry === undefined) continue;
      if (entry.row === null) {
        entry.row = row;
        statuses.set(entry.key, status);
      } else hasCopies = true;
    }
    return { statuses, hasCopies };
  }

  private readHead(): SheetHead {
    return readConfirmedHead(this.job);
  }

  /** The user may have deleted the column of ids while the run was on. */
  private withIdColumn(head: SheetHead): SheetHead {
    if (head.mapping.taskIdColumn !== null) return head;
    addOwnColumns(this.table, head.headerRow, head.header, ['task-id']);
    return this.readHead();
  }

  /** The column that holds the most of the run's tokens; null when none holds any. */
  private columnOfTokens(): number | null {
    const keys = new Set(this.entries.map((entry) => entry.key));
    const hits = new Map<number, number>();
    for (const row of readData(this.table, this.head)) {
      for (const [column, cell] of row.cells.entries()) {
        const key = keyIn(cell.display);
        if (key === null || !keys.has(key)) continue;
        hits.set(column, (hits.get(column) ?? 0) + 1);
      }
    }
    return [...hits].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  }
}

/** Once its rows were given back a renamed column holds no token any more, and is known by its name alone. */
function columnNamed(name: string, { header }: SheetHead): number | null {
  const column = name === '' ? -1 : header.indexOf(name);
  return column < 0 ? null : column;
}
