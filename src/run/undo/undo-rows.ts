// The rows whose tasks an undo may delete, and how such a row reads while its deletion is not confirmed.
import { checkRows } from '../../core/checks/check-rows.ts';
import { askedOf, missingOf } from '../../core/checks/lead-waits.ts';
import { isGuid } from '../../core/guid.ts';
import { isGiven } from '../../core/leads/lead-key.ts';
import { splitMark } from '../../core/placement-mark.ts';
import { parseStatus, type Status, tokenIn } from '../../core/status.ts';
import type { Task } from '../../core/task.ts';
import { formatToken, type Token } from '../../core/token.ts';
import type { Job } from '../job.ts';
import { seeKnowing } from '../leads/know-leads.ts';
import { withLeads } from '../leads/lead-book.ts';
import { listRuns } from '../record/run-list.ts';
import type { RunRecord } from '../record/run-record.ts';
import { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import { describeChangedMatch } from '../session/with-match.ts';
import { type LostIds, lostIds } from '../sheet/lost-ids.ts';
import type { ReadySheet } from '../sheet/ready-sheet.ts';
import { checkContext, readData, shown } from '../sheet/sheet-head.ts';
import { transition } from '../status/transition.ts';

/** The id that a cell holds; one whose mark names the row is its own, though nobody has taken the mark off yet. */
function ownId(cell: string, key: string): string {
  const { text, mark } = splitMark(cell.trim());
  return (mark === key ? text : cell).trim().toLowerCase();
}

/**
 * Starts the reason of a row whose deletion was asked for and is not confirmed. The row goes on saying Created, because its
 * task may still be there; it is written before the call leaves, so after a crash exactly these rows are in doubt.
 */
const BEING_DELETED = 'being deleted';
/** The row's token names the run; the last run, which the menu undoes, may be another one by then. */
const UNDO_AGAIN = 'undo its run once more, under “Results” in the sidebar.';
export const DELETING_NOW = `${BEING_DELETED}. If this does not change, ${UNDO_AGAIN}`;
export const NOT_TOLD = `${BEING_DELETED}: LeadSquared did not tell yet whether the task is gone. To look, ${UNDO_AGAIN}`;

export function stillThere(seconds: number): string {
  return `${BEING_DELETED}: LeadSquared still showed the task after ${Math.round(seconds)} seconds. To look again, ${UNDO_AGAIN}`;
}

/** One row with a task of the run, or of an earlier run whose undoing was cut off. */
export class UndoRow extends Entry {
  readonly taskId: string;
  /** True when an earlier execution was about to delete the task. */
  readonly wasBeingDeleted: boolean;

  constructor(
    token: Token,
    row: number,
    found: { readonly task: Task | null; readonly taskId: string; readonly wasBeingDeleted: boolean },
  ) {
    super(token, row, 'Created');
    this.task = found.task;
    this.taskId = found.taskId;
    this.wasBeingDeleted = found.wasBeingDeleted;
  }
}

const IN_DOUBT: readonly Status[] = ['Sending', 'Accepted', 'Unknown'];
/** Kept free of looking leads up before the execution ends, for deleting the tasks. */
const LOOK_UP_RESERVE_MS = 150_000;

export interface UndoRows {
  readonly rows: readonly UndoRow[];
  /** Rows of the run that were undone before, with the id that they still hold, or ''. */
  readonly deleted: readonly { readonly taskId: string }[];
  /** Rows of the run that have a task and hold no id of their own any more. */
  readonly lost: LostIds;
  /** How many rows of the run are in doubt still: a later run may have taken some up, and settled them. */
  readonly inDoubt: number;
}

/** The runs whose half deleted rows the keys of this run's account can tell of. Whose account is not known was made before there were several. */
function runsOfAccount({ documentStore }: Job['ports'], { account }: RunRecord): ReadonlySet<string> {
  const runs = listRuns(documentStore).filter((run) => run.account === account.hash || run.account === '');
  return new Set(runs.map(({ id }) => id));
}

/**
 * Rows that say Created under a token of the run and hold a task id, and rows of other runs of its account that say they are being
 * deleted. A task id or token that stands in two rows counts for the upper one.
 */
export function readUndoRows(given: Job, { head, cells }: ReadySheet, record: RunRecord): UndoRows {
  const job = withLeads(given);
  const { ports, settings } = job;
  const data = readData(ports.table, head);
  // Read by other columns than it was sent with, a row would be looked for as another task.
  const isAsSent = describeChangedMatch(job, head) === null;
  const ofRun = data.filter((row) => tokenIn(shown(row, cells.statusColumn))?.runId === record.id);
  const context = checkContext(ports.table, head, settings, record.startedAt, {
    ...job,
    wereSent: true,
  });
  // What a task belongs to tells it from others, so the leads of the run's rows have to be known once more.
  const time = { until: job.deadline - LOOK_UP_RESERVE_MS, goesOn: () => true };
  seeKnowing(
    job,
    () => checkRows(ofRun, context),
    (seen) => missingOf(askedOf(seen), job.leads).filter((key) => !isGiven(key)),
    time,
  );
  const checked = checkRows(data, context);
  const rows: UndoRow[] = [];
  const deleted: { taskId: string }[] = [];
  const lost: number[] = [];
  let inDoubt = 0;
  const seen = new Set<string>();
  const sameAccount = runsOfAccount(ports, record);
  for (const [place, row] of data.entries()) {
    const read = parseStatus(shown(row, cells.statusColumn));
    if (read.kind !== 'status' || read.token === null) continue;
    const { status, token } = read;
    const key = formatToken(token);
    if (seen.has(key)) continue;
    seen.add(key);
    const isOfRun = token.runId === record.id;
    if (isOfRun && IN_DOUBT.includes(status)) inDoubt++;
    const wasBeingDeleted = status === 'Created' && read.reason.startsWith(BEING_DELETED);
    const taskId = ownId(shown(row, cells.idColumn), key);
    if (status === 'Deleted' && isOfRun) deleted.push({ taskId: isGuid(taskId) ? taskId : '' });
    if (status !== 'Created' || !(isOfRun || (wasBeingDeleted && sameAccount.has(token.runId)))) continue;
    if (!isGuid(taskId) || seen.has(taskId)) {
      if (isOfRun) lost.push(row.rowNumber);
      continue;
    }
    seen.add(taskId);
    const task = isAsSent ? (checked[place]?.task ?? null) : null;
    rows.push(new UndoRow(token, row.rowNumber, { task, taskId, wasBeingDeleted }));
  }
  return { rows, deleted, lost: lostIds(lost, cells.idColumn), inDoubt };
}

/**
 * Writes a status into rows that still say Created under their tokens, wherever they stand now. Makes the writes real.
 *
 * @returns the rows that were written
 */
export function writeUndo(
  run: RunContext,
  rows: readonly UndoRow[],
  status: Status,
  reason: string,
): UndoRow[] {
  const changed = new Set(transition(run, 'undo', rows, { status, reason }));
  const written = rows.filter((row) => changed.has(row));
  // The id of a task that is gone would only mislead.
  if (status === 'Deleted') clearIds(run, written);
  return written;
}

function clearIds({ sheet }: RunContext, rows: readonly UndoRow[]): void {
  if (rows.length === 0) return;
  const ids = rows.map(({ taskId }) => taskId);
  if (sheet.cells.clearIds(ids) < ids.length) {
    // The column has moved since its statuses were written.
    sheet.relocate();
    sheet.cells.clearIds(ids);
  }
  sheet.table.flush();
}
