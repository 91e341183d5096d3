// How many rows go out in one call, and how a refused call's rows are cut into smaller ones.

/** Most tasks in one call (page create-tasks-in-bulk). */
export const CHUNK_SIZE = 50;

/** What became of the rows of a refused chunk so far, while it is taken apart. */
export interface PartedRows {
  readonly settled: number;
  /** Those of the settled that were refused alone. */
  readonly refused: number;
}

/** Rows that must be settled before they tell how the others are. */
const TELLING_ROWS = 3;
/** From this share of bad rows on, sending rows one by one takes fewer calls than halving (group testing). */
const ONE_BY_ONE_SHARE = 1 / 3;

function isMostlyBad({ settled, refused }: PartedRows): boolean {
  return settled >= TELLING_ROWS && refused >= settled * ONE_BY_ONE_SHARE;
}

/**
 * Cuts a chunk that LeadSquared refused as a whole into smaller ones that are sent again. The rows that the refusal seems to
 * name go apart from the rest, which finds a bad row in two calls; when it names none or all of them, the chunk is halved,
 * or, when many rows of the same chunk were bad, sent one by one.
 *
 * @param isNamed tells whether the refusal's text names the item
 * @param parted what became of the other rows of the same chunk
 * @returns chunks, none empty, that together hold every item once, each in order; one item alone is not cut
 */
export function splitRefused<T>(
  items: readonly T[],
  isNamed: (item: T) => boolean,
  parted: PartedRows,
): T[][] {
  if (items.length <= 1) return items.length === 0 ? [] : [[...items]];
  const named: T[] = [];
  const others: T[] = [];
  for (const item of items) (isNamed(item) ? named : others).push(item);
  if (named.length > 0 && others.length > 0) return [others, named];
  if (isMostlyBad(parted)) return items.map((item) => [item]);
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
