// Finds the rows of an earlier look at the sheet in a later one, by what they hold, after the user sorted, moved or edited them.
import type { Snapshot } from './snapshot.ts';

/** A row by the texts that tell it from others. */
export interface Content {
  readonly row: number;
  readonly texts: readonly string[];
}

/** The rows of a snapshot by what they show in these columns. */
export function contents(snapshot: Snapshot, columns: readonly number[]): Content[] {
  return snapshot.lines.map((line, place) => ({
    row: snapshot.first + place,
    texts: columns.map((column) => line[column] ?? ''),
  }));
}

/** More rows than this without an equal are not compared one by one: nobody edits that many in a moment. */
const MOST_EDITED = 60;

function likeness(one: readonly string[], other: readonly string[]): number {
  return one.filter((text, place) => text !== '' && text === other[place]).length;
}

/** Rows without an equal were edited: each goes with the one that it shares the most texts with, at least half of them. */
function matchEdited(before: readonly Content[], after: readonly Content[], found: Map<number, number>) {
  if (before.length > MOST_EDITED || after.length > MOST_EDITED) return;
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

/** Whether an earlier row is a likelier one for a later row than others with the same texts. */
export type Prefers = (source: number, now: number) => boolean;

/**
 * @param preferences the surest first: each has its turn with all rows before the next one
 * @returns later row number → earlier row number; rows that are new are missing
 */
export function matchRows(
  before: readonly Content[],
  after: readonly Content[],
  preferences: readonly Prefers[],
): Map<number, number> {
  const found = new Map<number, number>();
  const groups = new Map<string, Content[]>();
  for (const content of before) {
    const key = keyOf(content);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [content]);
    else group.push(content);
  }
  const later = after.map((content) => ({ content, group: groups.get(keyOf(content)) ?? [] }));
  for (const prefers of [...preferences, null]) {
    for (const { content, group } of later) {
      if (found.has(content.row) || group.length === 0) continue;
      const place = prefers === null ? 0 : group.findIndex((source) => prefers(source.row, content.row));
      const [source] = place < 0 ? [] : group.splice(place, 1);
      if (source !== undefined) found.set(content.row, source.row);
    }
  }
  const left = [...groups.values()].flat();
  matchEdited(
    left,
    after.filter(({ row }) => !found.has(row)),
    found,
  );
  return found;
}
