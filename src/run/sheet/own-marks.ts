// The marks by which the add-on knows its own columns, whatever their headers say; see `Table.readMarks`.
import { BUSY_TRIES, busySheet } from '../user-error.ts';
import type { OwnRole } from './own-headers.ts';
import type { ColumnMark, Table } from './table.ts';

/**
 * What a mark says. `restoring` is a status column that was added although ids of tasks were there already: rows that have one and
 * no status are not new. A mark that is being set is `adding` until somebody has seen that it is on the right column.
 */
const VALUES = {
  status: 'status',
  restoring: 'status-restoring',
  taskId: 'task-id',
  adding: 'adding',
} as const;
type Value = (typeof VALUES)[keyof typeof VALUES];

/** The marked columns, more than one only when two windows have added the same one. */
export interface MarkedColumns {
  readonly status: readonly number[];
  readonly taskId: readonly number[];
  /** See `VALUES.restoring`. */
  readonly isRestoring: boolean;
}

const withValue = (marks: readonly ColumnMark[], ...values: readonly string[]): number[] =>
  marks
    .filter(({ value }) => values.includes(value))
    .map(({ column }) => column)
    .sort((a, b) => a - b);

export function markedColumns(marks: readonly ColumnMark[]): MarkedColumns {
  return {
    status: withValue(marks, VALUES.status, VALUES.restoring),
    taskId: withValue(marks, VALUES.taskId),
    isRestoring: withValue(marks, VALUES.restoring).length > 0,
  };
}

function finalValue(role: OwnRole, mayHaveIds: boolean): Value {
  if (role === 'task-id') return VALUES.taskId;
  return mayHaveIds ? VALUES.restoring : VALUES.status;
}

/** A column that is to be marked. */
interface ToMark {
  readonly role: OwnRole;
  /** Null when nobody can tell where it is. */
  readonly column: number | null;
}

/**
 * Marks columns as the add-on's own. Google sets a mark by the column's place alone, and a column that the user inserts in that moment
 * moves the places; but once set, a mark goes wherever its column goes. So it counts only after somebody has seen where it is.
 *
 * @param find tells where the columns are now; it is asked again after the marks were set
 * @param mayHaveIds whether a status column comes beside what may be ids of tasks
 * @throws UserError `busy` when columns are being moved all the time
 */
export function markColumns(table: Table, find: () => readonly ToMark[], mayHaveIds: boolean): void {
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    for (const { column } of find()) if (column !== null) table.addMark(column, VALUES.adding);
    table.flush();
    const adding = table.readMarks().columns.filter(({ value }) => value === VALUES.adding);
    const found = find().map(({ role, column }) => ({
      role,
      mark: adding.find((each) => each.column === column),
    }));
    const areAllThere = found.every(({ mark }) => mark !== undefined);
    // What an execution that was killed has left goes the same way as what landed on another column.
    for (const mark of adding) if (!areAllThere || !found.some((each) => each.mark === mark)) mark.remove();
    if (areAllThere) for (const { role, mark } of found) mark?.set(finalValue(role, mayHaveIds));
    table.flush();
    if (areAllThere) return;
  }
  throw busySheet('nothing was done');
}

/** Says that all rows with an id have a status again. */
export function markRestored(table: Table): void {
  for (const mark of table.readMarks().columns) {
    if (mark.value === VALUES.restoring) mark.set(VALUES.status);
  }
  table.flush();
}

/** Lets a column go that another one of the same role has made needless. */
export function unmarkColumns(table: Table, columns: readonly number[]): void {
  for (const mark of table.readMarks().columns) if (columns.includes(mark.column)) mark.remove();
  table.flush();
}
