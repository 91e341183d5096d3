// The sheet "Runs": one line for every run that has ended, for those who ask later what happened.

import { oneLine } from '../core/one-line.ts';
import { isRunId } from '../core/token.ts';
import type { RunRecord } from '../run/record/run-record.ts';
import { saidOfGone } from '../run/report/run-report.ts';
import { UserError } from '../run/user-error.ts';
import { certainText, exactText, lineText } from './cell-text.ts';
import { type OwnSheet, ownSheetOf } from './own-sheets.ts';
import { documentLock } from './platform.ts';

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
  'Deleted',
];
/** Sheets of earlier versions have no column for rows whose tasks were deleted again. */
const COLUMNS_BEFORE = HEADER.indexOf('Deleted');
/** Runs that the sheet shows at most, and lines that are taken away together once there are more. */
export const MOST_LINES = 1000;
const TAKEN_AWAY = 100;
const ROWS_COLUMN = HEADER.indexOf('Rows');

/** One line for every run that has ended. */
export const RUNS_SHEET: OwnSheet = {
  kind: 'runs',
  name: 'Runs',
  header: HEADER,
  columnsBefore: COLUMNS_BEFORE,
  timeColumn: HEADER.indexOf('Started') + 1,
  isLine: ([run = '', ...texts]) => isRunId(run) && /^\d+$/.test(texts[ROWS_COLUMN - 1] ?? ''),
};

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Whether a line is the add-on's alone, with nothing that the user has written beside it. */
function isOwnLine(texts: readonly string[]): boolean {
  return RUNS_SHEET.isLine(texts) && texts.slice(HEADER.length).every((text) => text === '');
}

function takeOldestAway(sheet: Sheet): void {
  const below = sheet.getLastRow() - 1;
  // Another execution may have shortened it since.
  if (below < MOST_LINES) return;
  const columns = Math.max(sheet.getLastColumn(), HEADER.length);
  const shown = sheet.getRange(2, 1, below, columns).getDisplayValues();
  const lines = shown.flatMap((texts, place) => (isOwnLine(texts) ? [place + 2] : []));
  const [first = 2] = lines;
  const oldest = lines.slice(0, TAKEN_AWAY).filter((row, place) => row === first + place);
  if (lines.length >= MOST_LINES) sheet.deleteRows(first, oldest.length);
}

/**
 * Takes the oldest lines away once there are too many; what is no line of the add-on's stays, and so does one beside which the user has
 * written. Lines are taken away in one piece, since each further deletion would give the user another moment to move them: should the
 * user's own rows lie between them, it is a smaller one. It is done under the lock, since two runs that end at once would otherwise
 * delete by places that the other's deletion has changed.
 */
function keepShort(sheet: Sheet): void {
  if (sheet.getLastRow() - 1 < MOST_LINES) return;
  try {
    documentLock.during(() => {
      takeOldestAway(sheet);
      // Google may hold a deletion back until the execution ends.
      SpreadsheetApp.flush();
    });
  } catch (error) {
    // Where the lock is not to be had, the next run that ends does it.
    if (!(error instanceof UserError) || error.code !== 'busy') throw error;
  }
}

/** Writes what became of a run, under the name of the LeadSquared user whose run it is, whoever has ended it. */
export function addRun(spreadsheet: Spreadsheet, record: RunRecord): void {
  const sheet = ownSheetOf(spreadsheet, RUNS_SHEET);
  const { counts } = record;
  keepShort(sheet);
  // Others end runs at the same moment: a line at a place that was read before could hit one of theirs, and this call is atomic
  // (page sheet#appendrowrowcontents).
  sheet.appendRow([
    certainText(record.id),
    exactText(oneLine(record.sheetName), ''),
    lineText(record.byName),
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
    // A column of its own would come between the lines and what users have put right of them.
    lineText([...(record.stop === null ? [] : [record.stop.message]), ...saidOfGone(counts)].join(' ')),
    counts.deleted,
  ]);
}
