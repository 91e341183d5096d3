// Cuts a queue into the chunks that go out in one call each, and a refused chunk into smaller ones.

/** Most tasks in one call (page create-tasks-in-bulk). */
export const CHUNK_SIZE = 50;

/**
 * Cuts in order: every chunk full but the last.
 *
 * @param size at least 1
 */
export function chunk<T>(items: readonly T[], size: number = CHUNK_SIZE): T[][] {
  const chunks: T[][] = [];
  const step = Math.max(1, size);
  for (let start = 0; start < items.length; start += step) chunks.push(items.slice(start, start + step));
  return chunks;
}

/**
 * Cuts a chunk that LeadSquared refused as a whole into two that are sent again. The rows that the refusal seems to name go
 * apart from the rest, which finds a bad row in two calls; when it names none or all of them, the chunk is halved.
 *
 * @param isNamed tells whether the refusal's text names the item
 * @returns two chunks, neither empty, that together hold every item once, each in order; one item alone is not cut
 */
export function splitRefused<T>(items: readonly T[], isNamed: (item: T) => boolean): T[][] {
  if (items.length <= 1) return chunk(items);
  const named: T[] = [];
  const others: T[] = [];
  for (const item of items) (isNamed(item) ? named : others).push(item);
  if (named.length > 0 && others.length > 0) return [others, named];
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
