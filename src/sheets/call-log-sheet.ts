// The sheet "Call log": the calls of the last run, written anew each time somebody asks for it.
import type { CallLine, RunCalls } from '../run/record/call-log.ts';
import { cellText, PLAIN_TEXT } from './cell-text.ts';

export const CALL_LOG_SHEET = 'Call log';

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
const TEXT_COLUMNS = [HEADER.indexOf('Row numbers') + 1, HEADER.indexOf('Request ID') + 1];

const NAMES: Readonly<Record<CallLine['kind'], string>> = {
  send: 'Create tasks',
  'look up': 'Look up tasks',
  delete: 'Delete tasks',
};

type Row = (string | number | Date)[];

function rowOf(runId: string, line: CallLine): Row {
  return [
    cellText(runId),
    new Date(line.at),
    NAMES[line.kind],
    line.rows === 0 ? '' : line.rows,
    cellText(line.where),
    line.status ?? '',
    cellText(line.outcome),
    cellText(line.requestId),
    line.milliseconds,
  ];
}

function cutNote(runId: string): Row {
  const row: Row = HEADER.map(() => '');
  row[0] = cellText(runId);
  row[HEADER.indexOf('Outcome')] = 'earlier calls are no longer kept';
  return row;
}

/** @returns the sheet, which is made on first use */
export function writeCallLog(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { runId, lines, isCut }: RunCalls,
): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet =
    spreadsheet.getSheetByName(CALL_LOG_SHEET) ??
    spreadsheet.insertSheet(CALL_LOG_SHEET, spreadsheet.getSheets().length);
  sheet.clear();
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
