// Pairs rows with the tasks that carry their references, and sets aside those that carry another row's.

import { IN_DESCRIPTION, referencesIn, withoutReference } from '../core/reference.ts';
import { byKey } from './by-key.ts';
import type { FoundTask } from './found-task.ts';
import type { KnownPair } from './habits.ts';
import { type SentTask, writtenReferences } from './sent-task.ts';

/** An account may show times of another zone than UTC, and a reference of an older run is not this row's. */
const OLDER_BY_MS = 26 * 3600 * 1000;

export interface ByReference {
  readonly pairs: ReadonlyMap<SentTask, KnownPair>;
  /** Rows beside those whose reference a task carries, too: how many rows there are of each, and nobody knows whose task it is. */
  readonly contested: ReadonlyMap<SentTask, number>;
  /** The tasks that are left for a match by content, in their order. */
  readonly free: readonly FoundTask[];
}

/** Where a task holds a reference. */
function placeOf({ description, fields }: FoundTask, token: string): string {
  if (referencesIn(description).includes(token)) return IN_DESCRIPTION;
  const [name = IN_DESCRIPTION] =
    Object.entries(fields).find(([, text]) => referencesIn(text).includes(token)) ?? [];
  return name;
}

/** Rows with one reference are copies of one another. The one in the sheet of its run was sent; null when that is none or several. */
function ownerOf(rows: readonly SentTask[]): SentTask | null {
  const [first, ...others] = rows.length === 1 ? rows : rows.filter(({ isCopy }) => isCopy !== true);
  return first === undefined || others.length > 0 ? null : first;
}

/** @param found in the order in which they were made: of two with one reference the first is the row's, the other a copy of it */
export function matchByReference(sent: readonly SentTask[], found: readonly FoundTask[]): ByReference {
  const rows = byKey(sent, ({ reference }) => reference);
  const written = new Set(
    sent.flatMap((row) => writtenReferences({ ...row, task: withoutReference(row.task, row.reference) })),
  );
  const pairs = new Map<SentTask, KnownPair>();
  const contested = new Map<SentTask, number>();
  const free = found.filter((task) => {
    if (task.references.length === 0) return true;
    const same = task.references.flatMap((token) => rows.get(token) ?? []);
    const [any] = same;
    if (any === undefined) return task.references.every((token) => written.has(token));
    const all = rows.get(any.reference) ?? [];
    const row = ownerOf(all);
    for (const each of all) if (each !== row) contested.set(each, all.length);
    if (
      row === null ||
      pairs.has(row) ||
      (task.createdAt !== null && task.createdAt < row.since - OLDER_BY_MS)
    )
      return false;
    const place = placeOf(task, row.reference);
    pairs.set(row, { ...row, task: withoutReference(row.task, row.reference), found: task, place });
    return false;
  });
  return { pairs, contested, free };
}
