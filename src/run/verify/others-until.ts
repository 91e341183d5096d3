// Until when rows can have been sent that their run has not let out.
import type { ReadStore } from '../ports.ts';
import type { ListedRun } from '../record/run-list.ts';
import { type RunRecord, readRecord, workedUntil } from '../record/run-record.ts';

/**
 * Until when rows can have been sent that a run has not let out: before it began, or by another run of its sheet, after which an older
 * version was put back.
 *
 * @param runs as they are listed, in the order in which they began
 * @param asking the run that asks: what it lets out it knows by its own tokens
 * @returns null when that is not known
 */
export function othersUntil(
  { id, sheetId, startedAt }: RunRecord,
  runs: readonly ListedRun[],
  asking: string,
  store: ReadStore,
): number | null {
  const place = runs.findIndex((run) => run.id === id);
  let until = startedAt;
  for (const [at, run] of runs.entries()) {
    if (run.sheet !== sheetId || run.id === id || run.id === asking) continue;
    const other = readRecord(store, run.id);
    // A run without a call has sent nothing.
    if (other !== null) until = Math.max(until, other.firstCallAt === null ? 0 : workedUntil(other));
    else if (at > place) return null;
  }
  return Number.isFinite(until) ? until : null;
}
