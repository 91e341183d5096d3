// Fetches the tasks of some owners around some due dates, page by page, within the limiter.
import type { Task } from '../../core/task.ts';
import { planFetches } from '../../leadsquared/fetch-plan.ts';
import { type FoundTask, readFoundTasks } from '../../leadsquared/found-task.ts';
import { retrieveTasks, type TaskQuery } from '../../leadsquared/requests.ts';
import type { RunContext } from '../session/run-context.ts';
import { queryLeadSquared } from './query.ts';

/**
 * A page with fewer tasks is the last one. Far below what is asked for, since LeadSquared may cap pages lower than it says;
 * asking until a page is empty would double the calls of every small run.
 */
const LAST_PAGE_BELOW = 100;
/** Most pages that one query is followed through. */
const MOST_PAGES = 500;

/** One page of a query; null when LeadSquared gave no usable reply. */
function readPage(run: RunContext, query: TaskQuery): FoundTask[] | null {
  const asked = query.kind === 'appointments' ? 'appointment' : 'to-do';
  return queryLeadSquared(run, retrieveTasks(run.job.account.connection, query), (json) =>
    readFoundTasks(json, asked),
  );
}

/** Every task of these tasks' owners around their due dates, whatever made it; null when a page could not be read. */
export function fetchTasks(run: RunContext, tasks: readonly Task[]): FoundTask[] | null {
  const found = new Map<string, FoundTask>();
  const made = { since: run.record.since, until: run.job.ports.clock.now() };
  for (const query of planFetches(tasks, made)) {
    for (let page = 1; page <= MOST_PAGES; page++) {
      const items = readPage(run, { ...query, page });
      if (items === null) return null;
      for (const task of items) found.set(task.id, task);
      if (items.length < LAST_PAGE_BELOW) break;
      if (!run.session.keepLease()) return null;
    }
  }
  return [...found.values()];
}
