// Rows that are equal to others and bear a mark of an execution that was killed: whose text it is, nobody can tell.
import { displays, type SheetRow } from '../../core/cell.ts';
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import { hasMark } from '../../core/placement-mark.ts';
import type { SheetSettings } from '../../core/settings.ts';
import { rowDigest } from '../sheet/row-digest.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';
import { type Eligibility, HAS_TASK, TAKES_IN_DOUBT, type Target } from './row-eligibility.ts';

/** A row with what its status makes of it. */
export interface JudgedRow {
  readonly row: SheetRow;
  readonly checked: CheckedRow;
  readonly eligibility: Eligibility;
}

/** The first of the rows that are equal to this one. */
export const rootOf = ({ checked }: JudgedRow): number => checked.duplicateOf ?? checked.rowNumber;

/**
 * Among rows that are equal in every field a mark proves nothing: had rows moved right before an execution was killed, the text may
 * have come over the state of an equal row. So LeadSquared is asked about such rows. A repeat is none of them as long as the row that
 * it repeats says that it has a task; and where repeats are not sent, nothing is queued beside an equal row with a task.
 */
export function withAmbiguousRows(
  rows: readonly JudgedRow[],
  head: SheetHead,
  { settings, target }: { readonly settings: SheetSettings; readonly target: Target },
): JudgedRow[] {
  const mayHide: readonly Eligibility[] = ['sendable', 'Failed'];
  const marked = rows.filter(
    ({ row, eligibility }) => mayHide.includes(eligibility) && hasMark(shown(row, head.mapping.statusColumn)),
  );
  if (marked.length === 0) return [...rows];
  const withTask = new Set(rows.filter((row) => HAS_TASK.includes(row.eligibility)).map(rootOf));
  const digestOf = ({ row }: JudgedRow) => rowDigest(displays(row), head.mapping);
  const equals = new Map<string, number>();
  for (const row of rows) {
    const digest = digestOf(row);
    equals.set(digest, (equals.get(digest) ?? 0) + 1);
  }
  const isAmbiguous = (row: JudgedRow) => {
    if (settings.sendDuplicates || row.eligibility === 'Failed') return (equals.get(digestOf(row)) ?? 0) > 1;
    const isRepeat = shown(row.row, head.mapping.statusColumn).startsWith('Skipped');
    return isRepeat && !withTask.has(rootOf(row));
  };
  const ambiguous = new Set(marked.filter(isAmbiguous));
  const eligibility = TAKES_IN_DOUBT.includes(target.kind) ? 'unverified' : 'Unknown';
  return rows.map((row) => (ambiguous.has(row) ? { ...row, eligibility } : row));
}
