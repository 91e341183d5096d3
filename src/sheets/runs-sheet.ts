// The sheet "Runs": one line for every run that has ended, for those who ask later what happened.

import { isRunId } from '../core/token.ts';
import type { RunRecord } from '../run/record/run-record.ts';
import { cellText, certainText, exactText } from './cell-text.ts';
import { type OwnSheet, ownSheetOf } from './own-sheets.ts';

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
const ROWS_COLUMN = HEADER.indexOf('Rows');

/** One line for every run that has ended. */
export const RUNS_SHEET: OwnSheet = {
  kind: 'runs',
  name: 'Runs',
  header: HEADER,
  timeColumn: HEADER.indexOf('Started') + 1,
  isLine: ([run = '', ...texts]) => isRunId(run) && /^\d+$/.test(texts[ROWS_COLUMN - 1] ?? ''),
};

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** @param sentAs name of the LeadSquared user whose keys were used */
export function addRun(spreadsheet: Spreadsheet, record: RunRecord, sentAs: string): void {
  const sheet = ownSheetOf(spreadsheet, RUNS_SHEET);
  const { counts } = record;
  const row = sheet.getLastRow() + 1;
  if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  sheet
    .getRange(row, 1, 1, HEADER.length)
    .setValues([
      [
        certainText(record.id),
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
