// Whether a later run of a sheet has taken up the rows that an earlier one had left in doubt.
import type { RunRecord } from './run-record.ts';

/**
 * Whether one has: from then on its counts tell of these rows, and those of the earlier run stay as they were.
 *
 * @param later runs of the same sheet that began after it
 */
export function isTakenUp({ startedAt }: RunRecord, later: readonly RunRecord[]): boolean {
  return later.some((run) => run.since < run.startedAt && run.since <= startedAt);
}
