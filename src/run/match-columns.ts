// Finds the columns of an earlier look at the sheet in a later one, by what their headers say.

/**
 * @returns for each earlier column its place now; null when it is gone. A single renamed header is taken for what it was.
 */
export function matchColumns(before: readonly string[], after: readonly string[]): (number | null)[] {
  const free = new Map<string, number[]>();
  for (const [column, text] of after.entries()) free.set(text, [...(free.get(text) ?? []), column]);
  const places = before.map((text) => free.get(text)?.shift() ?? null);
  const lost = places.flatMap((place, column) => (place === null ? [column] : []));
  const fresh = [...free.values()].flat().sort((a, b) => a - b);
  const [only] = lost;
  if (lost.length === 1 && fresh.length === 1 && only !== undefined) places[only] = fresh[0] ?? null;
  return places;
}
