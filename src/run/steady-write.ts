// Writes cells of one column by their places, and makes sure that they are where they were meant to be, whatever the user did.
import { type CellWrite, type MeantWrite, mend } from './mend.ts';
import { neverStill } from './never-still.ts';
import { stretches } from './results.ts';
import { isWrittenInto, readImage, type SheetImage } from './sheet-image.ts';
import type { Table } from './table.ts';
import { UserError } from './user-error.ts';

/** Looks after which a sheet that is never still is given up. */
const ROUNDS = 10;

export interface SteadyWrite {
  /** What the sheet, or a part of it, showed right before. */
  readonly before: SheetImage;
  /** Index from 0. */
  readonly column: number;
  /** What the cells of the column are to hold, by row number. */
  readonly texts: ReadonlyMap<number, string>;
  /** What belongs into the column's cell of a row outside the image, should the write have hit it; see `mend`. */
  readonly rescue?: MeantWrite['rescue'];
  /** Where the header is now, should rows have been inserted above it. */
  readonly headerRow: () => number;
}

function write(table: Table, writes: readonly CellWrite[]): void {
  for (const column of new Set(writes.map((each) => each.column))) {
    for (const stretch of stretches(writes.filter((each) => each.column === column))) {
      const texts = stretch.map(({ text }) => text);
      table.writeColumn(column, stretch[0]?.row ?? 0, texts);
    }
  }
  table.flush();
}

/** The whole sheet below its header, also when rows or columns are added while it is read. */
function readWhole(table: Table, headerRow: () => number): SheetImage {
  for (let attempt = 0; attempt < ROUNDS; attempt++) {
    const top = headerRow();
    const { lastRow, columns } = table.size();
    // One row more than there are: should it hold anything, the rows moved down while they were read.
    const image = readImage(table, top, { first: top + 1, last: lastRow + 1 }, columns);
    const below = image.lines[lastRow - top] ?? [];
    const size = table.size();
    const isWhole =
      size.lastRow === lastRow && size.columns === columns && below.every((text) => text === '');
    if (isWhole) return image;
  }
  throw neverStill('its statuses could not be written');
}

/**
 * Google writes a cell by its place alone, so a sort between the look and the write puts a text on another row. Here the
 * cells are read again afterwards; when they are not what was there before with the new texts, the rows are found by what
 * they hold, what was hit is put back, and what was missed is written, until all is in order. What was a formula in another
 * column and was hit because a column was inserted comes back as the value it showed.
 *
 * @returns true when something had moved, so that places known before are no longer right
 * @throws UserError `busy` when the sheet is never still, `mapping` when the column was deleted
 */
export function writeSteadily(table: Table, meant: SteadyWrite): boolean {
  const { before, column, texts, rescue = () => '' } = meant;
  if (texts.size === 0) return false;
  write(
    table,
    [...texts].map(([row, text]) => ({ row, column, text })),
  );
  const last = before.first + before.lines.length - 1;
  const now = readImage(table, before.headerRow, { first: before.first, last }, before.header.length);
  if (isWrittenInto(before, now, column, texts)) return false;
  const written = new Set(texts.values());
  let hit: ReadonlySet<number> = new Set();
  for (let round = 0; round < ROUNDS; round++) {
    const mending = mend({ before, column, texts, written, hit, rescue }, readWhole(table, meant.headerRow));
    if (mending.column === null) {
      throw new UserError(
        'mapping',
        'A column of the add-on was deleted while it was being written. Undo the deletion (Ctrl+Z) before you go on.',
      );
    }
    if (mending.writes.length === 0) return true;
    hit = mending.hit;
    for (const { text } of mending.writes) written.add(text);
    write(table, mending.writes);
  }
  throw neverStill('its statuses could not be written');
}
