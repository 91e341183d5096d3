// Ends a run whose sheet was deleted: nobody can go on with it, and it must not stay open for ever.
import type { Lock, Store } from '../ports.ts';
import { closeRun } from './run-list.ts';
import { type RunRecord, readRecord, writeRecord } from './run-record.ts';

/** What is said of such a run. */
export const SHEET_GONE =
  'The sheet was deleted before the run had ended. Tasks that it had created are in LeadSquared; rows that were still waiting were not sent.';

/** @returns the ended record; null when nothing is known of the run */
export function endWithoutSheet(
  ports: { readonly documentStore: Store; readonly documentLock: Lock },
  runId: string,
): RunRecord | null {
  const { documentStore, documentLock } = ports;
  const ended = documentLock.during(() => {
    const record = readRecord(documentStore, runId);
    if (record === null || record.state === 'ended') return record;
    const { counts } = record;
    const left = { ...counts, queued: 0, unsent: counts.unsent + counts.queued };
    const now: RunRecord = {
      ...record,
      state: 'ended',
      pause: null,
      counts: left,
      stop: { code: 'sheet-gone', message: SHEET_GONE },
    };
    writeRecord(documentStore, now);
    return now;
  });
  closeRun(ports, runId);
  return ended;
}
