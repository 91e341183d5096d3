// Reads pages of tasks side by side, and tells pages beyond the end of a query from pages that could not be read.

import { type FoundPage, readFoundPage } from '../../leadsquared/found-task.ts';
import { isNoList, readFurtherPage, UNLISTED } from '../../leadsquared/further-page.ts';
import { retrieveTasks, type TaskQuery } from '../../leadsquared/requests.ts';
import { type Asking, queryAll } from './query.ts';

/** Most pages that one query is followed through. */
export const MOST_PAGES = 500;

export type Query = Omit<TaskQuery, 'page'>;

/** LeadSquared's own answer, time and again, that is no list of tasks. */
const NO_LIST = 'no list';

function readSome(run: Asking, queries: readonly TaskQuery[]): (FoundPage | typeof NO_LIST | null)[] {
  const now = run.job.ports.clock.now();
  const requests = queries.map((query) => retrieveTasks(run.job.account.connection, query));
  const read = (json: unknown, place: number) => {
    const query = queries[place];
    if (query === undefined) return null;
    const { kind, owners, from, to, page } = query;
    const asked = { owners, days: { from, to }, now };
    const readPage = page > 1 ? readFurtherPage : readFoundPage;
    return readPage(json, kind === 'appointments' ? 'appointment' : 'to-do', asked);
  };
  return queryAll<FoundPage | typeof NO_LIST>(run, requests, read, (json, status, place) =>
    (queries[place]?.page ?? 1) > 1 && isNoList(json, status) ? NO_LIST : null,
  );
}

/** Whether one asks for the page after the other's. */
function follows(query: TaskQuery | undefined, before: TaskQuery | undefined): boolean {
  if (query === undefined || before === undefined || query.page !== before.page + 1) return false;
  return query.kind === before.kind && query.from === before.from && query.owners === before.owners;
}

/**
 * Pages, side by side. A page that is no list lies beyond the end only where the page before it can still be read in the same moment:
 * an outage must not pass for an end, or rows are sent twice.
 *
 * @param queries further pages of one query in their order
 * @returns each null when LeadSquared gave no usable reply
 */
export function readPages(run: Asking, queries: readonly TaskQuery[]): (FoundPage | null)[] {
  const pages = readSome(run, queries);
  // Behind the first of them nobody reads.
  const isFirst = (place: number) =>
    pages[place - 1] !== NO_LIST || !follows(queries[place], queries[place - 1]);
  const doubtful = queries.flatMap((query, place) =>
    pages[place] === NO_LIST && isFirst(place) ? [{ query, place }] : [],
  );
  if (doubtful.length > 0) {
    const again = readSome(
      run,
      doubtful.flatMap(({ query }) => [{ ...query, page: query.page - 1 }, query]),
    );
    for (const [number, { place }] of doubtful.entries()) {
      const [before = null, page = null] = again.slice(2 * number, 2 * number + 2);
      const isThere = before !== null && before !== NO_LIST;
      if (page !== NO_LIST) pages[place] = page;
      else if (isThere) pages[place] = UNLISTED;
    }
  }
  return pages.map((page) => (page === NO_LIST ? null : page));
}
