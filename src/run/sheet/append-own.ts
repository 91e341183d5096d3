// Adds both columns that every sheet needs in one stroke, to a sheet that has none, while nobody works on its columns.
import type { AccountFacts } from '../../core/account/account-facts.ts';
import type { SheetSettings } from '../../core/settings.ts';
import { rememberAdded } from './find-own.ts';
import { markedHeader } from './header-marks.ts';
import { isOwnName, NEEDED_ROLES, OWN_ROLES, ownName } from './own-headers.ts';
import { addingMark, areInPlace, finalValue } from './own-marks.ts';
import { type SheetHead, understood } from './sheet-head.ts';
import { CELLS_A_CALL } from './snapshot.ts';
import { type ColumnMark, type Table, type Texts, withOneMore } from './table.ts';

/** Whether the sheet has nothing that is the add-on's or looks so: whatever else there is, `addOwnColumns` minds it. */
function isUntouched({ own, header }: SheetHead): boolean {
  const { status, taskId, progress, unmarked, surplus, isRestoring, foreignIds, problem } = own;
  const hasColumn = status !== null || taskId !== null || progress !== null;
  const isOdd = unmarked.length > 0 || surplus.length > 0 || isRestoring || foreignIds !== null;
  const hasName = header.some((text) => OWN_ROLES.some((role) => isOwnName(text, role)));
  return !hasColumn && !isOdd && problem === null && !hasName;
}

/** Whether a header row shows exactly these texts, and nothing right of them. */
function shows(texts: readonly string[] = [], header: readonly string[]): boolean {
  return texts.every((text, column) => text === (header[column] ?? '')) && texts.length >= header.length;
}

/** Whether the header is as it was, and as many columns right of it as are to come are blank. */
function isRoomFree(table: Table, { headerRow, header, size }: SheetHead, coming: number): boolean {
  const all = withOneMore({ first: headerRow, last: size.lastRow });
  const columns = size.columns + coming;
  if ((all.last - all.first + 1) * columns > CELLS_A_CALL) {
    if (table.size().columns !== size.columns) return false;
    return shows(table.readTexts({ first: headerRow, last: headerRow }, columns)[0], header);
  }
  const [now, ...lines] = table.readTexts(all, columns);
  return shows(now, header) && lines.every((line) => line.slice(size.columns).every((text) => text === ''));
}

export interface Appended {
  readonly head: SheetHead;
  /** What the rows below the header showed once the columns were there. */
  readonly lines: Texts;
}

/**
 * Gives a sheet without any column of the add-on's the two that it needs, as `addOwnColumns` does, by fewer looks: the columns are marked
 * by their place in the same moment in which their headers are written, and both count only when the whole header, with nothing new in
 * it, was then seen between two looks at the marks. Otherwise the marks are taken back, and the headers, which name those left
 * of them, are put in order by whoever looks next.
 *
 * @param seen the head as it was read last, in this execution or in an earlier one
 * @returns null when there is more to do, or somebody works on the columns in this moment
 */
export function appendOwn(
  table: Table,
  seen: SheetHead,
  settings: SheetSettings,
  facts?: AccountFacts,
): Appended | null {
  const { headerRow, header, size } = seen;
  if (!isUntouched(seen) || header.length !== size.columns) return null;
  const names = NEEDED_ROLES.map((role) => ownName(role, header));
  const marked = names.map((name) => markedHeader(name, header));
  const places = NEEDED_ROLES.map((_, at) => size.columns + at);
  const adding = addingMark(table);
  table.ensureColumns(size.columns + names.length);
  if (!isRoomFree(table, seen, names.length)) return null;
  table.writeHeaders(headerRow, size.columns, marked);
  for (const column of places) table.addMark(column, adding);
  for (const column of places) table.widenColumn(column);
  table.flush();
  const before = table.readMarks().columns;
  const [written, ...lines] = table.readTexts(
    { first: headerRow, last: size.lastRow },
    size.columns + marked.length + 1,
  );
  const marks = table.readMarks().columns;
  const own = places.flatMap((column) => marks.find((mark) => mark.column === column) ?? []);
  const isClear =
    shows(written, [...header, ...marked]) && areInPlace(before, marks) && isEachMarked(own, marks, adding);
  if (!isClear) {
    for (const mark of marks) if (mark.value === adding) mark.remove();
    table.flush();
    return null;
  }
  for (const [at, role] of NEEDED_ROLES.entries()) own[at]?.set(finalValue(role, false));
  const [name = '', text = ''] = [names[0], marked[0]];
  table.cutInRow(headerRow, text.slice(name.length));
  const [status = null, taskId = null] = places;
  const named = [...header, ...names];
  const found = rememberAdded(table, named, { status, taskId });
  const top = seen.top.map((line) => [...line, ...names.map(() => '')]);
  const wider = { lastRow: size.lastRow, columns: named.length };
  const head = understood(table, { ...seen, size: wider, header: named, own: found, top }, settings, facts);
  return { head, lines };
}

/** Whether each of the columns bears one mark, this one, and there are no others. */
function isEachMarked(own: readonly ColumnMark[], all: readonly ColumnMark[], value: string): boolean {
  return (
    own.length === NEEDED_ROLES.length &&
    all.length === own.length &&
    own.every((mark) => mark.value === value)
  );
}
