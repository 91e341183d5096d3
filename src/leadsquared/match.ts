// Pairs tasks that were sent with tasks found in LeadSquared, as multisets: equal tasks are matched by count.
import type { Task } from '../core/task.ts';
import type { FoundTask } from './found-task.ts';
import { foundIdentity, sentIdentity } from './identity.ts';
import { matchByDay } from './match-by-day.ts';

/** One way of calling a sent and a found task the same: both give the same key. */
interface Pass {
  /** Null when the pass is not for this task. */
  sent(task: Task): string | null;
  found(task: FoundTask): string;
}

const key = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);

// LeadSquared may rewrite these texts, so they decide between equals and exclude nothing.
const texts = (description: string, location: string): string => key(description.trim(), location.trim());
const sentTexts = ({ description, asIs }: Task): string => texts(description, String(asIs.Location ?? ''));
const foundTexts = ({ description, location }: FoundTask): string => texts(description, location);

/** LeadSquared's current day and Google's may differ by the zones of both. */
const CURRENT_DAY_MS = 36 * 3600 * 1000;
const CURRENT_DAY = 'current day';

/** What a due date that was left out became: a time of the day on which the task was made. */
function dueOnCreation({ due, createdAt }: FoundTask): typeof CURRENT_DAY | null {
  const isNear = due !== null && createdAt !== null && Math.abs(due - createdAt) <= CURRENT_DAY_MS;
  return isNear ? CURRENT_DAY : null;
}

const hasEnd = ({ due, end }: Task): boolean => due !== null && end !== null;
const hasDueOnly = ({ due, end }: Task): boolean => due !== null && end === null;

/**
 * The passes in their order. Tasks with an end choose before those without, for which LeadSquared fills in the type's default
 * duration and every end will do: in the other order they could take the only partner that a task with an end has.
 */
const PASSES: readonly Pass[] = [
  {
    sent: (task) => (hasEnd(task) ? key(sentIdentity(task), task.due, task.end, sentTexts(task)) : null),
    found: (task) => key(foundIdentity(task), task.due, task.end, foundTexts(task)),
  },
  {
    sent: (task) => (hasEnd(task) ? key(sentIdentity(task), task.due, task.end) : null),
    found: (task) => key(foundIdentity(task), task.due, task.end),
  },
  {
    sent: (task) => (hasDueOnly(task) ? key(sentIdentity(task), task.due, sentTexts(task)) : null),
    found: (task) => key(foundIdentity(task), task.due, foundTexts(task)),
  },
  {
    sent: (task) => (hasDueOnly(task) ? key(sentIdentity(task), task.due) : null),
    found: (task) => key(foundIdentity(task), task.due),
  },
  {
    sent: (task) => (task.due === null ? key(sentIdentity(task), CURRENT_DAY, sentTexts(task)) : null),
    found: (task) => key(foundIdentity(task), dueOnCreation(task), foundTexts(task)),
  },
  {
    sent: (task) => (task.due === null ? key(sentIdentity(task), CURRENT_DAY) : null),
    found: (task) => key(foundIdentity(task), dueOnCreation(task)),
  },
];

/**
 * Which found task each sent one became. A found task is used once; of equal sent tasks the earlier is served first, and the
 * closest pairs go first: equal in every field, then equal but for the texts, then equal but for the hour of a to-do.
 * How many are matched depends on the order of neither list.
 *
 * @param tokens the tokens whose references the sent tasks carry, in their order; empty when none was sent. They go before
 * everything else, and a task with another row's reference is nobody's partner
 * @returns for each element of `sent` the found task's id, or null
 */
export function matchTasks(
  sent: readonly Task[],
  found: readonly FoundTask[],
  tokens: readonly string[] = [],
): (string | null)[] {
  const ids = sent.map((): string | null => null);
  const free = new Map(found.map((task) => [task.id, task]));
  if (tokens.length > 0) matchByReference(tokens, ids, free);
  for (const pass of PASSES) matchByKey(pass, sent, ids, free);
  const open = [...sent.entries()].filter(([place]) => ids[place] === null);
  for (const [place, id] of matchByDay(open, [...free.values()])) ids[place] = id;
  return ids;
}

/** Pairs by reference, and takes every task that carries one out of `free`. */
function matchByReference(
  tokens: readonly string[],
  ids: (string | null)[],
  free: Map<string, FoundTask>,
): void {
  const places = new Map(tokens.map((token, place) => [token, place]));
  for (const { id, references } of [...free.values()]) {
    if (references.length === 0) continue;
    free.delete(id);
    const [place] = references.flatMap((token) => places.get(token) ?? []);
    if (place !== undefined) ids[place] ??= id;
  }
}

/** Fills `ids` and takes the tasks that found their partner out of `free`. */
function matchByKey(
  pass: Pass,
  sent: readonly Task[],
  ids: (string | null)[],
  free: Map<string, FoundTask>,
): void {
  const places = new Map<string, number[]>();
  for (const [place, task] of sent.entries()) {
    const wanted = ids[place] === null ? pass.sent(task) : null;
    if (wanted === null) continue;
    const same = places.get(wanted);
    if (same === undefined) places.set(wanted, [place]);
    else same.push(place);
  }
  if (places.size === 0) return;
  const served = new Map<string, number>();
  for (const task of [...free.values()]) {
    const offered = pass.found(task);
    const turn = served.get(offered) ?? 0;
    const place = places.get(offered)?.[turn];
    if (place === undefined) continue;
    served.set(offered, turn + 1);
    ids[place] = task.id;
    free.delete(task.id);
  }
}
