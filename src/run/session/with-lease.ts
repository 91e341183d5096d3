// Does work on a sheet's rows while no other driver can; only jobs and undo begin such work.
import type { SheetJob } from '../job.ts';
import { type Lease, takeLease, type Work } from './lease.ts';

/** @throws UserError `busy` when another driver is at work */
export function withLease<T>({ ports }: SheetJob, work: Work, action: (lease: Lease) => T): T {
  const { clock, ids, documentStore: store, documentLock: lock, table } = ports;
  const lease = takeLease({ clock, store, lock, sheetId: table.sheetId }, ids.uuid(), work);
  try {
    return action(lease);
  } finally {
    lease.release();
  }
}
