// Remembers who worked on the sheet's rows last: what an earlier one wrote by place, and nobody has looked at, may have landed late.
import type { Store } from './ports.ts';

const KEY = 'worker';

/** The run, or the check, that worked on the rows last; null when none is remembered. */
export function readWorker(store: Store): string | null {
  return store.get(KEY);
}

/** To be called before the lease is looked at and rows are written, sent or asked for: who comes late must not write. @param id names its texts; see `withProof` */
export function noteWorker(store: Store, id: string): void {
  if (store.get(KEY) !== id) store.set(KEY, id);
}
