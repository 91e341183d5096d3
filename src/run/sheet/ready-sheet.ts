// A sheet with the add-on's own columns: added, named, marked, and put in order after a kill.
import type { SheetSettings } from '../../core/settings.ts';
import { busySheet } from '../user-error.ts';
import { forgetOwn } from './find-own.ts';
import { readFormulaCells } from './formula-cells.ts';
import { addOwnColumns, adoptColumns, nameOwnColumn, placeOf } from './own-columns.ts';
import { isOwnName, NEEDED_ROLES, OWN_ROLES, type OwnRole } from './own-headers.ts';
import { readHead, readHeadLeniently, type SheetHead } from './sheet-head.ts';
import { StatusCells } from './status-cells.ts';
import { strayStatuses } from './stray-statuses.ts';
import type { Table } from './table.ts';

/** A head whose add-on columns are known to be there. */
export interface ReadySheet {
  readonly head: SheetHead;
  readonly cells: StatusCells;
  /** Whether the columns were put in order just now, so that the statuses may have no colours yet; left out when not. */
  readonly isNew?: true;
}

/**
 * Takes statuses out of columns that fill no field, where an execution that was killed or held up has left them. What a formula shows there
 * is none: it repeats the column of statuses.
 *
 * @param lines what the rows below the header show
 * @returns whether any was taken out
 */
export function clearStrays(
  table: Table,
  { mapping, headerRow, header }: Pick<SheetHead, 'mapping' | 'headerRow' | 'header'>,
  lines: readonly (readonly string[])[],
): boolean {
  const now = { headerRow, header, first: headerRow + 1, lines };
  const own = new Set(lines.map((line) => line[mapping.statusColumn ?? -1] ?? ''));
  let count = 0;
  for (const [column, texts] of strayStatuses(mapping, lines)) {
    const isFormula = readFormulaCells(table, now, column, own);
    const shown = lines.flatMap((line, place) =>
      isFormula(now.first + place, column, false) ? [line[column]] : [],
    );
    const repeated = new Set(shown);
    for (const text of texts) if (!repeated.has(text)) count += table.replaceInColumn(column, { text }, '');
  }
  if (count > 0) table.flush();
  return count > 0;
}

/** Lets go of columns that two windows have added at once: one that holds nothing loses its header, too. */
function dropSurplus(table: Table, { headerRow, header, size, own }: SheetHead): void {
  for (const mark of own.surplus) {
    const name = header[mark.column] ?? '';
    const span = { first: headerRow + 1, last: Math.max(size.lastRow, headerRow + 1) };
    const isEmpty = table.readColumn(mark.column, span).every((text) => text === '');
    const isNamed = OWN_ROLES.some((role) => isOwnName(name, role));
    const isAlone = header.indexOf(name) === header.lastIndexOf(name);
    if (isEmpty && isNamed && isAlone) table.replaceInRow(headerRow, name, '');
    mark.remove();
  }
  table.flush();
  forgetOwn(table);
}

/** What has to be done next before the sheet is in order; null when it is. */
function nextRepair(
  table: Table,
  head: SheetHead,
  settings: SheetSettings,
  needed: readonly OwnRole[],
): (() => void) | null {
  const { own, header, headerRow } = head;
  if (own.surplus.length > 0) return () => dropSurplus(table, head);
  if (own.unmarked.length > 0) return () => adoptColumns(table, () => readHeadLeniently(table, settings).own);
  for (const role of OWN_ROLES) {
    const column = placeOf(own, role);
    if (column === null || (header[column] ?? '') !== '') continue;
    return () => nameOwnColumn(table, head, role, column);
  }
  const missing = needed.filter((role) => placeOf(own, role) === null);
  return missing.length === 0 ? null : () => addOwnColumns(table, headerRow, header, missing);
}

/** The sheet as it was read, should there be nothing to put in order but colours; null otherwise. */
export function asReadySheet(
  table: Table,
  head: SheetHead,
  settings: SheetSettings,
  needed: readonly OwnRole[] = NEEDED_ROLES,
): ReadySheet | null {
  const { status, taskId } = head.own;
  if (status === null || taskId === null || nextRepair(table, head, settings, needed) !== null) return null;
  return { head, cells: new StatusCells(table, status, taskId) };
}

/** Each of the repairs above may be needed once, and once more when the user works on the columns meanwhile. */
const REPAIRS = 8;

/**
 * The sheet with the add-on's columns, which are added at the right end when it has none yet.
 *
 * @param read reads the head, and says what keeps the sheet from being used
 * @param needed the columns to add where they are missing
 * @throws UserError as `readHead`
 */
export function readReadySheet(
  table: Table,
  settings: SheetSettings,
  read = () => readHead(table, settings),
  needed: readonly OwnRole[] = NEEDED_ROLES,
): ReadySheet {
  for (let attempt = 0; attempt < REPAIRS; attempt++) {
    const head = read();
    const ready = asReadySheet(table, head, settings, needed);
    // Colours are given by place, so whoever writes statuses does it when the columns stand, and a run once its first calls are out.
    if (ready !== null) return attempt === 0 ? ready : { ...ready, isNew: true };
    nextRepair(table, head, settings, needed)?.();
  }
  throw busySheet('nothing was done');
}
