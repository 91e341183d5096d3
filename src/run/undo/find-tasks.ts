// Finds out in LeadSquared what there is to undo: which tasks are open, done, or gone.

import { MINUTE_MS } from '../../core/dates/civil.ts';
import { remembered } from '../../core/remembered.ts';
import { readTaskById } from '../../leadsquared/delete-outcome.ts';
import type { FoundTask } from '../../leadsquared/found-task.ts';
import { relatedOf } from '../../leadsquared/identity.ts';
import { isAsSaid, isRowsOwn } from '../../leadsquared/own-task.ts';
import { taskById } from '../../leadsquared/requests.ts';
import { readLookUpHabits } from '../account-habits.ts';
import type { RunContext } from '../session/run-context.ts';
import { fetchWithEnds } from '../verify/fetch-tasks.ts';
import { queryLeadSquared } from '../verify/query.ts';
import { makings } from '../verify/senders.ts';
import type { UndoRow } from './undo-rows.ts';

/**
 * `open` tasks may be deleted; `done` and `cancelled` ones were settled since; `foreign` ones do not fit their row, so they may
 * be somebody else's; `gone` ones exist no more; of `unclear` ones LeadSquared does not tell enough.
 */
export type TaskState = 'open' | 'done' | 'cancelled' | 'foreign' | 'gone' | 'unclear';

export interface Lookup {
  readonly states: ReadonlyMap<UndoRow, TaskState>;
  /** Ids of the tasks found by owners and days: the next look would find them in the same way. */
  readonly seen: ReadonlySet<string>;
  /** Whose owners and days these are. */
  readonly lookedFor: readonly UndoRow[];
}

/** Tasks asked for one by one in a look, each with a call of its own. */
const ASKED_SINGLY = 50;
/** Of those that LeadSquared was asked to delete: when so many are gone, the others are. */
const WITNESSES = 10;
/** Questions in a row without an answer, after which the others are not asked. */
const MOST_UNANSWERED = 2;

/** Whether a task is the row's own. */
type IsOwn = (row: UndoRow, found: FoundTask) => boolean;

function ownershipIn(run: RunContext): IsOwn {
  const { record, session } = run;
  const habits = readLookUpHabits(run.job);
  const making = makings(run);
  return ({ task, token }, found) => {
    const { senders, since, until, isLetOut, isTokenless } = making(token);
    // Rows came with it of which nobody here knows who sent them: another file, of which this one may be a copy, or a run long ago.
    if (isTokenless) return false;
    // What a run took over from earlier ones may have been sent by others.
    const hasTakenOver = token.runId === record.id && since < record.startedAt;
    const known = {
      task,
      token,
      senders: hasTakenOver ? [] : senders,
      since: session.farClock.earliest(since),
      ...(until === null ? {} : { until: session.farClock.latest(until) }),
      isLetOut,
      fileId: run.job.ports.fileId,
    };
    return isRowsOwn(found, known, habits);
  };
}

/** Says of a row's task in which state it is. */
type Judge = (row: UndoRow, found: FoundTask) => TaskState;

/**
 * Whether the row's own task is among those found, though its ID is not the one beside the row, which LeadSquared does not know: no row of
 * the sheet has its ID, and it is all that the row says. The ID was typed over, and the task lives.
 */
function lostAmong(run: RunContext, rows: readonly UndoRow[], found: readonly FoundTask[], isOwn: IsOwn) {
  const habits = readLookUpHabits(run.job);
  const ids = new Set(
    [...run.sheet.ids.values(), ...rows.map(({ taskId }) => taskId)].map((id) => id.toLowerCase()),
  );
  const free = found.filter(({ id }) => !ids.has(id));
  return (row: UndoRow): boolean => {
    const { task } = row;
    if (task === null || row.wasBeingDeleted) return false;
    const isRelated = ({ relatedEntityId }: FoundTask) =>
      relatedEntityId === null || relatedEntityId === relatedOf(task);
    return free.some((each) => isRelated(each) && isAsSaid(task, each, habits) && isOwn(row, each));
  };
}

/** Whether the row says that its task was about to be deleted, and was read as it was sent, so that its task was looked for. */
const isLikelyGone = ({ wasBeingDeleted, task }: UndoRow): boolean => wasBeingDeleted && task !== null;

/** From both ends: of the calls that were to delete a run's tasks from the top down, the last may never have left. */
function witnessesOf(rows: readonly UndoRow[]): readonly UndoRow[] {
  return rows.length <= WITNESSES ? rows : [...rows.slice(0, WITNESSES / 2), ...rows.slice(-WITNESSES / 2)];
}

/** Tasks that moved to another owner or day, or whose row was changed, are found by their ids only. */
function askSingly(
  run: RunContext,
  rows: readonly UndoRow[],
  states: Map<UndoRow, TaskState>,
  judge: Judge,
): void {
  let asked = 0;
  let unanswered = 0;
  /** @returns whether the row's task is gone */
  const ask = (row: UndoRow): boolean => {
    const isAsked = asked < ASKED_SINGLY && unanswered < MOST_UNANSWERED && run.session.keepLease();
    const found = isAsked
      ? queryLeadSquared(run, taskById(run.job.account.connection, row.taskId), (json) =>
          readTaskById(json, row.taskId),
        )
      : null;
    if (isAsked) asked++;
    if (found !== null) unanswered = 0;
    else if (isAsked) unanswered++;
    states.set(row, found === null ? 'unclear' : found === 'gone' ? 'gone' : judge(row, found));
    return found === 'gone';
  };
  // Rows that a run's calls were about to delete, and that were looked for without being found, go the same way.
  const isGoneWith = remembered((runId: string) => {
    const ofRun = rows.filter((row) => row.token.runId === runId && isLikelyGone(row));
    return witnessesOf(ofRun).every((row) => (states.has(row) ? states.get(row) === 'gone' : ask(row)));
  });
  for (const row of rows) {
    if (states.has(row)) continue;
    const isGone = isLikelyGone(row) && isGoneWith(row.token.runId);
    if (states.has(row)) continue;
    if (isGone) states.set(row, 'gone');
    else ask(row);
  }
}

/** So long after it was made a task may take to be shown; LeadSquared does not say how long that is. */
const APPEARS_WITHIN_MS = 5 * MINUTE_MS;

/**
 * Whether tasks that LeadSquared does not show may still appear: replies named their ids, and no look-up has seen them since, though it
 * may have seen others.
 */
function mayAppearYet({ record, job }: RunContext): boolean {
  const { sentAt, startedAt, answers, namedIds } = record;
  const mayBeUnseen = answers === 0 || namedIds;
  return mayBeUnseen && job.ports.clock.now() - (sentAt ?? startedAt) < APPEARS_WITHIN_MS;
}

/** What an earlier look of the same execution found out, by ids of tasks. */
export interface Known {
  /** Found by the owners and days of the rows looked for then: when they are not there any more, they are gone. */
  readonly seen: ReadonlySet<string>;
  /**
   * The rows looked for then; null for the first look. They are looked for again, all of them: a task that was moved since it was sent may
   * have been found by the owner and the day of another row.
   */
  readonly lookedFor: readonly UndoRow[] | null;
  /** Gone; no task comes back. */
  readonly gone: ReadonlySet<string>;
  /** Beside other rows, whose own these tasks are. */
  readonly others: ReadonlySet<string>;
  /** Whether LeadSquared has shown the tasks of all these rows. */
  readonly areShown: boolean;
}

/** @returns null when LeadSquared gave no usable answer */
export function findTasks(run: RunContext, all: readonly UndoRow[], known: Known): Lookup | null {
  const states = new Map<UndoRow, TaskState>();
  for (const row of all) {
    if (known.others.has(row.taskId)) states.set(row, 'foreign');
    else if (known.gone.has(row.taskId)) states.set(row, 'gone');
  }
  const rows = all.filter((row) => !states.has(row));
  const lookedFor = known.lookedFor ?? rows;
  const fetched = fetchWithEnds(
    run,
    lookedFor.flatMap(({ task }) => (task === null ? [] : [task])),
  );
  // What was seen before, and is looked for no further, is on a page that was not read.
  const isWhole = fetched?.ends.every(({ isCut }) => !isCut) === true;
  if (fetched === null || (known.lookedFor !== null && !isWhole)) return null;
  const found = fetched.tasks;
  const byId = new Map(found.map((task) => [task.id, task]));
  const missing: UndoRow[] = [];
  const isOwn = ownershipIn(run);
  const judge: Judge = (row, task) => (isOwn(row, task) ? (task.state ?? 'unclear') : 'foreign');
  const isLost = lostAmong(run, known.lookedFor ?? all, found, isOwn);
  for (const row of rows) {
    const task = byId.get(row.taskId);
    if (task !== undefined) states.set(row, judge(row, task));
    else if (known.seen.has(row.taskId)) states.set(row, 'gone');
    else if (isLost(row)) states.set(row, 'foreign');
    else missing.push(row);
  }
  askSingly(run, missing, states, judge);
  if (!known.areShown && mayAppearYet(run)) {
    for (const row of missing)
      if (states.get(row) === 'gone' && !row.wasBeingDeleted) states.set(row, 'unclear');
  }
  return { states, seen: new Set(byId.keys()), lookedFor };
}
