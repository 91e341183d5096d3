// One round of calls: claims the next chunks, sends them side by side and applies what came of them.
import { noteNoSingles } from '../account-habits.ts';
import type { Stop } from '../record/run-record.ts';
import type { Entry } from '../session/entry.ts';
import { noteNotSent, saveBeforeCalls } from '../session/progress.ts';
import type { RunContext } from '../session/run-context.ts';
import { transition } from '../status/transition.ts';
import { BUSY_TRIES, busySheet } from '../user-error.ts';
import { noteAnswer, noteNoAnswer } from '../wait/await-answers.ts';
import { applyOutcomes } from './apply-outcomes.ts';
import type { Batch } from './batch.ts';
import type { BatchQueue } from './batch-queue.ts';
import { claimRows, type FreshRows, readFresh } from './claim-rows.ts';
import { askHidden, leaveOut, type Seen } from './leave-hidden.ts';
import type { RefusalEvidence } from './refusals.ts';
import { sendBatches } from './send-calls.ts';
import { isSilence, reasonToStop, streaksAfter } from './stop-rules.ts';

/** Rows are marked no longer than this before their call may leave: a kill in between leaves them in doubt. */
const MOST_AHEAD_MS = 3000;
/** Marking may take longer than the last time: who is early waits, and who is late lets a part of the window go by. */
const MARKING_MARGIN_MS = 300;

/**
 * Sends up to `count` chunks. While it is not known whether LeadSquared answers again, one row goes alone: a call that is lost
 * leaves that one in doubt.
 *
 * @param read chunks whose rows were read while the limiter's wait lasted; null when none were
 * @returns why the run must stop; `later` when its next execution has to go on; null when it may go on
 */
export function sendOnce(
  run: RunContext,
  queue: BatchQueue,
  count: number,
  evidence: RefusalEvidence,
  read: ReadBatches | null = null,
): Stop | 'later' | null {
  const { session } = run;
  run.update({ waiting: null });
  // Others may have taken a part of the window.
  putBack(queue, read?.batches.slice(count) ?? []);
  const { clock } = run.job.ports;
  const begun = clock.now();
  const { batches, isLate } = claimBatches(run, queue, count, read);
  session.marksFor = Math.min(clock.now() - begun + MARKING_MARGIN_MS, MOST_AHEAD_MS);
  if (batches.length === 0) {
    session.gate.done();
    return isLate ? 'later' : null;
  }
  if (!mayLeave(run, batches)) return null;
  const { outcomes, heldBack, noSingles } = sendBatches(run, batches);
  if (noSingles) {
    noteNoSingles(run.job);
    run.update({ precise: false });
  }
  applyOutcomes(run, queue, batches, outcomes, evidence, !noSingles);
  // What became of the rows is written first: the limiter's own notes can fail.
  const refusal = outcomes.find((outcome) => outcome.kind === 'rate-limited');
  const isTaken = outcomes.some(({ kind }) => kind !== 'rate-limited' && kind !== 'unknown');
  if (refusal?.kind === 'rate-limited' && heldBack === null && !noSingles)
    session.gate.refused(refusal.rate, isTaken);
  if (heldBack !== null) throw heldBack;
  if (isSilence(outcomes)) noteNoAnswer(run);
  else {
    session.answered += 1;
    noteAnswer(run);
  }
  run.update(streaksAfter(run.record, outcomes, batches));
  return reasonToStop(outcomes, { ...run.record, takingApart: queue.hasPieces() });
}

/** Waits until the calls may leave. @returns false when somebody else has taken over: then the rows are left to them */
function mayLeave(run: RunContext, batches: readonly Batch[]): boolean {
  const { session } = run;
  let isHeld = false;
  try {
    // The calls were reserved some moments before they may leave, so that the rows are marked while the limiter waits.
    session.gate.awaitStart();
    // Once more, now that the rows are marked: who takes over from here on finds them Sending, and does not queue them again.
    isHeld = session.keepLease();
    return isHeld;
  } finally {
    // Also when Google's services fail: nothing has left, so the rows need not be looked up.
    if (!isHeld) {
      session.gate.done();
      queueAgain(run, entriesOf(batches));
    }
  }
}

/** Chunks that are to go out, with their rows as the sheet showed them. */
export interface ReadBatches extends Pick<FreshRows, 'rows'> {
  readonly batches: readonly Batch[];
  /** Whether rows are hidden that were not asked about before; null when there are none of that kind. */
  readonly seen: Seen | null;
}

const entriesOf = (batches: readonly Batch[]): Entry[] => batches.flatMap(({ entries }) => entries);

/** Takes up to `count` chunks out of the queue, and reads their rows. */
export function readBatches(run: RunContext, queue: BatchQueue, count: number): ReadBatches {
  const batches: Batch[] = [];
  if (run.record.silence !== null) batches.push(queue.nextRow());
  else while (batches.length < count && queue.waiting() > 0) batches.push(queue.next());
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    // Before the rows are read, which tells whether they stood there.
    const seen = askHidden(run, entriesOf(batches));
    const { rows, moved } = readFresh(run, entriesOf(batches));
    if (moved) queue.sort();
    if (seen === null || !moved) return { batches, rows, seen };
  }
  throw busySheet('no more rows were sent');
}

/** Puts chunks that were not marked back into the queue. */
export function putBack(queue: BatchQueue, batches: readonly Batch[]): void {
  for (const batch of [...batches].reverse()) queue.putBack(batch);
}

/** Rows whose leads could not be looked up come next: what was learnt of them is kept. */
function only(batches: readonly Batch[], entries: readonly Entry[]): Batch[] {
  const meant = new Set(entries);
  return batches
    .map((batch) => ({ ...batch, entries: batch.entries.filter((entry) => meant.has(entry)) }))
    .filter((batch) => batch.entries.length > 0);
}

interface Claims {
  readonly batches: readonly Batch[];
  /** Whether the time did not last for looking up the leads of some rows. */
  readonly isLate: boolean;
}

function claimBatches(run: RunContext, queue: BatchQueue, count: number, before: ReadBatches | null): Claims {
  let all: Entry[] = [];
  try {
    const { batches, rows, seen } = before ?? readBatches(run, queue, count);
    const picked = batches.slice(0, count);
    all = entriesOf(picked);
    const hidden = all.filter((entry) => seen?.hidden.has(entry));
    const unasked = all.filter((entry) => seen?.unasked.has(entry));
    all = all.filter((entry) => !seen?.hidden.has(entry) && !seen?.unasked.has(entry));
    putBack(queue, only(picked, unasked));
    leaveOut(run, hidden);
    // The rows are Sending on disk before their call leaves: after a crash they are the only ones in doubt.
    const { ready, waiting, end } = claimRows(run, all, rows);
    putBack(queue, only(picked, waiting));
    if (end === 'no-answer') noteNoAnswer(run);
    saveBeforeCalls(run, ready);
    return { batches: only(picked, ready), isLate: waiting.length > 0 && end === 'time' };
  } catch (error) {
    // Nothing has left, so rows that are marked already need not be looked up.
    run.session.gate.done();
    // Who was overtaken knows as its own only what it has seen to be claimed.
    const isOurs = run.session.keepLease();
    queueAgain(run, isOurs ? all : all.filter(({ status }) => status === 'Sending'));
    throw error;
  }
}

/** Leaves rows that were claimed, and not sent, to whoever has taken over. */
function queueAgain(run: RunContext, entries: readonly Entry[]): void {
  noteNotSent(run, entries);
  transition(run, 'unclaim', entries, { status: 'Queued', reason: '' });
}
