// The rows of a sheet whose tasks may be asked about, with where LeadSquared has their tasks as far as the rows tell.
import type { SheetRow } from '../../core/cell.ts';
import { checkRows } from '../../core/checks/check-rows.ts';
import { isGuid } from '../../core/guid.ts';
import { keyIn, parseStatus } from '../../core/status.ts';
import type { Task } from '../../core/task.ts';
import type { Job } from '../job.ts';
import { listRuns } from '../record/run-list.ts';
import { hasLostId, type LostIds, lostIds } from '../sheet/lost-ids.ts';
import { checkContext, dataSpan, readHeadLeniently, type SheetHead, shown } from '../sheet/sheet-head.ts';
import { withOneMore } from '../sheet/table.ts';
import { BUSY_TRIES, busySheet } from '../user-error.ts';
import { forLookUp } from '../verify/verify.ts';
import { withoutLeads } from './where-tasks-are.ts';

export interface TrackedRow {
  readonly row: number;
  /** The token under which the row says Created; null when it bears none. */
  readonly key: string | null;
  /** A GUID in lower case. */
  readonly taskId: string;
  /** The task as the row reads now, with a due date; null when the row does not tell where its task is. */
  readonly task: (Task & { readonly due: number }) | null;
  /** Since when its run's tasks may exist, in milliseconds since 1970 UTC; null when the run is not known any more. */
  readonly since: number | null;
  /** '' when the run is not known. */
  readonly runId: string;
  /** What the row says of its task's progress so far. */
  readonly told: string;
}

/** One row for each task. */
export interface TrackedRows {
  readonly rows: readonly TrackedRow[];
  /** How many tasks are in another account than that of the keys. */
  readonly inOtherAccount: number;
  /** Rows that have a task and hold no id any more. */
  readonly lost: LostIds;
  /** The column of ids; null when the sheet has none. */
  readonly idColumn: number | null;
}

/** The id of a row that has a task, in lower case; null for any other row. */
export function trackedId(status: string, id: string): string | null {
  const read = parseStatus(status);
  if (read.kind !== 'status' || read.status !== 'Created') return null;
  const taskId = id.trim().toLowerCase();
  return isGuid(taskId) ? taskId : null;
}

/** The id of the run under whose token the row says Created; '' when it bears none. */
function runOf(status: string): string {
  const read = parseStatus(status);
  return read.kind === 'status' ? (read.token?.runId ?? '') : '';
}

/**
 * The tokens of the rows that hold each id. Rows that were copied have one task together, and one token; of others one has the id of
 * another's, and which it is the ids do not tell.
 */
export function bearersOf(
  cells: Iterable<readonly [status: string, id: string]>,
): ReadonlyMap<string, ReadonlySet<string | null>> {
  const bearers = new Map<string, Set<string | null>>();
  for (const [status, text] of cells) {
    const id = trackedId(status, text);
    if (id !== null) bearers.set(id, (bearers.get(id) ?? new Set()).add(keyIn(status)));
  }
  return bearers;
}

interface Read {
  readonly head: SheetHead;
  readonly data: readonly SheetRow[];
}

/** The sheet's head with all rows below it, also when rows are added in that moment. */
function readWhole({ ports, settings }: Job): Read {
  const { table } = ports;
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const head = readHeadLeniently(table, settings);
    const span = dataSpan(head);
    if (span === null) return { head, data: [] };
    const read = table.readRows(withOneMore(span), head.size.columns);
    const data = read.slice(0, span.last - span.first + 1);
    const below = read[data.length]?.cells ?? [];
    if (below.every(({ display }) => display === '')) return { head, data };
  }
  throw busySheet('its tasks were not looked up');
}

/**
 * The rows that say Created and hold the id of a task, but for those of runs that are known to be another account's. What a row says of
 * its owner and day is only where its task is looked for first.
 *
 * @throws UserError `busy`, or as `readHeadLeniently`
 */
export function readTrackedRows(job: Job): TrackedRows {
  const { head, data } = readWhole(job);
  const { table, documentStore } = job.ports;
  const { status, taskId } = head.own;
  if (status === null || taskId === null)
    return { rows: [], inOtherAccount: 0, lost: lostIds([], 0), idColumn: null };
  const runs = new Map(listRuns(documentStore).map((run) => [run.id, run]));
  const bearers = bearersOf(data.map((row) => [shown(row, status), shown(row, taskId)]));
  const seen = new Set<string>();
  const lost: number[] = [];
  const created = data.flatMap((row) => {
    const said = shown(row, status);
    const id = trackedId(said, shown(row, taskId));
    if (hasLostId(said, shown(row, taskId))) lost.push(row.rowNumber);
    if (id === null) return [];
    const isShared = (bearers.get(id)?.size ?? 0) > 1;
    if (isShared) lost.push(row.rowNumber);
    if (isShared || seen.has(id)) return [];
    seen.add(id);
    return [{ row, id, key: keyIn(said), runId: runOf(said) }];
  });
  const isOthers = ({ runId }: { readonly runId: string }) => {
    const account = runs.get(runId)?.account ?? '';
    return account !== '' && account !== job.account.hash;
  };
  const own = created.filter((each) => !isOthers(each));
  const rows: TrackedRow[] = [];
  for (const runId of new Set(own.map((each) => each.runId))) {
    const since = runs.get(runId)?.since ?? null;
    const ofRun = own.filter((each) => each.runId === runId);
    // A date without a year, and one that has passed by now, are read as they were when the row was sent.
    const context = checkContext(
      table,
      { mapping: withoutLeads(head.mapping) },
      forLookUp(job.settings),
      since ?? 0,
      {
        facts: job.facts,
        wereSent: true,
      },
    );
    const checked = checkRows(
      ofRun.map(({ row }) => row),
      context,
    );
    for (const [place, { row, id, key }] of ofRun.entries()) {
      const task = checked[place]?.task ?? null;
      // LeadSquared puts a task without a due date on the day of its making.
      const due = task?.due ?? since;
      rows.push({
        row: row.rowNumber,
        key,
        taskId: id,
        task: task === null || due === null ? null : { ...task, due },
        since,
        runId: since === null ? '' : runId,
        told: shown(row, head.own.progress),
      });
    }
  }
  return {
    rows,
    inOtherAccount: created.length - own.length,
    lost: lostIds(lost, taskId),
    idColumn: taskId,
  };
}
