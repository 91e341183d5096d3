// Knows the add-on's own columns by header and content in a sheet without marks: one of before, a file, or a copy that has lost them.
import { isGuid } from '../../core/guid.ts';
import type { Issue } from '../../core/issue.ts';
import type { OwnPlaces } from '../../core/mapping/mapping.ts';
import { twoOwnColumns } from '../../core/mapping/mapping-problems.ts';
import { splitMark } from '../../core/placement-mark.ts';
import { isProgress } from '../../core/progress.ts';
import { parseStatus, tokenIn } from '../../core/status.ts';
import { beginsWithStatus, isDamagedStatus, isStatusWord } from '../../core/status-damage.ts';
import { isOwnName, type OwnRole } from './own-headers.ts';
import { OWN_DOUBTS, REPEATS, RESTORED } from './own-texts.ts';

/** A sheet as it shows itself. */
export interface ShownSheet {
  readonly header: readonly string[];
  /** Columns that fill no field of a task and bear no mark. */
  readonly free: readonly number[];
  /** What the rows below the header show. */
  readonly lines: readonly (readonly string[])[];
}

/** Only the add-on writes a state together with a row's token. */
const hasToken = (text: string): boolean => tokenIn(text) !== null;

/** What the add-on writes into rows without a token; a user may have written the like, but hardly throughout a column. */
function hasOwnReason(text: string): boolean {
  const read = parseStatus(text);
  if (read.kind !== 'status') return false;
  // The reason of a refusal begins with the name of the column at fault.
  if (read.status === 'Invalid') return read.reason.includes(': ');
  return (
    (read.status === 'Skipped' && read.reason.startsWith(REPEATS)) ||
    (read.status === 'Created' && read.reason === RESTORED)
  );
}

/** Of a row that may have been sent, although it bears no token any more. */
function isOwnDoubt(text: string): boolean {
  const read = parseStatus(text);
  const isUnknown = read.kind === 'status' && read.status === 'Unknown';
  return isUnknown && OWN_DOUBTS.some((reason) => read.reason.startsWith(reason));
}

/** What nobody but the add-on writes, of rows that were sent or may have been. */
const isOfSent = (text: string): boolean => hasToken(text) || isOwnDoubt(text);

const isOwnText = (text: string): boolean => isOfSent(text) || hasOwnReason(text);

function textsIn({ lines }: ShownSheet, column: number): string[] {
  return lines.map((line) => line[column] ?? '').filter((text) => text !== '');
}

const count = <T>(items: readonly T[], fits: (item: T) => boolean): number => items.filter(fits).length;

const isMost = (number: number, all: readonly unknown[]): boolean => number > 0 && number * 2 >= all.length;

/** An id of LeadSquared as the add-on or a program that saved the file writes it. */
const isId = (text: string): boolean => isGuid(splitMark(text.trim().toLowerCase()).text);

/**
 * Whether the columns beside each other bear the add-on's names, hold nothing but ids in the second one, and in the first one what may
 * be left of its statuses when another program saved or changed them: words with a token behind them, or, at the right end, where the
 * add-on has added the pair, its words alone.
 */
function isDamagedPair(sheet: ShownSheet, status: number): boolean {
  const { header, free, lines } = sheet;
  const taskId = status + 1;
  const isPair =
    free.includes(taskId) &&
    isOwnName(header[status] ?? '', 'status') &&
    isOwnName(header[taskId] ?? '', 'task-id') &&
    textsIn(sheet, taskId).every(isId);
  if (!isPair) return false;
  const texts = textsIn(sheet, status);
  if (texts.some(isDamagedStatus)) return true;
  const isAtEnd = header.slice(taskId + 1).every((text) => text.trim() === '');
  // An id beside no status is not the add-on's: it clears neither alone.
  const areIdsBesideStatuses = lines.every(
    (line) => (line[taskId] ?? '').trim() === '' || (line[status] ?? '').trim() !== '',
  );
  return isAtEnd && areIdsBesideStatuses && texts.length > 0 && texts.every(isStatusWord);
}

/** How surely a column is the one of the statuses; 0 when it is the user's. */
function sureness(sheet: ShownSheet, column: number): number {
  const texts = textsIn(sheet, column);
  const sent = count(texts, isOfSent);
  const isNamed = isOwnName(sheet.header[column] ?? '', 'status');
  // A row that was sent must never look new, so one under the add-on's name is enough.
  if (isNamed && sent > 0) return 3;
  if (isMost(sent, texts)) return 2;
  if (isNamed && isDamagedPair(sheet, column)) return 2;
  return isNamed && isMost(count(texts, isOwnText), texts) ? 1 : 0;
}

type StatusPlaces = Pick<OwnPlaces, 'status' | 'taskId'>;

/** Both columns as the add-on adds them, with nothing in them: at the right end, side by side. */
function emptyPair({ header, free, lines }: ShownSheet): StatusPlaces | null {
  const [status, taskId] = [header.length - 2, header.length - 1];
  const isEmpty = lines.every((line) => (line[status] ?? '') === '' && (line[taskId] ?? '') === '');
  const isPair =
    free.includes(status) &&
    free.includes(taskId) &&
    isOwnName(header[status] ?? '', 'status') &&
    isOwnName(header[taskId] ?? '', 'task-id');
  return isEmpty && isPair ? { status, taskId } : null;
}

/**
 * The column of ids that belongs to these statuses: it is empty and right of them, or holds ids in rows with a status alone. Right of
 * them, where an id stands beside a token, it may hold ids beside blank cells, too: a status that the user cleared asks for the row again.
 */
export function taskIdColumnOf({ header, free, lines }: ShownSheet, status: number): number | null {
  const fits = (column: number) => {
    const filled = lines.filter((line) => (line[column] ?? '') !== '');
    const isBeside = column === status + 1;
    if (filled.length === 0) return isBeside;
    const mayBeCleared = isBeside && filled.some((line) => hasToken(line[status] ?? ''));
    const isStatus = (text: string) =>
      isOwnText(text) || isDamagedStatus(text) || isStatusWord(text) || (mayBeCleared && text === '');
    return filled.every((line) => isId(line[column] ?? '') && isStatus(line[status] ?? ''));
  };
  const fitting = free.filter(
    (column) => column !== status && isOwnName(header[column] ?? '', 'task-id') && fits(column),
  );
  return fitting.find((column) => column === status + 1) ?? fitting[0] ?? null;
}

/** A column that bears the name of the add-on's statuses and holds words that it does not write is the user's. */
const isUsersStatus = (sheet: ShownSheet, column: number): boolean =>
  isOwnName(sheet.header[column] ?? '', 'status') &&
  textsIn(sheet, column).some((text) => !beginsWithStatus(text));

/**
 * A column without the add-on's mark that is called as its column of ids and holds nothing but ids of LeadSquared. It may come from a
 * file of before whose statuses were deleted, or be a list of tasks that exist, or the user's own: nobody can tell. It is left as it is,
 * and its rows are not sent; unless the user keeps statuses of their own, too, so that the ids are the user's as well.
 *
 * @param taskId the column of the add-on's ids
 * @param status the column of the add-on's statuses; ids right of it belong to it, and a status that the user cleared there asks for
 * the row to be sent again
 */
export function foreignIds(
  sheet: ShownSheet,
  status: number | null = null,
  taskId: number | null = null,
): number | null {
  const isOfIds = (column: number) => {
    const texts = textsIn(sheet, column);
    return texts.length > 0 && texts.every(isId);
  };
  // An id of the add-on's beside its status, which stands nowhere else, makes all ids of the column doubtful, whatever was typed there.
  const holdsOwnId = (column: number) =>
    status !== null &&
    sheet.lines.some(
      (line) =>
        isId(line[column] ?? '') &&
        isOwnText(line[status] ?? '') &&
        (taskId === null || (line[taskId] ?? '') === ''),
    );
  if (sheet.free.some((column) => column !== status && isUsersStatus(sheet, column))) return null;
  return (
    sheet.free.find(
      (column) =>
        (status === null || column !== status + 1) &&
        isOwnName(sheet.header[column] ?? '', 'task-id') &&
        (isOfIds(column) || holdsOwnId(column)),
    ) ?? null
  );
}

/** What the content says, and a problem where two columns say the same. */
export interface Recognised extends StatusPlaces {
  readonly problem: Issue | null;
}

/** The add-on's columns in a sheet where none is marked as the one of the statuses. */
export function recogniseColumns(sheet: ShownSheet): Recognised {
  const candidates = sheet.free
    .map((column) => ({
      column,
      sure: sureness(sheet, column),
      own: count(textsIn(sheet, column), isOwnText),
    }))
    .filter(({ sure }) => sure > 0)
    .sort((a, b) => b.sure - a.sure || b.own - a.own || a.column - b.column);
  const [first, second] = candidates;
  if (first === undefined) return { ...(emptyPair(sheet) ?? { status: null, taskId: null }), problem: null };
  const status = first.column;
  const isDoubtful = second?.sure === 3;
  return {
    status,
    taskId: taskIdColumnOf(sheet, status),
    problem: isDoubtful ? twoOwnColumns(sheet.header[status] ?? '', status, second.column) : null,
  };
}

/** The column of progress that belongs to these statuses: it holds nothing but the add-on's words, each beside an id. */
export function progressColumnOf(
  { header, free, lines }: ShownSheet,
  { status, taskId }: StatusPlaces,
): number | null {
  if (status === null || taskId === null) return null;
  const isOfProgress = (column: number) => {
    const filled = lines.filter((line) => (line[column] ?? '') !== '');
    const fits = (line: readonly string[]) => isProgress(line[column] ?? '') && isId(line[taskId] ?? '');
    return filled.length > 0 && filled.every(fits);
  };
  return free.find((column) => isOwnName(header[column] ?? '', 'progress') && isOfProgress(column)) ?? null;
}

/** Of several marked columns, which two windows have added, the one that holds the most of the add-on's own. */
export function richestColumn(
  role: OwnRole,
  columns: readonly number[],
  lines: readonly (readonly string[])[],
): number | null {
  const isOwn = role === 'status' ? isOwnText : (text: string) => text !== '';
  const ranked = columns
    .map((column) => ({ column, own: count(lines, (line) => isOwn(line[column] ?? '')) }))
    .sort((a, b) => b.own - a.own || a.column - b.column);
  return ranked[0]?.column ?? null;
}
