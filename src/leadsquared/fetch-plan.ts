// Which read calls find a set of sent tasks again: owners and spans of days within the API's limits.
import type { Task } from '../core/task.ts';
import type { TaskQuery } from './requests.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Longest span of one read call in days (page get-appointments). */
export const SPAN_DAYS = 100;
/** Owners named in one read call; no limit is documented, so the body is kept small. */
export const OWNERS_PER_CALL = 50;

/**
 * Days read before and after the due dates. It is not documented in which zone LeadSquared reads the days, nor whether the
 * last one is read to its end: in the east, a last day that is read at its beginning ends before the day before it does in UTC.
 */
const DAYS_BEFORE = 1;
const DAYS_AFTER = 2;

function day(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Between these moments the tasks were made, in milliseconds since 1970 UTC. */
export interface MadeBetween {
  readonly since: number;
  readonly until: number;
}

/** The days on which LeadSquared can have put the task: around its due date, or, where that was left out, around its making. */
function daysOf({ due }: Task, made: MadeBetween): { readonly from: number; readonly to: number } {
  const longest = (SPAN_DAYS - 1 - DAYS_BEFORE - DAYS_AFTER) * DAY_MS;
  const from = due ?? Math.max(made.since, made.until - longest);
  return { from: from - DAYS_BEFORE * DAY_MS, to: (due ?? made.until) + DAYS_AFTER * DAY_MS };
}

/**
 * The queries, each without its later pages, that cover the due dates of all tasks. Due dates share a span as far as the
 * limit allows, since one call with some tasks too many is quicker than two.
 */
export function planFetches(tasks: readonly Task[], made: MadeBetween): Omit<TaskQuery, 'page'>[] {
  const byDay = tasks
    .map((task) => ({ ...daysOf(task, made), ownerEmail: task.ownerEmail }))
    .sort((a, b) => a.from - b.from);
  const spans: { from: number; to: number; owners: Set<string> }[] = [];
  for (const task of byDay) {
    const { from, to } = task;
    const last = spans[spans.length - 1];
    if (last !== undefined && to - last.from < (SPAN_DAYS - 1) * DAY_MS) {
      last.to = Math.max(last.to, to);
      last.owners.add(task.ownerEmail.toLowerCase());
    } else {
      spans.push({ from, to, owners: new Set([task.ownerEmail.toLowerCase()]) });
    }
  }
  return spans.flatMap((span) => {
    const owners = [...span.owners].sort();
    const queries: Omit<TaskQuery, 'page'>[] = [];
    for (let start = 0; start < owners.length; start += OWNERS_PER_CALL) {
      const some = owners.slice(start, start + OWNERS_PER_CALL);
      for (const kind of ['appointments', 'to-dos'] as const) {
        queries.push({ kind, from: day(span.from), to: day(span.to), owners: some });
      }
    }
    return queries;
  });
}
