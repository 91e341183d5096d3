// Menu action: links the ids of the sheet's tasks to the pages of their leads and opportunities.
import { linkTaskIds } from '../../run/jobs.ts';
import type { LinkedIds } from '../../run/links/link-task-ids.ts';
import { describeLinks, describeUnlinked } from '../../run/report/describe-links.ts';
import { tell } from '../dialogs.ts';
import { openJob } from '../workspace.ts';

export function linkIds(): { readonly found: LinkedIds } {
  const job = openJob();
  job.spreadsheet.toast('Linking the task IDs …', 'Bulk Tasks', -1);
  const found = linkTaskIds(job, null, null);
  job.spreadsheet.toast('Done.', 'Bulk Tasks', 3);
  const unlinked = describeUnlinked(found);
  tell([describeLinks(found), ...(unlinked === null ? [] : [unlinked])].join('\n'));
  return { found };
}
