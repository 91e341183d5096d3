// Pairs tasks that were sent with tasks found in LeadSquared, as multisets: equal tasks are matched by count.
import type { Task } from '../core/task.ts';
import type { FoundTask } from './found-task.ts';

const DAY_MS = 24 * 3600 * 1000;

type Key = readonly (string | number | null)[];

/** One way of calling a sent and a found task the same: equal keys, and nothing else against it. */
interface Pass {
  /** The keys under which a sent task looks for its partner, the best first. */
  sent(task: Task): Key[];
  /** The keys under which a found task can be looked up. */
  found(task: FoundTask): Key[];
  accepts(task: Task, found: FoundTask): boolean;
}

function sentIdentity(task: Task): Key {
  const related = task.relatedEntity === 0 ? '' : task.relatedEntityId.toLowerCase();
  return [task.name, task.taskType.toLowerCase(), task.ownerEmail.toLowerCase(), related];
}

function foundIdentity(task: FoundTask): Key {
  return [task.name, task.taskType.toLowerCase(), task.ownerEmail, task.relatedEntityId];
}

// Without an end date LeadSquared fills in the task type's default duration, so such a task is looked up without it.
const ANY_END = 'any end';

const exact: Pass = {
  sent: (task) => [[...sentIdentity(task), task.due, task.end ?? ANY_END]],
  found: (task) => [
    [...foundIdentity(task), task.due, task.end],
    [...foundIdentity(task), task.due, ANY_END],
  ],
  accepts: () => true,
};

/** LeadSquared may rewrite these texts, so they decide between equals and exclude nothing. */
const exactInText: Pass = {
  sent: (task) => exact.sent(task).map((key) => [...key, task.description, task.location]),
  found: (task) => exact.found(task).map((key) => [...key, task.description, task.location]),
  accepts: () => true,
};

/** To-dos seem to be kept by day, as local midnight in UTC: such a time differs by less than a day. */
const sameDayToDo: Pass = {
  sent: (task) => [0, -1, 1].map((days) => [...sentIdentity(task), Math.floor(task.due / DAY_MS) + days]),
  found: (task) =>
    task.kind === 'to-do' && task.due !== null
      ? [[...foundIdentity(task), Math.floor(task.due / DAY_MS)]]
      : [],
  accepts: (task, found) => found.due !== null && Math.abs(found.due - task.due) < DAY_MS,
};

function index(
  pass: Pass,
  found: readonly FoundTask[],
  used: ReadonlySet<FoundTask>,
): Map<string, FoundTask[]> {
  const byKey = new Map<string, FoundTask[]>();
  // Filled from the back, so that taking the first is a cheap pop.
  for (let place = found.length - 1; place >= 0; place--) {
    const task = found[place];
    if (task === undefined || used.has(task)) continue;
    for (const key of pass.found(task).map((parts) => JSON.stringify(parts))) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [task]);
      else same.push(task);
    }
  }
  return byKey;
}

function take(
  candidates: FoundTask[] | undefined,
  used: Set<FoundTask>,
  accepts: (found: FoundTask) => boolean,
) {
  if (candidates === undefined) return null;
  const refused: FoundTask[] = [];
  let taken: FoundTask | null = null;
  while (taken === null) {
    const candidate = candidates.pop();
    if (candidate === undefined) break;
    if (used.has(candidate)) continue;
    if (accepts(candidate)) taken = candidate;
    else refused.push(candidate);
  }
  candidates.push(...refused.reverse());
  if (taken !== null) used.add(taken);
  return taken;
}

/**
 * Which found task each sent one became. A found task is used once; earlier sent tasks are served first, and the
 * closest pairs go first: equal in every field, then equal but for the texts, then equal but for the hour of a to-do.
 *
 * @returns for each element of `sent` the found task's id, or null
 */
export function matchTasks(sent: readonly Task[], found: readonly FoundTask[]): (string | null)[] {
  const used = new Set<FoundTask>();
  const ids: (string | null)[] = sent.map(() => null);
  for (const pass of [exactInText, exact, sameDayToDo]) {
    const byKey = index(pass, found, used);
    for (const [place, task] of sent.entries()) {
      if (ids[place] !== null) continue;
      for (const key of pass.sent(task)) {
        const partner = take(byKey.get(JSON.stringify(key)), used, (candidate) =>
          pass.accepts(task, candidate),
        );
        if (partner === null) continue;
        ids[place] = partner.id;
        break;
      }
    }
  }
  return ids;
}
