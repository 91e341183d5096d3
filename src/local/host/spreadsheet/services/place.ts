// Finds the box that the arguments of a getRange mean.

import { type OpenSides, parseA1 } from '../model/a1.ts';
import type { Box } from '../model/box.ts';
import { SheetError } from '../model/errors.ts';
import type { Access } from './access.ts';

export interface Place {
  readonly gid: number;
  readonly box: Box;
  readonly open: OpenSides;
}

/** Throws SheetError `out-of-bounds` for positions below 1 and empty sizes. */
export function boxOf(row: number, column: number, rows: number, columns: number): Box {
  if (row < 1) throw new SheetError('out-of-bounds', 'The starting row of the range is too small.');
  if (column < 1) throw new SheetError('out-of-bounds', 'The starting column of the range is too small.');
  if (rows < 1) throw new SheetError('out-of-bounds', 'The number of rows in the range must be at least 1.');
  if (columns < 1)
    throw new SheetError('out-of-bounds', 'The number of columns in the range must be at least 1.');
  return { row, column, rows, columns };
}

/** What an A1 text means on a sheet, or on the one that it names. Throws SheetError `not-found` and `out-of-bounds`. */
export function placeOfA1(access: Access, gid: number, text: string): Place {
  const size = (of: number) => {
    const sheet = access.place(of);
    return { rows: sheet.rowCount, columns: sheet.columnCount };
  };
  const notFound = () => new SheetError('not-found', 'Range not found');
  const first = parseA1(text, size(gid));
  if (!first) throw notFound();
  const target = first.sheetName === null ? gid : access.workbook.sheetNamed(first.sheetName)?.gid;
  if (target === undefined) throw notFound();
  const parsed = target === gid ? first : parseA1(text, size(target));
  if (!parsed) throw notFound();
  access.place(target).checkInside(parsed.box);
  return { gid: target, box: parsed.box, open: parsed.open };
}
