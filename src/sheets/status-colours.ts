// Colours for the status column, as conditional formatting: they follow the text wherever the user sorts, moves or clears it.
import type { Status } from '../core/status.ts';

const COLOURS: Readonly<Record<Status, string>> = {
  Invalid: '#fce8b2',
  Queued: '#e8eaed',
  Sending: '#d2e3fc',
  Accepted: '#e6f4ea',
  Created: '#b7e1cd',
  Failed: '#f4c7c3',
  Unknown: '#fad2cf',
  Skipped: '#e8eaed',
  Deleted: '#e8eaed',
};

function isOurs(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule, column: number): boolean {
  const condition = rule.getBooleanCondition();
  return (
    condition !== null &&
    condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_STARTS_WITH &&
    condition.getCriteriaValues()[0] === 'Created' &&
    rule.getRanges().some((range) => range.getColumn() === column)
  );
}

/** Adds the rules to the column (index from 0) once; rules of the user's stay. */
export function colourStatuses(sheet: GoogleAppsScript.Spreadsheet.Sheet, column: number): void {
  const rules = sheet.getConditionalFormatRules();
  if (rules.some((rule) => isOurs(rule, column + 1))) return;
  const range = sheet.getRange(1, column + 1, sheet.getMaxRows(), 1);
  const added = Object.entries(COLOURS).map(([status, colour]) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith(status)
      .setBackground(colour)
      .setRanges([range])
      .build(),
  );
  sheet.setConditionalFormatRules([...rules, ...added]);
}
