// One round of calls: claims the next chunks, sends them side by side and applies what came of them.
import type { Stop } from '../record/run-record.ts';
import type { Entry } from '../session/entry.ts';
import { noteNotSent, saveBeforeCalls } from '../session/progress.ts';
import type { RunContext } from '../session/run-context.ts';
import { transition } from '../status/transition.ts';
import { noteAnswer, noteNoAnswer } from '../wait/await-answers.ts';
import { applyOutcomes } from './apply-outcomes.ts';
import type { Batch } from './batch.ts';
import type { BatchQueue } from './batch-queue.ts';
import { sendBatches } from './bulk-call.ts';
import { claimRows, readFresh } from './claim-rows.ts';
import { isSilence, reasonToStop, streaksAfter } from './stop-rules.ts';

/**
 * Sends up to `count` chunks. While it is not known whether LeadSquared answers again, one row goes alone: a call that is lost
 * leaves that one in doubt.
 *
 * @returns why the run must stop; `later` when its next execution has to go on; null when it may go on
 */
export function sendOnce(run: RunContext, queue: BatchQueue, count: number): Stop | 'later' | null {
  const { session } = run;
  run.update({ waiting: null });
  const { batches, isLate } = claimBatches(run, queue, count);
  if (batches.length === 0) {
    session.gate.done();
    return isLate ? 'later' : null;
  }
  // Once more, now that the rows are marked: who takes over from here on finds them Sending, and does not queue them again.
  if (!session.keepLease()) {
    session.gate.done();
    queueAgain(
      run,
      batches.flatMap(({ entries }) => entries),
    );
    return null;
  }
  const { outcomes, heldBack } = sendBatches(run, batches);
  applyOutcomes(run, queue, batches, outcomes);
  // What became of the rows is written first: the limiter's own notes can fail.
  const refusal = outcomes.find((outcome) => outcome.kind === 'rate-limited');
  const isTaken = outcomes.some(({ kind }) => kind !== 'rate-limited' && kind !== 'unknown');
  if (refusal?.kind === 'rate-limited' && heldBack === null) session.gate.refused(refusal.rate, isTaken);
  if (heldBack !== null) throw heldBack;
  if (isSilence(outcomes)) noteNoAnswer(run);
  else noteAnswer(run);
  run.update(streaksAfter(run.record, outcomes, batches));
  return reasonToStop(outcomes, { ...run.record, takingApart: queue.hasPieces() });
}

/** Rows whose leads could not be looked up come next: what was learnt of them is kept. */
function putBack(queue: BatchQueue, picked: readonly Batch[], waiting: readonly Entry[]): void {
  const meant = new Set(waiting);
  for (const batch of [...picked].reverse()) {
    queue.putBack({ ...batch, entries: batch.entries.filter((entry) => meant.has(entry)) });
  }
}

interface Claims {
  readonly batches: readonly Batch[];
  /** Whether the time did not last for looking up the leads of some rows. */
  readonly isLate: boolean;
}

function claimBatches(run: RunContext, queue: BatchQueue, count: number): Claims {
  const picked: Batch[] = [];
  if (run.record.silence !== null) picked.push(queue.nextRow());
  else while (picked.length < count && queue.waiting() > 0) picked.push(queue.next());
  const all = picked.flatMap((batch) => batch.entries);
  let claimed: ReadonlySet<Entry>;
  let isLate: boolean;
  try {
    const { rows, moved } = readFresh(run, all);
    if (moved) queue.sort();
    // The rows are Sending on disk before their call leaves: after a crash they are the only ones in doubt.
    const { ready, waiting, end } = claimRows(run, all, rows);
    claimed = new Set(ready);
    isLate = waiting.length > 0 && end === 'time';
    putBack(queue, picked, waiting);
    if (end === 'no-answer') noteNoAnswer(run);
    saveBeforeCalls(run, claimed);
  } catch (error) {
    // Nothing has left, so rows that are marked already need not be looked up.
    run.session.gate.done();
    queueAgain(run, all);
    throw error;
  }
  const batches = picked
    .map((batch) => ({ ...batch, entries: batch.entries.filter((entry) => claimed.has(entry)) }))
    .filter((batch) => batch.entries.length > 0);
  return { batches, isLate };
}

/** Leaves rows that were claimed, and not sent, to whoever has taken over. */
function queueAgain(run: RunContext, entries: readonly Entry[]): void {
  noteNotSent(run, entries);
  transition(run, 'unclaim', entries, { status: 'Queued', reason: '' });
}
