// What the tasks of other runs look like that are open, or have ended so lately that their tasks may still be looked up.
import type { ReadStore, Store } from '../ports.ts';
import { readLooks, removeLooks } from './reference-notes.ts';
import { type ListedRun, listRuns } from './run-list.ts';
import { readRecord } from './run-record.ts';

/** So long after its end a run's tasks may be mixed up with those of another: lookups are over by then. */
const RECENT_MS = 3600 * 1000;
/** A run that began earlier has certainly not ended within the last hour, or was forgotten by everybody. */
const LONGEST_RUN_MS = 24 * RECENT_MS;
/** Runs that are asked about, the newest ones; each costs service calls. */
const MOST_ASKED = 12;
/** Runs whose looks are forgotten at a time. */
const MOST_FORGOTTEN = 3;

function isRecent(store: ReadStore, run: ListedRun, now: number): boolean {
  if (run.open) return true;
  if (now - run.since > LONGEST_RUN_MS) return false;
  return now - (readRecord(store, run.id)?.workedAt ?? run.since) < RECENT_MS;
}

/** Digests of the tasks of those runs; null when one of them is too large to tell. */
export function looksElsewhere(store: ReadStore, now: number): ReadonlySet<number> | null {
  const runs = listRuns(store);
  const asked = new Set([...runs.filter(({ open }) => open), ...runs.slice(-MOST_ASKED)]);
  const digests = new Set<number>();
  for (const run of asked) {
    if (!isRecent(store, run, now)) continue;
    const looks = readLooks(store, run.id);
    if (looks === null) return null;
    for (const look of looks) digests.add(look);
  }
  return digests;
}

/** Lets go of what nobody asks about any more. @param notes what the store holds, as it was read just now */
export function forgetLooks(store: Store, now: number, notes: ReadStore = store): void {
  const old = listRuns(notes).filter(({ open, since }) => !open && now - since >= RECENT_MS);
  for (const run of old.slice(-MOST_FORGOTTEN)) {
    if (!isRecent(notes, run, now)) removeLooks(store, run.id, notes);
  }
}
