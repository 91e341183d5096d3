// Adds the add-on's columns at the right end of a sheet, without harm to a column that the user inserts in that moment.
import { neverStill, STILL_TRIES } from './never-still.ts';
import type { Table } from './table.ts';

function readHeader(table: Table, headerRow: number): string[] {
  const [header = []] = table.readTexts({ first: headerRow, last: headerRow }, table.size().columns);
  return header;
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
  for (let attempt = 0; attempt < STILL_TRIES; attempt++) {
    table.appendColumns(headerRow, left);
    table.flush();
    const now = readHeader(table, headerRow);
    const lost = lostFrom(header, now);
    // A header that the user changed is lost too; then there are as many columns as there should be.
    const isHit = lost.length > 0 && now.length < header.length + left.length;
    if (isHit) {
      for (const [place, text] of lost.entries()) {
        const column = now.indexOf(left[place] ?? '');
        if (column >= 0) table.writeColumn(column, headerRow, [text]);
      }
      table.flush();
    }
    header = isHit ? readHeader(table, headerRow) : now;
    for (const text of left) if (header.includes(text)) table.furnishColumn(header.indexOf(text));
    left = left.filter((text) => !header.includes(text));
    if (left.length === 0) return;
  }
  throw neverStill('the columns “Task status” and “Task ID” could not be added');
}
