// Menu action: adds a sheet with example rows, so that a new user sees what a good row looks like.
import { generalSample } from '../../core/account/general-sample.ts';
import {
  morningOf,
  type SampleCell,
  type SampleTable,
  sampleTable,
} from '../../core/account/sample-table.ts';
import { describeGeneralSample } from '../../run/report/describe-sample.ts';
import { factsOf } from '../account-data.ts';
import { cellText, exactText } from '../cell-text.ts';
import { tell } from '../dialogs.ts';
import { savedAccount } from '../keys.ts';
import { openSpreadsheet, openWorkspace } from '../workspace.ts';
import { googleZone } from '../zone.ts';
import { fillDropdowns } from './add-dropdowns.ts';

const NAME = 'Sample tasks';

/** A dropdown must not turn what comes from the account into a formula, and neither must an example. */
const asText = (cell: SampleCell): SampleCell => (typeof cell === 'string' ? exactText(cell, '') : cell);

function fill(sheet: GoogleAppsScript.Spreadsheet.Sheet, table: SampleTable): void {
  const { header, notes, rows, dateColumns } = table;
  sheet
    .getRange(1, 1, 1, header.length)
    .setValues([header.map(cellText)])
    .setNotes([[...notes]])
    .setFontWeight('bold');
  for (const column of dateColumns) {
    sheet.getRange(2, column + 1, rows.length, 1).setNumberFormat('yyyy-mm-dd hh:mm');
  }
  sheet.getRange(2, 1, rows.length, header.length).setValues(rows.map((row) => row.map(asText)));
  sheet.setFrozenRows(1);
  sheet.autoResizeColumns(1, header.length);
}

/**
 * Examples of the connected account where it is known; otherwise examples of no account in particular, and the user is told why. Both
 * have notes and the dropdowns for which enough is known.
 *
 * @param now milliseconds since 1970 UTC; the rows are due in the days after it
 */
export function insertSample(now: number): { sheet: string; said: readonly string[] } {
  const spreadsheet = openSpreadsheet();
  const account = savedAccount();
  const facts = account === null ? undefined : factsOf(account, 'if-needed');
  const morning = morningOf(googleZone(spreadsheet.getSpreadsheetTimeZone()), now);
  const own = sampleTable(facts, morning);
  let name = NAME;
  // Google takes no two names that differ in case alone.
  const taken = new Set(spreadsheet.getSheets().map((each) => each.getName().toLowerCase()));
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${NAME} ${number}`;
  const sheet = spreadsheet.insertSheet(name);
  fill(sheet, own ?? generalSample(morning));
  fillDropdowns(openWorkspace(sheet.getSheetId()), 'never');
  spreadsheet.setActiveSheet(sheet);
  if (own !== null) return { sheet: name, said: [] };
  const said = describeGeneralSample(name, { isConnected: account !== null, facts });
  tell(said.join('\n'));
  return { sheet: name, said };
}
