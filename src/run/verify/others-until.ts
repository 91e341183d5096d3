// Until when rows can have been sent that their run has not let out.
import { LATEST_TASK_MS } from '../../leadsquared/call-habits.ts';
import type { ReadStore } from '../ports.ts';
import type { ListedRun } from '../record/run-list.ts';
import { type RunRecord, readRecord, workedUntil } from '../record/run-record.ts';

/** The last moment of a call with rows that a run has let out; null while it may send, and for one that was never seen to be done with it. */
export function sentBy({ sentAt, state, workedAt }: RunRecord): number | null {
  return sentAt ?? (state === 'ended' ? workedAt : null);
}

/** The last moment at which a task can have been made of such a row; null when that of the call is not known. */
export function makesUntil(record: RunRecord): number | null {
  const lastCall = sentBy(record);
  return lastCall === null ? null : lastCall + LATEST_TASK_MS;
}

/**
 * Until when rows can have been sent that a run has not let out: before it began, or by another run of its sheet, after which an older
 * version was put back. Where it knows by which runs, equal tasks that were made between those and itself are of others, of a copied
 * file for instance.
 *
 * @param runs as they are listed, in the order in which they began
 * @param asking the run that asks: what it lets out it knows by its own tokens
 * @returns null when that is not known
 */
export function othersUntil(
  { id, sheetId, startedAt, since, putBack }: RunRecord,
  runs: readonly ListedRun[],
  asking: string,
  store: ReadStore,
): number | null {
  const place = runs.findIndex((run) => run.id === id);
  // One among them that has lost its token may have been sent by anybody.
  const isKnown = since > 0 && putBack.some((runId) => readRecord(store, runId) !== null);
  let until = isKnown ? 0 : startedAt;
  const lastOf = (run: RunRecord) =>
    isKnown ? (makesUntil(run) ?? Number.POSITIVE_INFINITY) : workedUntil(run);
  for (const [at, run] of runs.entries()) {
    if (run.sheet !== sheetId || run.id === id || run.id === asking) continue;
    const other = readRecord(store, run.id);
    // A run without a call has sent nothing.
    if (other !== null && other.firstCallAt !== null) until = Math.max(until, lastOf(other));
    else if (other === null && at > place) return null;
  }
  return until > 0 && Number.isFinite(until) ? until : null;
}
