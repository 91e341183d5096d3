// Begins a run: decides which rows belong to it, marks them in the sheet, and writes the record. Nothing is sent yet.
import { formatToken, makeRunId } from '../../core/token.ts';
import type { SheetJob } from '../job.ts';
import type { KnownHidden } from '../plan/hidden-rows.ts';
import { runIdsIn } from '../plan/ids-in-sheet.ts';
import type { Plan } from '../plan/plan.ts';
import type { Target } from '../plan/row-eligibility.ts';
import { stablePlan } from '../plan/stable-plan.ts';
import { forgetStop, NO_COUNTS, type RunRecord, writeRecord } from '../record/run-record.ts';
import { addRunStart, readRunStarts } from '../record/run-starts.ts';
import { beginToWrite } from '../session/last-writer.ts';
import type { Lease } from '../session/lease.ts';
import { type CheckedBefore, loadEntries, type OpenedSheet } from '../session/load-entries.ts';
import { countEntries } from '../session/progress.ts';
import { readReadySheet } from '../sheet/ready-sheet.ts';
import { clearLeftIds } from '../status/left-ids.ts';
import { overtaken } from '../user-error.ts';
import { enqueue } from './enqueue.ts';

/** A run whose rows are queued, with the sheet as it was seen last. */
export interface StartedRun {
  readonly record: RunRecord;
  readonly sheet: OpenedSheet;
}

/** The rows that the run sends, as they were checked, by the tokens that `enqueue` has given them. */
function checkedRows({ read, ready }: Plan, runId: string): Map<string, CheckedBefore> {
  const rows = new Map(read.map((row) => [row.rowNumber, row]));
  return new Map(
    ready.flatMap((checked, place) => {
      const row = rows.get(checked.rowNumber);
      return row === undefined ? [] : [[formatToken({ runId, index: place + 1 }), { row, checked }]];
    }),
  );
}

/**
 * Queues the rows meant and takes over rows in doubt. The caller holds the lease.
 *
 * @param seenBefore what a plan in the same execution found out about hidden rows
 * @throws UserError when the sheet cannot be used; no row was changed then. `busy` when the lease was lost meanwhile
 */
export function startRun(
  job: SheetJob,
  target: Target,
  lease: Lease,
  seenBefore: KnownHidden | null = null,
): StartedRun {
  const { ports, settings } = job;
  const { table, clock, ids, documentStore } = ports;
  const starts = readRunStarts(documentStore);
  const now = clock.now();
  const { plan, ...ready } = stablePlan(job, target, seenBefore);
  const id = makeRunId(() => ids.uuid(), new Set([...starts.keys(), ...runIdsIn(plan.read, ready.head)]));
  beginToWrite(documentStore, lease, id);
  clearLeftIds(table, ready, plan.read);
  const hasMoved = enqueue({ job, ...ready, plan, lease }, id);
  // Only what the sheet shows now tells which rows the run has.
  const seen = hasMoved ? readReadySheet(table, settings) : ready;
  const sheet: OpenedSheet = {
    ...seen,
    ...loadEntries(seen.cells, seen.head, id),
    checked: hasMoved ? new Map() : checkedRows(plan, id),
  };
  if (!lease.renew()) throw overtaken();
  // Tasks of a run that nobody remembers could have been made at any time.
  const origins = plan.inDoubt.map(({ token }) => (token === null ? 0 : (starts.get(token.runId) ?? 0)));
  const since = origins.reduce((a, b) => Math.min(a, b), now);
  const record: RunRecord = {
    id,
    by: ports.user(),
    scheduled: target.kind === 'scheduled',
    trigger: null,
    workedAt: now,
    pause: null,
    sheetId: table.sheetId,
    sheetName: table.name,
    columns: plan.guessed,
    startedAt: now,
    since,
    state: 'sending',
    total: plan.ready.length + plan.inDoubt.length,
    counts: NO_COUNTS,
    invalidAtStart: plan.invalid.length,
    invalidLater: 0,
    skipped: plan.duplicates.length,
    hidden: plan.hidden.length,
    leftAlone: [...plan.leftAlone.values()].reduce((sum, number) => sum + number, 0),
    calls: 0,
    seconds: 0,
    silence: null,
    waiting: null,
    mailed: [],
    trustedRefusals: 0,
    lookAt: null,
    resendAfter: null,
    remark: null,
    consecutiveRejections: 0,
    sentAt: null,
    lookups: 0,
    answers: 0,
    stop: null,
  };
  const begun = { ...record, counts: countEntries(sheet.entries, record) };
  // A later run that takes over what is still in doubt then must look as far back as this one.
  addRunStart(documentStore, id, since);
  forgetStop(documentStore);
  writeRecord(documentStore, begun);
  return { record: begun, sheet };
}
