// What a run came to, as counts and as sentences for the user.
import type { Status } from '../core/status.ts';
import type { Plan } from './plan.ts';
import type { Entry } from './run-state.ts';
import type { Stop } from './send-chunks.ts';

/** Plain data: it may cross google.script.run. */
export interface RunReport {
  /** '' when there was nothing to send. */
  readonly runId: string;
  /** Filled rows among those meant. */
  readonly rows: number;
  readonly created: number;
  readonly accepted: number;
  readonly invalid: number;
  readonly failed: number;
  readonly unknown: number;
  readonly skipped: number;
  /** Rows that wait for the next run. */
  readonly queued: number;
  /** Rows given back as they were before the run. */
  readonly unsent: number;
  /** Hidden rows that were left out. */
  readonly hidden: number;
  /** Rows that an earlier run has settled, and rows with somebody else's text in the status column. */
  readonly leftAlone: number;
  readonly calls: number;
  readonly seconds: number;
  /** Why it stopped early; null when it came to its end. */
  readonly stopped: string | null;
  readonly stopCode: Stop['code'] | null;
}

interface Done {
  readonly runId: string;
  readonly plan: Plan;
  readonly entries: readonly Entry[];
  readonly calls: number;
  readonly seconds: number;
  readonly stop: Stop | null;
}

export function makeReport({ runId, plan, entries, calls, seconds, stop }: Done): RunReport {
  const count = (...statuses: (Status | null)[]) =>
    entries.filter((entry) => statuses.includes(entry.status)).length;
  return {
    runId,
    rows: plan.filled,
    created: count('Created'),
    accepted: count('Accepted'),
    invalid: plan.invalid.length + count('Invalid'),
    failed: count('Failed'),
    unknown: count('Unknown', 'Sending'),
    skipped: plan.duplicates.length,
    queued: count('Queued'),
    unsent: count(null),
    hidden: plan.hidden.length,
    leftAlone: [...plan.leftAlone.values()].reduce((sum, number) => sum + number, 0),
    calls,
    seconds,
    stopped: stop?.message ?? null,
    stopCode: stop?.code ?? null,
  };
}

/** `1 row`, `2 rows`, `5,000 rows`. */
export function countOf(number: number, one: string, many = `${one}s`): string {
  return `${String(number).replace(/\B(?=(\d{3})+$)/g, ',')} ${number === 1 ? one : many}`;
}

/** The sentences shown when a run has ended; only what happened is mentioned. */
export function describeReport(report: RunReport): string {
  const line = (number: number, one: string, many: string, then: string) =>
    number === 0 ? [] : [`${countOf(number, one, many)} ${then}`];
  return [
    ...(report.stopped === null ? [] : [report.stopped, '']),
    ...line(report.created, 'task', 'tasks', 'created.'),
    ...line(report.accepted, 'row', 'rows', 'accepted by LeadSquared, but not seen there yet.'),
    ...line(report.invalid, 'row', 'rows', 'not sent: the status says what to write instead.'),
    ...line(report.failed, 'row', 'rows', 'refused by LeadSquared: the status gives its reason.'),
    ...line(report.unknown, 'row', 'rows', 'in doubt: see the status before you send again.'),
    ...line(report.skipped, 'row', 'rows', 'skipped, because they repeat another row.'),
    ...line(report.queued, 'row', 'rows', 'still queued.'),
    ...line(report.unsent, 'row', 'rows', 'not sent and unchanged.'),
    ...line(report.hidden, 'hidden row', 'hidden rows', 'left out.'),
    ...line(report.leftAlone, 'row', 'rows', 'left alone: settled before, or with other text as status.'),
  ].join('\n');
}
