// Rows that show nothing of having been sent, and which runs may have sent them all the same, should an older version have been put back.
import { displays, type SheetRow } from '../../core/cell.ts';
import { parseStatus, type Status } from '../../core/status.ts';
import type { RunRecord } from '../record/run-record.ts';
import { rowDigest } from '../sheet/row-digest.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';

/** A row that may have been sent by a run of which it knows nothing. */
interface Untraced {
  readonly row: SheetRow;
  /** The run whose token it bears; null when it bears none. */
  readonly saidBy: string | null;
}

/** States from which a run takes a row, so that an older version may show them of one that has its task. */
const BEFORE_SENDING: readonly Status[] = ['Invalid', 'Skipped', 'Failed'];

/**
 * Rows without an id, whose status is blank or says why they were not sent. Whose status the user has cleared, so that they are sent
 * once more, have their id still.
 */
export function withoutTrace(rows: readonly SheetRow[], { mapping }: SheetHead): Untraced[] {
  return rows.flatMap((row) => {
    if (shown(row, mapping.taskIdColumn).trim() !== '') return [];
    const read = parseStatus(shown(row, mapping.statusColumn));
    if (read.kind === 'blank') return [{ row, saidBy: null }];
    const isWaiting = read.kind === 'status' && BEFORE_SENDING.includes(read.status);
    return isWaiting ? [{ row, saidBy: read.token?.runId ?? null }] : [];
  });
}

/**
 * Tells whether a run may have sent what a row holds. A row that bears a token was refused when that run sent it, and would have been
 * no row to send had an earlier run made its task: so only later runs count.
 *
 * @param runs newest first
 */
export function sentLater(
  untraced: readonly Untraced[],
  runs: readonly Pick<RunRecord, 'id'>[],
  head: SheetHead,
): (digest: string, runId: string) => boolean {
  const ages = new Map(runs.map(({ id }, place) => [id, place]));
  const ageOf = (runId: string | null) => (runId === null ? runs.length : (ages.get(runId) ?? runs.length));
  // Of equal rows the one that knows least counts.
  const oldest = new Map<string, number>();
  for (const { row, saidBy } of untraced) {
    const digest = rowDigest(displays(row), head.mapping);
    oldest.set(digest, Math.max(oldest.get(digest) ?? 0, ageOf(saidBy)));
  }
  return (digest, runId) => (oldest.get(digest) ?? 0) > ageOf(runId);
}
