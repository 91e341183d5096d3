// Data validation of whole columns, by which a sheet shows lists to choose from: whose it is, and how it is read and written.
import { isOwnList, type Parts } from './own-list.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Rule = GoogleAppsScript.Spreadsheet.DataValidation | null;

/**
 * Whose the rules of a column are: the add-on's when all are, the user's as soon as one is, at `place` below the header from 0.
 * `besideOwn` tells whether lists of the add-on's stand in the column too. `unseen`: the time was over before all were looked at.
 */
export type Whose =
  | { readonly kind: 'nobody' | 'own' | 'unseen' }
  | { readonly kind: 'user'; readonly place: number; readonly besideOwn: boolean };

/** Only the next rule and the last one are looked at: it is for a message, and a long column of the user's is not read for it. */
function isOwnBelow(column: readonly (Parts | null)[], place: number): boolean {
  const below = column.slice(place + 1).filter((rule) => rule !== null);
  return [below[0], below[below.length - 1]].some((rule) => rule !== undefined && isOwnList(rule));
}

/**
 * Looks at every rule, since a single cell may be the user's. What Google takes for telling a rule's parts is not known, and a column
 * may have 50,000 of them, so the time is watched.
 *
 * @param isLate whether the time for looking is over
 */
export function whoseRules(column: readonly (Parts | null)[], isLate: () => boolean): Whose {
  let last: Parts | null = null;
  for (const [place, rule] of column.entries()) {
    // Where Google gives equal cells one and the same object, it is looked at once.
    if (rule === null || rule === last) continue;
    if (isLate()) return { kind: 'unseen' };
    if (!isOwnList(rule))
      return { kind: 'user', place, besideOwn: last !== null || isOwnBelow(column, place) };
    last = rule;
  }
  return { kind: last === null ? 'nobody' : 'own' };
}

/** The rules below the header, column by column. */
export function readRules(sheet: Sheet, headerRow: number, columns: number): Rule[][] {
  const rows = sheet.getMaxRows() - headerRow;
  if (rows < 1) return Array.from({ length: columns }, () => []);
  const lines: Rule[][] = sheet.getRange(headerRow + 1, 1, rows, columns).getDataValidations();
  return Array.from({ length: columns }, (_, column) => lines.map((line) => line[column] ?? null));
}

/** Gives the cells of a column below the header one rule, or each its own; null takes it off. @param column index from 0 */
export function writeRules(
  sheet: Sheet,
  headerRow: number,
  column: number,
  rules: Rule | readonly Rule[],
): void {
  const rows = sheet.getMaxRows() - headerRow;
  if (rows < 1) return;
  const range = sheet.getRange(headerRow + 1, column + 1, rows, 1);
  if (isEach(rules)) range.setDataValidations(Array.from({ length: rows }, (_, row) => [rules[row] ?? null]));
  else range.setDataValidation(rules);
}

/** Whether the user may edit these cells at all. */
export function mayWriteRules(sheet: Sheet, headerRow: number, column: number): boolean {
  return sheet.getRange(headerRow + 1, column + 1, sheet.getMaxRows() - headerRow, 1).canEdit();
}

function isEach(rules: Rule | readonly Rule[]): rules is readonly Rule[] {
  return Array.isArray(rules);
}
