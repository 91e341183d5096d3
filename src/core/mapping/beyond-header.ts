// Finds cells that stand right of the last header: they belong to no column, and are left over when a text was split by mistake.
import { cellName } from '../cell-name.ts';
import { trimText } from '../checks/plain-text.ts';
import { isWritten } from './sheet-view.ts';

export interface CellsBeyond {
  /** The first such cell, such as `F2`. */
  readonly cell: string;
  /** Its column, from 0. */
  readonly column: number;
  /** What it shows. */
  readonly text: string;
  /** How many rows have such cells. */
  readonly rows: number;
}

/** The column of the user's last header that is not blank; -1 when all are. @param own columns of the add-on, from 0 */
export function lastHeaderColumn(header: readonly string[], own: readonly (number | null)[]): number {
  let last = header.length - 1;
  while (last >= 0 && (own.includes(last) || trimText(header[last] ?? '') === '')) last--;
  return last;
}

/**
 * Filled cells right of the last header, over all rows given; null when there are none. Columns that hold statuses or ids of the
 * add-on are its own.
 *
 * @param rows what the rows show, from row `firstRow` of the sheet on; they may be wider than the header
 * @param own columns of the add-on, from 0
 */
export function cellsBeyondHeader(
  rows: readonly (readonly string[])[],
  header: readonly string[],
  firstRow: number,
  own: readonly (number | null)[] = [],
): CellsBeyond | null {
  const last = lastHeaderColumn(header, own);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const written = new Set(own);
  for (let column = last + 1; column < width; column++) {
    if (rows.some((row) => isWritten(row[column] ?? ''))) written.add(column);
  }
  const isBeyond = (text: string, column: number) =>
    column > last && !written.has(column) && trimText(text) !== '';
  const places = rows.flatMap((row, index) => {
    const column = row.length <= last + 1 ? -1 : row.findIndex(isBeyond);
    return column === -1
      ? []
      : [{ cell: cellName(firstRow + index, column), column, text: row[column] ?? '' }];
  });
  const [first] = places;
  return first === undefined ? null : { ...first, rows: places.length };
}
