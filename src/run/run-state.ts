// A run while it works: its rows by token, where each stands in the sheet now, and what happened so far.

import { TASK_ID_HEADER } from '../core/mapping/mapping.ts';
import type { SheetSettings } from '../core/settings.ts';
import { parseStatus, type Status } from '../core/status.ts';
import type { Task } from '../core/task.ts';
import { formatToken, type Token } from '../core/token.ts';
import type { Connection } from '../leadsquared/connection.ts';
import type { Http } from '../leadsquared/http.ts';
import type { Lease } from './lease.ts';
import type { Clock } from './ports.ts';
import type { RateGate } from './rate-gate.ts';
import type { Results } from './results.ts';
import { dataSpan, readData, readHeadLeniently, type SheetHead } from './sheet-view.ts';
import type { Table } from './table.ts';
import { UserError } from './user-error.ts';

/** One row of a run. */
export interface Entry {
  readonly token: Token;
  readonly key: string;
  /** Where the row stood when it was last looked up; null when its token is gone from the sheet. */
  row: number | null;
  /** As checked last, and as sent once it was sent. */
  task: Task;
  /** The state last written into the row's status cell; null once the row was given back unsent. */
  status: Status | null;
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
  readonly runId: string;
  readonly startedAt: number;
  /** Moment at which this execution stops by itself. */
  readonly deadline: number;
  readonly table: Table;
  readonly settings: SheetSettings;
  readonly connection: Connection;
  readonly http: Http;
  readonly clock: Clock;
  readonly gate: RateGate;
  readonly lease: Lease;
  head: SheetHead;
  results: Results;
  /** Moments at which earlier runs began, by run id. */
  readonly runStarts: ReadonlyMap<string, number>;
}

export function newEntry(token: Token, row: number, task: Task, status: Status): Entry {
  return { token, key: formatToken(token), row, task, status, call: null };
}

/**
 * Finds where the entries stand now. Usually one look at the expected cells is enough; when the user moved rows or columns,
 * the whole sheet is looked through.
 *
 * @returns true when anything had moved
 * @throws UserError `mapping` when the column with the tokens is gone
 */
export function locate(state: RunState, entries: readonly Entry[]): boolean {
  const expected = entries.flatMap((entry) => (entry.row === null ? [] : [entry.row]));
  if (expected.length === 0) return false;
  const span = { first: Math.min(...expected), last: Math.max(...expected) };
  const near = state.results.tokens(span);
  if (entries.every((entry) => entry.row === null || near.get(entry.key) === entry.row)) return false;
  relocate(state, entries);
  return true;
}

/** The column that holds the most of these entries' tokens; null when none holds any. */
function columnOfTokens(state: RunState, entries: readonly Entry[]): number | null {
  const keys = new Set(entries.map((entry) => entry.key));
  const hits = new Map<number, number>();
  for (const row of readData(state.table, state.head)) {
    for (const [column, cell] of row.cells.entries()) {
      const read = parseStatus(cell.display);
      if (read.kind !== 'status' || read.token === null || !keys.has(formatToken(read.token))) continue;
      hits.set(column, (hits.get(column) ?? 0) + 1);
    }
  }
  return [...hits].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Looks the whole sheet through for the entries' tokens, wherever their column went and whatever it is called now. */
export function relocate(state: RunState, entries: readonly Entry[]): void {
  state.head = readHeadLeniently(state.table, state.settings);
  const { statusColumn, taskIdColumn } = state.head.mapping;
  const tokenColumn = statusColumn ?? columnOfTokens(state, entries);
  if (tokenColumn === null) {
    throw new UserError(
      'mapping',
      'The column “Task status” was deleted while the run was on, so it stopped. Undo the deletion (Ctrl+Z) before you send again; otherwise rows may be sent twice.',
    );
  }
  const idColumn = taskIdColumn ?? state.table.appendColumns(state.head.headerRow, [TASK_ID_HEADER]);
  state.results = state.results.moved(tokenColumn, idColumn);
  const span = dataSpan(state.head);
  const tokens = span === null ? new Map<string, number>() : state.results.tokens(span);
  for (const entry of entries) entry.row = tokens.get(entry.key) ?? null;
}
