// Takes out ids of deleted tasks which an undo has left when it was killed between its two writes.
import type { SheetRow } from '../../core/cell.ts';
import { parseStatus } from '../../core/status.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';
import type { StatusCells } from '../sheet/status-cells.ts';
import type { Table } from '../sheet/table.ts';

/** The ids in rows that say Deleted; whose task is gone has no id. */
function leftIds(rows: readonly SheetRow[], { mapping }: SheetHead): string[] {
  return rows.flatMap((row) => {
    const read = parseStatus(shown(row, mapping.statusColumn));
    const id = shown(row, mapping.taskIdColumn).trim();
    return id !== '' && read.kind === 'status' && read.status === 'Deleted' && read.token !== null
      ? [id]
      : [];
  });
}

/** Takes ids out of the column of ids, on disk. */
export function clearIds(table: Table, cells: StatusCells, ids: readonly string[]): void {
  if (ids.length === 0) return;
  cells.clearIds(ids);
  table.flush();
}

/** @param rows the sheet's rows as they stand @returns whether there were any */
export function clearLeftIds(
  table: Table,
  { head, cells }: { readonly head: SheetHead; readonly cells: StatusCells },
  rows: readonly SheetRow[],
): boolean {
  const ids = leftIds(rows, head);
  clearIds(table, cells, ids);
  return ids.length > 0;
}
