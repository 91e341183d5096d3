// Undoes a run, and takes what was told of its tasks' progress off the rows whose tasks are gone.
import type { Job } from './job.ts';
import { tidyProgress } from './progress/write-progress.ts';
import { BRIEF_WAIT_MS, type Work } from './session/lease.ts';
import { withLease } from './session/with-lease.ts';
import { undoRun as deleteTasks, type UndoReport } from './undo/undo.ts';
import { UserError } from './user-error.ts';

const TIDYING: Work = { doing: 'A run is being undone in another window', othersWaitMs: BRIEF_WAIT_MS };

/**
 * As `undoRun` of `src/run/undo/undo.ts`; a row that says Deleted says nothing of an open task any more.
 *
 * @throws UserError as that one
 */
export function undoRun(job: Job, runId: string, gone?: ReadonlySet<string>): UndoReport {
  const report = deleteTasks(job, runId, gone);
  if (report.deleted + report.tasks.gone > 0) tidy(job);
  return report;
}

/** What became of the tasks has to be told, also when the sheet is busy now: then the next refresh of the progress tidies. */
function tidy(job: Job): void {
  try {
    withLease(job, TIDYING, () => tidyProgress(job));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}
