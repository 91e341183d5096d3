// Whether an undone run has rows left that wait to be sent again.
import type { Job } from '../job.ts';
import { makePlan, planRequest } from '../plan/plan.ts';
import { requireRecord } from '../record/run-record.ts';
import { requireAccount } from '../session/whose.ts';
import { ALL_ROWS, readHead } from '../sheet/sheet-head.ts';
import { UserError } from '../user-error.ts';

/**
 * Looks before a run of no rows is begun: the counts, by which the rows are offered, do not tell of a row whose status the user has cleared
 * and which was sent like a new one.
 *
 * @throws UserError `nothing-selected` when no row waits any more, `other-account` for rows that others' keys have sent
 */
export function requireDeletedRows(job: Job, runId: string): void {
  const { documentStore, table } = job.ports;
  requireAccount(requireRecord(documentStore, runId), job);
  const head = readHead(table, job.settings, job.facts, ALL_ROWS);
  const request = planRequest(job, { kind: 'again', runId }, { isHeadNew: true });
  const { ready, invalid, waiting, duplicates, hidden } = makePlan(table, head, request);
  // Those that cannot be sent are told why by the run.
  if ([ready, invalid, waiting, duplicates, hidden].some(({ length }) => length > 0)) return;
  throw new UserError(
    'nothing-selected',
    `No row says Deleted under run ${runId} any more. Rows whose status was cleared are sent like new ones.`,
  );
}
