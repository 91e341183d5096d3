// Asks Google row by row which rows are out of sight, by hand or by a filter.
import type { AskedBy, HiddenRows } from '../run/sheet/table.ts';
import { onceMore } from './once-more.ts';

type Sheet = Pick<
  GoogleAppsScript.Spreadsheet.Sheet,
  'getFilter' | 'getMaxRows' | 'isRowHiddenByFilter' | 'isRowHiddenByUser'
>;

/** So few rows are asked about a filter sooner than the sheet is, and so many before the sheet is believed to have none. */
const ASKED_BOTH_WAYS = 60;

export function hasFilter(sheet: Sheet): boolean {
  return onceMore('Filter', () => sheet.getFilter()) !== null;
}

/**
 * Google speaks of a sheet's basic filter alone (page class Sheet, `getFilter`): that of a table and a slicer hide rows, too, and are
 * met only by asking rows. So some at even distances are asked about before half of the questions are saved.
 */
function mayBeFiltered(sheet: Sheet, rows: readonly number[], by: AskedBy): boolean {
  if (by !== 'any') return by === 'each';
  if (rows.length <= ASKED_BOTH_WAYS || hasFilter(sheet)) return true;
  const step = Math.ceil(rows.length / ASKED_BOTH_WAYS);
  return rows.some((row, place) => place % step === 0 && isThereAnd(sheet, row, isFilteredOut(sheet)));
}

const isFilteredOut = (sheet: Sheet) => (row: number) => sheet.isRowHiddenByFilter(row);

/** The user may have deleted rows since they were counted. */
function isThereAnd(sheet: Sheet, row: number, holds: (row: number) => boolean): boolean {
  try {
    return holds(row);
  } catch {
    return row <= sheet.getMaxRows() && onceMore('Hidden rows', () => holds(row));
  }
}

/** See `Table.hiddenRows`. Google answers only row by row (page class Sheet, `isRowHiddenByFilter`, `isRowHiddenByUser`). */
export function hiddenRows(sheet: Sheet, rows: readonly number[], seconds: number, by: AskedBy): HiddenRows {
  const hidden = new Set<number>();
  let byFilter = false;
  const until = Date.now() + seconds * 1000;
  const mayFilter = mayBeFiltered(sheet, rows, by);
  const isHidden = (row: number) => {
    if (sheet.isRowHiddenByUser(row)) return true;
    const isOut = mayFilter && sheet.isRowHiddenByFilter(row);
    byFilter ||= isOut;
    return isOut;
  };
  for (const [place, row] of rows.entries()) {
    if (place > 0 && Date.now() > until) return { hidden, unasked: new Set(rows.slice(place)), byFilter };
    if (isThereAnd(sheet, row, isHidden)) hidden.add(row);
  }
  return { hidden, unasked: new Set(), byFilter };
}
