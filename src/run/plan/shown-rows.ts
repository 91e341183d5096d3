// Tells whether the rows at the places that the user chose are still those that the user was shown.
import { displays, type SheetRow } from '../../core/cell.ts';
import { digestOf } from '../../core/placement-mark.ts';
import { rowDigest } from '../sheet/row-digest.ts';
import type { SheetHead } from '../sheet/sheet-head.ts';
import type { RowSpan } from '../sheet/table.ts';

/** Rows that are meant by their places, and what they held. */
export interface ShownRows {
  readonly spans: readonly RowSpan[];
  readonly digest: string;
}

/** Whether a row stands at one of the places. */
export function isWithin({ rowNumber }: Pick<SheetRow, 'rowNumber'>, spans: readonly RowSpan[]): boolean {
  return spans.some(({ first, last }) => rowNumber >= first && rowNumber <= last);
}

/**
 * What the rows hold in the columns that are sent, whatever their order and their statuses: a row of them that was sent first changes
 * nothing, and a row that has come from elsewhere does.
 *
 * @param read every row below the header
 */
export function shownAt(
  spans: readonly RowSpan[],
  read: readonly SheetRow[],
  { mapping }: Pick<SheetHead, 'mapping'>,
): ShownRows {
  const blank = rowDigest([], mapping);
  const digests = read
    .filter((row) => isWithin(row, spans))
    .map((row) => rowDigest(displays(row), mapping))
    .filter((digest) => digest !== blank);
  return { spans, digest: digestOf(digests.sort()) };
}
