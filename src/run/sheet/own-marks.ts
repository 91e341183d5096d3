// The marks by which the add-on knows its own columns, whatever their headers say; see `Table.readMarks`.
import { BUSY_TRIES } from '../user-error.ts';
import type { OwnRole } from './own-headers.ts';
import type { ColumnMark, Table } from './table.ts';

/**
 * What a mark says. `restoring` is a status column that was added although ids of tasks were there already: rows that have one and
 * no status are not new.
 */
const VALUES = {
  status: 'status',
  restoring: 'status-restoring',
  taskId: 'task-id',
  progress: 'progress',
} as const;
type Value = (typeof VALUES)[keyof typeof VALUES];

/** The marks of each kind from left to right, one for a column; more than one only when two windows have added the same column. */
export interface MarkedColumns {
  readonly status: readonly ColumnMark[];
  readonly taskId: readonly ColumnMark[];
  readonly progress: readonly ColumnMark[];
  /** See `VALUES.restoring`. */
  readonly isRestoring: boolean;
}

function withValue(marks: readonly ColumnMark[], ...values: readonly string[]): ColumnMark[] {
  const fitting = marks.filter(({ value }) => values.includes(value)).sort((a, b) => a.column - b.column);
  return fitting.filter(({ column }, place) => column !== fitting[place - 1]?.column);
}

export function markedColumns(marks: readonly ColumnMark[]): MarkedColumns {
  return {
    status: withValue(marks, VALUES.status, VALUES.restoring),
    taskId: withValue(marks, VALUES.taskId),
    progress: withValue(marks, VALUES.progress),
    isRestoring: withValue(marks, VALUES.restoring).length > 0,
  };
}

/** The marks of one kind, from left to right. */
export function marksOf({ status, taskId, progress }: MarkedColumns, role: OwnRole): readonly ColumnMark[] {
  return { status, 'task-id': taskId, progress }[role];
}

/**
 * Whether marks are where they were at an earlier look. A column may come and another one go between two looks, so only marks that are
 * in the same places before and after the header was read tell under which headers they are.
 */
export function areInPlace(before: readonly ColumnMark[], now: readonly ColumnMark[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ column, value }, at) => column === before[at]?.column && value === before[at]?.value)
  );
}

export function finalValue(role: OwnRole, mayHaveIds: boolean): Value {
  if (role === 'task-id') return VALUES.taskId;
  if (role === 'progress') return VALUES.progress;
  return mayHaveIds ? VALUES.restoring : VALUES.status;
}

/** What a mark says of the execution that is setting it; it counts for nothing. */
export const addingMark = ({ execution }: Pick<Table, 'execution'>): string => `adding ${execution}`;

/** A column that is to be marked, or was. */
export interface RoleColumn {
  readonly role: OwnRole;
  /** Null when nobody can tell where it is. */
  readonly column: number | null;
}

/**
 * Marks columns as the add-on's own. Google sets a mark by the column's place alone, and a column that the user inserts in that moment
 * moves the places; but once set, a mark goes wherever its column goes. So each first says by whom it is being set, and counts only
 * when that execution has seen where it is. What is left of one that was killed counts for nothing, and is left alone: it may belong to
 * an execution that Google holds up.
 *
 * @param find tells where the columns are now; it is asked again after the marks were set
 * @param first where they were when somebody looked last
 * @param mayHaveIds whether a status column comes beside what may be ids of tasks
 * @returns false when the columns were not to be found any more, or moved all the time; then none is marked
 */
export function markColumns(
  table: Table,
  find: () => readonly RoleColumn[],
  first: readonly RoleColumn[],
  mayHaveIds: boolean,
): boolean {
  const adding = addingMark(table);
  let places = first;
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    if (places.some(({ column }) => column === null)) return false;
    for (const { column } of places) if (column !== null) table.addMark(column, adding);
    table.flush();
    const readMine = () => table.readMarks().columns.filter(({ value }) => value === adding);
    const before = readMine();
    places = find();
    const mine = readMine();
    const found = places.map(({ role, column }) => ({
      role,
      mark: mine.find((each) => each.column === column),
    }));
    const areAllThere = areInPlace(before, mine) && found.every(({ mark }) => mark !== undefined);
    for (const mark of mine) if (!areAllThere || !found.some((each) => each.mark === mark)) mark.remove();
    if (areAllThere) for (const { role, mark } of found) mark?.set(finalValue(role, mayHaveIds));
    table.flush();
    if (areAllThere) return true;
  }
  return false;
}

/** Says that all rows with an id have a status again. */
export function markRestored(table: Table): void {
  for (const mark of table.readMarks().columns) {
    if (mark.value === VALUES.restoring) mark.set(VALUES.status);
  }
  table.flush();
}
