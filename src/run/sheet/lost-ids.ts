// Rows that say Created and hold no id of a task any more, since somebody has written over it: their tasks cannot be told by it.
import { cellName } from '../../core/cell-name.ts';
import { isGuid } from '../../core/guid.ts';
import { parseStatus } from '../../core/status.ts';

/** Whether the row has a task whose id is gone from its cell. */
export function hasLostId(status: string, id: string): boolean {
  const read = parseStatus(status);
  const isCreated = read.kind === 'status' && read.status === 'Created' && read.token !== null;
  return isCreated && !isGuid(id.trim().toLowerCase());
}

/** Rows without their ids, by the cell of the first of them, such as `N5`; '' for none. */
export interface LostIds {
  readonly count: number;
  readonly at: string;
}

/** @param rows their numbers in the sheet, from 1. @param column of ids, from 0 */
export function lostIds(rows: readonly number[], column: number): LostIds {
  const first = rows.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY);
  return { count: rows.length, at: rows.length === 0 ? '' : cellName(first, column) };
}
