// Counts the rows of a run as they stand and keeps the counts where every window can read them.

import { GIVEN_BACK } from '../record/row-forms.ts';
import {
  NO_COUNTS,
  type RunCounts,
  type RunRecord,
  writeRecord,
  writeRecordWith,
} from '../record/run-record.ts';
import type { Entry } from './entry.ts';
import { countOutOfSight, type Remembered } from './rows-out-of-sight.ts';
import type { RunContext } from './run-context.ts';

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

/** A row that is not looked up any more, whatever becomes of it. */
function isSettled(status: Entry['status']): boolean {
  return status === 'Created' || status === 'Failed' || status === 'Deleted';
}

/**
 * Rows that no token accounts for, and that no check refused, have left the run unsent, but for those that were sent.
 *
 * @param remembered what tells of rows that the sheet shows no more; null when nothing does
 */
export function countEntries(
  entries: readonly Entry[],
  record: RunRecord,
  remembered: Remembered | null = null,
): RunCounts {
  const counts = { ...NO_COUNTS, skipped: record.skipped };
  let invalid = record.invalidLater;
  let counted = 0;
  for (const { status } of entries) {
    if (status === 'Invalid') invalid++;
    if (!isCounted(status)) continue;
    counts[COUNTED[status]]++;
    counted++;
  }
  let unsent = Math.max(0, record.total - counted - invalid);
  if (remembered !== null) {
    const { inDoubt, created, gone } = countOutOfSight(entries, record, remembered, unsent);
    counts.unknown += inDoubt;
    counts.created += created;
    counts.gone = gone;
    unsent = Math.max(0, unsent - inDoubt - created - gone);
  }
  return { ...counts, invalid: record.invalidAtStart + invalid, unsent };
}

/** What this execution has added to the run's calls and seconds. */
export function spent({ recordBefore, job, session }: RunContext): Pick<RunRecord, 'calls' | 'seconds'> {
  return {
    calls: recordBefore.calls + session.gate.calls,
    seconds: recordBefore.seconds + (job.ports.clock.now() - session.openedAt) / 1000,
  };
}

/** Brings the record up to date and writes it, unless another execution has taken the run over. */
export function saveProgress(run: RunContext): void {
  const { session, sheet, job } = run;
  // Google may have held this execution up since it looked last, and others have ended the run meanwhile.
  if (!session.keepLease()) return;
  const counts = countEntries(sheet.entries, run.record, run);
  for (const { status, token } of sheet.entries) if (isSettled(status)) run.sent.forgetForm(token.index);
  run.update({ counts, workedAt: job.ports.clock.now(), ...spent(run) });
  writeRecordWith(job.ports.documentStore, run.record, {
    ...session.calls.take(),
    ...run.sent.take(),
    ...run.references.take(),
  });
}

/** Brings the record up to date before calls leave, with a note of the rows that are in them, and of what they are sent as. */
export function saveBeforeCalls(run: RunContext, entries: Iterable<Entry>): void {
  for (const { token, form } of entries) run.sent.note(token.index, form);
  if (run.record.firstCallAt === null) run.update({ firstCallAt: run.job.ports.clock.now() });
  saveProgress(run);
}

/** Takes note that these rows are about to be given back unsent: from then on another run may send them, and this one lets them out no more. */
export function saveBeforeGivingUp(run: RunContext, entries: Iterable<Entry>): void {
  for (const { token } of entries) run.sent.note(token.index, GIVEN_BACK);
  saveProgress(run);
}

/** Takes note that rows are about to be given back: from then on another run may send them, and this one lets none out any more. */
export function saveBeforeGivingBack(run: RunContext): void {
  run.sent.spendAll();
  saveProgress(run);
}

/** Takes note that calls with these rows have certainly not taken effect. */
export function noteNotSent({ sent }: RunContext, entries: Iterable<Entry>): void {
  for (const { token } of entries) sent.noteNotSent(token.index);
}

/** Closes an execution's share of a run: what its entries alone knew goes into the record. */
export function saveAtEnd(run: RunContext): void {
  if (!run.session.keepLease()) return;
  saveProgress(run);
  const invalid = run.sheet.entries.filter((entry) => entry.status === 'Invalid').length;
  run.update({ invalidLater: run.record.invalidLater + invalid });
  writeRecord(run.job.ports.documentStore, run.record);
}
