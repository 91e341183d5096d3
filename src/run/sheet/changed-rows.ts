// Finds rows again whose texts have changed: few of them one by one, many by the columns that stood still.
import { alone } from './match-keys.ts';

/** A row by the texts that tell it from others. */
export interface Content {
  readonly row: number;
  readonly texts: readonly string[];
}

/** More rows than this without an equal are not compared one by one: nobody edits that many in a moment. */
const MOST_EDITED = 60;

function likeness(one: readonly string[], other: readonly string[]): number {
  return one.filter((text, place) => text !== '' && text === other[place]).length;
}

/** Rows without an equal were edited: each goes with the one that it shares the most texts with, at least half of them. */
function matchEdited(before: readonly Content[], after: readonly Content[], found: Map<number, number>) {
  const pairs = after.flatMap((now) =>
    before.map((source) => ({ now, source, like: likeness(source.texts, now.texts) })),
  );
  const distance = ({ now, source }: (typeof pairs)[number]) => Math.abs(now.row - source.row);
  pairs.sort((a, b) => b.like - a.like || distance(a) - distance(b));
  const taken = new Set<number>();
  for (const { now, source, like } of pairs) {
    const filled = source.texts.filter((text) => text !== '').length;
    if (like * 2 < filled || taken.has(source.row) || found.has(now.row)) continue;
    taken.add(source.row);
    found.set(now.row, source.row);
  }
}

/**
 * Where many rows have changed at once, by formulas or by filling down, the columns in which none has changed its text tell who has not
 * moved: a row that alone has its texts there, before and now, would have taken them along.
 */
function matchUnmoved(before: readonly Content[], after: readonly Content[], found: Map<number, number>) {
  const now = new Map(after.map(({ row, texts }) => [row, texts]));
  const still = (before[0]?.texts ?? []).flatMap((_, at) =>
    before.every(({ row, texts }) => !now.has(row) || now.get(row)?.[at] === texts[at]) ? [at] : [],
  );
  const keyed = ({ row, texts }: Content) => ({ row, key: still.map((at) => texts[at]).join('\u0000') });
  const places = new Map(alone(after.map(keyed)).map(({ row, key }) => [row, key]));
  for (const { row, key } of alone(before.map(keyed))) if (places.get(row) === key) found.set(row, row);
}

/** Whether so many rows are not known again, and so many are new, that they can be no edits of single rows. */
export function areMany(before: readonly Content[], after: readonly Content[]): boolean {
  return before.length > MOST_EDITED && after.length > MOST_EDITED;
}

/** @param found is added to: later row number → earlier row number */
export function matchChanged(
  before: readonly Content[],
  after: readonly Content[],
  found: Map<number, number>,
): void {
  if (before.length <= MOST_EDITED && after.length <= MOST_EDITED) matchEdited(before, after, found);
  if (areMany(before, after)) matchUnmoved(before, after, found);
}
