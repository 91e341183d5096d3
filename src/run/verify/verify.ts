// Looks up in LeadSquared which tasks exist, so that accepted and doubtful rows end in a true state.
import { displays } from '../../core/cell.ts';
import { checkRows } from '../../core/checks/check-rows.ts';
import type { SheetSettings } from '../../core/settings.ts';
import { keyIn } from '../../core/status.ts';
import type { Match } from '../../leadsquared/search.ts';
import { knowRows } from '../leads/know-rows.ts';
import type { Entry } from '../session/entry.ts';
import { saveProgress } from '../session/progress.ts';
import type { RunContext } from '../session/run-context.ts';
import { taskForm } from '../session/task-form.ts';
import { requireMatch } from '../session/with-match.ts';
import { checkContext, readData, shown } from '../sheet/sheet-head.ts';
import { writeIds } from '../status/task-ids.ts';
import { becomeCreatedWithoutRow, transition } from '../status/transition.ts';
import { transitionEach } from '../status/transition-each.ts';
import { awaitAnswers, noteAnswer, noteNoAnswer } from '../wait/await-answers.ts';
import { pauseWhileFull } from '../wait/await-limit.ts';
import { isToStop, restUntil, sayWaiting } from '../wait/rest.ts';
import { changedSince } from './changed-since.ts';
import { fittingRows, lookForFewer } from './fitting-rows.ts';
import { type Look, lookUp, type Unverified } from './look-up.ts';
import { noteVisibility } from './visibility.ts';
import { type Seen, writeOpen } from './write-open.ts';
import { WRITE_RESERVE_MS } from './write-reserve.ts';

/** Waits before the lookups, in seconds: tasks appear, and vanish, after seconds, sometimes after minutes. */
const WAITS_SECONDS = [2, 3, 5, 10, 15, 30, 60] as const;
const NONE: ReadonlySet<string> = new Set();
/** Times in a row that a lookup is begun anew because the limit was used up in the middle of it: a very low one never lets it end. */
const MOST_FULL_TRIES = 3;
/** Looks for parts of the rows that find none, after which nobody looks for others. */
const MOST_FRUITLESS = 6;
/** A lookup that begins sooner than this has all of an execution's time. */
const FRESH_MS = 60_000;
/** What moves in a rest as short as that is met as what moves during the look-up that follows. */
const SHORT_REST_MS = 3000;

function isUnverified({ status }: Entry): boolean {
  return status === 'Accepted' || status === 'Unknown' || status === 'Sending';
}

function isAccepted(entry: Entry): boolean {
  return entry.status === 'Accepted';
}

export function hasTask(entry: Entry): entry is Unverified {
  return entry.task !== null;
}

/** A row without a due date was due on the day on which it was sent, which is no longer known. */
export function forLookUp(settings: SheetSettings): SheetSettings {
  return settings.blankDue === 'today' ? { ...settings, blankDue: 'leave' } : settings;
}

/**
 * Rows sent by an earlier execution are looked for as they read now, each known by the token that stands in it.
 *
 * @returns whether there were any, so that the rows have been located just now
 */
export function readMissingTasks(run: RunContext, unverified: readonly Entry[]): boolean {
  const { job, sheet } = run;
  const missing = new Map(
    unverified.filter((entry) => entry.task === null).map((entry) => [entry.key, entry]),
  );
  if (missing.size === 0) return false;
  sheet.relocate();
  const { table, head, cells } = sheet;
  requireMatch(job, head);
  const found = readData(table, head).flatMap((row) => {
    const entry = missing.get(keyIn(shown(row, cells.statusColumn)) ?? '');
    // Of two rows with the same token the upper one counts.
    if (entry === undefined || !missing.delete(entry.key)) return [];
    return [{ row, entry }];
  });
  const settings = forLookUp(job.settings);
  const context = checkContext(table, head, settings, job.ports.clock.now(), { ...job, wereSent: true });
  const rows = found.map(({ row }) => row);
  const { checked } = knowRows(run, () => checkRows(rows, context), run.session.deadline - WRITE_RESERVE_MS);
  const hasChanged = changedSince(run);
  for (const [place, { entry, row }] of found.entries()) {
    const task = checked[place]?.task ?? null;
    entry.task = task;
    if (task !== null)
      entry.hasChanged = hasChanged(entry.reference, taskForm(displays(row), head.mapping, task));
  }
  return true;
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

/** The ids of the rows whose tasks were found. */
function idsOf(seen: ReadonlyMap<Entry, Match>): Map<Entry, string> {
  return new Map([...seen].flatMap(([entry, match]) => (match.kind === 'found' ? [[entry, match.id]] : [])));
}

/**
 * Looks all rows in doubt up once, and writes what was found.
 *
 * @returns what became of each; null when LeadSquared gave no usable answer, or none for some of them, or another execution has taken over
 */
export function lookUpNow(run: RunContext): ReadonlyMap<Entry, Match> | null {
  const unverified = run.sheet.entries.filter(isUnverified);
  if (!readMissingTasks(run, unverified)) run.sheet.relocate();
  // A part of which nothing is there has shown that the pages are short, so that there is time for all.
  for (let isForAll = false; ; ) {
    const open = unverified.filter((entry) => isUnverified(entry) && entry.row !== null);
    const look = lookUp(run, open.filter(hasTask), NONE, isForAll);
    if (look === null || !run.session.keepLease()) return null;
    writeLook(run, open, look);
    saveProgress(run);
    if (look.isAll) return look.matches;
    // Who asks decides on all rows at once, and rows that were not seen for want of a page, or of time, may have their tasks.
    if (!look.isPart) return null;
    isForAll = !isFruitfulPart(look);
  }
}

/** Whether others of the rows are to be looked for, since no look has been of all of them and few of parts. */
function hasOtherParts(run: RunContext, open: readonly Entry[]): boolean {
  const { answers, lookups } = run.record;
  if (answers > 0 || lookups >= MOST_FRUITLESS) return false;
  const rows = open.filter(hasTask);
  return fittingRows(run, rows).length < rows.length;
}

/** Whether it is worth while to look for others of the rows at once: there are fewer of them now. */
function isFruitfulPart({ isPart, matches }: Look): boolean {
  return isPart && [...matches.values()].some(({ kind }) => kind === 'found');
}

/** @param open the rows that were looked for */
function writeLook(
  run: RunContext,
  open: readonly Entry[],
  { matches, isAll }: Pick<Look, 'matches' | 'isAll'>,
): void {
  const ids = idsOf(matches);
  const seenAt = run.job.ports.clock.now();
  writeFound(run, ids);
  // A task on a page that could not be read is not late.
  if (isAll) noteVisibility(run, open, ids, seenAt);
}

function writeFound(run: RunContext, ids: ReadonlyMap<Entry, string>): void {
  const written = ids.size > 0 ? writeIds(run, ids) : new Set<Entry>();
  becomeCreatedWithoutRow(ids.keys(), written);
  transition(run, 'lookUp', [...written], { status: 'Created', reason: '' });
  const refused = [...notMade(run)].map(([entry, reason]) => [entry, { status: 'Failed', reason }] as const);
  transitionEach(run, 'lookUp', new Map(refused));
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
  const { clock } = run.job.ports;
  const sentAt = run.record.sentAt ?? clock.now();
  run.update({ sentAt });
  const unverified = sheet.entries.filter(isUnverified);
  let isLocated = readMissingTasks(run, unverified);
  const until = Math.min(session.until, session.deadline - WRITE_RESERVE_MS);
  let seen: Seen = new Map();
  /** When the lookup was over that saw this, in seconds after the last call; 0 while none has seen all. */
  let seenAfter = 0;
  // The words at the end are those of a look-up of this very execution: what earlier ones saw is not kept.
  let hasLooked = false;
  // What an outage has left in doubt is looked up once it is over, however long it lasted.
  let mustLook = run.record.silence !== null;
  // Of more rows than there was time to look for some have been found.
  let isFruitful = false;
  for (;;) {
    const open = unverified.filter((entry) => isUnverified(entry) && entry.row !== null);
    const waited = (clock.now() - sentAt) / 1000;
    const canSay = hasLooked || run.record.answers === 0;
    const mayBeOver = run.record.lookups > 0 && waited >= seconds && !mustLook && canSay && !isFruitful;
    const isOver = mayBeOver && !hasOtherParts(run, open);
    if (!session.keepLease()) return false;
    const isPointless = seconds === 0 || open.every((entry) => entry.task === null);
    const answers = isOver || isPointless || isToStop(run) ? 'stop' : awaitAnswers(run, until);
    if (answers === 'stop' || answers === 'gone') {
      writeOpen(run, open, seen, hasLooked ? seenAfter : waited);
      return true;
    }
    if (answers === 'later') return false;
    const due = waited < seconds || canSay ? sentAt + secondsBefore(run.record.lookups) * 1000 : clock.now();
    // This waiting is no work between two calls, and must not be taken for slowness.
    session.gate.close();
    sayWaiting(run, { kind: 'look-up', until: due, rate: null });
    // Before a short rest the rows are looked for within it.
    const isShort = due - clock.now() <= SHORT_REST_MS;
    if (isShort && !isLocated) sheet.relocate();
    isLocated = false;
    const end = restUntil(run, Math.min(due, until));
    if (end === 'stop') continue;
    if (end === 'lost' || clock.now() >= until) return false;
    if (!isShort) sheet.relocate();
    const begun = clock.now();
    const callsBefore = session.gate.calls;
    const look = lookUp(run, open.filter(hasTask));
    hasLooked = true;
    // One that could not read all counts as none, but for what it has found.
    const isWhole = look?.isAll === true;
    if (look !== null && !isWhole) {
      if (!session.keepLease()) return false;
      writeLook(run, open, look);
      saveProgress(run);
    }
    if (look?.isPart === true) {
      noteAnswer(run);
      mustLook = false;
    }
    isFruitful = look !== null && isFruitfulPart(look);
    if (isFruitful) continue;
    const begunAnew = (run.recordBefore.pause?.tries ?? 0) >= MOST_FULL_TRIES;
    const isFull = !isWhole && session.outOfTime && (session.gate.calls === callsBefore || !begunAnew);
    if (isFull && pauseWhileFull(run)) return false;
    // The next execution looks with all of its time; one that had all of it would only fail again.
    if (!isWhole && session.outOfTime && begun - session.openedAt > FRESH_MS) return false;
    const made = session.gate.calls - callsBefore;
    if (look === null && session.outOfTime && lookForFewer(run, open.length, made)) return false;
    if (!session.keepLease()) return false;
    if (!isWhole && look?.isPart !== true && !session.outOfTime) {
      noteNoAnswer(run);
      mustLook = awaitAnswers(run, until) !== 'there';
      // A look into an outage was none.
      if (mustLook) continue;
    }
    if (isWhole) {
      noteAnswer(run);
      mustLook = false;
      seen = look.matches;
      writeLook(run, open, look);
      seenAfter = (clock.now() - sentAt) / 1000;
    }
    const { lookups, answers: answered } = run.record;
    run.update({ lookups: lookups + 1, answers: answered + (isWhole ? 1 : 0) });
    saveProgress(run);
  }
}

/** Seconds after the last call at which a lookup is due. @param lookups how many there were already */
export function secondsBefore(lookups: number): number {
  const last = WAITS_SECONDS[WAITS_SECONDS.length - 1] ?? 0;
  const listed = WAITS_SECONDS.slice(0, lookups + 1).reduce((sum, seconds) => sum + seconds, 0);
  return listed + Math.max(0, lookups + 1 - WAITS_SECONDS.length) * last;
}
