// Finds the rows of an earlier look at the sheet in a later one, by what they hold, after the user sorted, moved or edited them.
import { type Content, matchChanged } from './changed-rows.ts';
import { alone, type Keyed, matchKeys, type Prefers } from './match-keys.ts';
import type { Snapshot } from './snapshot.ts';

/** The rows of a snapshot by what they show in these columns. */
export function contents(snapshot: Snapshot, columns: readonly number[]): Content[] {
  return snapshot.lines.map((line, place) => ({
    row: snapshot.first + place,
    texts: columns.map((column) => line[column] ?? ''),
  }));
}

const keyOf = ({ texts }: Content): string => texts.join('\u0000');

/** Rows that are not known again, but have an equal among the earlier ones: later row number → earlier row number. */
export function equalRowsOf(
  before: readonly Content[],
  after: readonly Content[],
  found: ReadonlyMap<number, number>,
): Map<number, number> {
  const sources = new Map(before.map((content) => [keyOf(content), content.row]));
  return new Map(
    after.flatMap((content) => {
      const source = found.has(content.row) ? undefined : sources.get(keyOf(content));
      return source === undefined ? [] : [[content.row, source]];
    }),
  );
}

/** What stays the same of a row while a formula shows another value from second to second: a digest of the cells that count. */
export interface Digests {
  readonly before: (row: number) => string;
  readonly after: (row: number) => string;
}

/** The rows that are not known again. */
export function leftOver<T extends { readonly row: number }>(
  before: readonly T[],
  after: readonly T[],
  found: ReadonlyMap<number, number>,
): { readonly lost: readonly T[]; readonly fresh: readonly T[] } {
  const taken = new Set(found.values());
  return {
    lost: before.filter(({ row }) => !taken.has(row)),
    fresh: after.filter(({ row }) => !found.has(row)),
  };
}

/**
 * @param preferences the surest first: each has its turn with all rows before the next one
 * @param digests null where there is nothing but the texts
 * @returns later row number → earlier row number; rows that are new are missing
 */
export function matchRows(
  before: readonly Content[],
  after: readonly Content[],
  preferences: readonly Prefers[],
  digests: Digests | null = null,
): Map<number, number> {
  const found = new Map<number, number>();
  const keyed = (content: Content): Keyed => ({ row: content.row, key: keyOf(content) });
  matchKeys(before.map(keyed), after.map(keyed), [...preferences, null], found);
  const left = () => leftOver(before, after, found);
  if (digests === null || left().lost.length === 0) {
    matchChanged(left().lost, left().fresh, found);
    return found;
  }
  const was = before.map(({ row }) => ({ row, key: digests.before(row) }));
  const is = after.map(({ row }) => ({ row, key: digests.after(row) }));
  const single = leftOver(alone(was), alone(is), found);
  matchKeys(single.lost, single.fresh, [null], found);
  matchChanged(left().lost, left().fresh, found);
  // Rows with one digest are one to the mark as well, so each of them is what its own cells show.
  const rest = leftOver(was, is, found);
  matchKeys(rest.lost, rest.fresh, preferences, found);
  return found;
}
