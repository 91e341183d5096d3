// Makes repairs that cannot be wrong in the user's own cells.

import { shorten } from '../../core/checks/plain-text.ts';
import type { SheetJob } from '../job.ts';
import { describeFormulaSource } from '../plan/formula-source.ts';
import type { Plan } from '../plan/plan.ts';
import type { Target } from '../plan/row-eligibility.ts';
import { stablePlan } from '../plan/stable-plan.ts';
import { heldIn } from '../sheet/held-cells.ts';
import { readHeadLeniently } from '../sheet/sheet-head.ts';
import { snapshotOf } from '../sheet/snapshot.ts';
import { writeVerified } from '../sheet/verified-write.ts';
import { UserError } from '../user-error.ts';
import { refuseFormulas } from './refuse-formulas.ts';

/** One cell of a group, and what is to be written into it. */
export interface Repair {
  readonly row: number;
  readonly found: string;
  readonly value: string;
}

/** What is wrong in the same way in one column. */
export interface Group {
  readonly code: string;
  /** Index from 0. */
  readonly column: number | null;
}

/** A group that is to be repaired. */
export interface ColumnGroup extends Group {
  readonly column: number;
  /** What the column was called when the group was shown, shortened; left out, any is taken. */
  readonly header?: string;
}

/** The cells of a group that have a certain repair. */
export function repairsOf(plan: Plan, group: Group): Repair[] {
  return [...plan.invalid, ...plan.ready].flatMap(({ rowNumber, issues }) =>
    issues.flatMap(({ code, column, suggestion, found }) => {
      const isMeant = code === group.code && column === group.column;
      if (!isMeant || suggestion === undefined || !suggestion.certain) return [];
      return [{ row: rowNumber, found, value: suggestion.value }];
    }),
  );
}

/** Does the work of the job `repair`, whose lease the caller holds. */
export function repairGroup(job: SheetJob, target: Target, group: ColumnGroup): number {
  const { table } = job.ports;
  // Planned afresh on a sheet that stands still, so that what is written answers to the cells as they are now.
  const { head, plan } = stablePlan(job, target);
  const header = shorten(head.mapping.columns[group.column]?.header ?? '');
  if (group.header !== undefined && group.header !== header) {
    throw new UserError('busy', 'The columns of the sheet changed, so no cell was changed. Check again.');
  }
  const made = repairsOf(plan, group);
  if (made.length === 0) return 0;
  if (plan.formulaSource !== null) throw new UserError('formula', describeFormulaSource(plan.formulaSource));
  refuseFormulas(
    table,
    head,
    plan,
    group.column,
    made.map(({ row }) => row),
  );
  writeVerified(table, {
    before: snapshotOf(head, plan.read),
    column: group.column,
    texts: new Map(made.map(({ row, value }) => [row, value])),
    // A validation of the column may refuse a mark.
    mark: null,
    held: heldIn(plan.read),
    headerRow: () => readHeadLeniently(table, job.settings).headerRow,
  });
  return made.length;
}
