// Calls the matching of tasks with what a test leaves open filled in.
import type { Task } from '../../src/core/task.ts';
import type { FoundTask } from '../../src/leadsquared/found-task.ts';
import { NO_HABITS } from '../../src/leadsquared/habits.ts';
import { type Matches, matchTasks } from '../../src/leadsquared/match.ts';
import type { Match, Search } from '../../src/leadsquared/search.ts';
import type { SentTask } from '../../src/leadsquared/sent-task.ts';

/** The key of the row at a place, as tokens are. */
export function keyAt(place: number): string {
  return `7F3A-${place + 1}`;
}

/** Tasks as rows of one run sent them, from top to bottom. */
export function sentRows(tasks: readonly Task[], changes: Partial<SentTask> = {}): SentTask[] {
  return tasks.map((task, place) => {
    const key = keyAt(place);
    return {
      key,
      task,
      reference: key,
      carriedIn: null,
      since: 0,
      senders: [],
      isForeign: false,
      ...changes,
    };
  });
}

export function search(changes: Partial<Search> = {}): Search {
  return { taken: new Set(), habits: NO_HABITS, now: 0, ...changes };
}

export function matchRows(
  tasks: readonly Task[],
  found: readonly FoundTask[],
  changes: Partial<Search> = {},
): Matches {
  return matchTasks(sentRows(tasks), found, search(changes));
}

/** In short: the id, null for none, or the number of tasks among which nobody can choose. */
export function inShort(match: Match): string | number | null {
  if (match.kind === 'found') return match.id;
  return match.kind === 'none' ? null : match.tasks;
}

/** What each row comes to, in short. */
export function matchIds(
  tasks: readonly Task[],
  found: readonly FoundTask[],
  changes: Partial<Search> = {},
): (string | number | null)[] {
  return matchRows(tasks, found, changes).matches.map(inShort);
}
