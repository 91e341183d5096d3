// Works on a run for a while: sends what is queued, then asks LeadSquared which tasks exist. Every driver calls this.
import { triedNow } from '../core/silence.ts';
import { HeldBackError, NotPermittedError } from '../leadsquared/http.ts';
import { type Job, LONGEST_EXECUTION_MS, type RunPorts } from './job.ts';
import { withLeads } from './leads/lead-book.ts';
import { forgetOldRuns } from './record/forget-runs.ts';
import { needsTrigger } from './record/needs-clock.ts';
import { pauseFor, pauseForPerson } from './record/pause.ts';
import { noteReplaceWorks } from './record/replace-works.ts';
import { closeRun, openRuns } from './record/run-list.ts';
import { needsKeys, type RunRecord, writePause } from './record/run-record.ts';
import { forgetStop } from './record/stop-wish.ts';
import { leaveOutAgain } from './send/leave-hidden.ts';
import { sendQueued } from './send/send-loop.ts';
import { noteLastWriter, readLastWriter } from './session/last-writer.ts';
import type { Lease } from './session/lease.ts';
import { type JustBegun, type OpenedSheet, openSheet } from './session/load-entries.ts';
import { openRun } from './session/open-run.ts';
import { saveAtEnd, saveProgress } from './session/progress.ts';
import type { RunContext } from './session/run-context.ts';
import { withMatch, withMovedColumns } from './session/with-match.ts';
import type { RowsWithNotes } from './sheet/cell-notes.ts';
import { doubtCopiedRows } from './status/copied-rows.ts';
import { settleLeft } from './status/end-run.ts';
import { clearMisplacedIds, takeIdMarksOff } from './status/misplaced-ids.ts';
import { doubtRestoredRows } from './status/restored-rows.ts';
import { clearStaleNotes } from './status/stale-notes.ts';
import { UserError } from './user-error.ts';
import { checkRefusals } from './verify/check-refusals.ts';
import { lookUpNow, verify } from './verify/verify.ts';

/** How far to go on with a run. */
export interface Budget {
  /**
   * Seconds after which no new call is started, counted from when the sheet has been read: on a slow day that alone takes
   * longer than a short piece of work, which must get something done all the same. Null leaves it to the job's deadline.
   */
  readonly seconds: number | null;
  /** When this very execution has just queued its rows, under the lease that it still holds. */
  readonly begun?: JustBegun;
}

/**
 * Goes on with a run whose lease the caller holds.
 *
 * @returns the record as it stands; its state is `ended` when nothing is left to do
 * @throws UserError when the sheet can no longer be used
 */
export function advance(given: Job, lease: Lease, record: RunRecord, { seconds, begun }: Budget): RunRecord {
  if (record.state === 'ended') return record;
  const job = withLeads(withMovedColumns(withMatch(given, record, begun?.kept), record));
  const { clock, documentStore, history, triggers } = job.ports;
  // Whoever has just queued the rows is noted as their writer.
  const lastWriter = begun === undefined ? readLastWriter(job.ports) : record.id;
  const opened = begun?.sheet ?? openOrPause(job, record, lastWriter);
  // Not before the marks are settled: nobody could tell any more that they came late.
  noteLastWriter(job.ports, record.id, lastWriter);
  const until = seconds === null ? job.deadline : Math.min(job.deadline, clock.now() + seconds * 1000);
  const run = openRun({ job, lease, record, sheet: opened, kept: begun?.kept, until });
  // Whoever works on a run that waits wants it to be tried now.
  const silence = record.silence && triedNow(record.silence, clock.now());
  const senders = withSender(record.senders, job.account.userId);
  const leftSending = opened.leftSending ?? NONE;
  const leftSendingAt = leftSending.size > 0 ? clock.now() : record.leftSendingAt;
  const inPieces = seconds !== null;
  run.update({ pause: null, untold: null, waiting: null, silence, senders, leftSendingAt, inPieces });
  let hasMore = false;
  try {
    // Whoever comes next finds these rows in doubt, and nothing that tells that their call may still be held up.
    if (leftSending.size > 0) saveProgress(run);
    clearMisplacedIds(run, opened.misplaced);
    takeIdMarksOff(run, opened.withIdMark);
    if (opened.hasCopies) doubtCopiedRows(run);
    leaveOutAgain(run);
    doubtRestoredRows(run);
    // An execution was cut off that had queued the rows; some may be given back now, and then bear no token any more.
    if (begun === undefined) clearStaleNotes(run, null);
    hasMore = work(run, leftSending, begun?.noted ?? null);
  } catch (error) {
    if (isChangedMatch(error)) run.update({ pause: pauseForPerson(error.message) });
    if (!(error instanceof HeldBackError)) throw error;
    const needsPerson = error instanceof NotPermittedError;
    const pause = needsPerson ? pauseForPerson(error.message) : pauseFor(error, record.pause, clock.now());
    run.update({ pause });
  } finally {
    try {
      run.session.gate.close();
    } finally {
      try {
        if (!run.session.overtaken) run.sheet.takeMarksOff();
      } finally {
        saveAtEnd(run);
      }
    }
  }
  if (run.sheet.replaceWorks && opened.replaceWorks === false) noteReplaceWorks(documentStore, clock.now());
  if (hasMore && !run.session.overtaken && clock.now() < job.deadline)
    return advance(given, lease, run.record, { seconds });
  if (run.record.state === 'ended' && !run.session.overtaken) {
    closeRun(job.ports, record.id);
    forgetStop(documentStore, record.id);
    history.add(run.record);
    forgetOldRuns(job.ports);
    if (run.record.trigger !== null) triggers.runEnded(!hasOpenRun(job.ports));
  }
  return run.record;
}

function isChangedMatch(error: unknown): error is UserError {
  return error instanceof UserError && error.code === 'match';
}

/** Until a person has looked at the columns nobody else need try. */
function openOrPause(job: Job, record: RunRecord, lastWriter: string | null): OpenedSheet {
  try {
    return openSheet(job, record.id, lastWriter);
  } catch (error) {
    const { documentStore } = job.ports;
    if (isChangedMatch(error)) writePause(documentStore, record.id, pauseForPerson(error.message));
    throw error;
  }
}

/** The keys may be those of a colleague who has taken the run over. */
function withSender(senders: readonly string[], userId: string): string[] {
  return userId === '' || senders.includes(userId) ? [...senders] : [...senders, userId];
}

const NONE: ReadonlySet<string> = new Set();

/** Whether the user has a run here that still needs a trigger. */
function hasOpenRun({ documentStore, user }: RunPorts): boolean {
  const me = user();
  return openRuns(documentStore).some((record) => needsTrigger(record, me));
}

/** Rows of the run that wait and were not seen: columns moved in the very moment in which they were looked for. */
function hasUnseenRows({ job, sheet, record }: RunContext): boolean {
  if (record.stop !== null || sheet.entries.length >= record.total) return false;
  const known = new Set(sheet.entries.map(({ key }) => key));
  return openSheet(job, record.id).entries.some(({ key, status }) => status === 'Queued' && !known.has(key));
}

/** Whether rows wait although all were sent once: a window that was held up has given its rows back meanwhile. */
function hasLateRows({ record, sheet }: RunContext): boolean {
  return record.stop === null && sheet.entries.some(({ status }) => status === 'Queued');
}

/** Whether a window that was held up may still live, and go on with the run's rows. */
function mayLive({ job, record: { leftSendingAt } }: RunContext): boolean {
  return leftSendingAt !== null && job.ports.clock.now() - leftSendingAt < LONGEST_EXECUTION_MS;
}

/**
 * Whether such a window has given rows back, or claimed some, as the sheet shows it by now: it may have gone on while its rows were
 * looked up.
 *
 * @param before tokens of rows that were Sending at the beginning, and have been looked up since
 */
function hasGivenBack(run: RunContext, before: ReadonlySet<string>): boolean {
  const { job, record } = run;
  if (!mayLive(run) || record.stop !== null) return false;
  const { entries, leftSending = NONE } = openSheet(job, record.id);
  return (
    [...leftSending].some((key) => !before.has(key)) || entries.some(({ status }) => status === 'Queued')
  );
}

/**
 * @param leftSending tokens of rows that another execution has left Sending
 * @param noted rows from which notes of earlier checks are still to be taken off
 * @returns whether the run has to be begun with once more, by the sheet as it stands now
 */
function work(run: RunContext, leftSending: ReadonlySet<string>, noted: RowsWithNotes | null): boolean {
  const { clock, documentStore } = run.job.ports;
  if (run.record.state === 'checking' && hasLateRows(run)) run.update({ state: 'sending', sentAt: null });
  if (run.record.state === 'sending') {
    const end = sendQueued(run, lookUpNow);
    const sentAt = clock.now();
    clearStaleNotes(run, noted);
    if (end.kind === 'paused') return false;
    if (end.kind === 'stopped') {
      run.update({ stop: end.stop });
      // The wish has been met; a second one may cut the looking up short.
      if (!run.session.overtaken) forgetStop(documentStore, run.record.id);
    }
    run.update({ state: 'checking', sentAt });
  }
  if (!verify(run, secondsToLook(run))) return false;
  if (!needsKeys(run.record.stop) && !checkRefusals(run)) return false;
  if (hasUnseenRows(run) || hasGivenBack(run, leftSending)) {
    run.update({ state: 'sending', sentAt: null });
    return true;
  }
  // A run that was stopped lets no row out any more, so what that window has left is in doubt.
  if (run.record.stop !== null && mayLive(run)) settleLeft(run.job, run.record.id, run.sent);
  run.update({ state: 'ended', silence: null, waiting: null });
  // Rows that were given back may be sent by other runs from now on.
  run.sent.spendAll();
  return false;
}

/** Without working keys there is nobody to ask, and who stops a run in an outage does not want it to wait for the outage's end. */
function secondsToLook({ record, job }: RunContext): number {
  const isStoppedInSilence = record.stop?.code === 'user' && record.silence !== null;
  return needsKeys(record.stop) || isStoppedInSilence ? 0 : job.settings.readBackSeconds;
}
