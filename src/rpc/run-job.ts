// Which run a call of the sidebar means, and the run's own sheet, wherever the user looks meanwhile.
import * as v from 'valibot';
import type { Job } from '../run/job.ts';
import { endWithoutSheet } from '../run/record/lost-run.ts';
import { type RunRecord, requireRecord } from '../run/record/run-record.ts';
import { documentLock, documentStore } from '../sheets/platform.ts';
import { hasSheet, openJob, type Workspace } from '../sheets/workspace.ts';

export const RunId = v.object({ runId: v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,12}$/)) });

/** @throws UserError `no-run` when nothing is known of the run, and as `openJob` */
export function openRunJob(runId: string): Workspace & Job {
  return openJob(requireRecord(documentStore(), runId).sheetId);
}

/**
 * Nobody can go on with a run whose sheet was deleted.
 *
 * @returns the ended record; null when the sheet is there, or the run had ended before
 * @throws UserError `no-run` when nothing is known of the run
 */
export function endIfSheetGone(runId: string): RunRecord | null {
  const record = requireRecord(documentStore(), runId);
  if (record.state === 'ended' || hasSheet(record.sheetId)) return null;
  return endWithoutSheet({ documentStore: documentStore(), documentLock }, runId);
}
