// Begins a run: decides which rows belong to it, marks them in the sheet, and writes the record. Nothing is sent yet.
import { NO_REFERENCE, referenceText } from '../core/reference.ts';
import type { SheetSettings } from '../core/settings.ts';
import { formatStatus } from '../core/status.ts';
import { makeRunId } from '../core/token.ts';
import { enqueue } from './enqueue.ts';
import type { Plan, Target } from './plan.ts';
import { countEntries } from './progress.ts';
import type { Results, ResultWrite } from './results.ts';
import type { RunPorts } from './run-ports.ts';
import { forgetStop, NO_COUNTS, type RunRecord, writeRecord } from './run-record.ts';
import { addRunStart, readRunStarts } from './run-starts.ts';
import { loadEntries } from './run-state.ts';
import { steadyPlan } from './steady-plan.ts';
import type { Visibility } from './visibility.ts';

/**
 * Queues the rows meant and takes over rows in doubt. The caller holds the lease.
 *
 * @throws UserError when the sheet cannot be used; nothing was changed then
 */
export function startRun(
  ports: RunPorts,
  settings: SheetSettings,
  target: Target,
  seenBefore: Visibility | null = null,
): RunRecord {
  const { table, clock, ids, documentStore } = ports;
  const now = clock.now();
  const starts = readRunStarts(documentStore);
  const { head, results, plan: planned } = steadyPlan(table, settings, target, now, seenBefore);
  const known = planned.inDoubt.flatMap(({ token }) => (token === null ? [] : [token.runId]));
  const id = makeRunId(() => ids.uuid(), new Set([...starts.keys(), ...known]));
  enqueue(table, head, results, planned, id);
  adopt(results, planned, id, settings);
  table.flush();
  // Tasks of a run that nobody remembers could have been made at any time.
  const origins = planned.inDoubt.map(({ token }) => (token === null ? 0 : (starts.get(token.runId) ?? 0)));
  const since = origins.reduce((a, b) => Math.min(a, b), now);
  const record: RunRecord = {
    id,
    by: ports.user(),
    scheduled: target.kind === 'scheduled',
    waking: null,
    workedAt: now,
    pause: null,
    sheetId: table.sheetId,
    sheetName: table.name,
    startedAt: now,
    since,
    state: 'sending',
    total: planned.ready.length + planned.inDoubt.length,
    counts: NO_COUNTS,
    invalidAtStart: planned.invalid.length,
    invalidLater: 0,
    skipped: planned.duplicates.length,
    hidden: planned.hidden.length,
    leftAlone: [...planned.leftAlone.values()].reduce((sum, number) => sum + number, 0),
    calls: 0,
    seconds: 0,
    failures: 0,
    fruitless: 0,
    sentAt: null,
    looks: 0,
    stop: null,
  };
  const entries = loadEntries(results, head, id);
  const begun = { ...record, counts: countEntries(entries, record) };
  // A later run that takes over what is still in doubt then must look as far back as this one.
  addRunStart(documentStore, id, since);
  forgetStop(documentStore);
  writeRecord(documentStore, begun);
  return begun;
}

/**
 * Takes over the rows that earlier runs left in doubt, under tokens of this run: what else those runs have settled is not
 * this run's to count or to touch. Rows still marked Sending belong to an execution that was killed, since no other driver
 * is at work: whether their call went out is not known.
 */
function adopt(results: Results, planned: Plan, runId: string, settings: SheetSettings): void {
  const writes = planned.inDoubt.map(({ checked, status, reference }, place): ResultWrite => {
    const token = { runId, index: planned.ready.length + place + 1 };
    const kept = status === 'Accepted' ? 'Accepted' : 'Unknown';
    // The task carries the token under which it was sent, so the row keeps it.
    const isCarried = reference !== null && settings.reference.place !== NO_REFERENCE;
    const reason = `to be looked up in LeadSquared.${isCarried ? ` ${referenceText(reference)}` : ''}`;
    return { row: checked.rowNumber, status: formatStatus(kept, token, reason) };
  });
  results.write(writes);
}
