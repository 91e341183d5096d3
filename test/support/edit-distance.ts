// How many slips lie between two texts, counted by trying everything; shares no code with the add-on.

/** The fewest letters left out, put in, changed, or swapped with their neighbour that make one text of the other. */
export function editDistance(one: string, other: string): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === one.length) return other.length - j;
    if (j === other.length) return one.length - i;
    const key = `${i},${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ways = [
      from(i + 1, j + 1) + (one.charAt(i) === other.charAt(j) ? 0 : 1),
      from(i + 1, j) + 1,
      from(i, j + 1) + 1,
    ];
    const isSwap =
      i + 1 < one.length &&
      j + 1 < other.length &&
      one.charAt(i) === other.charAt(j + 1) &&
      one.charAt(i + 1) === other.charAt(j);
    if (isSwap) ways.push(from(i + 2, j + 2) + 1);
    const least = Math.min(...ways);
    known.set(key, least);
    return least;
  };
  return from(0, 0);
}
