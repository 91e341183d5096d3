// Who made the tasks of a run's rows, as LeadSquared names them, and since when they may exist.
import { parseToken } from '../../core/token.ts';
import { listRuns } from '../record/run-list.ts';
import { readRecord } from '../record/run-record.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';

/** What is known of the making of a run's tasks. */
export interface Making {
  /** Ids of the LeadSquared users whose keys have sent for it; empty when they are not known. */
  readonly senders: readonly string[];
  /** Since when its tasks may exist, in milliseconds since 1970 UTC by our clock; 0 when that is not known. */
  readonly since: number;
}

const UNKNOWN: Making = { senders: [], since: 0 };

/** The making of the tasks of any run, for an undo. */
export function makingOf({ record, job }: RunContext, runId: string): Making {
  const made = runId === record.id ? record : readRecord(job.ports.documentStore, runId);
  if (made === null) return UNKNOWN;
  // What a run took over from earlier ones may have been sent by others.
  return { senders: made.since < made.startedAt ? [] : made.senders, since: made.since };
}

/** The run under whose token a row was sent: an earlier one's when this run has taken the row over. */
function originOf({ reference, token }: Pick<Entry, 'reference' | 'token'>): string {
  return parseToken(reference)?.runId ?? token.runId;
}

/** The senders of these rows, those included that earlier runs sent; empty when one run's are not known any more. */
export function sendersOfRows(run: RunContext, rows: readonly Entry[]): readonly string[] {
  const { record, job } = run;
  const origins = new Set(rows.map(originOf));
  const senders = new Set(record.senders);
  for (const origin of origins) {
    if (origin === record.id) continue;
    const sent = readRecord(job.ports.documentStore, origin)?.senders ?? [];
    if (sent.length === 0) return [];
    for (const sender of sent) senders.add(sender);
  }
  return record.senders.length === 0 && origins.has(record.id) ? [] : [...senders];
}

/** Since when the task of a row may exist, in milliseconds since 1970 UTC by our clock. */
export function sentSince({ record, job }: RunContext): (row: Entry) => number {
  const since = new Map(listRuns(job.ports.documentStore).map((run) => [run.id, run.since]));
  // Tasks of a run that nobody remembers could have been made at any time.
  return (row) => (originOf(row) === record.id ? record.since : (since.get(originOf(row)) ?? 0));
}
