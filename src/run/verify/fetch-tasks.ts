// Fetches the tasks of some owners around some due dates, page by page, within the limiter.
import type { Task } from '../../core/task.ts';
import { planFetches } from '../../leadsquared/fetch-plan.ts';
import type { FoundPage, FoundTask } from '../../leadsquared/found-task.ts';
import { contradicts } from '../../leadsquared/further-page.ts';
import { caseless } from '../../leadsquared/identity.ts';
import type { Asking } from './query.ts';
import { MOST_PAGES, type Query, readPages } from './task-pages.ts';

/**
 * A page with fewer tasks is taken for the last one. Far below what is asked for, since LeadSquared may cap pages lower than it says;
 * asking until a page is empty would double the calls of every small run. Who misses a task reads on (`read-on.ts`).
 */
const LAST_PAGE_BELOW = 100;
/** Those who ask, and since when the tasks may exist, in milliseconds since 1970 UTC. */
type AskingSince = Asking & { readonly record: { readonly since: number } };

/** Where a query was believed to be over: a cap that nobody has told may have cut its last page short. */
export interface End {
  readonly query: Query;
  /** The page after the last one, and how many items that one and the fullest one had. */
  readonly next: number;
  readonly last: number;
  readonly fullest: number;
  /** Items on all its pages, and how many there are by what LeadSquared has told; 0 where it has told nothing. */
  readonly items: number;
  readonly told: number;
  /** Whether more is to come: it was left at the most pages that a query is followed through, or a page that should hold some lists none. */
  readonly isCut: boolean;
}

/** What was fetched. */
export interface Fetched {
  readonly tasks: readonly FoundTask[];
  readonly ends: readonly End[];
}

/** Pages that so many tasks fill, with the one that tells that it is the last. @param size tasks on a page */
function pagesOf(tasks: number, size: number): number {
  const pages = Math.ceil(tasks / size);
  const onLast = tasks - (pages - 1) * size;
  return onLast < LAST_PAGE_BELOW ? pages : pages + 1;
}

/**
 * All tasks that a query finds, page by page; null when a page could not be read.
 *
 * @param first its first page
 * @param expected how many tasks there should be: pages that most likely exist are read side by side
 */
function readAll(run: Asking, query: Query, first: FoundPage, expected: number): Fetched | null {
  const found = [...first.tasks];
  let isLast = isOver(first);
  const { size, told = 0 } = first;
  let end: End = { query, next: 2, last: size, fullest: size, items: size, told, isCut: false };
  let count = 0;
  for (let page = 2; !isLast && page <= MOST_PAGES; page += count) {
    if (!run.session.keepLease()) return null;
    const likely = pagesOf(expected - found.length, found.length / (page - 1));
    // A whole window's at most: at most one more is asked for than there should be.
    count = Math.max(1, Math.min(likely, Math.floor(run.session.gate.roundSize())));
    const pages = Array.from({ length: count }, (_, place) => ({ ...query, page: page + place }));
    for (const read of readPages(run, pages)) {
      if (isLast) break;
      if (read === null) return null;
      // The other pages are kept: what is missed there is not called missing.
      if (contradicts(read, end.told, end.items)) return { tasks: found, ends: [{ ...end, isCut: true }] };
      found.push(...read.tasks);
      isLast = isOver(read);
      end = behind(end, read);
    }
  }
  return { tasks: found, ends: [{ ...end, isCut: !isLast }] };
}

/** Where a query may be over once its next page was read. */
export function behind(end: End, { size, told = 0 }: FoundPage): End {
  return {
    ...end,
    next: end.next + 1,
    last: size,
    fullest: Math.max(end.fullest, size),
    items: end.items + size,
    told: Math.max(end.told, told),
  };
}

/** How many of the tasks may be of the query's kind: none whose type was seen among tasks of the other one alone. */
function mostOfKind(
  { kind }: Query,
  queries: readonly Query[],
  firsts: readonly (FoundPage | null)[],
  tasks: readonly Task[],
): number {
  const [own, others] = [new Set<string>(), new Set<string>()];
  for (const [place, query] of queries.entries()) {
    const seen = query.kind === kind ? own : others;
    for (const { taskType } of firsts[place]?.tasks ?? []) seen.add(caseless(taskType));
  }
  return tasks.filter(({ taskType }) => {
    const type = caseless(taskType);
    return own.has(type) || !others.has(type);
  }).length;
}

/** Whether no page has to be read after this one. */
function isOver({ size, tasks }: FoundPage): boolean {
  return size < LAST_PAGE_BELOW || tasks.some(isOwnerless);
}

function isOwnerless({ ownerEmail }: FoundTask): boolean {
  return ownerEmail === '';
}

/** Each owner by itself: an item that names none belongs to whoever was asked about. */
function eachAlone(query: Query): Query[] {
  return query.owners.map((owner) => ({ ...query, owners: [owner] }));
}

/**
 * Every task of these tasks' owners around their due dates, whatever made it, and where a query may have ended too soon; null when a
 * page could not be read. Where items do not name their owners, each owner is asked about alone.
 */
export function fetchWithEnds(run: AskingSince, tasks: readonly Task[]): Fetched | null {
  const found = new Map<string, FoundTask>();
  const ends: End[] = [];
  const made = { since: run.record.since, until: run.job.ports.clock.now() };
  let queries: readonly Query[] = planFetches(tasks, made);
  while (queries.length > 0) {
    const alone: Query[] = [];
    const firsts = readPages(
      run,
      queries.map((query) => ({ ...query, page: 1 })),
    );
    for (const [place, query] of queries.entries()) {
      const first = firsts[place] ?? null;
      if (first === null) return null;
      const isForAll = query.owners.length === 1 || alone.length === 0;
      const most = Math.min(tasks.length - found.size, mostOfKind(query, queries, firsts, tasks));
      const read = isForAll ? readAll(run, query, first, most) : { tasks: [], ends: [] };
      if (read === null) return null;
      if (query.owners.length > 1 && (!isForAll || read.tasks.some(isOwnerless)))
        alone.push(...eachAlone(query));
      else {
        for (const task of read.tasks) found.set(task.id, task);
        ends.push(...read.ends);
      }
    }
    queries = alone;
  }
  return { tasks: [...found.values()], ends };
}

/** The same without the ends, for who asks by their ids about tasks that are not there. */
export function fetchTasks(run: AskingSince, tasks: readonly Task[]): readonly FoundTask[] | null {
  return fetchWithEnds(run, tasks)?.tasks ?? null;
}

/** Items on the fullest page that was fetched: the account caps pages no lower. */
export function fullestPage({ ends }: Fetched): number {
  return Math.max(0, ...ends.map(({ fullest }) => fullest));
}
