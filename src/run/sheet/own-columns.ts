// Adds the add-on's columns at the right end of a sheet, without harm to a column that the user inserts in that moment.

import { BUSY_TRIES, busySheet, type UserError } from '../user-error.ts';
import { markedHeader, resolveMarks } from './header-marks.ts';
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
  return busySheet('the columns “Task status” and “Task ID” could not be added');
}

/**
 * Adds headed columns for the add-on's own use. Google writes a header by its place alone, and a column that the user inserts
 * in that moment moves the places; so each header first carries the names of those that it is meant to follow, and is put in
 * order by them, also by the next execution should this one be killed.
 *
 * @param before the header as it was read last
 * @param missing the headers to add
 * @throws UserError `busy` when columns are being inserted all the time
 */
export function addOwnColumns(
  table: Table,
  headerRow: number,
  before: readonly string[],
  missing: readonly string[],
): void {
  let header = before;
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const named = header;
    const left = missing.filter((text) => !header.includes(text));
    if (left.length === 0) break;
    table.appendColumns(
      headerRow,
      left.map((text) => markedHeader(text, named)),
    );
    table.flush();
    resolveMarks(table, headerRow, readHeader(table, headerRow));
    header = readHeader(table, headerRow);
  }
  for (const text of missing) {
    if (!header.includes(text)) throw busyColumns();
    table.widenColumn(header.indexOf(text));
  }
}

/** Gives a column of the add-on's own its header back, in the same way: by what stands left of it. */
export function nameOwnColumn(
  table: Table,
  headerRow: number,
  header: readonly string[],
  column: number,
  text: string,
): void {
  table.writeHeader(headerRow, column, markedHeader(text, header.slice(0, column)));
  table.flush();
  resolveMarks(table, headerRow, readHeader(table, headerRow));
}
