// Menu action: looks up what became of the sheet's tasks, and writes it beside them.
import { refreshProgress } from '../../run/jobs.ts';
import type { RefreshedProgress } from '../../run/progress/refresh.ts';
import { describeProgress, describeUnasked } from '../../run/report/describe-progress.ts';
import { tell } from '../dialogs.ts';
import { openJob } from '../workspace.ts';

export function refreshTaskProgress(): { readonly found: RefreshedProgress } {
  const job = openJob();
  job.spreadsheet.toast('Looking up the tasks …', 'Bulk Tasks', -1);
  const found = refreshProgress(job, null, null);
  job.spreadsheet.toast('Done.', 'Bulk Tasks', 3);
  const unasked = describeUnasked(found);
  tell([describeProgress(found), ...(unasked === null ? [] : [unasked])].join('\n'));
  return { found };
}
