// Adds the add-on's columns at the right end of a sheet, without harm to a column that the user inserts in that moment.
import type { OwnPlaces } from '../../core/mapping/mapping.ts';
import { BUSY_TRIES, busySheet, type UserError } from '../user-error.ts';
import { forgetOwn, type HeaderSeen } from './find-own.ts';
import { hasMarks, markedHeader, resolveMarks } from './header-marks.ts';
import { OWN_ROLES, type OwnRole, ownName } from './own-headers.ts';
import { markColumns, markedColumns, marksOf } from './own-marks.ts';
import type { Table } from './table.ts';

function readHeader(table: Table, headerRow: number): string[] {
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const { columns } = table.size();
    // One column more than there are: should it hold anything, one was inserted since they were counted.
    const [texts = []] = table.readTexts({ first: headerRow, last: headerRow }, columns + 1);
    if ((texts[columns] ?? '') === '') return texts.slice(0, columns);
  }
  throw busyColumns();
}

function busyColumns(): UserError {
  return busySheet('the columns of the add-on could not be added');
}

/** Where the column of a kind is; null when there is none. */
export function placeOf({ status, taskId, progress }: OwnPlaces, role: OwnRole): number | null {
  return { status, 'task-id': taskId, progress }[role];
}

/** Puts headers in order that still name those that they are meant to follow. */
export function settleHeaders(table: Table, headerRow: number, header: readonly string[]): void {
  resolveMarks(table, headerRow, header, () => readHeader(table, headerRow));
}

/**
 * Adds headed columns for the add-on's own use. Google writes a header by its place alone, and a column that the user inserts
 * in that moment moves the places; so each header first carries the names of those that it is meant to follow, and is put in
 * order by them, also by the next execution should this one be killed.
 *
 * @param before the header as it was read last
 * @param missing the columns to add
 * @throws UserError `busy` when columns are being inserted all the time
 */
export function addOwnColumns(
  table: Table,
  headerRow: number,
  before: readonly string[],
  missing: readonly OwnRole[],
): void {
  let header = before;
  let left = missing;
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const named = header;
    // Those that could not be told from others a moment ago are there, and are looked at again.
    if (!hasMarks(named)) {
      table.appendColumns(
        headerRow,
        left.map((role) => markedHeader(ownName(role, named), named)),
      );
      table.flush();
    }
    settleHeaders(table, headerRow, readHeader(table, headerRow));
    const added = markedColumns(table.readMarks().columns);
    for (const role of left) for (const { column } of marksOf(added, role)) table.widenColumn(column);
    left = left.filter((role) => marksOf(added, role).length === 0);
    if (left.length === 0) return;
    header = readHeader(table, headerRow);
  }
  throw busyColumns();
}

/** Gives a column of the add-on's own its header back, in the same way: by what stands left of it. */
export function nameOwnColumn(
  table: Table,
  { headerRow, header }: Pick<HeaderSeen, 'headerRow' | 'header'>,
  role: OwnRole,
  column: number,
): void {
  const left = Array.from({ length: column }, (_, place) => header[place] ?? '');
  table.writeHeaders(headerRow, column, [markedHeader(ownName(role, header), left)]);
  table.flush();
  settleHeaders(table, headerRow, readHeader(table, headerRow));
}

/**
 * Marks columns that are known by header and content as the add-on's own, so that they are known from then on whatever becomes of either.
 *
 * @param look tells where they are now; it is asked several times
 */
export function adoptColumns(table: Table, look: () => OwnPlaces): void {
  const marked = markedColumns(table.readMarks().columns);
  const isMarked = (role: OwnRole) => marksOf(marked, role).length > 0;
  const find = () => {
    const places = look();
    return OWN_ROLES.filter((role) => !isMarked(role) && placeOf(places, role) !== null).map((role) => ({
      role,
      column: placeOf(places, role),
    }));
  };
  if (!markColumns(table, find, find(), false)) throw busySheet('nothing was done');
  forgetOwn(table);
}
