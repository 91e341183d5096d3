// Remembers since when the tasks of recent runs may exist: older tasks cannot be theirs.
import * as v from 'valibot';
import type { Store } from '../ports.ts';
import { readJson } from '../read-json.ts';

const KEY = 'runs';
/** Keeps the stored text far below the 9 KB of one property value (page quotas). */
const REMEMBERED_RUNS = 100;

const Starts = v.array(v.tuple([v.string(), v.number()]));

/** Run id → moment in milliseconds since 1970 UTC. */
export function readRunStarts(store: Store): Map<string, number> {
  // Without the moments nothing is lost: matching only has fewer reasons to leave a task out.
  return new Map(readJson(Starts, store.get(KEY)) ?? []);
}

export function addRunStart(store: Store, runId: string, since: number): void {
  const starts = [...readRunStarts(store), [runId, since]].slice(-REMEMBERED_RUNS);
  store.set(KEY, JSON.stringify(starts));
}
