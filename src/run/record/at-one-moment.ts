// Notes as they stand at one moment: read in one service call, however many of them are asked for.
import type { BulkStore, ReadStore } from '../ports.ts';

/** What an execution has written under a lease that it still holds: read as from the store, without asking for it. */
export function asWritten(values: Readonly<Record<string, string>>): ReadStore {
  const written = new Map(Object.entries(values));
  return { get: (key) => written.get(key) ?? null };
}

/**
 * What is asked for only informs, or changes under a lease alone that was taken before: nobody else's change is seen after the first
 * question, which reads everything.
 */
export function atOneMoment(store: BulkStore): ReadStore {
  let values: ReadonlyMap<string, string> | null = null;
  return {
    get: (key) => {
      values ??= new Map(Object.entries(store.getAll()));
      return values.get(key) ?? null;
    },
  };
}
