// Who may have made the tasks of a run's rows, as LeadSquared names them, and since when they may exist.
import { parseToken, type Token } from '../../core/token.ts';
import { listRuns } from '../record/run-list.ts';
import { readRecord } from '../record/run-record.ts';
import type { RunContext } from '../session/run-context.ts';

/** What is known of the making of a row's task. */
export interface Making {
  /** Ids of the LeadSquared users whose keys have sent for its run; empty when they are not known. */
  readonly senders: readonly string[];
  /** Since when the task may exist, in milliseconds since 1970 UTC by our clock; 0 when that is not known. */
  readonly since: number;
}

/** Tasks of a run that nobody remembers could have been made at any time, by anybody. */
const UNKNOWN: Making = { senders: [], since: 0 };

/**
 * The making of the tasks of runs, by their ids. A row that a run took over was made by the run whose token it keeps as its
 * reference.
 */
export function makings({ record, job }: RunContext): (runId: string) => Making {
  const { documentStore } = job.ports;
  const known = new Map<string, Making>([[record.id, record]]);
  const begun = new Map(listRuns(documentStore).map(({ id, since }) => [id, since]));
  return (runId) => {
    const before = known.get(runId);
    if (before !== undefined) return before;
    const since = begun.get(runId);
    const senders = readRecord(documentStore, runId)?.senders ?? [];
    const making = since === undefined ? UNKNOWN : { senders, since };
    known.set(runId, making);
    return making;
  };
}

/**
 * The making of the task of a row under a token: what this run has let out itself was not made before it began, whatever
 * older rows it took over.
 */
export function makingOf(
  { record, sent }: RunContext,
  { runId, index }: Token,
  of: (runId: string) => Making,
): Making {
  const making = of(runId);
  return runId === record.id && sent.has(index) ? { ...making, since: record.startedAt } : making;
}

/** The run under whose token a row was sent; `''` for a text that is no token. */
export function runOf(reference: string): string {
  return parseToken(reference)?.runId ?? '';
}
