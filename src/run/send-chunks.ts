// The sending loop: takes chunks from the queue, sends them within the limiter, and writes what became of every row.
import { CHUNK_SIZE, splitRefused } from '../core/chunks.ts';
import { formatStatus } from '../core/status.ts';
import { type HttpReply, NoReplyError, REPLY_TIMEOUT_SECONDS } from '../leadsquared/http.ts';
import { classifyBulkReply, type Outcome } from '../leadsquared/outcome.ts';
import { bulkCreate } from '../leadsquared/requests.ts';
import type { ResultWrite } from './results.ts';
import { type Entry, locate, type RunState } from './run-state.ts';
import { type Fate, settle } from './settle.ts';
import { refresh, take } from './take.ts';

/** Calls in a row that brought nothing, after which a run stops: something is wrong with more than single rows. */
export const FAILED_CALLS_LIMIT = 5;
/** Kept free before the deadline for a call and the writes after it. */
const CALL_RESERVE_MS = (REPLY_TIMEOUT_SECONDS + 10) * 1000;

export type StopCode = 'time' | 'bad-keys' | 'not-found' | 'failing' | 'refused' | 'overtaken';
export interface Stop {
  readonly code: StopCode;
  /** A whole sentence for the user. */
  readonly message: string;
}

const OUT_OF_TIME: Stop = {
  code: 'time',
  message:
    'Google lets an add-on work for six minutes at a time, so the run paused in good time. Choose “Send all new rows” to go on; nothing is sent twice.',
};
const OVERTAKEN: Stop = {
  code: 'overtaken',
  message: 'Another window has taken this run over, so this one stopped.',
};

/** Rows waiting for their call: whole chunks from the queue, and pieces of refused chunks, which go first. */
class Waiting {
  private queue: Entry[];
  private readonly pieces: Entry[][] = [];
  /** Chunks taken from the queue since LeadSquared last took a row. */
  chunksSinceProgress = 0;

  constructor(entries: readonly Entry[]) {
    this.queue = [...entries];
  }

  all(): Entry[] {
    return [...this.pieces.flat(), ...this.queue];
  }

  chunks(): number {
    return this.pieces.length + Math.ceil(this.queue.length / CHUNK_SIZE);
  }

  next(): Entry[] {
    const piece = this.pieces.pop();
    if (piece !== undefined) return piece;
    this.chunksSinceProgress++;
    return this.queue.splice(0, CHUNK_SIZE);
  }

  /** True when so many whole chunks were sent to the last row that single rows cannot be what is wrong. */
  isRefused(): boolean {
    return this.pieces.length === 0 && this.chunksSinceProgress >= FAILED_CALLS_LIMIT;
  }

  putBack(piece: Entry[]): void {
    if (piece.length > 0) this.pieces.push(piece);
  }

  /** Chunks follow the order of the sheet, also after the user sorted it. */
  sort(): void {
    this.queue.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }
}

/**
 * Sends the entries until none waits, the time is over, or something stops the run. Rows not sent stay Queued when the time is
 * over, and are given back blank for every other reason.
 *
 * @returns why it stopped early; null when every entry was settled
 */
export function sendChunks(state: RunState, entries: readonly Entry[]): Stop | null {
  const waiting = new Waiting(entries);
  let failures = 0;
  while (waiting.chunks() > 0) {
    if (state.clock.now() + CALL_RESERVE_MS >= state.deadline) return OUT_OF_TIME;
    if (!state.lease.renew()) return OVERTAKEN;
    const granted = state.gate.enter(waiting.chunks(), state.deadline - CALL_RESERVE_MS);
    if (granted === 0) return OUT_OF_TIME;
    const chunks = takeChunks(state, waiting, granted);
    if (chunks.length === 0) {
      state.gate.done();
      continue;
    }
    const outcomes = call(state, chunks);
    settleCalls(state, waiting, chunks, outcomes);
    if (outcomes.some(isProgress)) {
      failures = 0;
      waiting.chunksSinceProgress = 0;
    } else {
      failures += outcomes.filter((outcome) => outcome.kind === 'unknown').length;
    }
    const stop = reasonToStop(outcomes, failures, waiting);
    if (stop !== null) {
      giveBack(state, waiting.all());
      return stop;
    }
  }
  return null;
}

function takeChunks(state: RunState, waiting: Waiting, count: number): Entry[][] {
  const chunks: Entry[][] = [];
  const picked: Entry[][] = [];
  while (picked.length < count && waiting.chunks() > 0) picked.push(waiting.next());
  const moved = refresh(state, picked.flat(), [...picked.flat(), ...waiting.all()]);
  if (moved) waiting.sort();
  for (const entries of picked) {
    const taken = take(state, entries);
    if (taken.length > 0) chunks.push(taken);
  }
  state.table.flush();
  return chunks;
}

function call(state: RunState, chunks: readonly Entry[][]): Outcome[] {
  const requests = chunks.map((entries) =>
    bulkCreate(
      state.connection,
      entries.map((entry) => entry.task),
      state.settings.webhookUrl,
    ),
  );
  let replies: HttpReply[];
  try {
    replies = state.http.send(requests);
  } catch (error) {
    state.gate.done();
    if (!(error instanceof NoReplyError)) throw error;
    return chunks.map(() => ({ kind: 'unknown', message: error.message }));
  }
  const outcomes = chunks.map((entries, place): Outcome => {
    const reply = replies[place];
    if (reply === undefined) return { kind: 'unknown', message: 'LeadSquared’s answer is missing.' };
    return classifyBulkReply(reply, entries.length);
  });
  const refusal = outcomes.find((outcome) => outcome.kind === 'rate-limited');
  if (refusal?.kind === 'rate-limited') state.gate.refused(refusal.rate);
  else state.gate.done();
  return outcomes;
}

function settleCalls(
  state: RunState,
  waiting: Waiting,
  chunks: readonly Entry[][],
  outcomes: readonly Outcome[],
): void {
  locate(state, [...chunks.flat()]);
  const writes: ResultWrite[] = [];
  for (const [place, entries] of chunks.entries()) {
    const outcome = outcomes[place];
    if (outcome === undefined) continue;
    const { fates, verdict } = settle(outcome, entries.length);
    noteFacts(entries, outcome);
    for (const [index, entry] of entries.entries()) {
      const fate = fates[index];
      if (fate === undefined) continue;
      entry.status = fate.kind === 'again' ? 'Queued' : fate.kind === 'unsent' ? null : fate.status;
      if (entry.row !== null) writes.push({ row: entry.row, ...written(entry, fate) });
    }
    if (verdict === 'repeat') waiting.putBack(entries);
    if (verdict === 'split' && outcome.kind === 'refused') {
      const pieces = splitRefused(entries, (entry) => isNamed(entry, outcome.message));
      for (const piece of pieces.reverse()) waiting.putBack(piece);
    }
  }
  state.results.write(writes);
  state.table.flush();
}

function written(entry: Entry, fate: Fate): { status: string; taskId?: string } {
  if (fate.kind === 'again') return { status: formatStatus('Queued', entry.token) };
  if (fate.kind === 'unsent') return { status: '' };
  const status = formatStatus(fate.status, entry.token, fate.reason);
  return fate.taskId === undefined ? { status } : { status, taskId: fate.taskId };
}

function noteFacts(entries: readonly Entry[], outcome: Outcome): void {
  if (outcome.kind !== 'accepted' || outcome.created === null) return;
  const facts = { created: outcome.created, size: entries.length, message: outcome.message };
  for (const entry of entries) entry.call = facts;
}

/** Whether a refusal's text names a value of this row, so that the row is likely the one it means. */
function isNamed({ task }: Entry, message: string): boolean {
  const text = message.toLowerCase();
  return [task.ownerEmail, task.relatedEntityId, task.taskType, task.name].some(
    (value) => value.length >= 4 && text.includes(value.toLowerCase()),
  );
}

function giveBack(state: RunState, entries: readonly Entry[]): void {
  locate(state, entries);
  for (const entry of entries) entry.status = null;
  state.results.write(
    entries.flatMap((entry) => (entry.row === null ? [] : [{ row: entry.row, status: '' }])),
  );
  state.table.flush();
}

function isProgress(outcome: Outcome): boolean {
  return outcome.kind === 'accepted' || outcome.kind === 'rows';
}

function reasonToStop(outcomes: readonly Outcome[], failures: number, waiting: Waiting): Stop | null {
  const final = outcomes.find((outcome) => outcome.kind === 'bad-keys' || outcome.kind === 'not-found');
  if (final?.kind === 'bad-keys' || final?.kind === 'not-found') {
    return { code: final.kind, message: final.message };
  }
  const last = [...outcomes].reverse().find((o) => o.kind === 'unknown' || o.kind === 'refused');
  const why = last?.kind === 'unknown' || last?.kind === 'refused' ? last.message : '';
  if (failures >= FAILED_CALLS_LIMIT) {
    return {
      code: 'failing',
      message: `${FAILED_CALLS_LIMIT} calls in a row brought no answer that could be used, so the run stopped. ${why} Try again later.`,
    };
  }
  if (waiting.chunks() > 0 && waiting.isRefused()) {
    return {
      code: 'refused',
      message: `LeadSquared refused every row of ${FAILED_CALLS_LIMIT} calls in a row, so the run stopped. It says: ${why}`,
    };
  }
  return null;
}
