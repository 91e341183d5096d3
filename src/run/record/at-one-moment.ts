// Notes as they stand at one moment: read in one service call, however many of them are asked for.
import type { BulkStore, ReadStore } from '../ports.ts';

/**
 * What is asked for only informs, and is not decided upon under a lock: nobody else's change is seen after the first question, which
 * reads everything.
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
