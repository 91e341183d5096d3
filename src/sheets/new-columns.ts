// Makes room for the add-on's columns at the right end of a sheet.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A range beyond the sheet's last column is refused, so that most sheets need not be counted. */
function hasColumns(sheet: Sheet, count: number): boolean {
  try {
    sheet.getRange(1, count);
    return true;
  } catch {
    return sheet.getMaxColumns() >= count;
  }
}

/**
 * A column that is inserted may take over the validation of the one beside it, which would then refuse every status. Those just inserted
 * are the last ones, also when somebody inserts another one in that moment.
 */
function clearRules(sheet: Sheet, added: number): void {
  try {
    const rows = sheet.getMaxRows();
    sheet.getRange(1, sheet.getMaxColumns() - added + 1, rows, added).clearDataValidations();
    SpreadsheetApp.flush();
  } catch (error) {
    // A column of a Google table refuses it. Texts can be written there all the same, and where they cannot, their write tells.
    console.warn(`Validation stays: ${error instanceof Error ? error.message : 'unknown error'}`);
  }
}

/** See `Table.ensureColumns`. */
export function ensureColumns(sheet: Sheet, count: number): void {
  if (hasColumns(sheet, count)) return;
  const there = sheet.getMaxColumns();
  sheet.insertColumnsAfter(there, count - there);
  clearRules(sheet, count - there);
}
