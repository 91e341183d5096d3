// The sending loop: takes chunks from the queue, sends them within the limiter, and writes what became of every row.
import { REPLY_TIMEOUT_SECONDS } from '../../leadsquared/http.ts';
import type { Outcome } from '../../leadsquared/outcome.ts';
import { isAskedToStop, type Stop } from '../record/run-record.ts';
import { saveProgress } from '../session/progress.ts';
import { type Entry, keepLease, type RunState, rest } from '../session/run-context.ts';
import { transition } from '../status/transition.ts';
import { applyOutcomes } from './apply-outcomes.ts';
import { type Batch, Waiting } from './batch-queue.ts';
import { sendBatches } from './bulk-call.ts';
import { readFresh, take } from './claim-rows.ts';
import { reasonToStop, STOPPED_BY_USER } from './stop-rules.ts';

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
export function sendChunks(state: RunState): SendingEnd {
  const queued = state.entries.filter((entry) => entry.status === 'Queued');
  const waiting = new Waiting(queued);
  const until = Math.min(state.until, state.deadline - CALL_RESERVE_MS);
  while (waiting.chunks() > 0) {
    if (isAskedToStop(state.store, state.record.id)) return stopped(state, waiting, STOPPED_BY_USER);
    if (state.clock.now() >= until || !keepLease(state)) return { kind: 'paused' };
    const granted = state.gate.enter(waiting.chunks(), until, () => keepLease(state));
    if (granted === 0) {
      // Whoever called for a short piece of work would only call again at once.
      rest(state, until);
      return { kind: 'paused' };
    }
    const stop = sendOnce(state, waiting, granted);
    saveProgress(state);
    if (stop !== null) return stopped(state, waiting, stop);
  }
  return { kind: 'sent' };
}

/** Takes up to `count` chunks, sends them side by side and settles their rows. */
function sendOnce(state: RunState, waiting: Waiting, count: number): Stop | null {
  const batches = takeBatches(state, waiting, count);
  if (batches.length === 0) {
    state.gate.done();
    return null;
  }
  // Once more, now that the rows are marked: who takes over from here on finds them Sending, and does not queue them again.
  if (!keepLease(state)) {
    state.gate.done();
    queueAgain(
      state,
      batches.flatMap(({ entries }) => entries),
    );
    return null;
  }
  const { outcomes, unanswered, heldBack } = sendBatches(state, batches);
  applyOutcomes(state, waiting, batches, outcomes);
  // What became of the rows is written first: the limiter's own notes can fail.
  const refusal = outcomes.find((outcome) => outcome.kind === 'rate-limited');
  if (refusal?.kind === 'rate-limited' && heldBack === null) state.gate.refused(refusal.rate);
  if (heldBack !== null) throw heldBack;
  state.record = {
    ...state.record,
    failures: outcomes.some(isAnswer) ? 0 : state.record.failures + unanswered,
    consecutiveRejections: consecutiveRejections(state.record.consecutiveRejections, batches, outcomes),
  };
  return reasonToStop(outcomes, { ...state.record, takingApart: waiting.hasPieces() });
}

function isAnswer({ kind }: Outcome): boolean {
  return kind === 'accepted' || kind === 'rows';
}

/** Whether LeadSquared took none of the rows. */
function isRefusal(outcome: Outcome): boolean {
  return (
    outcome.kind === 'refused' ||
    (outcome.kind === 'rows' && outcome.rows.every((row) => row.kind === 'failed'))
  );
}

/** Chunks in a row of which LeadSquared took no row; a call that may have brought something ends the row. */
function consecutiveRejections(
  before: number,
  batches: readonly Batch[],
  outcomes: readonly Outcome[],
): number {
  if (!outcomes.every((outcome) => isRefusal(outcome) || outcome.kind === 'rate-limited')) return 0;
  return (
    before + batches.filter((batch, place) => batch.parted === null && hasRefusal(outcomes[place])).length
  );
}

function hasRefusal(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && isRefusal(outcome);
}

function takeBatches(state: RunState, waiting: Waiting, count: number): Batch[] {
  const picked: Batch[] = [];
  while (picked.length < count && waiting.chunks() > 0) picked.push(waiting.next());
  const all = picked.flatMap((batch) => batch.entries);
  let taken: ReadonlySet<Entry>;
  try {
    const { rows, moved } = readFresh(state, all);
    if (moved) waiting.sort();
    // The rows are Sending on disk before their call leaves: after a crash they are the only ones in doubt.
    taken = new Set(take(state, all, rows));
  } catch (error) {
    // Nothing has left, so rows that are marked already need not be looked up.
    state.gate.done();
    queueAgain(state, all);
    throw error;
  }
  return picked
    .map((batch) => ({ ...batch, entries: batch.entries.filter((entry) => taken.has(entry)) }))
    .filter((batch) => batch.entries.length > 0);
}

function stopped(state: RunState, waiting: Waiting, stop: Stop): SendingEnd {
  giveBack(state, waiting.all());
  return { kind: 'stopped', stop };
}

/** Leaves rows that were taken, and not sent, to whoever has taken over. */
function queueAgain(state: RunState, entries: readonly Entry[]): void {
  transition(state, entries, ['Sending'], { status: 'Queued', reason: '' });
}

/** Makes rows that were not sent blank again, as they were before the run. */
function giveBack(state: RunState, entries: readonly Entry[]): void {
  transition(state, entries, ['Queued'], null);
  for (const entry of entries) entry.status = null;
}
