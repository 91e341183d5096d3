// Judges an undo by what the sheet said before it and says in the end, and by what LeadSquared deleted; it uses nothing of the add-on's.
import type { StoredTask } from '../../../src/local/sandbox/state.ts';
import type { Ledger } from './ledger.ts';
import { isBeingDeleted, type SeenRow, type SeenSheet } from './reading.ts';
import { type Finding, group } from './verdict.ts';

export interface UndoEvidence {
  readonly ledger: Ledger;
  /** The run that was undone. */
  readonly runId: string;
  readonly before: SeenSheet;
  readonly after: SeenSheet;
  readonly tasks: readonly StoredTask[];
  readonly markerIn: (name: string) => string;
  /** When the undone run began: an older task it has taken over, and may leave it alone where nothing tells who made it. */
  readonly startedAt?: number;
  /** Only tasks that were deleted between these times were deleted by the undo. */
  readonly since?: number;
  readonly now?: number;
  /** Whether the add-on says that nothing is left to undo; null when it was not asked. */
  readonly isDone: boolean | null;
  /** Rows may still be waiting for LeadSquared to have deleted their task. */
  readonly allowsUnconfirmed?: boolean;
  /** Nothing but rows of the undone run is in the sheet. */
  readonly isWholeSheet?: boolean;
}

/** Whether LeadSquared still has the task at that time. */
export function isThere({ deletedAt }: StoredTask, now = Number.POSITIVE_INFINITY): boolean {
  return deletedAt === null || deletedAt > now;
}

/** A task may be deleted when it was open and a row of the undone run held its id. */
function judgeDeletedTask(task: StoredTask, held: ReadonlySet<string>): Finding[] {
  const what = `the task “${task.name}” from call ${task.callNumber} was deleted`;
  if (!held.has(task.id)) return [['lost', `${what}, but no row of the undone run had it`]];
  const wasDone = task.completedAt !== null && task.completedAt < (task.deletedAt ?? 0);
  return wasDone ? [['lost', `${what}, but it was not open any more`]] : [];
}

const count = (rows: readonly SeenRow[], word: string) => rows.filter((row) => row.word === word).length;

/** As many of a marker's tasks must be gone as its rows say, apart from rows that leave it open or that the user deleted meanwhile. */
function judgeCounts(
  marker: string,
  before: readonly SeenRow[],
  rows: readonly SeenRow[],
  deleted: number,
  ledger: Ledger,
): Finding[] {
  const claim = ledger.claims.get(marker);
  if (claim === undefined) return [];
  const saying = Math.max(0, count(rows, 'Deleted') - count(before, 'Deleted'));
  const gone = Math.max(0, claim.rows - rows.length);
  const open = rows.filter(({ status }) => isBeingDeleted(status)).length;
  const what = `${saying} rows of ${marker} say Deleted, but ${deleted} of its tasks were deleted`;
  // A copy of a row that says Deleted says so too.
  if (saying - claim.copiedRows > deleted) return [['wrongStatus', what]];
  return deleted > saying + open + gone ? [['lost', what]] : [];
}

function judgeUnfinished(evidence: UndoEvidence, held: ReadonlySet<string>): Finding[] {
  const { ledger, after, tasks, isDone, allowsUnconfirmed = false, isWholeSheet = false } = evidence;
  const { startedAt = Number.NEGATIVE_INFINITY } = evidence;
  const open = new Set(
    tasks.flatMap(({ id, deletedAt, completedAt, createdOn }) =>
      deletedAt === null && completedAt === null && createdOn >= startedAt && held.has(id) ? [id] : [],
    ),
  );
  return after.rows.flatMap(({ row, marker, word, status, taskId }): Finding[] => {
    const where = `row ${row} ${marker}`;
    const claim = ledger.claims.get(marker);
    // Of two rows with one token only the upper one is written; a task that does not fit its row any more is left alone.
    if ((claim?.copiedRows ?? 0) > 0 || claim?.edited === true) return [];
    if (isBeingDeleted(status))
      return allowsUnconfirmed ? [] : [['stuck', `${where} is still being deleted`]];
    if (isWholeSheet && word !== 'Created' && word !== 'Deleted')
      return [['wrongStatus', `${where} says “${status}”, which nobody expects after an undo`]];
    const isLeft = isDone === true && word === 'Created' && open.has(taskId);
    return isLeft ? [['stuck', `${where} was not undone, but the undo says it is done`]] : [];
  });
}

/** Every way in which an undo did something else than it says; what the rows say of their tasks is judged as after sending. */
export function judgeUndo(evidence: UndoEvidence): Finding[] {
  const { ledger, runId, before, after, tasks, markerIn, isDone } = evidence;
  const { since = Number.NEGATIVE_INFINITY, now } = evidence;
  const held = new Set(
    before.rows.flatMap((row) => (row.word === 'Created' && row.runId === runId ? [row.taskId] : [])),
  );
  const gone = tasks.filter((task) => !isThere(task, now) && (task.deletedAt ?? 0) >= since);
  const deleted = group(gone, ({ name }) => markerIn(name));
  const [rows, rowsBefore] = [after, before].map((sheet) => group(sheet.rows, ({ marker }) => marker));
  return [
    ...gone.flatMap((task) => judgeDeletedTask(task, held)),
    ...[...ledger.claims.keys()].flatMap((marker) =>
      judgeCounts(
        marker,
        rowsBefore?.get(marker) ?? [],
        rows?.get(marker) ?? [],
        deleted.get(marker)?.length ?? 0,
        ledger,
      ),
    ),
    ...judgeUnfinished(evidence, held),
    ...(isDone === false ? [['stuck', 'the undo did not come to its end'] as const] : []),
  ];
}
