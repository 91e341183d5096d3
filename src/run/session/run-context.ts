// A run while an execution works on it: its rows by token, where each stands in the sheet now, and what it needs to go on.
import { TASK_ID_HEADER } from '../../core/mapping/mapping.ts';
import { splitMark } from '../../core/placement-mark.ts';
import { referenceIn } from '../../core/reference.ts';
import type { SheetSettings } from '../../core/settings.ts';
import { keyIn, parseStatus, type Status } from '../../core/status.ts';
import type { Task } from '../../core/task.ts';
import { formatToken, type Token } from '../../core/token.ts';
import type { Connection } from '../../leadsquared/connection.ts';
import type { Http } from '../../leadsquared/http.ts';
import type { BulkStore, Clock } from '../ports.ts';
import type { CallLog } from '../record/call-log.ts';
import type { RunRecord } from '../record/run-record.ts';
import { BUSY_TRIES, busySheet } from '../sheet/busy-sheet.ts';
import { addOwnColumns } from '../sheet/own-columns.ts';
import { isMisplacedId } from '../sheet/row-digest.ts';
import { dataSpan, readData, readHeadLeniently, type SheetHead } from '../sheet/sheet-head.ts';
import type { OwnCells, Results } from '../sheet/status-cells.ts';
import type { RowSpan, Table } from '../sheet/table.ts';
import { LONGEST_SLEEP_MS, type RateGate } from '../throttle/rate-gate.ts';
import { UserError } from '../user-error.ts';
import type { Lease } from './lease.ts';

/** One row of a run. */
export interface Entry {
  readonly token: Token;
  readonly key: string;
  /** Where the row stood when it was last looked up; null when its token is gone from the sheet. */
  row: number | null;
  /** The state last read from, or written into, the row's status cell; null once the row left the run unsent. */
  status: Status | null;
  /** As sent, or as the row reads now; null while nobody looked. */
  task: Task | null;
  /** What the row showed when it was taken, so that it is told from a copy of it; null before. */
  taken: readonly string[] | null;
  /** The token that the task carries as its reference: an earlier run's when that run sent it. */
  readonly reference: string;
  /** Facts of the call that took the row, used when the reply only counts. */
  call: CallFacts | null;
}

/** What a reply with counts says of a call as a whole. */
export interface CallFacts {
  readonly created: number;
  readonly size: number;
  readonly message: string;
}

export interface RunState {
  record: RunRecord;
  /** The record as this execution found it, and when. */
  readonly before: { readonly record: RunRecord; readonly at: number };
  /** Moment after which no new call is started in this execution. */
  readonly until: number;
  /** Moment at which the execution must be over. */
  readonly deadline: number;
  readonly table: Table;
  readonly settings: SheetSettings;
  readonly connection: Connection;
  readonly http: Http;
  readonly clock: Clock;
  readonly store: BulkStore;
  /** Written together with the record. */
  readonly calls: CallLog;
  readonly gate: RateGate;
  readonly lease: Lease;
  /** True once another execution has taken the run over: from then on the record is not ours to write. */
  overtaken: boolean;
  /** True once a question to LeadSquared no longer fitted into this execution. */
  outOfTime?: boolean;
  head: SheetHead;
  results: Results;
  /** Every row of the run whose token is or was in the sheet. */
  entries: readonly Entry[];
  /** True once a change of statuses was seen to have done what it should. */
  replaceWorks: boolean;
  /** Ids of tasks by the tokens of their rows, those of all runs: as the sheet showed them first, and as written since. */
  readonly ids: Map<string, string>;
}

/** Renews the lease; false when another execution has taken the run over. */
export function keepLease(state: RunState): boolean {
  if (!state.overtaken) state.overtaken = !state.lease.renew();
  return !state.overtaken;
}

/** Waits until a moment, as long as the run is this execution's. */
export function rest(state: RunState, until: number): void {
  while (state.clock.now() < until && keepLease(state)) {
    state.clock.sleep(Math.min(until - state.clock.now(), LONGEST_SLEEP_MS));
  }
}

/** The rows of a run as the sheet shows them now. */
export interface Loaded {
  /** In sheet order. Of two rows with one token the upper one counts. */
  readonly entries: readonly Entry[];
  /** Rows of any run, or none, whose id was meant for another row: its writer was killed before it had looked. */
  readonly misplaced: readonly OwnCells[];
  /** The ids of all other rows, by their tokens. */
  readonly ids: Map<string, string>;
}

export function loadEntries(results: Results, head: SheetHead, runId: string): Loaded {
  const span = dataSpan(head);
  const found = new Map<string, Entry>();
  const misplaced: OwnCells[] = [];
  const ids = new Map<string, string>();
  // A row that was added since they were counted moves the last one down.
  for (const cells of span === null ? [] : results.readCells(withOneMore(span))) {
    const { row, status: text, id } = cells;
    const owner = keyIn(text) ?? '';
    if (isMisplacedId(id, owner)) misplaced.push(cells);
    else if (owner !== '') ids.set(owner, splitMark(id).text);
    const read = parseStatus(text);
    if (read.kind !== 'status' || read.token?.runId !== runId) continue;
    const { status, token, reason } = read;
    const key = formatToken(token);
    if (found.has(key)) continue;
    const reference = referenceIn(reason) ?? key;
    found.set(key, { token, key, row, status, task: null, taken: null, reference, call: null });
  }
  return { entries: [...found.values()], misplaced, ids };
}

/** The column that holds the most of the run's tokens; null when none holds any. */
function columnOfTokens(state: RunState): number | null {
  const keys = new Set(state.entries.map((entry) => entry.key));
  const hits = new Map<number, number>();
  for (const row of readData(state.table, state.head)) {
    for (const [column, cell] of row.cells.entries()) {
      const key = keyIn(cell.display);
      if (key === null || !keys.has(key)) continue;
      hits.set(column, (hits.get(column) ?? 0) + 1);
    }
  }
  return [...hits].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Once its rows were given back a renamed column holds no token any more, and is known by its name alone. */
function columnNamed(name: string, { header }: SheetHead): number | null {
  const column = name === '' ? -1 : header.indexOf(name);
  return column < 0 ? null : column;
}

/** The user may have deleted the column of ids while the run was on. */
function withIdColumn({ table, settings }: RunState, head: SheetHead): SheetHead {
  if (head.mapping.taskIdColumn !== null) return head;
  addOwnColumns(table, head.headerRow, head.header, [TASK_ID_HEADER]);
  return readHeadLeniently(table, settings);
}

/** What a look through the whole sheet found. */
export interface Located {
  /** The status of each row of the run by its token; of two rows with one token the upper one counts. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** True when a token of the run stands in more than one row, because the user copied it. */
  readonly hasCopies: boolean;
}

/** Looks the whole sheet through for the run's tokens, wherever their column went and whatever it is called now. */
export function relocate(state: RunState): Located {
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const found = tryToLocate(state);
    if (found !== null) return found;
  }
  throw busySheet('its rows could not be found');
}

/** @returns null when rows were added while the sheet was read */
function tryToLocate(state: RunState): Located | null {
  const name = state.head.header[state.results.statusColumn] ?? '';
  state.head = withIdColumn(state, readHeadLeniently(state.table, state.settings));
  const { statusColumn, taskIdColumn } = state.head.mapping;
  const tokenColumn = statusColumn ?? columnOfTokens(state) ?? columnNamed(name, state.head);
  if (tokenColumn === null) {
    throw new UserError(
      'mapping',
      'The column “Task status” was deleted while the run was on, so it stopped. Undo the deletion (Ctrl+Z) before you send again; otherwise rows may be sent twice.',
    );
  }
  state.results = state.results.moved(tokenColumn, taskIdColumn ?? state.results.idColumn);
  const span = dataSpan(state.head);
  const entries = new Map(state.entries.map((entry) => [entry.key, entry]));
  const statuses = new Map<string, Status>();
  for (const entry of state.entries) entry.row = null;
  let hasCopies = false;
  // One row more than there are: should it hold anything, rows moved down since they were counted.
  for (const { row, status, token } of span === null ? [] : state.results.read(withOneMore(span))) {
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

function withOneMore({ first, last }: RowSpan): RowSpan {
  return { first, last: last + 1 };
}
