// Adds the add-on's columns at the right end of a sheet, without harm to a column that the user inserts in that moment.
import { neverStill, STILL_TRIES } from './never-still.ts';
import type { Table } from './table.ts';
import type { UserError } from './user-error.ts';

function readHeader(table: Table, headerRow: number): string[] {
  for (let attempt = 0; attempt < STILL_TRIES; attempt++) {
    const { columns } = table.size();
    // One column more than there are: should it hold anything, one was inserted since they were counted.
    const [texts = []] = table.readTexts({ first: headerRow, last: headerRow }, columns + 1);
    if ((texts[columns] ?? '') === '') return texts.slice(0, columns);
  }
  throw unstill();
}

function unstill(): UserError {
  return neverStill('the columns “Task status” and “Task ID” could not be added');
}

/** Headers of the user's that are no longer there. */
function lostFrom(before: readonly string[], now: readonly string[]): string[] {
  const left = [...now];
  return before.filter((text) => {
    const place = left.indexOf(text);
    if (place >= 0) left.splice(place, 1);
    return place < 0 && text !== '';
  });
}

/**
 * Whether a header is gone because the user typed another one over it: then all others stand where they stood. At the right
 * end that cannot be told from a column that was inserted there, and a column too many does less harm than one too few.
 */
function isRenamed(before: readonly string[], rest: readonly string[]): boolean {
  const others = before.flatMap((text, column) => (text === rest[column] ? [] : [column]));
  return before.length === rest.length && others.length === 1 && others[0] !== before.length - 1;
}

/**
 * Adds headed columns for the add-on's own use. Google writes a header by its place alone, so it is read again: when a
 * column was inserted meanwhile, the header that was hit is put back, and the columns are added anew.
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
  let left = missing;
  for (let attempt = 0; attempt < STILL_TRIES && left.length > 0; attempt++) {
    table.appendColumns(headerRow, left);
    table.flush();
    const now = readHeader(table, headerRow);
    const rest = now.filter((text) => !left.includes(text));
    const lost = isRenamed(header, rest) ? [] : lostFrom(header, now);
    // The first of ours are those that may stand where a header of the user's stood.
    const hit = left.filter((text) => now.includes(text)).slice(0, lost.length);
    for (const [place, text] of hit.entries()) {
      table.writeColumn(now.indexOf(text), headerRow, [lost[place] ?? '']);
    }
    table.flush();
    for (const text of left) {
      if (now.includes(text) && !hit.includes(text)) table.furnishColumn(now.indexOf(text));
    }
    header = readHeader(table, headerRow);
    left = missing.filter((text) => !header.includes(text));
  }
  if (left.length > 0) throw unstill();
}
