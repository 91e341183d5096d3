// Counts the rows of a run as they stand and keeps the counts where every window can read them.
import {
  NO_COUNTS,
  type RunCounts,
  type RunRecord,
  writeRecord,
  writeRecordWith,
} from '../record/run-record.ts';
import type { Entry, RunState } from './run-context.ts';

const COUNTED = {
  Queued: 'queued',
  Sending: 'sending',
  Accepted: 'accepted',
  Created: 'created',
  Failed: 'failed',
  Unknown: 'unknown',
  Deleted: 'deleted',
} as const;

function isCounted(status: Entry['status']): status is keyof typeof COUNTED {
  return status !== null && status in COUNTED;
}

/** Rows that no token accounts for, and that no check refused, have left the run unsent. */
export function countEntries(entries: readonly Entry[], record: RunRecord): RunCounts {
  const counts = { ...NO_COUNTS, skipped: record.skipped };
  let invalid = record.invalidLater;
  let counted = 0;
  for (const { status } of entries) {
    if (status === 'Invalid') invalid++;
    if (!isCounted(status)) continue;
    counts[COUNTED[status]]++;
    counted++;
  }
  return {
    ...counts,
    invalid: record.invalidAtStart + invalid,
    unsent: Math.max(0, record.total - counted - invalid),
  };
}

/** Brings the record up to date and writes it, unless another execution has taken the run over. */
export function saveProgress(state: RunState): void {
  if (state.overtaken) return;
  const { before, clock, gate } = state;
  state.record = {
    ...state.record,
    counts: countEntries(state.entries, state.record),
    workedAt: clock.now(),
    calls: before.record.calls + gate.calls,
    seconds: before.record.seconds + (clock.now() - before.at) / 1000,
  };
  writeRecordWith(state.store, state.record, state.calls.take());
}

/** Closes an execution's share of a run: what its entries alone knew goes into the record. */
export function saveAtEnd(state: RunState): void {
  if (state.overtaken) return;
  saveProgress(state);
  const invalid = state.entries.filter((entry) => entry.status === 'Invalid').length;
  state.record = { ...state.record, invalidLater: state.record.invalidLater + invalid };
  writeRecord(state.store, state.record);
}
