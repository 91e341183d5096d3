// The sheet "Runs": one line for every run that has ended, for those who ask later what happened.
import type { RunRecord } from '../run/record/run-record.ts';
import { cellText, exactText } from './cell-text.ts';

export const RUNS_SHEET = 'Runs';

const HEADER = [
  'Run',
  'Sheet',
  'Sent as',
  'Started',
  'Rows',
  'Created',
  'Accepted',
  'Invalid',
  'Failed',
  'Unknown',
  'Skipped',
  'Unsent',
  'Calls',
  'Seconds',
  'Stopped because',
];
const STARTED_COLUMN = HEADER.indexOf('Started') + 1;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes the header; a new sheet, or one whose making was cut off, has none yet. */
function furnish(sheet: Sheet): void {
  sheet.getRange(1, 1, 1, HEADER.length).setValues([HEADER]).setFontWeight('bold');
  sheet.getRange(2, STARTED_COLUMN, sheet.getMaxRows() - 1, 1).setNumberFormat('yyyy-mm-dd hh:mm:ss');
  sheet.setFrozenRows(1);
}

/** The sheet, made on first use. The user stays on the sheet they look at. */
export function runsSheet(spreadsheet: Spreadsheet): Sheet {
  let sheet = spreadsheet.getSheetByName(RUNS_SHEET);
  if (sheet === null) {
    const active = spreadsheet.getActiveSheet();
    sheet = spreadsheet.insertSheet(RUNS_SHEET, spreadsheet.getSheets().length);
    spreadsheet.setActiveSheet(active);
  }
  if (sheet.getLastRow() === 0) furnish(sheet);
  return sheet;
}

/** @param sentAs name of the LeadSquared user whose keys were used */
export function addRun(spreadsheet: Spreadsheet, record: RunRecord, sentAs: string): void {
  const sheet = runsSheet(spreadsheet);
  const { counts } = record;
  const row = sheet.getLastRow() + 1;
  if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  sheet
    .getRange(row, 1, 1, HEADER.length)
    .setValues([
      [
        exactText(record.id, ''),
        exactText(record.sheetName, ''),
        cellText(sentAs),
        new Date(record.startedAt),
        record.total + record.invalidAtStart + counts.skipped,
        counts.created,
        counts.accepted,
        counts.invalid,
        counts.failed,
        counts.unknown,
        counts.skipped,
        counts.unsent,
        record.calls,
        Math.round(record.seconds),
        cellText(record.stop?.message ?? ''),
      ],
    ]);
}
