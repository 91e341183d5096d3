// The ids of the runs that a sheet's cells name, whoever remembers those runs.
import type { SheetRow } from '../../core/cell.ts';
import { referenceIn } from '../../core/reference.ts';
import { parseStatus } from '../../core/status.ts';
import { parseToken } from '../../core/token.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';

/**
 * The runs whose tokens stand in the status cells, and those under whose tokens the tasks of rows were sent. A new run of
 * the same id could not tell its own rows from theirs.
 */
export function runIdsIn(rows: readonly SheetRow[], { mapping }: SheetHead): string[] {
  return rows.flatMap((row) => {
    const read = parseStatus(shown(row, mapping.statusColumn));
    if (read.kind !== 'status') return [];
    const reference = referenceIn(read.reason);
    const tokens = [read.token, reference === null ? null : parseToken(reference)];
    return tokens.flatMap((token) => token?.runId ?? []);
  });
}
