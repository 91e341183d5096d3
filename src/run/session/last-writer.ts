// Remembers who wrote into a sheet's rows last: what an earlier one wrote by place, and nobody has looked at, may have landed late.

import type { ReadStore, Store } from '../ports.ts';
import { overtaken } from '../user-error.ts';
import type { Lease } from './lease.ts';

export const writerKey = (sheetId: number): string => `worker.${sheetId}`;

interface WriterPorts {
  readonly documentStore: Store;
  readonly table: { readonly sheetId: number };
}

/** The run, or the check, that worked on the rows last; null when none is remembered. */
export function readLastWriter({
  documentStore,
  table,
}: Pick<WriterPorts, 'table'> & { readonly documentStore: ReadStore }): string | null {
  return documentStore.get(writerKey(table.sheetId));
}

/** The property that names the writer; see `noteLastWriter`. */
export function writerProperties(sheetId: number, id: string): Record<string, string> {
  return { [writerKey(sheetId)]: id };
}

/**
 * To be called before rows are sent or looked up.
 *
 * @param id names the writer's texts; see `withMark`
 * @param before who was noted last
 */
export function noteLastWriter(ports: WriterPorts, id: string, before = readLastWriter(ports)): void {
  const { documentStore, table } = ports;
  if (before !== id) documentStore.set(writerKey(table.sheetId), id);
}

/**
 * Notes the writer and then looks at the lease, in this order: who was held up in between finds out, and writes nothing.
 *
 * @throws UserError `busy` when another execution has taken over
 */
export function beginToWrite(ports: WriterPorts, lease: Lease, id: string): void {
  noteLastWriter(ports, id);
  requireLease(lease);
}

/** To be called after the writer was noted, before it writes. @throws UserError `busy` when another execution has taken over */
export function requireLease(lease: Lease): void {
  if (!lease.renew()) throw overtaken();
}
