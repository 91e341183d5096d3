// A person's wish that a run stops: it has a place of its own, so that whoever drives the run cannot write over it.
import type { ReadStore, Store } from '../ports.ts';

export const stopKey = (runId: string): string => `run.${runId}.stop`;

export function askToStop(store: Store, runId: string): void {
  store.set(stopKey(runId), 'yes');
}

export function isAskedToStop(store: ReadStore, runId: string): boolean {
  return store.get(stopKey(runId)) !== null;
}

export function forgetStop(store: Store, runId: string): void {
  store.remove(stopKey(runId));
}
