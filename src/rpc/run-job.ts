// Which run a call of the sidebar means, and the run's own sheet, wherever the user looks meanwhile.
import * as v from 'valibot';
import type { Job } from '../run/job.ts';
import { endWithoutSheet } from '../run/record/lost-run.ts';
import { type RunRecord, requireRecord } from '../run/record/run-record.ts';
import { UserError } from '../run/user-error.ts';
import { account } from '../sheets/keys.ts';
import { documentLock, documentStore } from '../sheets/platform.ts';
import { addRun } from '../sheets/runs-sheet.ts';
import { hasSheet, openJob, openSpreadsheet, openWorkspace, type Workspace } from '../sheets/workspace.ts';

export const RunId = v.object({ runId: v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,12}$/)) });

/** @throws UserError `no-run` when nothing is known of the run, and as `openJob` */
export function openRunJob(runId: string): Workspace & Job {
  return openJob(requireRecord(documentStore(), runId).sheetId);
}

/** Nobody can go on with a run whose sheet was deleted. @returns the ended record; null when the sheet is there, or the run had ended before */
export function endIfSheetGone({ id, state, sheetId }: RunRecord): RunRecord | null {
  if (state === 'ended' || hasSheet(sheetId)) return null;
  const ended = endWithoutSheet({ documentStore: documentStore(), documentLock }, id);
  if (ended !== null) addRun(openSpreadsheet(), ended);
  return ended;
}

/** The run's sheet with the user's keys, or the run as it ended since its sheet was deleted. @throws UserError as `openJob` */
export function openOrEnd(
  record: RunRecord,
): { readonly job: Workspace & Job } | { readonly ended: RunRecord } {
  let workspace: Workspace;
  try {
    workspace = openWorkspace(record.sheetId);
  } catch (error) {
    const ended = error instanceof UserError && error.code === 'no-sheet' ? endIfSheetGone(record) : null;
    if (ended === null) throw error;
    return { ended };
  }
  return { job: { ...workspace, account: account() } };
}
