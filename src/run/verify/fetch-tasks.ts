// Fetches the tasks of some owners around some due dates, page by page, within the limiter.
import type { Task } from '../../core/task.ts';
import { planFetches } from '../../leadsquared/fetch-plan.ts';
import { type FoundPage, type FoundTask, readFoundPage } from '../../leadsquared/found-task.ts';
import { retrieveTasks, type TaskQuery } from '../../leadsquared/requests.ts';
import { type Asking, queryLeadSquared } from './query.ts';

/**
 * A page with fewer tasks is the last one. Far below what is asked for, since LeadSquared may cap pages lower than it says;
 * asking until a page is empty would double the calls of every small run.
 */
const LAST_PAGE_BELOW = 100;
/** Most pages that one query is followed through. */
const MOST_PAGES = 500;

type Query = Omit<TaskQuery, 'page'>;

/** Those who ask, and since when the tasks may exist, in milliseconds since 1970 UTC. */
type AskingSince = Asking & { readonly record: { readonly since: number } };

/** One page of a query; null when LeadSquared gave no usable reply. */
function readPage(run: Asking, query: TaskQuery): FoundPage | null {
  const { kind, owners, from, to } = query;
  const asked = { owners, days: { from, to }, now: run.job.ports.clock.now() };
  return queryLeadSquared(run, retrieveTasks(run.job.account.connection, query), (json) =>
    readFoundPage(json, kind === 'appointments' ? 'appointment' : 'to-do', asked),
  );
}

/** All tasks that a query finds, page by page; null when a page could not be read. */
function readPages(run: Asking, query: Query): readonly FoundTask[] | null {
  const found: FoundTask[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const read = readPage(run, { ...query, page });
    if (read === null) return null;
    found.push(...read.tasks);
    if (read.size < LAST_PAGE_BELOW || found.some(isOwnerless)) break;
    if (!run.session.keepLease()) return null;
  }
  return found;
}

function isOwnerless({ ownerEmail }: FoundTask): boolean {
  return ownerEmail === '';
}

/**
 * Every task of these tasks' owners around their due dates, whatever made it; null when a page could not be read. Where items
 * do not name their owners, each owner is asked about alone.
 */
export function fetchTasks(run: AskingSince, tasks: readonly Task[]): FoundTask[] | null {
  const found = new Map<string, FoundTask>();
  const made = { since: run.record.since, until: run.job.ports.clock.now() };
  const queries: Query[] = [...planFetches(tasks, made)].reverse();
  let isToldOwners = true;
  for (let query = queries.pop(); query !== undefined; query = queries.pop()) {
    const { owners } = query;
    const isForAll = isToldOwners || owners.length === 1;
    const items = isForAll ? readPages(run, query) : null;
    if (isForAll && items === null) return null;
    if (items !== null && !items.some(isOwnerless)) {
      for (const task of items) found.set(task.id, task);
      continue;
    }
    isToldOwners = false;
    for (const owner of owners) queries.push({ ...query, owners: [owner] });
  }
  return [...found.values()];
}
