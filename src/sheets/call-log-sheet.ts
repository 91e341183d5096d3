// The sheet "Call log": the calls of the last run, written anew each time somebody asks for it.

import { isRunId } from '../core/token.ts';
import type { CallLine, RunCalls } from '../run/record/call-log.ts';
import { certainText, lineText, PLAIN_TEXT } from './cell-text.ts';
import { type OwnSheet, ownSheetOf } from './own-sheets.ts';

const HEADER = [
  'Run',
  'Time',
  'Call',
  'Rows',
  'Row numbers',
  'HTTP status',
  'Outcome',
  'Request ID',
  'Milliseconds',
] as const;
const TIME_COLUMN = HEADER.indexOf('Time') + 1;
const OUTCOME_COLUMN = HEADER.indexOf('Outcome');
const TEXT_COLUMNS = [HEADER.indexOf('Row numbers') + 1, HEADER.indexOf('Request ID') + 1];

const NAMES: Readonly<Record<CallLine['kind'], string>> = {
  send: 'Create tasks',
  'look up': 'Look up tasks',
  delete: 'Delete tasks',
};

const CUT_NOTE = 'earlier calls are no longer kept';

/** The calls of the last run. */
export const CALL_LOG_SHEET: OwnSheet = {
  kind: 'call-log',
  name: 'Call log',
  header: HEADER,
  timeColumn: TIME_COLUMN,
  isLine: (texts) =>
    isRunId(texts[0] ?? '') &&
    (texts[OUTCOME_COLUMN] === CUT_NOTE ||
      Object.values(NAMES).includes(texts[HEADER.indexOf('Call')] ?? '')),
};

type Row = (string | number | Date)[];

function rowOf(runId: string, line: CallLine): Row {
  return [
    certainText(runId),
    new Date(line.at),
    NAMES[line.kind],
    line.rows === 0 ? '' : line.rows,
    lineText(line.where),
    line.status ?? '',
    lineText(line.outcome),
    lineText(line.requestId),
    line.milliseconds,
  ];
}

function cutNote(runId: string): Row {
  const row: Row = HEADER.map(() => '');
  row[0] = certainText(runId);
  row[OUTCOME_COLUMN] = CUT_NOTE;
  return row;
}

/** @returns the sheet, which is made on first use */
export function writeCallLog(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { runId, lines, isCut }: RunCalls,
): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = ownSheetOf(spreadsheet, CALL_LOG_SHEET);
  // Columns that the user has put beside keep what they hold.
  sheet.getRange(1, 1, sheet.getMaxRows(), HEADER.length).clear();
  const rows: Row[] = [
    [...HEADER],
    ...(isCut ? [cutNote(runId)] : []),
    ...lines.map((line) => rowOf(runId, line)),
  ];
  const missing = rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(1, TIME_COLUMN, rows.length, 1).setNumberFormat('yyyy-mm-dd hh:mm:ss');
  // Row numbers such as 2-5 would turn into dates.
  for (const column of TEXT_COLUMNS) sheet.getRange(1, column, rows.length, 1).setNumberFormat(PLAIN_TEXT);
  sheet.getRange(1, 1, rows.length, HEADER.length).setValues(rows);
  sheet.getRange(1, 1, 1, HEADER.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  return sheet;
}
