// Judges an undo by what the sheet said before it and says in the end, and by what LeadSquared deleted; it uses nothing of the add-on's.
import type { StoredTask } from '../../src/local/sandbox/state.ts';
import { markerIn } from './input.ts';
import type { Ledger } from './ledger.ts';
import { isBeingDeleted, type SeenRow, type SeenSheet } from './sheet-reader.ts';
import { type Finding, group } from './verdict.ts';

export interface UndoEvidence {
  readonly ledger: Ledger;
  /** The run that was undone. */
  readonly runId: string;
  readonly before: SeenSheet;
  readonly after: SeenSheet;
  readonly tasks: readonly StoredTask[];
  /** The add-on says that nothing is left to undo. */
  readonly isDone: boolean;
}

/** A task may be deleted when it was open and a row of the undone run held its id. */
function judgeDeletedTask(task: StoredTask, held: ReadonlySet<string>): Finding[] {
  const what = `the task of ${markerIn(task.name)} from call ${task.callNumber} was deleted`;
  if (!held.has(task.id)) return [['lost', `${what}, but no row of the undone run had it`]];
  const wasDone = task.completedAt !== null && task.completedAt < (task.deletedAt ?? 0);
  return wasDone ? [['lost', `${what}, but it was not open any more`]] : [];
}

/** As many of a marker's tasks must be gone as its rows say, apart from rows that leave it open or that the user deleted meanwhile. */
function judgeCounts(marker: string, rows: readonly SeenRow[], deleted: number, ledger: Ledger): Finding[] {
  const claim = ledger.claims.get(marker);
  if (claim === undefined) return [];
  const saying = rows.filter(({ word }) => word === 'Deleted').length;
  const gone = Math.max(0, claim.rows - rows.length);
  const open = rows.filter(({ status }) => isBeingDeleted(status)).length;
  const what = `${saying} rows of ${marker} say Deleted, but ${deleted} of its tasks were deleted`;
  // A copy of a row that says Deleted says so too.
  if (saying - claim.twins > deleted) return [['wrongStatus', what]];
  return deleted > saying + open + gone ? [['lost', what]] : [];
}

function judgeUnfinished({ ledger, after, tasks, isDone }: UndoEvidence, held: ReadonlySet<string>) {
  const open = new Set(
    tasks.flatMap(({ id, deletedAt, completedAt }) =>
      deletedAt === null && completedAt === null && held.has(id) ? [id] : [],
    ),
  );
  return after.rows.flatMap(({ row, marker, word, status, taskId }): Finding[] => {
    // Of two rows with one token only the upper one is written.
    if ((ledger.claims.get(marker)?.twins ?? 0) > 0) return [];
    if (isBeingDeleted(status)) return [['stuck', `row ${row} ${marker} is still being deleted`]];
    const isLeft = isDone && word === 'Created' && open.has(taskId);
    return isLeft ? [['stuck', `row ${row} ${marker} was not undone, but the undo says it is done`]] : [];
  });
}

export function judgeUndo(evidence: UndoEvidence): Finding[] {
  const { ledger, runId, before, after, tasks, isDone } = evidence;
  const held = new Set(
    before.rows.flatMap((row) => (row.word === 'Created' && row.runId === runId ? [row.taskId] : [])),
  );
  const gone = tasks.filter(({ deletedAt }) => deletedAt !== null);
  const deleted = group(gone, ({ name }) => markerIn(name));
  const rows = group(after.rows, ({ marker }) => marker);
  return [
    ...gone.flatMap((task) => judgeDeletedTask(task, held)),
    ...[...ledger.claims.keys()].flatMap((marker) =>
      judgeCounts(marker, rows.get(marker) ?? [], deleted.get(marker)?.length ?? 0, ledger),
    ),
    ...judgeUnfinished(evidence, held),
    ...(isDone ? [] : [['stuck', 'the undo did not come to its end'] as const]),
  ];
}
