// Begins a run: decides which rows belong to it, marks them in the sheet, and writes the record. Nothing is sent yet.
import type { SheetSettings } from '../../core/settings.ts';
import { makeRunId } from '../../core/token.ts';
import type { RunPorts } from '../job.ts';
import type { KnownHidden } from '../plan/hidden-rows.ts';
import { planRequest } from '../plan/plan-request.ts';
import type { Target } from '../plan/row-eligibility.ts';
import { stablePlan } from '../plan/stable-plan.ts';
import { forgetStop, NO_COUNTS, type RunRecord, writeRecord } from '../record/run-record.ts';
import { addRunStart, readRunStarts } from '../record/run-starts.ts';
import { beginToWrite } from '../session/last-writer.ts';
import type { Lease } from '../session/lease.ts';
import { countEntries } from '../session/progress.ts';
import { loadEntries } from '../session/run-context.ts';
import { readReadySheet } from '../sheet/sheet-head.ts';
import { overtaken } from '../user-error.ts';
import { enqueue } from './enqueue.ts';

/**
 * Queues the rows meant and takes over rows in doubt. The caller holds the lease.
 *
 * @throws UserError when the sheet cannot be used; nothing was changed then. `busy` when the lease was lost meanwhile
 */
export function startRun(
  ports: RunPorts,
  settings: SheetSettings,
  target: Target,
  lease: Lease,
  seenBefore: KnownHidden | null = null,
): RunRecord {
  const { table, ids, documentStore } = ports;
  const starts = readRunStarts(documentStore);
  const request = planRequest(ports, settings, target, seenBefore);
  const { now } = request;
  const { head, results, plan: planned } = stablePlan(table, request);
  const known = planned.inDoubt.flatMap(({ token }) => (token === null ? [] : [token.runId]));
  const id = makeRunId(() => ids.uuid(), new Set([...starts.keys(), ...known]));
  beginToWrite(documentStore, lease, id);
  const hasMoved = enqueue({ table, settings, head, results, plan: planned, lease }, id);
  const sheet = hasMoved ? readReadySheet(table, settings) : { head, results };
  const { entries } = loadEntries(sheet.results, sheet.head, id);
  if (!lease.renew()) throw overtaken();
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
    consecutiveRejections: 0,
    sentAt: null,
    looks: 0,
    answers: 0,
    stop: null,
  };
  const begun = { ...record, counts: countEntries(entries, record) };
  // A later run that takes over what is still in doubt then must look as far back as this one.
  addRunStart(documentStore, id, since);
  forgetStop(documentStore);
  writeRecord(documentStore, begun);
  return begun;
}
