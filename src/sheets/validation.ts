// Data validation of whole columns, by which a sheet shows lists to choose from: whose it is, and what the add-on's own says.
import { TITLE } from './dialogs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Rule = GoogleAppsScript.Spreadsheet.DataValidation | null;

/** By its beginning the add-on knows its own lists. */
const HELP = `${TITLE}: choose from the list, or write what you like.`;
/** Cells of a column whose rule is looked at: each costs a call of Google's, and the add-on gives a column one rule throughout. */
const MOST_LOOKED_AT = 200;

/** A list that refuses nothing. */
export function listRule(choices: readonly string[]): Rule {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .setHelpText(HELP)
    .build();
}

const isOwn = (rule: GoogleAppsScript.Spreadsheet.DataValidation): boolean =>
  (rule.getHelpText() ?? '').startsWith(TITLE);

export type Whose = 'nobody' | 'own' | 'user';

/** Whose the rules of a column are; the user's as soon as one of those looked at is. */
export function whoseRules(column: readonly Rule[]): Whose {
  const rules = column.filter((rule) => rule !== null);
  const step = Math.max(1, Math.ceil(rules.length / MOST_LOOKED_AT));
  const last = rules.length - 1;
  const looked = rules.filter((_, place) => place % step === 0 || place === last);
  if (looked.length === 0) return 'nobody';
  return looked.every(isOwn) ? 'own' : 'user';
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

function isEach(rules: Rule | readonly Rule[]): rules is readonly Rule[] {
  return Array.isArray(rules);
}
