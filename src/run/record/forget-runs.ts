// Removes what is kept of runs that ended long ago, so that a spreadsheet's store does not grow for ever.
import type { Store } from '../ports.ts';
import { removeCalls } from './call-log.ts';
import { removeLeadNotes } from './lead-notes.ts';
import { removeLongText } from './long-text.ts';
import { removeReferenceNotes } from './reference-notes.ts';
import { sampleKey } from './row-sample.ts';
import { closeEnded, type ListedRun, type ListPorts, noteKept } from './run-list.ts';
import { matchKey, recordKey } from './run-record.ts';
import { sentKey } from './sent-tokens.ts';
import { stopKey } from './stop-wish.ts';

/** Ended runs whose records, settings and sent rows are kept: what the history shows. */
export const KEPT_RECORDS = 25;
/** Ended runs whose call logs and notes of leads are kept, of at most 80 of the store's 500 KB each. */
export const KEPT_LOGS = 2;
/** Runs dealt with at a time: a removal costs a service call for each property. */
const AT_A_TIME = 3;

function removeRecord(store: Store, runId: string): void {
  removeLongText(store, matchKey(runId));
  removeLongText(store, sentKey(runId));
  removeReferenceNotes(store, runId);
  store.remove(sampleKey(runId));
  store.remove(stopKey(runId));
  store.remove(recordKey(runId));
}

/** What may go: the records of all but the last runs, and what is large of all but the very last. */
function outdated(runs: readonly ListedRun[]): Map<string, ListedRun['keeps']> {
  const ended = runs.filter(({ open }) => !open);
  const before = (kept: number) => ended.slice(0, Math.max(0, ended.length - kept));
  const records = before(KEPT_RECORDS).filter(({ keeps }) => keeps !== 'nothing');
  const logs = before(KEPT_LOGS).filter(({ keeps }) => keeps === 'all');
  const changes = [
    ...logs.map(({ id }) => [id, 'record'] as const),
    ...records.map(({ id }) => [id, 'nothing'] as const),
  ];
  return new Map(changes.slice(-AT_A_TIME));
}

/**
 * To be called when a run has ended. The list is changed last: a removal that is cut off is done again by the next one.
 */
export function forgetOldRuns(ports: ListPorts): void {
  const { documentStore } = ports;
  const runs = closeEnded(ports);
  const kept = outdated(runs);
  if (kept.size === 0) return;
  for (const [id, keeps] of kept) {
    removeCalls(documentStore, id);
    removeLeadNotes(documentStore, id);
    if (keeps === 'nothing') removeRecord(documentStore, id);
  }
  noteKept(ports, kept);
}
