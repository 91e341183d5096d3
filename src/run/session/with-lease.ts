// Does work on a sheet's rows while no other driver can; only jobs and undo begin such work.
import type { SheetJob } from '../job.ts';
import { settleLinks } from '../links/settle-links.ts';
import { type TakenLease, takeLease, type Work } from './lease.ts';

/**
 * Before the work begins, ids are put in order that an execution left which was cut off while it linked them.
 *
 * @throws UserError `busy` when another driver is at work, or the sheet is being changed all the time while it is put in order
 */
export function withLease<T>(job: SheetJob, work: Work, action: (lease: TakenLease) => T): T {
  const { clock, ids, documentStore: store, documentLock: lock, table } = job.ports;
  const lease = takeLease({ clock, store, lock, sheetId: table.sheetId }, ids.uuid(), work);
  try {
    settleLinks(job, lease.seen);
    return action(lease);
  } finally {
    lease.release();
  }
}
