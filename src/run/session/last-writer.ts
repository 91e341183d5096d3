// Remembers who wrote into the sheet's rows last: what an earlier one wrote by place, and nobody has looked at, may have landed late.

import type { Store } from '../ports.ts';
import { overtaken } from '../user-error.ts';
import type { Lease } from './lease.ts';

const KEY = 'worker';

/** The run, or the check, that worked on the rows last; null when none is remembered. */
export function readLastWriter(store: Store): string | null {
  return store.get(KEY);
}

/** To be called before rows are sent or looked up. @param id names the writer's texts; see `withMark` */
export function noteLastWriter(store: Store, id: string): void {
  if (store.get(KEY) !== id) store.set(KEY, id);
}

/**
 * Notes the writer and then looks at the lease, in this order: who was held up in between finds out, and writes nothing.
 *
 * @throws UserError `busy` when another execution has taken over
 */
export function beginToWrite(store: Store, lease: Lease, id: string): void {
  noteLastWriter(store, id);
  if (!lease.renew()) throw overtaken();
}
