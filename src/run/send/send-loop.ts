// The sending loop: takes chunks from the queue, sends them within the limiter, and writes what became of every row.
import { REPLY_TIMEOUT_SECONDS } from '../../leadsquared/http.ts';
import type { Stop } from '../record/run-record.ts';
import { isAskedToStop } from '../record/stop-wish.ts';
import type { Entry } from '../session/entry.ts';
import { noteNotSent, saveBeforeCalls } from '../session/progress.ts';
import type { RunContext } from '../session/run-context.ts';
import { transition } from '../status/transition.ts';
import { applyOutcomes } from './apply-outcomes.ts';
import { type Batch, BatchQueue } from './batch-queue.ts';
import { sendBatches } from './bulk-call.ts';
import { claimRows, readFresh } from './claim-rows.ts';
import { reasonToStop, STOPPED_BY_USER, streaksAfter } from './stop-rules.ts';

/** Kept free before the deadline for a call and the writes after it. */
const CALL_RESERVE_MS = (REPLY_TIMEOUT_SECONDS + 10) * 1000;

/** `paused`: rows are still queued, for the next execution or because another one took over. */
export type SendingEnd =
  | { readonly kind: 'sent' | 'paused' }
  | { readonly kind: 'stopped'; readonly stop: Stop };

/**
 * Sends the queued entries until none waits, this execution's time is over, or something stops the run. Rows not sent stay
 * Queued when the time is over, and are given back blank when the run stops.
 */
export function sendQueued(run: RunContext): SendingEnd {
  const { session, job } = run;
  const { clock, documentStore } = job.ports;
  const queue = new BatchQueue(run.sheet.entries.filter((entry) => entry.status === 'Queued'));
  const until = Math.min(session.until, session.deadline - CALL_RESERVE_MS);
  while (queue.waiting() > 0) {
    if (isAskedToStop(documentStore, run.record.id)) return stopped(run, queue, STOPPED_BY_USER);
    if (clock.now() >= until || !session.keepLease()) return { kind: 'paused' };
    const granted = session.gate.enter(queue.waiting(), until, () => session.keepLease());
    if (granted === 0) {
      // Whoever called for a short piece of work would only call again at once.
      session.rest(until);
      return { kind: 'paused' };
    }
    const stop = sendOnce(run, queue, granted);
    if (stop !== null) return stopped(run, queue, stop);
  }
  return { kind: 'sent' };
}

/** Claims up to `count` chunks, sends them side by side and applies what came of them. */
function sendOnce(run: RunContext, queue: BatchQueue, count: number): Stop | null {
  const { session } = run;
  const batches = claimBatches(run, queue, count);
  if (batches.length === 0) {
    session.gate.done();
    return null;
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
  const { outcomes, unanswered, heldBack } = sendBatches(run, batches);
  applyOutcomes(run, queue, batches, outcomes);
  // What became of the rows is written first: the limiter's own notes can fail.
  const refusal = outcomes.find((outcome) => outcome.kind === 'rate-limited');
  if (refusal?.kind === 'rate-limited' && heldBack === null) session.gate.refused(refusal.rate);
  if (heldBack !== null) throw heldBack;
  run.update(streaksAfter(run.record, outcomes, batches, unanswered));
  return reasonToStop(outcomes, { ...run.record, takingApart: queue.hasPieces() });
}

function claimBatches(run: RunContext, queue: BatchQueue, count: number): Batch[] {
  const picked: Batch[] = [];
  while (picked.length < count && queue.waiting() > 0) picked.push(queue.next());
  const all = picked.flatMap((batch) => batch.entries);
  let claimed: ReadonlySet<Entry>;
  try {
    const { rows, moved } = readFresh(run, all);
    if (moved) queue.sort();
    // The rows are Sending on disk before their call leaves: after a crash they are the only ones in doubt.
    claimed = new Set(claimRows(run, all, rows));
    saveBeforeCalls(run, claimed);
  } catch (error) {
    // Nothing has left, so rows that are marked already need not be looked up.
    run.session.gate.done();
    queueAgain(run, all);
    throw error;
  }
  return picked
    .map((batch) => ({ ...batch, entries: batch.entries.filter((entry) => claimed.has(entry)) }))
    .filter((batch) => batch.entries.length > 0);
}

/** Rows that were not sent become blank again, as they were before the run. */
function stopped(run: RunContext, queue: BatchQueue, stop: Stop): SendingEnd {
  transition(run, 'giveBack', queue.all(), null);
  return { kind: 'stopped', stop };
}

/** Leaves rows that were claimed, and not sent, to whoever has taken over. */
function queueAgain(run: RunContext, entries: readonly Entry[]): void {
  noteNotSent(run, entries);
  transition(run, 'unclaim', entries, { status: 'Queued', reason: '' });
}
