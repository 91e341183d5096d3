// Finds the add-on's own columns in the sheet as it stands: by their marks, or in a sheet without them by header and content.

import type { Issue } from '../../core/issue.ts';
import { mapColumns } from '../../core/mapping/map-columns.ts';
import type { OwnPlaces } from '../../core/mapping/mapping.ts';
import type { SheetSettings } from '../../core/settings.ts';
import { UserError } from '../user-error.ts';
import {
  foreignIds,
  progressColumnOf,
  recogniseColumns,
  richestColumn,
  type ShownSheet,
  taskIdColumnOf,
} from './own-content.ts';
import { isOwnName, OWN_ROLES, type OwnRole } from './own-headers.ts';
import { areInPlace, type MarkedColumns, markedColumns, marksOf } from './own-marks.ts';
import type { ColumnMark, SheetMarks, Table, TableSize, Texts } from './table.ts';

export interface FoundOwn extends OwnPlaces {
  /** Those that are known by header and content alone. */
  readonly unmarked: readonly OwnRole[];
  /** Marked columns that another one of the same kind has made needless. */
  readonly surplus: readonly ColumnMark[];
  /** Whether the column of statuses was added beside ids of tasks, some of which may still lack a status. */
  readonly isRestoring: boolean;
  /** A column with ids that bears the add-on's name but not its mark; see `foreignIds`. */
  readonly foreignIds: number | null;
  readonly problem: Issue | null;
}

/** Where the header is, and what it says. */
export interface HeaderSeen {
  readonly size: TableSize;
  readonly headerRow: number;
  readonly header: readonly string[];
  /** What the rows below it showed in the same look; left out when that did not see them all. */
  readonly below?: Texts;
}

interface Remembered {
  readonly header: readonly string[];
  readonly own: FoundOwn;
}

/** What this execution has found out about a sheet; the marks take several calls of Google's, each time. */
const memory = new WeakMap<Table, Remembered>();

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, place) => text === other[place]);

/** While no header has changed no column has moved, if only the add-on's own can be told from the others. */
function recall(table: Table, header: readonly string[]): FoundOwn | null {
  const known = memory.get(table);
  return known !== undefined && sameTexts(known.header, header) ? known.own : null;
}

function remember(table: Table, header: readonly string[], own: FoundOwn): void {
  const isTold = (column: number | null) => {
    const text = header[column ?? -1] ?? '';
    return text !== '' && header.indexOf(text) === header.lastIndexOf(text);
  };
  const isProgressTold = own.progress === null || isTold(own.progress);
  if (own.unmarked.length === 0 && isTold(own.status) && isTold(own.taskId) && isProgressTold)
    memory.set(table, { header, own });
}

/** To be called after both columns were added, named and marked, and nothing else has changed. */
export function rememberAdded(
  table: Table,
  header: readonly string[],
  places: Pick<OwnPlaces, 'status' | 'taskId'>,
): FoundOwn {
  const nothing = { unmarked: [], surplus: [], isRestoring: false, foreignIds: null, problem: null };
  const own = { ...places, progress: null, ...nothing };
  remember(table, header, own);
  return own;
}

/** To be called after marks were changed. */
export function forgetOwn(table: Table): void {
  memory.delete(table);
}

/** The rows below the header; null when the sheet has changed since its header was read. */
function readBelow(table: Table, { size, headerRow, header, below: seen }: HeaderSeen): Texts | null {
  if (seen !== undefined) return seen;
  // One row and one column more than there are: should they hold anything, the sheet has grown since it was measured.
  const span = { first: headerRow, last: size.lastRow + 1 };
  const [again = [], ...lines] = table.readTexts(span, size.columns + 1);
  const below = lines[size.lastRow - headerRow] ?? [];
  const isWhole = (again[size.columns] ?? '') === '' && below.every((text) => text === '');
  return isWhole && sameTexts(header, again.slice(0, size.columns)) ? lines : null;
}

const columnsOf = (marks: readonly ColumnMark[]): number[] => marks.map(({ column }) => column);

const withoutColumn = (shown: ShownSheet, taken: number | null): ShownSheet => ({
  ...shown,
  free: shown.free.filter((column) => column !== taken),
});

/** The columns as the content tells them, where the marks do not. */
function byContent(
  shown: ShownSheet,
  { status: statusMarks, taskId: idMarks, progress: progressMarks, isRestoring }: MarkedColumns,
): FoundOwn {
  const [marked, markedIds] = [columnsOf(statusMarks), columnsOf(idMarks)];
  const known = richestColumn('status', marked, shown.lines);
  const recognised =
    known !== null
      ? { status: known, taskId: taskIdColumnOf(shown, known), problem: null }
      : recogniseColumns(shown);
  const { status } = recognised;
  const taskId = richestColumn('task-id', markedIds, shown.lines) ?? recognised.taskId;
  const markedProgress = richestColumn('progress', columnsOf(progressMarks), shown.lines);
  // Where the statuses bear a mark, a column of progress without one is the user's.
  const progress = markedProgress ?? (known === null ? progressColumnOf(shown, { status, taskId }) : null);
  return {
    status,
    taskId,
    progress,
    unmarked: [
      ...(status === null || marked.includes(status) ? [] : ['status' as const]),
      ...(taskId === null || markedIds.includes(taskId) ? [] : ['task-id' as const]),
      ...(progress === null || progress === markedProgress ? [] : ['progress' as const]),
    ],
    surplus: [...statusMarks, ...idMarks, ...progressMarks].filter(
      ({ column }) => column !== status && column !== taskId && column !== progress,
    ),
    isRestoring: isRestoring && known !== null,
    foreignIds: foreignIds(withoutColumn(shown, taskId), status, taskId),
    problem: recognised.problem,
  };
}

/** Whether each marked column is the only one that bears the name which the add-on has given it: then it stands where it did. */
function areNamed(header: readonly string[], marked: MarkedColumns): boolean {
  return OWN_ROLES.every((role) => {
    const named = header.flatMap((text, column) => (isOwnName(text, role) ? [column] : []));
    const marks = marksOf(marked, role);
    return marks.length === 0 || (named.length === 1 && marks.length === 1 && marks[0]?.column === named[0]);
  });
}

/** The marks as they are before the header is read; null while it is remembered where the add-on's columns are. */
export function marksBefore(table: Table): SheetMarks | null {
  return memory.has(table) ? null : table.readMarks();
}

/**
 * The add-on's own columns. A column that the add-on has not made is the user's, whatever its name.
 *
 * The header was read after the marks. Where it does not bear the names that the add-on has given, these are looked at once more: in the
 * same places before and after, they are under the headers that were read in between.
 *
 * @param before what `marksBefore` gave before the header was read
 * @returns null when the sheet was changed meanwhile
 * @throws UserError `no-sheet` when the sheet as a whole is the add-on's own
 */
export function findOwn(
  table: Table,
  seen: HeaderSeen,
  settings: SheetSettings,
  before: SheetMarks | null,
): FoundOwn | null {
  const { header } = seen;
  const known = recall(table, header);
  if (known !== null) return known;
  if (before === null) {
    forgetOwn(table);
    return null;
  }
  if (before.isOwnSheet) throw ownSheet();
  const marked = markedColumns(before.columns);
  const all = columnsOf([...marked.status, ...marked.taskId, ...marked.progress]);
  const status = marked.status[0]?.column ?? null;
  const taskId = marked.taskId[0]?.column ?? null;
  const progress = marked.progress[0]?.column ?? null;
  const mayBeOwn = header.some((text, column) => !all.includes(column) && isOwnName(text, 'task-id'));
  const areStillMarked = () => all.length === 0 || areInPlace(before.columns, table.readMarks().columns);
  const isOne = marked.status.length === 1 && marked.taskId.length <= 1 && marked.progress.length <= 1;
  const isClear = isOne && !mayBeOwn;
  if (isClear) {
    if (!areNamed(header, marked) && !areStillMarked()) return null;
    const { isRestoring } = marked;
    const places = { status, taskId, progress };
    const own = { ...places, unmarked: [], surplus: [], isRestoring, foreignIds: null, problem: null };
    remember(table, header, own);
    return own;
  }
  const lines = readBelow(table, seen);
  if (lines === null || !areStillMarked()) return null;
  const free = mapColumns(header, settings).columns.flatMap(({ column, field }) =>
    field === null && !all.includes(column) ? [column] : [],
  );
  const own = byContent({ header, free, lines }, marked);
  remember(table, header, own);
  return own;
}

/** The user looks at a sheet that tells about runs, and holds no tasks. */
export function ownSheet(): UserError {
  return new UserError(
    'no-sheet',
    'This sheet tells about past runs. Open the sheet with your rows and try again.',
  );
}
