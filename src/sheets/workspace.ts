// A sheet with everything a run needs, put together from Apps Script's services.
import type { SheetSettings } from '../core/settings.ts';
import type { RunPorts } from '../run/job.ts';
import { UserError } from '../run/user-error.ts';
import { CALL_LOG_SHEET } from './call-log-sheet.ts';
import { googleHttp } from './http.ts';
import { connectedAccount } from './keys.ts';
import {
  documentLock,
  documentStore,
  googleClock,
  googleIds,
  scriptLock,
  sharedStore,
  userStore,
} from './platform.ts';
import { addRun, RUNS_SHEET } from './runs-sheet.ts';
import { schedules } from './schedules.ts';
import { loadSettings } from './settings-store.ts';
import { sheetTable } from './sheet-table.ts';
import { runTriggers, userId } from './triggers.ts';

/** Sheets that the add-on writes for people to read; they hold no tasks. */
const OWN_SHEETS: readonly string[] = [RUNS_SHEET, CALL_LOG_SHEET];

export interface Workspace {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly ports: RunPorts;
  readonly settings: SheetSettings;
  /** About when the execution began; milliseconds since 1970 UTC. Time in dialogs may count towards Google's limit. */
  readonly openedAt: number;
}

export function openSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet | null = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet === null) throw new UserError('no-sheet', 'Open a spreadsheet first.');
  return spreadsheet;
}

function findSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, sheetId: number) {
  const sheet = spreadsheet.getSheets().find((each) => each.getSheetId() === sheetId);
  if (sheet !== undefined) return sheet;
  throw new UserError('no-sheet', 'The sheet was deleted. Open the sheet with your rows and try again.');
}

/**
 * @param sheetId the sheet to work on; the one the user looks at when it is left out
 * @throws UserError `no-sheet` when there is no such sheet, or it is the add-on's own
 */
export function openWorkspace(sheetId?: number): Workspace {
  const spreadsheet = openSpreadsheet();
  const sheet = sheetId === undefined ? spreadsheet.getActiveSheet() : findSheet(spreadsheet, sheetId);
  if (OWN_SHEETS.includes(sheet.getName())) {
    throw new UserError(
      'no-sheet',
      'This sheet tells about past runs. Open the sheet with your rows and try again.',
    );
  }
  return {
    spreadsheet,
    sheet,
    openedAt: googleClock.now(),
    settings: loadSettings(sheet.getSheetId()),
    ports: {
      table: sheetTable(spreadsheet, sheet),
      http: googleHttp,
      clock: googleClock,
      ids: googleIds,
      documentStore: documentStore(),
      documentLock,
      sharedStore: sharedStore(),
      userStore: userStore(),
      scriptLock,
      user: userId,
      clockTriggers: runTriggers(spreadsheet.getId(), () => schedules().activeOf(userId()).length > 0),
      history: { add: (record) => addRun(spreadsheet, record, connectedAccount()?.name ?? '') },
    },
  };
}
