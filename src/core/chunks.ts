// Cuts a queue into the chunks that go out in one call each, and a refused chunk into smaller ones.

/** Most tasks in one call (page create-tasks-in-bulk). */
export const CHUNK_SIZE = 50;

/** Cuts in order: every chunk full but the last. */
export function chunk<T>(items: readonly T[], size: number = CHUNK_SIZE): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

/**
 * Cuts a chunk that LeadSquared refused as a whole into two that are sent again. The rows that the refusal seems to name go
 * apart from the rest, which finds a bad row in two calls; when it names none or all of them, the chunk is halved.
 *
 * @param isNamed tells whether the refusal's text names the item
 * @returns two chunks that together hold every item once; one chunk when there is nothing left to cut
 */
export function splitRefused<T>(items: readonly T[], isNamed: (item: T) => boolean): T[][] {
  if (items.length <= 1) return [[...items]];
  const named = items.filter(isNamed);
  if (named.length > 0 && named.length < items.length) return [items.filter((item) => !isNamed(item)), named];
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
