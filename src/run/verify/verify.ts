// Looks up in LeadSquared which tasks exist, so that accepted and doubtful rows end in a true state.
import { checkRows } from '../../core/checks/check-rows.ts';
import { NO_REFERENCE, referenceText } from '../../core/reference.ts';
import type { SheetSettings } from '../../core/settings.ts';
import { keyIn, parseStatus } from '../../core/status.ts';
import { isOlderThan } from '../../leadsquared/found-task.ts';
import { matchTasks } from '../../leadsquared/match.ts';
import { isAskedToStop } from '../record/stop-wish.ts';
import type { Entry } from '../session/entry.ts';
import { saveProgress } from '../session/progress.ts';
import type { RunContext } from '../session/run-context.ts';
import { requireMatch } from '../session/with-match.ts';
import { checkContext, dataSpan, readData, shown } from '../sheet/sheet-head.ts';
import { writeIds } from '../status/task-ids.ts';
import { becomeCreatedWithoutRow, transition } from '../status/transition.ts';
import { transitionEach } from '../status/transition-each.ts';
import { fetchTasks } from './fetch-tasks.ts';

/** Waits before the lookups, in seconds: tasks appear, and vanish, after seconds, sometimes after minutes. */
const WAITS_SECONDS = [2, 3, 5, 10, 15, 30, 60] as const;
/** A lookup that begins sooner than this has all of an execution's time. */
const FRESH_MS = 60_000;
/** Kept free before the deadline to write the results. */
export const WRITE_RESERVE_MS = 15_000;

/** A row in doubt, with the task as it was sent or, after an execution's end, as the row reads now. */
interface Unverified extends Entry {
  task: NonNullable<Entry['task']>;
}

function isUnverified({ status }: Entry): boolean {
  return status === 'Accepted' || status === 'Unknown' || status === 'Sending';
}

function isAccepted(entry: Entry): boolean {
  return entry.status === 'Accepted';
}

function hasTask(entry: Entry): entry is Unverified {
  return entry.task !== null;
}

/** A row without a due date was due on the day on which it was sent, which is no longer known. */
function forLookUp(settings: SheetSettings): SheetSettings {
  return settings.blankDue === 'today' ? { ...settings, blankDue: 'leave' } : settings;
}

/** Rows sent by an earlier execution are looked for as they read now, each known by the token that stands in it. */
function readMissingTasks({ job, sheet }: RunContext, unverified: readonly Entry[]): void {
  const missing = new Map(
    unverified.filter((entry) => entry.task === null).map((entry) => [entry.key, entry]),
  );
  if (missing.size === 0) return;
  sheet.relocate();
  const { table, head, cells } = sheet;
  requireMatch(job, head);
  const found = readData(table, head).flatMap((row) => {
    const entry = missing.get(keyIn(shown(row, cells.statusColumn)) ?? '');
    // Of two rows with the same token the upper one counts.
    if (entry === undefined || !missing.delete(entry.key)) return [];
    return [{ row, entry }];
  });
  const checked = checkRows(
    found.map(({ row }) => row),
    checkContext(table, head, forLookUp(job.settings), job.ports.clock.now()),
  );
  for (const [place, { entry }] of found.entries()) entry.task = checked[place]?.task ?? null;
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

/** One lookup: which of the rows have their task in LeadSquared; null when LeadSquared gave no usable answer. */
function lookUp(run: RunContext, unverified: readonly Unverified[]): Map<Entry, string> | null {
  const found = fetchTasks(
    run,
    unverified.map(({ task }) => task),
  );
  if (found === null) return null;
  const known = idsInSheet(run, unverified);
  const fresh = found.filter((task) => !known.has(task.id) && !isOlderThan(task, run.record.since));
  // Accepted rows go first: of two equal rows, the one LeadSquared said it took is the likelier owner of a task.
  const ordered = [...unverified.filter(isAccepted), ...unverified.filter((entry) => !isAccepted(entry))];
  const ids = matchTasks(
    ordered.map(({ task }) => task),
    fresh,
    run.job.settings.reference.place === NO_REFERENCE ? [] : ordered.map(({ reference }) => reference),
  );
  return new Map(
    ordered.flatMap((entry, place) => {
      const id = ids[place] ?? null;
      return id === null ? [] : [[entry, id]];
    }),
  );
}

/** Rows of calls whose reply told how many tasks were made, once all of those are found: the others were not made. */
function notMade({ sheet }: RunContext): Map<Entry, string> {
  const made = new Map<object, number>();
  for (const { call, status } of sheet.entries) {
    if (call !== null && status === 'Created') made.set(call, (made.get(call) ?? 0) + 1);
  }
  const refused = new Map<Entry, string>();
  for (const entry of sheet.entries) {
    const { call } = entry;
    if (call === null || !isAccepted(entry) || call.created >= call.size) continue;
    const reason = call.message === '' ? 'it made no task and gave no reason.' : call.message;
    if ((made.get(call) ?? 0) >= call.created) refused.set(entry, `LeadSquared: ${reason}`);
  }
  return refused;
}

function writeFound(run: RunContext, ids: ReadonlyMap<Entry, string>): void {
  const written = ids.size > 0 ? writeIds(run, ids) : new Set<Entry>();
  becomeCreatedWithoutRow(ids.keys(), written);
  transition(run, 'lookUp', [...written], { status: 'Created', reason: '' });
  const refused = [...notMade(run)].map(([entry, reason]) => [entry, { status: 'Failed', reason }] as const);
  transitionEach(run, 'lookUp', new Map(refused));
}

const CHANGED_AFTERWARDS =
  'this row was changed after it was sent and cannot be looked up as it is now. Look in LeadSquared before you clear this cell and send the row again.';

/** What is known of a row in doubt, and what to do. */
function stillOpen(entry: Entry, { lookups, answers }: RunContext['record'], seconds: number): string {
  const after = lookups === 0 || seconds < 1 ? '' : ` after ${Math.round(seconds)} seconds`;
  if (entry.task === null) return CHANGED_AFTERWARDS;
  if (lookups > 0 && answers === 0) {
    return 'LeadSquared did not tell whether the task exists. Choose “Send all new rows” later to ask again; nothing is sent twice.';
  }
  if (isAccepted(entry)) {
    return `not seen in LeadSquared yet${after}. Choose “Send all new rows” later to look again; nothing is sent twice.`;
  }
  const what =
    lookups === 0 ? 'not looked up in LeadSquared' : `no such task was found in LeadSquared${after}`;
  return `${what}. Look there before you clear this cell and send the row again.`;
}

/** Tells it on each row still in doubt. */
function writeOpen(run: RunContext, open: readonly Entry[], seconds: number): void {
  const told = open.map((entry) => {
    const status = isAccepted(entry) ? ('Accepted' as const) : ('Unknown' as const);
    const carried = entry.reference === entry.key ? '' : ` ${referenceText(entry.reference)}`;
    return [entry, { status, reason: stillOpen(entry, run.record, seconds) + carried }] as const;
  });
  transitionEach(run, 'lookUp', new Map(told));
}

/**
 * Looks the rows in doubt up at growing distances until all are settled or the waiting time is over, and writes what was
 * found after every lookup. May be left and taken up again by another execution.
 *
 * @param seconds how long to go on looking after the last call; 0 does not look
 * @returns true when the run is over; false when this execution's time was over first
 */
export function verify(run: RunContext, seconds: number): boolean {
  const { session, sheet } = run;
  const { clock, documentStore } = run.job.ports;
  const sentAt = run.record.sentAt ?? clock.now();
  run.update({ sentAt });
  const unverified = sheet.entries.filter(isUnverified);
  readMissingTasks(run, unverified);
  const until = Math.min(session.until, session.deadline - WRITE_RESERVE_MS);
  for (;;) {
    const open = unverified.filter((entry) => isUnverified(entry) && entry.row !== null);
    const waited = (clock.now() - sentAt) / 1000;
    const isOver = run.record.lookups > 0 && waited >= seconds;
    const isPointless = seconds === 0 || open.every((entry) => entry.task === null);
    if (isOver || isPointless || isAskedToStop(documentStore, run.record.id)) {
      writeOpen(run, open, waited);
      return true;
    }
    const due = sentAt + secondsBefore(run.record.lookups) * 1000;
    if (Math.max(due, clock.now()) >= until || !session.keepLease()) {
      clock.sleep(Math.max(0, Math.min(due, until) - clock.now()));
      return false;
    }
    // This waiting is no work between two calls, and must not be taken for slowness.
    session.gate.close();
    clock.sleep(Math.max(0, due - clock.now()));
    sheet.relocate();
    const begun = clock.now();
    const ids = lookUp(run, open.filter(hasTask));
    // The next execution looks with all of its time; one that had all of it would only fail again.
    if (ids === null && session.outOfTime && begun - session.openedAt > FRESH_MS) return false;
    if (!session.keepLease()) return false;
    if (ids !== null) writeFound(run, ids);
    const { lookups, answers } = run.record;
    run.update({ lookups: lookups + 1, answers: answers + (ids === null ? 0 : 1) });
    saveProgress(run);
  }
}

/** Seconds after the last call at which a lookup is due. @param lookups how many there were already */
export function secondsBefore(lookups: number): number {
  const last = WAITS_SECONDS[WAITS_SECONDS.length - 1] ?? 0;
  const listed = WAITS_SECONDS.slice(0, lookups + 1).reduce((sum, seconds) => sum + seconds, 0);
  return listed + Math.max(0, lookups + 1 - WAITS_SECONDS.length) * last;
}
