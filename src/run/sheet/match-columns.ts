// Finds the columns of an earlier look at the sheet in a later one, by what their headers say, and else by what they hold.
import type { Snapshot } from './snapshot.ts';

/** A header, and lines below it. */
type Shown = Pick<Snapshot, 'header' | 'lines'>;

const texts = ({ lines }: Shown, column: number): string[] =>
  lines.map((line) => line[column] ?? '').filter((text) => text !== '');

/** The column of `fresh` that holds the most of what the lost one held; null when none holds any of it, or two the same. */
function likest(before: Shown, lost: number, after: Shown, fresh: readonly number[]): number | null {
  const held = new Set(texts(before, lost));
  const ranked = fresh
    .map((column) => ({ column, shared: texts(after, column).filter((text) => held.has(text)).length }))
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = ranked;
  if (first === undefined || first.shared === 0 || first.shared === second?.shared) return null;
  return first.column;
}

/** The columns of `fresh` that stand where the lost one stood, between the same two columns. */
function between(lost: number, places: readonly (number | null)[], fresh: readonly number[]): number[] {
  const [left = null, right = null] = [places[lost - 1], places[lost + 1]];
  if (left === null || right === null) return [];
  return fresh.filter((column) => column > left && column < right);
}

/**
 * @param written texts that were written by place since, and may have hit a column that was renamed: then it holds them instead
 * @returns for each earlier column its place now; null when it is gone. A single renamed header is taken for what it was.
 */
export function matchColumns(before: Shown, after: Shown, written: ReadonlySet<string>): (number | null)[] {
  const free = new Map<string, number[]>();
  for (const [column, text] of after.header.entries()) free.set(text, [...(free.get(text) ?? []), column]);
  const places = before.header.map((text) => free.get(text)?.shift() ?? null);
  const fresh = [...free.values()].flat().sort((a, b) => a - b);
  const isFree = (column: number) => !places.includes(column);
  const lost = () => places.flatMap((place, column) => (place === null ? [column] : []));
  const pair = (among: readonly number[]) => {
    const [only, other] = lost();
    if (only !== undefined && other === undefined && among.length === 1) places[only] = among[0] ?? null;
  };
  pair(fresh);
  // A column was inserted in the same moment in which another one was renamed.
  for (const column of lost()) places[column] = likest(before, column, after, fresh.filter(isFree));
  pair(fresh.filter((column) => isFree(column) && texts(after, column).some((text) => written.has(text))));
  // One that held nothing is told by its neighbours alone.
  const [only] = lost();
  if (only !== undefined && texts(before, only).length === 0)
    pair(between(only, places, fresh.filter(isFree)));
  return places;
}
