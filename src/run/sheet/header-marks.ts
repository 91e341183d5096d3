// Headers of the add-on's own that were written by place: each names the headers left of it, until somebody has looked.
import { isPlainWords } from '../../core/typed-text.ts';
import { forgetOwn } from './find-own.ts';
import { isOwnName, OWN_ROLES, type OwnRole, ownName, roleOfName } from './own-headers.ts';
import { type MarkedColumns, markColumns, markedColumns, marksOf, type RoleColumn } from './own-marks.ts';
import type { Table } from './table.ts';

const OPEN = '⟨';
const CLOSE = '⟩';
/** Columns that the user may insert in that moment, each of which moves the place by one. */
const NAMED = 3;

/** Longest header that is named, in characters: a mark must stay a text that can be sought. */
const NAME_LIMIT = 500;
/** Brackets in a header of the user's must not pass for the ends of names, and a text that is sought stands on one line. */
const DISGUISES = [
  [OPEN, '⦑'],
  [CLOSE, '⦒'],
  ['\n', '␊'],
  ['\v', '␋'],
  ['\f', '␌'],
  ['\r', '␍'],
  ['\u0085', '␤'],
  ['\u2028', '␞'],
  ['\u2029', '␟'],
] as const;

const hidden = (header: string): string =>
  DISGUISES.reduce((text, [sign, disguise]) => text.split(sign).join(disguise), header);
const revealed = (name: string): string =>
  DISGUISES.reduce((text, [sign, disguise]) => text.split(disguise).join(sign), name);

/** `Task status ⟨Owner⟨Due date⟨Description⟩` right of the column Description. */
export function markedHeader(own: string, before: readonly string[]): string {
  const named = before.filter((text) => text !== '' && text.length <= NAME_LIMIT).slice(-NAMED);
  return `${own} ${[...named.map((text) => OPEN + hidden(text))].join('')}${CLOSE}`;
}

interface Marked {
  readonly text: string;
  readonly own: string;
  readonly named: readonly string[];
}

function marksIn(header: readonly string[]): Marked[] {
  return header.flatMap((text) => {
    const start = text.indexOf(` ${OPEN}`);
    if (start < 0 || !text.endsWith(CLOSE)) return [];
    const own = text.slice(0, start);
    const named = text.slice(start + 1 + OPEN.length, -CLOSE.length);
    // A user may end a header in such brackets, too.
    if (!OWN_ROLES.some((role) => isOwnName(own, role))) return [];
    return [{ text, own, named: named.split(OPEN).map(revealed) }];
  });
}

export function hasMarks(header: readonly string[]): boolean {
  return marksIn(header).length > 0;
}

/** The last of these columns that holds anything below the header; -1 when none does. */
function lastFilled(table: Table, headerRow: number, columns: readonly number[]): number {
  const span = { first: headerRow + 1, last: table.size().lastRow };
  if (span.last < span.first) return -1;
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const lines = table.readBlock(left, right, span);
  return columns.map((column) => lines.some((line) => (line[column - left] ?? '') !== '')).lastIndexOf(true);
}

interface Surroundings {
  readonly gone: readonly string[];
  readonly last: number;
  /** Roles whose column is known already, or comes from a mark further left. */
  readonly settled: ReadonlySet<OwnRole>;
}

/**
 * Whether a mark stands on the add-on's column. The headers that are gone were hit by one mark each, the last one by the last mark over a
 * column that holds anything: right of it there was nothing. A mark left of those stands on a column that the user has inserted.
 *
 * @returns what belongs there instead; null when it does stand on the add-on's column
 */
function insteadOf({ own }: Marked, place: number, { gone, last, settled }: Surroundings): string | null {
  if (gone.length > 0 && place <= last) return gone[place - last + gone.length - 1] ?? '';
  // Another window may have added the same column, or be about to.
  return settled.has(roleOfName(own)) ? '' : null;
}

/** Marked headers that are to become the add-on's own, and the others with what belongs there. */
interface Sorted {
  readonly own: readonly { readonly mark: Marked; readonly role: OwnRole }[];
  readonly others: readonly { readonly mark: Marked; readonly text: string }[];
}

/** The headers that marks have hit, and the last of the marked columns that holds anything; see `insteadOf`. */
function hitHeaders(
  table: Table,
  headerRow: number,
  header: readonly string[],
  marked: readonly Marked[],
): Pick<Surroundings, 'gone' | 'last'> {
  const columns = marked.map(({ text }) => header.indexOf(text));
  const named = marked[0]?.named ?? [];
  const left = (columns[0] ?? 0) - 1;
  const beside = header[left];
  // Where they stand right of the last one named, a header that is gone was changed by the user.
  const isInPlace = beside === named[named.length - 1];
  const others = header.filter((text) => !marked.some((mark) => mark.text === text));
  const gone = isInPlace ? [] : named.filter((text) => text !== '' && !others.includes(text));
  if (gone.length === 0) return { gone, last: -1 };
  const mayBeRenamed = gone.length === 1 && beside !== undefined && !named.includes(beside);
  const filled = lastFilled(table, headerRow, mayBeRenamed ? [left, ...columns] : columns);
  // Where its cells stand left of the marks, under another header, it was renamed, and no mark has hit it.
  if (mayBeRenamed && filled === 0) return { gone: [], last: -1 };
  return { gone, last: Math.max(gone.length - 1, mayBeRenamed ? filled - 1 : filled) };
}

function sortMarks(
  table: Table,
  headerRow: number,
  header: readonly string[],
  settled: MarkedColumns,
): Sorted {
  const marked = marksIn(header);
  const { gone, last } = hitHeaders(table, headerRow, header, marked);
  const roles = new Set<OwnRole>();
  const own: { readonly mark: Marked; readonly role: OwnRole }[] = [];
  const users: { readonly mark: Marked; readonly text: string }[] = [];
  for (const role of OWN_ROLES) if (marksOf(settled, role).length > 0) roles.add(role);
  for (const [place, mark] of marked.entries()) {
    const role = roleOfName(mark.own);
    // A column that has lost its header, and is about to get it back, is known by its mark.
    const isKnown = marksOf(settled, role).some(({ column }) => column === header.indexOf(mark.text));
    const text = isKnown ? null : insteadOf(mark, place, { gone, last, settled: roles });
    if (text === null) own.push({ mark, role });
    else users.push({ mark, text });
    if (text === null) roles.add(role);
  }
  return { own, others: users };
}

/**
 * Takes the marks off the headers: where a mark names a header that is gone, the add-on's stands in its place, and it is put back;
 * where it stands on the add-on's column, the column itself is marked first, so that it is known from then on whatever its header
 * says. All by what the cells hold, so that it does no harm to do it twice.
 *
 * @param read reads the header anew
 */
export function resolveMarks(
  table: Table,
  headerRow: number,
  header: readonly string[],
  read: () => readonly string[],
): void {
  const settled = markedColumns(table.readMarks().columns);
  const { own, others } = sortMarks(table, headerRow, header, settled);
  for (const { mark, text } of others) {
    if (isPlainWords(text)) table.replaceInRow(headerRow, mark.text, text);
    else table.putBack(headerRow, read().indexOf(mark.text), mark.text, { display: text, value: null });
  }
  const isNew = ({ role }: { readonly role: OwnRole }) => marksOf(settled, role).length === 0;
  const fresh = own.filter(isNew);
  const names = header.filter((text) => !own.some(({ mark }) => mark.text === text));
  const placesIn = (now: readonly string[]): RoleColumn[] =>
    fresh.map(({ mark, role }) => ({
      role,
      column: now.includes(mark.text) ? now.indexOf(mark.text) : null,
    }));
  const mayHaveIds = settled.taskId.length > 0 || names.some((text) => isOwnName(text, 'task-id'));
  const areMarked =
    fresh.length === 0 || markColumns(table, () => placesIn(read()), placesIn(header), mayHaveIds);
  if (fresh.length > 0) forgetOwn(table);
  // A column that could not be marked keeps saying whose it is, for the next look.
  const named = areMarked ? own : own.filter((each) => !isNew(each));
  for (const { mark, role } of named) table.replaceInRow(headerRow, mark.text, ownName(role, names));
  table.flush();
}
