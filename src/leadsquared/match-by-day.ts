// Pairs sent tasks with to-dos that LeadSquared moved to the beginning of their day.
import type { Task } from '../core/task.ts';
import type { FoundTask } from './found-task.ts';
import { foundIdentity, sentIdentity } from './identity.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Midnight anywhere is a multiple of this in UTC: every zone's offset is one. */
const MIDNIGHT_STEP_MS = 15 * 60 * 1000;

interface Sent {
  readonly place: number;
  readonly due: number;
  readonly identity: string;
}
interface ToDo {
  readonly id: string;
  readonly due: number;
  readonly identity: string;
}

/** To-dos seem to be kept by day, as local midnight in UTC: such a time is a midnight somewhere, less than a day away. */
function movedToDos(found: readonly FoundTask[]): ToDo[] {
  return found.flatMap((task) => {
    const { id, due, kind } = task;
    if (kind !== 'to-do' || due === null || due % MIDNIGHT_STEP_MS !== 0) return [];
    return [{ id, due, identity: foundIdentity(task) }];
  });
}

function byIdentity<T extends Sent | ToDo>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of [...items].sort((a, b) => a.due - b.due)) {
    const same = groups.get(item.identity);
    if (same === undefined) groups.set(item.identity, [item]);
    else same.push(item);
  }
  return groups;
}

/**
 * Pairs as many as possible whose found time lies less than a day before the sent one, and at most `after` behind it. Both
 * lists are walked in the order of their times, as pairs that cross win nothing.
 */
function pairUp(sent: readonly Sent[], found: readonly ToDo[], after: number): Map<Sent, ToDo> {
  const pairs = new Map<Sent, ToDo>();
  const waiting = sent.values();
  let task = waiting.next();
  for (const candidate of found) {
    while (!task.done && candidate.due > task.value.due + after) task = waiting.next();
    if (task.done) break;
    if (candidate.due <= task.value.due - DAY_MS) continue;
    pairs.set(task.value, candidate);
    task = waiting.next();
  }
  return pairs;
}

/**
 * The midnight before the due time is looked for first, so that to-dos of neighbouring days are not mixed up; a later one
 * can come from a day that was read in another zone.
 *
 * @param sent the tasks that are still without a partner, with their places in the list of sent tasks
 * @returns the found tasks' ids by place
 */
export function matchByDay(
  sent: readonly (readonly [number, Task])[],
  found: readonly FoundTask[],
): Map<number, string> {
  const ids = new Map<number, string>();
  const toDos = byIdentity(movedToDos(found));
  if (toDos.size === 0) return ids;
  const tasks = sent.flatMap(([place, task]) =>
    task.due === null ? [] : [{ place, due: task.due, identity: sentIdentity(task) }],
  );
  for (const [identity, same] of byIdentity(tasks)) {
    const candidates = toDos.get(identity) ?? [];
    const before = pairUp(same, candidates, 0);
    const used = new Set(before.values());
    const around = pairUp(
      same.filter((task) => !before.has(task)),
      candidates.filter((candidate) => !used.has(candidate)),
      DAY_MS - 1,
    );
    for (const [task, { id }] of [...before, ...around]) ids.set(task.place, id);
  }
  return ids;
}
