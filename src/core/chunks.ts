// How many rows go out in one call, and how a refused call's rows are cut into smaller ones.

/** Most tasks in one call (page create-tasks-in-bulk). */
export const CHUNK_SIZE = 50;

/**
 * Cuts a chunk that LeadSquared refused as a whole into two that are sent again. The rows that the refusal seems to name go
 * apart from the rest, which finds a bad row in two calls; when it names none or all of them, the chunk is halved.
 *
 * @param isNamed tells whether the refusal's text names the item
 * @returns two chunks, neither empty, that together hold every item once, each in order; one item alone is not cut
 */
export function splitRefused<T>(items: readonly T[], isNamed: (item: T) => boolean): T[][] {
  if (items.length <= 1) return items.length === 0 ? [] : [[...items]];
  const named: T[] = [];
  const others: T[] = [];
  for (const item of items) (isNamed(item) ? named : others).push(item);
  if (named.length > 0 && others.length > 0) return [others, named];
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
