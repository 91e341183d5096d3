// Rows that are one task: those that repeat another in every field, and copies of one whose task was deleted.
import { keyIn } from '../../core/status.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';
import { type JudgedRow, rootOf } from './ambiguous-rows.ts';
import { HAS_TASK, type Target } from './row-eligibility.ts';

/** For each sendable row that repeats another: the row to keep, which is one with a task if there is one, else the first. */
export function repeats(rows: readonly JudgedRow[]): Map<number, number> {
  const keeper = new Map<number, number>();
  const keep = (row: JudgedRow) => {
    if (!keeper.has(rootOf(row))) keeper.set(rootOf(row), row.checked.rowNumber);
  };
  for (const row of rows) if (HAS_TASK.some((how) => how === row.eligibility)) keep(row);
  const repeated = new Map<number, number>();
  for (const row of rows) {
    if (row.eligibility !== 'sendable') continue;
    keep(row);
    const kept = keeper.get(rootOf(row));
    if (kept !== undefined && kept !== row.checked.rowNumber) repeated.set(row.checked.rowNumber, kept);
  }
  return repeated;
}

/** Of a deleted row and its copies one is sent again. */
export function withoutCopies(
  rows: readonly JudgedRow[],
  { mapping }: SheetHead,
  { kind }: Target,
): JudgedRow[] {
  if (kind !== 'again') return [...rows];
  const seen = new Set<string>();
  return rows.map((item) => {
    const key = keyIn(shown(item.row, mapping.statusColumn));
    if (item.eligibility !== 'sendable' || key === null || !seen.has(key)) {
      if (item.eligibility === 'sendable' && key !== null) seen.add(key);
      return item;
    }
    return { ...item, eligibility: 'Deleted' };
  });
}
