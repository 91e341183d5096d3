// Undoes a run: deletes the tasks that it created and that are still open, and makes their rows say Deleted.
import { cellName } from '../../core/cell-name.ts';
import { formatWall } from '../../core/dates/civil.ts';
import { HeldBackError } from '../../leadsquared/http.ts';
import { DELETE_SIZE } from '../../leadsquared/requests.ts';
import { EXECUTION_BUDGET_MS, type Job } from '../job.ts';
import type { Lease, Work } from '../session/lease.ts';
import type { RunContext } from '../session/run-context.ts';
import { withLease } from '../session/with-lease.ts';
import type { LostIds } from '../sheet/lost-ids.ts';
import { clearIds } from '../status/left-ids.ts';
import { UserError } from '../user-error.ts';
import { idsOfOthers } from '../verify/rows-elsewhere.ts';
import { secondsBefore } from '../verify/verify.ts';
import { deleteCall } from './delete-call.ts';
import { findTasks, type Lookup, type TaskState } from './find-tasks.ts';
import { NOT_TOLD, stillThere, type UndoRow, writeUndo } from './undo-rows.ts';
import { closeUndo, endedRun, openUndo, type Undo } from './undo-session.ts';

/** LeadSquared deletes a little after it answers; a user who does not want new tasks looked up still wants to know this. */
const LEAST_PATIENCE_SECONDS = 30;

/** How many of the run's tasks are in which state. */
export interface UndoPreview {
  readonly runId: string;
  readonly sheetName: string;
  /** Whose run it is, as their keys name them; '' for one of the user's own. */
  readonly by: string;
  /** When the run began, in the spreadsheet's zone. */
  readonly started: string;
  readonly tasks: Readonly<Record<TaskState, number>>;
  /** The cell with the first id that does not fit its row, for instance `N5`; '' when all do. */
  readonly foreignAt: string;
  /** Rows of the run whose task ids were changed or removed, so that their tasks are left alone. */
  readonly lost: LostIds;
  /** Tasks of the run that stand in no row any more that says so, as its counts tell. */
  readonly rowless: number;
  /** Rows of the run whose tasks may exist and whose ids are not known, so that they cannot be deleted. */
  readonly inDoubt: number;
}

export interface UndoReport {
  readonly runId: string;
  readonly deleted: number;
  /** Tasks whose deletion was asked for, and that LeadSquared still showed. */
  readonly unconfirmed: number;
  /** Tasks whose deletion was asked for, and of which LeadSquared did not tell whether they are gone. */
  readonly untold: number;
  /** What this undo found before it deleted anything; a task that an earlier undo was deleting is not among the gone. */
  readonly tasks: UndoPreview['tasks'];
  readonly foreignAt: UndoPreview['foreignAt'];
  readonly lost: LostIds;
  /** Why it ended early, a whole sentence; null when it did not. */
  readonly stopped: string | null;
}

const UNDOING: Work = { doing: 'A run is being undone in another window', othersWaitMs: 0 };

const NONE: ReadonlySet<string> = new Set();

/** @param gone ids of tasks that are known to be gone. @throws UserError `unreachable` */
function firstLookup({ run, found }: Undo, gone: ReadonlySet<string>): Lookup {
  try {
    const keys = new Set(found.rows.map(({ key }) => key));
    const others = idsOfOthers(run, keys);
    const lookup = findTasks(run, found.rows, { seen: NONE, lookedFor: null, gone, others, areShown: false });
    if (lookup !== null) return lookup;
  } catch (error) {
    if (!(error instanceof HeldBackError)) throw error;
    throw new UserError('unreachable', `${error.message} Nothing was deleted.`, error);
  }
  throw new UserError(
    'unreachable',
    'LeadSquared could not be asked which tasks exist, so nothing was deleted. Try again in a minute.',
  );
}

/** A later look; null also when Google lets no calls out: then the rows go on saying that they are being deleted. */
function laterLookup(run: RunContext, rows: readonly UndoRow[], first: Lookup): Lookup | null {
  try {
    const { seen, lookedFor } = first;
    return findTasks(run, rows, { seen, lookedFor, gone: NONE, others: NONE, areShown: true });
  } catch (error) {
    if (error instanceof HeldBackError) return null;
    throw error;
  }
}

function rowsThatAre({ states }: Lookup, wanted: TaskState): UndoRow[] {
  return [...states].filter(([, state]) => state === wanted).map(([row]) => row);
}

function firstForeign(run: RunContext, lookup: Lookup): string {
  const rows = rowsThatAre(lookup, 'foreign').flatMap(({ row }) => row ?? []);
  const [first] = rows.sort((a, b) => a - b);
  return first === undefined ? '' : cellName(first, run.sheet.cells.idColumn);
}

function countStates(lookup: Lookup): UndoPreview['tasks'] {
  const count = (wanted: TaskState) => rowsThatAre(lookup, wanted).length;
  return {
    open: count('open'),
    done: count('done'),
    cancelled: count('cancelled'),
    foreign: count('foreign'),
    gone: count('gone'),
    unclear: count('unclear'),
  };
}

/** The user deleted their rows, or cleared their statuses. */
function rowlessOf({ run, found }: Undo): number {
  const own = found.rows.filter(({ token }) => token.runId === run.record.id).length;
  return Math.max(0, run.record.counts.created - own - found.lost.count);
}

/** A preview needs no lease: it changes no row, and nothing in LeadSquared. */
const NO_LEASE: Lease = { renew: () => true, release: () => {} };

/** Of an execution that asks before it deletes, so much is kept for what comes after the question. */
const PREVIEW_SHARE = 0.5;

/** What there is to undo, and what the same execution need not ask again. */
export interface PreviewedUndo {
  readonly preview: UndoPreview;
  /** Ids of tasks that are gone. */
  readonly gone: ReadonlySet<string>;
}

/**
 * Asks LeadSquared what there is to undo; deletes nothing.
 *
 * @throws UserError `no-run`, `busy` while the run goes on, `unreachable`, or as `readHead`
 */
export function previewUndo(job: Job, runId: string): PreviewedUndo {
  const record = endedRun(job.ports, runId);
  const { id, sheetName, startedAt } = record;
  const by = record.by === job.ports.user() ? '' : record.byName || 'somebody else';
  const undo = openUndo(job, record, NO_LEASE, job.deadline - EXECUTION_BUDGET_MS * (1 - PREVIEW_SHARE));
  try {
    const { zone } = job.ports.table;
    const lookup = firstLookup(undo, NONE);
    // An undo that was cut off after its last row may not have got to the counts; that takes a lease of its own.
    if (undo.found.rows.length === 0) undoRun(job, id);
    else if (leftIds(undo).length > 0) finishUndo(job, id);
    const preview = {
      runId: id,
      sheetName,
      by,
      started: formatWall(zone.toWall(startedAt)),
      tasks: countStates(lookup),
      foreignAt: firstForeign(undo.run, lookup),
      lost: undo.found.lost,
      rowless: rowlessOf(undo),
      inDoubt: undo.found.inDoubt,
    };
    return { preview, gone: new Set(rowsThatAre(lookup, 'gone').map(({ taskId }) => taskId)) };
  } finally {
    undo.run.session.gate.close();
  }
}

/**
 * Deletes the run's open tasks and confirms by looking that they are gone. Rows whose deletion is not confirmed say so; the
 * next undo settles them.
 *
 * @param gone ids of tasks that the execution has found gone before
 * @throws UserError as `previewUndo`; nothing was deleted then
 */
export function undoRun(job: Job, runId: string, gone: ReadonlySet<string> = NONE): UndoReport {
  return withLease(job, UNDOING, (lease) => {
    const undo = openUndo(job, endedRun(job.ports, runId), lease);
    let deleted = 0;
    try {
      const report = carryOut(undo, gone);
      deleted = report.deleted;
      return report;
    } finally {
      closeUndo(undo, deleted);
    }
  });
}

function carryOut(undo: Undo, known: ReadonlySet<string>): UndoReport {
  const { run } = undo;
  clearLeftIds(undo);
  const lookup = firstLookup(undo, known);
  const gone = rowsThatAre(lookup, 'gone');
  const ours = gone.filter((row) => row.wasBeingDeleted);
  const others = gone.filter((row) => !row.wasBeingDeleted);
  if (run.session.keepLease()) {
    writeUndo(run, ours, 'Deleted', '');
    writeUndo(run, others, 'Deleted', 'the task was gone from LeadSquared already.');
  }
  const { asked, stopped } = deleteOpen(run, rowsThatAre(lookup, 'open'));
  const shown = confirm(run, asked, lookup);
  const isDeleted = (row: UndoRow) => row.status === 'Deleted';
  return {
    runId: run.record.id,
    deleted: [...asked, ...ours].filter(isDeleted).length,
    unconfirmed: asked.filter((row) => !isDeleted(row) && shown.has(row)).length,
    untold: asked.filter((row) => !isDeleted(row) && !shown.has(row)).length,
    tasks: { ...countStates(lookup), gone: others.length },
    foreignAt: firstForeign(run, lookup),
    lost: undo.found.lost,
    stopped,
  };
}

/** A kill may have left the id in a row that says Deleted. */
function leftIds({ found }: Undo): string[] {
  return found.deleted.flatMap(({ taskId }) => (taskId === '' ? [] : [taskId]));
}

/** What an undo that was cut off has left undone in the sheet, where nothing may be left to delete. */
function finishUndo(job: Job, runId: string): void {
  withLease(job, UNDOING, (lease) => {
    const undo = openUndo(job, endedRun(job.ports, runId), lease);
    try {
      clearLeftIds(undo);
    } finally {
      closeUndo(undo, 0);
    }
  });
}

function clearLeftIds(undo: Undo): void {
  const { table, cells } = undo.run.sheet;
  clearIds(table, cells, leftIds(undo));
}

const CUT_SHORT = {
  late: 'There was no time left to delete all tasks. Undo the run once more.',
  overtaken: 'Another window has taken over, so no more tasks were deleted here. Undo the run once more.',
} as const;

function deleteOpen(
  run: RunContext,
  open: readonly UndoRow[],
): { readonly asked: readonly UndoRow[]; readonly stopped: string | null } {
  const asked: UndoRow[] = [];
  for (let start = 0; start < open.length; start += DELETE_SIZE) {
    const end = deleteCall(run, open.slice(start, start + DELETE_SIZE), run.session.until);
    if (end.kind === 'refused') return { asked, stopped: `No more tasks were deleted. ${end.message}` };
    if (end.kind !== 'asked') return { asked, stopped: CUT_SHORT[end.kind] };
    asked.push(...end.rows);
  }
  return { asked, stopped: null };
}

/** Looks until the tasks are gone or the waiting time is over. @returns the rows whose task was still there at a look that told of it */
function confirm(run: RunContext, asked: readonly UndoRow[], first: Lookup): ReadonlySet<UndoRow> {
  const { ports, settings } = run.job;
  const { clock } = ports;
  const askedAt = clock.now();
  const patience = Math.max(LEAST_PATIENCE_SECONDS, settings.readBackSeconds);
  const shown = new Set<UndoRow>();
  let shownAt = askedAt;
  for (let lookups = 0; ; lookups++) {
    const waiting = asked.filter((row) => row.status !== 'Deleted' && row.row !== null);
    if (waiting.length === 0) return shown;
    const due = askedAt + secondsBefore(lookups) * 1000;
    const isOver = due - askedAt > patience * 1000 || due >= run.session.until;
    if (!run.session.keepLease()) return shown;
    if (isOver) {
      const isShown = (row: UndoRow) => shown.has(row);
      writeUndo(run, waiting.filter(isShown), 'Created', stillThere((shownAt - askedAt) / 1000));
      const untold = waiting.filter((row) => !isShown(row));
      writeUndo(run, untold, 'Created', NOT_TOLD);
      return shown;
    }
    clock.sleep(Math.max(0, due - clock.now()));
    const lookup = laterLookup(run, waiting, first);
    if (lookup === null) continue;
    shownAt = clock.now();
    for (const [row, state] of lookup.states) if (state !== 'gone' && state !== 'unclear') shown.add(row);
    if (!run.session.keepLease()) return shown;
    writeUndo(run, rowsThatAre(lookup, 'gone'), 'Deleted', '');
  }
}
