// Finds the row that holds the headers.
import { trimText } from '../checks/plain-text.ts';
import type { SheetSettings } from '../settings.ts';

const isEmpty = (row: readonly string[] | undefined): boolean =>
  row === undefined || row.every((text) => trimText(text) === '');

/**
 * The header's row number, from 1: the setting; or the last frozen row when it holds anything; or the first row that
 * does; or 1 in an empty sheet.
 *
 * @param firstRows display texts of the first rows of the sheet, at least of the frozen ones
 */
export function findHeaderRow(
  firstRows: readonly (readonly string[])[],
  frozenRows: number,
  setting: SheetSettings['headerRow'],
): number {
  if (setting !== 'auto') return setting;
  if (frozenRows > 0 && !isEmpty(firstRows[frozenRows - 1])) return frozenRows;
  const first = firstRows.findIndex((row) => !isEmpty(row));
  return first === -1 ? 1 : first + 1;
}
