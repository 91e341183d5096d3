// The sheet "Runs": one line for every run that has ended, for those who ask later what happened.
import type { RunRecord } from '../run/run-record.ts';
import { cellText } from './cell-text.ts';

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

function create(spreadsheet: Spreadsheet): Sheet {
  // A new sheet becomes the active one; the user stays where they are.
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(RUNS_SHEET, spreadsheet.getSheets().length);
  sheet.getRange(1, 1, 1, HEADER.length).setValues([HEADER]).setFontWeight('bold');
  sheet.getRange(2, STARTED_COLUMN, sheet.getMaxRows() - 1, 1).setNumberFormat('yyyy-mm-dd hh:mm:ss');
  sheet.setFrozenRows(1);
  spreadsheet.setActiveSheet(active);
  return sheet;
}

/** The sheet, made on first use. */
export function runsSheet(spreadsheet: Spreadsheet): Sheet {
  return spreadsheet.getSheetByName(RUNS_SHEET) ?? create(spreadsheet);
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
        cellText(record.id),
        cellText(record.sheetName),
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
