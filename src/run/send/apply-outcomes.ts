// Turns the outcomes of calls into the statuses and ids of their rows, and queues again what LeadSquared did not process.
import { type CallHabits, NO_HABITS, refusalsAreWhole } from '../../leadsquared/call-habits.ts';
import type { Outcome } from '../../leadsquared/outcome.ts';
import { readCallHabits } from '../account-habits.ts';
import type { Entry } from '../session/entry.ts';
import { noteNotSent } from '../session/progress.ts';
import type { RunContext } from '../session/run-context.ts';
import type { NewStatus } from '../sheet/status-cells.ts';
import { writeIds } from '../status/task-ids.ts';
import { becomeCreatedWithoutRow } from '../status/transition.ts';
import { transitionEach } from '../status/transition-each.ts';
import { type Batch, newParted } from './batch.ts';
import type { BatchQueue } from './batch-queue.ts';
import { outcomeToStatus, type RowResult } from './outcome-to-status.ts';
import { parkRefused, type RefusalEvidence } from './refusals.ts';
import { takeApart } from './take-apart.ts';

/**
 * Writes what became of every row of the calls, and puts back into the queue what is to be sent again.
 *
 * @param evidence hears what was said against pieces of refused calls
 * @param singles false when the account turned out to have no call for one task
 */
export function applyOutcomes(
  run: RunContext,
  queue: BatchQueue,
  batches: readonly Batch[],
  outcomes: readonly Outcome[],
  evidence: RefusalEvidence,
  singles = true,
): void {
  const results = new Map<Entry, RowResult>();
  const at = run.job.ports.clock.now();
  noteSaid(run, batches, outcomes, evidence);
  const trusts = refusalsAreWhole(readHabitsIfNeeded(run, outcomes), at);
  for (const [place, batch] of batches.entries()) {
    const outcome = outcomes[place];
    if (outcome === undefined) continue;
    const { entries } = batch;
    const { rows, verdict } = outcomeToStatus(outcome, entries.length, trusts);
    noteFacts(entries, outcome);
    for (const [index, entry] of entries.entries()) {
      const result = rows[index];
      if (result !== undefined) results.set(entry, result);
    }
    if (verdict === 'settled' && batch.parted !== null) {
      batch.parted.settled += entries.length;
      if (outcome.kind === 'refused') batch.parted.refused += entries.length;
    }
    if (verdict === 'repeat') queue.repeat(batch, singles);
    if (outcome.kind !== 'refused') continue;
    const { message } = outcome;
    if (verdict === 'split') {
      takeApart(run, queue, entries, message, batch.parted ?? newParted());
      run.update({ trustedRefusals: run.record.trustedRefusals + 1 });
    }
    if (verdict === 'look-up') parkRefused(run, queue, { ...batch, message, at });
  }
  writeResults(run, results);
}

/** A refusal that is met again is no accident, which may show at once how its rows are to be treated. */
function noteSaid(
  run: RunContext,
  batches: readonly Batch[],
  outcomes: readonly Outcome[],
  evidence: RefusalEvidence,
): void {
  for (const [place, { parted }] of batches.entries()) {
    const outcome = outcomes[place];
    if (outcome?.kind === 'refused') parted?.said.push(outcome.message);
  }
  evidence.weigh(run);
}

/** The habits cost a call of Google's, and matter to refusals alone. */
function readHabitsIfNeeded({ job }: RunContext, outcomes: readonly Outcome[]): CallHabits {
  return outcomes.some(({ kind }) => kind === 'refused') ? readCallHabits(job) : NO_HABITS;
}

/**
 * Writes what became of rows that were being sent: ids first, since a row that says Created must have its own. Once another
 * execution has taken over, the rows stay in doubt, and are looked up.
 */
function writeResults(run: RunContext, results: ReadonlyMap<Entry, RowResult>): void {
  if (!run.session.keepLease()) return;
  const unsent = [...results].filter(([, { to }]) => to === null || to.status === 'Queued');
  noteNotSent(
    run,
    unsent.map(([entry]) => entry),
  );
  const ids = new Map<Entry, string>();
  for (const [entry, { taskId }] of results) if (taskId !== undefined) ids.set(entry, taskId);
  if (ids.size > 0) run.update({ namedIds: true });
  const written = ids.size > 0 ? writeIds(run, ids) : new Set<Entry>();
  const changes = new Map<Entry, NewStatus | null>();
  for (const [entry, { to }] of results) if (!ids.has(entry) || written.has(entry)) changes.set(entry, to);
  becomeCreatedWithoutRow(ids.keys(), written);
  transitionEach(run, 'answer', changes);
}

function noteFacts(entries: readonly Entry[], outcome: Outcome): void {
  if (outcome.kind !== 'accepted' || outcome.created === null) return;
  const facts = { created: outcome.created, size: entries.length, message: outcome.message };
  for (const entry of entries) entry.call = facts;
}
