// Turns the outcomes of calls into the statuses and ids of their rows, and queues again what LeadSquared did not process.
import { splitRefused } from '../../core/chunks.ts';
import type { Outcome } from '../../leadsquared/outcome.ts';
import { type Entry, keepLease, type RunState } from '../session/run-context.ts';
import type { NewStatus } from '../sheet/status-cells.ts';
import { writeIds } from '../status/task-ids.ts';
import { transitionEach } from '../status/transition.ts';
import type { Batch, Waiting } from './batch-queue.ts';
import { type Fate, settle } from './outcome-to-status.ts';

/** Writes what became of every row of the calls, and puts back into the queue what is to be sent again. */
export function applyOutcomes(
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
  writeChanges(state, settled);
}

function becomes(fate: Fate): NewStatus | null {
  if (fate.kind === 'again') return { status: 'Queued', reason: '' };
  return fate.kind === 'unsent' ? null : { status: fate.status, reason: fate.reason };
}

/**
 * Writes what became of rows that were being sent: ids first, since a row that says Created must have its own. Once another
 * execution has taken over, the rows stay in doubt, and are looked up.
 */
function writeChanges(state: RunState, settled: ReadonlyMap<Entry, Fate>): void {
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
  transitionEach(state, ['Sending'], changes);
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
