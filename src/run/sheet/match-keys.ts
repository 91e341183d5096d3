// Matches the rows of two looks at a sheet by one text for each row, preferred ones first.

/** A row by what it is known by. */
export interface Keyed {
  readonly row: number;
  readonly key: string;
}

/** Whether an earlier row is a likelier one for a later row than others with the same texts. */
export type Prefers = (source: number, now: number) => boolean;

/** Those that share their key with no other. */
export function alone<T extends Keyed>(rows: readonly T[]): T[] {
  const counts = new Map<string, number>();
  for (const { key } of rows) counts.set(key, (counts.get(key) ?? 0) + 1);
  return rows.filter(({ key }) => counts.get(key) === 1);
}

/**
 * Rows with one key go together.
 *
 * @param preferences the surest first: each has its turn with all rows before the next one; null stands for any row
 * @param found is added to: later row number → earlier row number
 */
export function matchKeys(
  before: readonly Keyed[],
  after: readonly Keyed[],
  preferences: readonly (Prefers | null)[],
  found: Map<number, number>,
): void {
  const groups = new Map<string, number[]>();
  for (const { key, row } of before) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const later = after.map(({ key, row }) => ({ row, group: groups.get(key) ?? [] }));
  for (const prefers of preferences) {
    for (const { row, group } of later) {
      if (found.has(row) || group.length === 0) continue;
      const place = prefers === null ? 0 : group.findIndex((source) => prefers(source, row));
      const [source] = place < 0 ? [] : group.splice(place, 1);
      if (source !== undefined) found.set(row, source);
    }
  }
}
