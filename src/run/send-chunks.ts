// The sending loop: takes chunks from the queue, sends them within the limiter, and writes what became of every row.
import { splitRefused } from '../core/chunks.ts';
import { HeldBackError, type HttpReply, NoReplyError, REPLY_TIMEOUT_SECONDS } from '../leadsquared/http.ts';
import { classifyBulkReply, type Outcome } from '../leadsquared/outcome.ts';
import { bulkCreate } from '../leadsquared/requests.ts';
import { changeEach, changeRows } from './change-rows.ts';
import { logCalls } from './log-calls.ts';
import { saveProgress } from './progress.ts';
import type { NewStatus } from './results.ts';
import { isAskedToStop, type Stop } from './run-record.ts';
import { type Entry, keepLease, type RunState, rest } from './run-state.ts';
import { type Fate, settle } from './settle.ts';
import { reasonToStop, STOPPED_BY_USER } from './stop-reasons.ts';
import { readFresh, take } from './take.ts';
import { type Batch, Waiting } from './waiting.ts';
import { writeIds } from './write-ids.ts';

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
    putBack(
      state,
      batches.flatMap(({ entries }) => entries),
    );
    return null;
  }
  const { outcomes, unanswered, heldBack } = call(state, batches);
  settleCalls(state, waiting, batches, outcomes);
  // What became of the rows is written first: the limiter's own notes can fail.
  const refusal = outcomes.find((outcome) => outcome.kind === 'rate-limited');
  if (refusal?.kind === 'rate-limited' && heldBack === null) state.gate.refused(refusal.rate);
  if (heldBack !== null) throw heldBack;
  state.record = {
    ...state.record,
    failures: outcomes.some(isAnswer) ? 0 : state.record.failures + unanswered,
    fruitless: fruitless(state.record.fruitless, batches, outcomes),
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
function fruitless(before: number, batches: readonly Batch[], outcomes: readonly Outcome[]): number {
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
  const { rows, moved } = readFresh(state, all);
  if (moved) waiting.sort();
  // The rows are Sending on disk before their call leaves: after a crash they are the only ones in doubt.
  const taken = new Set(take(state, all, rows));
  return picked
    .map((batch) => ({ ...batch, entries: batch.entries.filter((entry) => taken.has(entry)) }))
    .filter((batch) => batch.entries.length > 0);
}

interface Volley {
  /** One for each chunk, in their order. */
  readonly outcomes: readonly Outcome[];
  /** Calls that failed without a usable answer. */
  readonly unanswered: number;
  /** Set when Google let no calls out, so that more of them are of no use now. */
  readonly heldBack: HeldBackError | null;
}

const NOT_PROCESSED: Outcome = { kind: 'rate-limited', rate: null };

function isUnsent(error: NoReplyError): boolean {
  return error instanceof HeldBackError && error.certain;
}

function call(state: RunState, batches: readonly Batch[]): Volley {
  const requests = batches.map(({ entries }) =>
    bulkCreate(
      state.connection,
      entries.flatMap(({ task }) => (task === null ? [] : [task])),
      state.settings.webhookUrl,
    ),
  );
  const at = state.clock.now();
  const log = (outcomes: readonly Outcome[], replies: readonly HttpReply[]) =>
    logCalls(
      state,
      'send',
      at,
      batches.flatMap(({ entries }, place) => {
        const outcome = outcomes[place];
        return outcome === undefined ? [] : [{ entries, reply: replies[place], outcome }];
      }),
    );
  let replies: HttpReply[];
  try {
    replies = state.http.send(requests);
    state.gate.done();
  } catch (error) {
    state.gate.done();
    if (!(error instanceof NoReplyError)) throw error;
    const { message } = error;
    // One broken connection hides the answers of all calls beside it, so it is one failure, not as many as there were calls.
    const outcome: Outcome = isUnsent(error) ? NOT_PROCESSED : { kind: 'unknown', message };
    const heldBack = error instanceof HeldBackError ? error : null;
    const outcomes = batches.map(() => outcome);
    log(outcomes, []);
    return { outcomes, unanswered: 1, heldBack };
  }
  const outcomes = batches.map(({ entries }, place): Outcome => {
    const reply = replies[place];
    if (reply === undefined) return { kind: 'unknown', message: 'LeadSquared’s answer is missing.' };
    return classifyBulkReply(reply, entries.length);
  });
  log(outcomes, replies);
  const unanswered = outcomes.filter(({ kind }) => kind === 'unknown').length;
  return { outcomes, unanswered, heldBack: null };
}

function settleCalls(
  state: RunState,
  waiting: Waiting,
  batches: readonly Batch[],
  outcomes: readonly Outcome[],
): void {
  const settled = new Map<Entry, Fate>();
  for (const [place, batch] of batches.entries()) {
    const { entries } = batch;
    const outcome = outcomes[place];
    if (outcome === undefined) continue;
    const { fates, verdict } = settle(outcome, entries.length);
    noteFacts(entries, outcome);
    for (const [index, entry] of entries.entries()) {
      const fate = fates[index];
      if (fate !== undefined) settled.set(entry, fate);
    }
    if (verdict === 'settled' && batch.parted !== null) {
      batch.parted.settled += entries.length;
      if (outcome.kind === 'refused') batch.parted.refused += entries.length;
    }
    if (verdict === 'repeat') waiting.putBack(batch);
    if (verdict === 'split' && outcome.kind === 'refused') {
      const parted = batch.parted ?? { settled: 0, refused: 0 };
      const pieces = splitRefused(entries, (entry) => isNamed(entry, outcome.message), parted);
      for (const piece of pieces.reverse()) waiting.putBack({ entries: piece, parted });
    }
  }
  writeFates(state, settled);
}

function becomes(fate: Fate): NewStatus | null {
  if (fate.kind === 'again') return { status: 'Queued', reason: '' };
  return fate.kind === 'unsent' ? null : { status: fate.status, reason: fate.reason };
}

/**
 * Writes what became of rows that were being sent: ids first, since a row that says Created must have its own. Once another
 * execution has taken over, the rows stay in doubt, and are looked up.
 */
function writeFates(state: RunState, settled: ReadonlyMap<Entry, Fate>): void {
  if (!keepLease(state)) return;
  const ids = new Map<Entry, string>();
  for (const [entry, fate] of settled) {
    if (fate.kind === 'status' && fate.taskId !== undefined) ids.set(entry, fate.taskId);
  }
  const written = ids.size > 0 ? writeIds(state, ids) : null;
  const changes = new Map<Entry, NewStatus | null>();
  for (const [entry, fate] of settled) {
    // A row that is gone has its task all the same, which only the record can tell.
    if (ids.has(entry) && written?.has(entry) !== true) entry.status = 'Created';
    else changes.set(entry, becomes(fate));
  }
  changeEach(state, ['Sending'], changes);
}

function noteFacts(entries: readonly Entry[], outcome: Outcome): void {
  if (outcome.kind !== 'accepted' || outcome.created === null) return;
  const facts = { created: outcome.created, size: entries.length, message: outcome.message };
  for (const entry of entries) entry.call = facts;
}

/** Whether a refusal's text names a value of this row, so that the row is likely the one it means. */
function isNamed({ task }: Entry, message: string): boolean {
  if (task === null) return false;
  const text = message.toLowerCase();
  return [task.ownerEmail, task.relatedEntityId, task.taskType, task.name].some(
    (value) => value.length >= 4 && text.includes(value.toLowerCase()),
  );
}

function stopped(state: RunState, waiting: Waiting, stop: Stop): SendingEnd {
  giveBack(state, waiting.all());
  return { kind: 'stopped', stop };
}

/** Leaves rows that were taken, and not sent, to whoever has taken over. */
function putBack(state: RunState, entries: readonly Entry[]): void {
  changeRows(state, entries, ['Sending'], { status: 'Queued', reason: '' });
}

/** Makes rows that were not sent blank again, as they were before the run. */
function giveBack(state: RunState, entries: readonly Entry[]): void {
  changeRows(state, entries, ['Queued'], null);
  for (const entry of entries) entry.status = null;
}
