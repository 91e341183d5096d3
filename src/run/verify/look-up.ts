// One lookup: which rows in doubt have their task in LeadSquared, on the ground of all that is known of their sending.
import { NO_REFERENCE } from '../../core/reference.ts';
import { keyIn, parseStatus } from '../../core/status.ts';
import type { Task } from '../../core/task.ts';
import { matchTasks } from '../../leadsquared/match.ts';
import type { Match } from '../../leadsquared/search.ts';
import type { SentTask } from '../../leadsquared/sent-task.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import { dataSpan } from '../sheet/sheet-head.ts';
import { readHabits, saveHabits } from './account-habits.ts';
import { fetchTasks } from './fetch-tasks.ts';
import { sendersOfRows, sentSince } from './senders.ts';

/** A row in doubt, with the task as it was sent or, after an execution's end, as the row reads now. */
export interface Unverified extends Entry {
  task: Task;
}

/**
 * Task ids that rows of the sheet hold already: those tasks are not up for a match. Only a row that says Created, or something of
 * the user's own, has its id for certain: elsewhere an execution that was killed left it, or it came along with a copied row.
 */
function idsInSheet({ sheet }: RunContext, unverified: readonly Entry[]): Set<string> {
  const span = dataSpan(sheet.head);
  const inDoubt = new Set(unverified.map(({ key }) => key));
  const ids = new Set<string>();
  for (const cells of span === null ? [] : sheet.cells.readCells(span)) {
    const id = cells.id.trim().toLowerCase();
    const read = parseStatus(cells.status);
    const isCertain = read.kind === 'foreign' || (read.kind === 'status' && read.status === 'Created');
    if (id !== '' && isCertain && !inDoubt.has(keyIn(cells.status) ?? '')) ids.add(id);
  }
  return ids;
}

/** What is known of each row's sending. */
function sentRows(run: RunContext, unverified: readonly Unverified[]): SentTask[] {
  const { place } = run.job.settings.reference;
  const since = sentSince(run);
  return unverified.map((entry) => ({
    key: entry.key,
    task: entry.task,
    reference: entry.reference,
    carriedIn: place === NO_REFERENCE ? null : place,
    since: run.session.farClock.earliest(since(entry)),
  }));
}

/** @returns what became of each of the rows; null when LeadSquared gave no usable answer */
export function lookUp(run: RunContext, unverified: readonly Unverified[]): ReadonlyMap<Entry, Match> | null {
  const found = fetchTasks(
    run,
    unverified.map(({ task }) => task),
  );
  if (found === null) return null;
  const { job } = run;
  const before = readHabits(job);
  const { matches, habits } = matchTasks(sentRows(run, unverified), found, {
    senders: sendersOfRows(run, unverified),
    taken: idsInSheet(run, unverified),
    habits: before,
    now: job.ports.clock.now(),
  });
  saveHabits(job, before, habits);
  return new Map(
    unverified.flatMap((entry, place) => {
      const match = matches[place];
      return match === undefined ? [] : [[entry, match]];
    }),
  );
}
