// A person's wish that a run stops: it has a place of its own, so that whoever drives the run cannot write over it.
import type { ReadStore, Store } from '../ports.ts';

export const stopKey = (runId: string): string => `run.${runId}.stop`;

/** Of whoever the run is; anybody else is named. */
const OWNER = 'yes';

/** @param name of a person who is not the run's own, for people to read; null for its own */
export function askToStop(store: Store, runId: string, name: string | null): void {
  store.set(stopKey(runId), name === null || name === '' ? OWNER : name);
}

/** Who asked, when it was not the run's own person; null for that one, or for nobody. */
export function whoAskedToStop(store: ReadStore, runId: string): string | null {
  const name = store.get(stopKey(runId));
  return name === OWNER ? null : name;
}

export function isAskedToStop(store: ReadStore, runId: string): boolean {
  return store.get(stopKey(runId)) !== null;
}

export function forgetStop(store: Store, runId: string): void {
  store.remove(stopKey(runId));
}
