// Reads behind the pages that were believed to be the last ones, for who misses a task.
import type { FoundPage, FoundTask } from '../../leadsquared/found-task.ts';
import { contradicts } from '../../leadsquared/further-page.ts';
import { behind, type End, type Fetched, fullestPage } from './fetch-tasks.ts';
import type { Asking } from './query.ts';
import { MOST_PAGES, readPages } from './task-pages.ts';

/** What lies behind the ends. */
export interface Further {
  readonly tasks: readonly FoundTask[];
  /** False when more may lie there: a page could not be read, or there are more of them than a query is followed through. */
  readonly isAll: boolean;
}

/** The tasks that were found, those from before included. */
interface Found {
  readonly ids: Set<string>;
  readonly tasks: FoundTask[];
}

/**
 * Takes in the pages behind an end.
 *
 * @returns where the query may go on; `over` when nothing more is to come, `unread` when that is not known
 */
function follow(
  end: End,
  pages: readonly (FoundPage | null)[],
  { ids, tasks }: Found,
): End | 'over' | 'unread' {
  let at = end;
  for (const page of pages) {
    if (page === null || contradicts(page, at.told, at.items)) return 'unread';
    const news = page.tasks.filter(({ id }) => !ids.has(id));
    for (const { id } of news) ids.add(id);
    tasks.push(...news);
    if (news.length === 0 || page.size < at.last) return 'over';
    at = behind(at, page);
  }
  return at;
}

/**
 * What lies behind the ends of queries whose last page a cap may have cut short: usually nothing, which costs a call for each of them.
 * Of a page that is shorter than another one of the account that is not so. As long as pages bring something, twice as many are read
 * side by side each time.
 *
 * @param known what was fetched: a page that holds nothing else is none
 * @param fullest items on the fullest page that the account has ever shown
 */
export function readOn(run: Asking, known: Fetched, fullest: number): Further {
  const found: Found = { ids: new Set(known.tasks.map(({ id }) => id)), tasks: [] };
  const most = Math.max(fullest, fullestPage(known));
  let isAll = true;
  let open = known.ends.filter(({ last, isCut }) => isCut || (last > 0 && last >= most));
  for (let count = 1; open.length > 0; count *= 2) {
    const within = open.filter(({ next }) => next <= MOST_PAGES);
    if (within.length < open.length) isAll = false;
    if (within.length === 0) break;
    if (!run.session.keepLease()) return { tasks: found.tasks, isAll: false };
    const room = Math.floor(run.session.gate.roundSize() / within.length);
    const asked = within.map(({ query, next }) => {
      const length = Math.max(1, Math.min(count, room, MOST_PAGES - next + 1));
      return Array.from({ length }, (_, place) => ({ ...query, page: next + place }));
    });
    const pages = readPages(run, asked.flat());
    let start = 0;
    open = [];
    for (const [place, end] of within.entries()) {
      const length = asked[place]?.length ?? 0;
      const followed = follow(end, pages.slice(start, start + length), found);
      start += length;
      if (followed === 'unread') isAll = false;
      else if (followed !== 'over') open.push(followed);
    }
  }
  return { tasks: found.tasks, isAll };
}
