// The rows whose tasks an undo may delete, and how such a row reads while its deletion is not confirmed.
import { checkRows } from '../../core/checks/check-rows.ts';
import type { SheetSettings } from '../../core/settings.ts';
import { parseStatus, type Status } from '../../core/status.ts';
import { formatToken } from '../../core/token.ts';
import type { RunRecord } from '../record/run-record.ts';
import type { Entry, RunState } from '../session/run-context.ts';
import { readData, type SheetHead, shown } from '../sheet/sheet-head.ts';
import type { Results } from '../sheet/status-cells.ts';
import type { Table } from '../sheet/table.ts';
import { transition } from '../status/transition.ts';

/**
 * Starts the reason of a row whose deletion was asked for and is not confirmed. The row goes on saying Created, because its
 * task may still be there; it is written before the call leaves, so after a crash exactly these rows are in doubt.
 */
const BEING_DELETED = 'being deleted';
export const DELETING_NOW = `${BEING_DELETED}. If this does not change, choose “Undo last run…” again.`;

export function stillThere(seconds: number): string {
  return `${BEING_DELETED}: LeadSquared still showed the task after ${Math.round(seconds)} seconds. Choose “Undo last run…” again to look.`;
}

/** One row with a task of the run, or of an earlier run whose undoing was cut off. */
export interface UndoRow extends Entry {
  readonly taskId: string;
  /** True when an earlier execution was about to delete the task. */
  readonly wasBeingDeleted: boolean;
}

/** What else would hold the id of a task that somebody typed. */
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface UndoRows {
  readonly rows: readonly UndoRow[];
  /** Rows of the run that were undone before, with the id that they still hold, or ''. */
  readonly deleted: readonly { readonly taskId: string }[];
}

/**
 * Rows that say Created under a token of the run and hold a task id, and rows of any run that say they are being deleted. A
 * task id or token that stands in two rows counts for the upper one.
 */
export function readUndoRows(
  table: Table,
  settings: SheetSettings,
  head: SheetHead,
  { statusColumn, idColumn }: Results,
  record: RunRecord,
): UndoRows {
  const data = readData(table, head);
  const checked = checkRows(data, {
    mapping: head.mapping,
    settings,
    zone: table.zone,
    locale: table.locale,
    now: record.startedAt,
  });
  const rows: UndoRow[] = [];
  const deleted: { taskId: string }[] = [];
  const seen = new Set<string>();
  for (const [place, row] of data.entries()) {
    const read = parseStatus(shown(row, statusColumn));
    if (read.kind !== 'status' || read.token === null) continue;
    const { status, token } = read;
    const key = formatToken(token);
    if (seen.has(key)) continue;
    seen.add(key);
    const task = checked[place]?.task ?? null;
    const entry: Entry = {
      token,
      key,
      row: row.rowNumber,
      status,
      task,
      taken: null,
      reference: key,
      call: null,
    };
    const isOfRun = token.runId === record.id;
    const wasBeingDeleted = status === 'Created' && read.reason.startsWith(BEING_DELETED);
    const taskId = shown(row, idColumn).trim().toLowerCase();
    if (status === 'Deleted' && isOfRun) deleted.push({ taskId: GUID.test(taskId) ? taskId : '' });
    if (status !== 'Created' || !(isOfRun || wasBeingDeleted)) continue;
    if (!GUID.test(taskId) || seen.has(taskId)) continue;
    seen.add(taskId);
    rows.push({ ...entry, taskId, wasBeingDeleted });
  }
  return { rows, deleted };
}

/**
 * Writes a status into rows that still say Created under their tokens, wherever they stand now. Makes the writes real.
 *
 * @returns the rows that were written
 */
export function writeUndo(
  state: RunState,
  rows: readonly UndoRow[],
  status: Status,
  reason: string,
): UndoRow[] {
  const { changed } = transition(state, rows, ['Created'], { status, reason });
  const isChanged = new Set<Entry>(changed);
  const written = rows.filter((row) => isChanged.has(row));
  // The id of a task that is gone would only mislead.
  if (status === 'Deleted') clearIds(state, written);
  for (const row of written) row.status = status;
  return written;
}

function clearIds(state: RunState, rows: readonly UndoRow[]): void {
  if (rows.length === 0) return;
  state.results.clearIds(rows.map(({ taskId }) => taskId));
  state.table.flush();
}
