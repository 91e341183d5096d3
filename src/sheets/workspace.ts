// A sheet with everything a run needs, put together from Apps Script's services.
import type { Status } from '../core/status.ts';
import { EXECUTION_BUDGET_MS, type Job, type SheetJob } from '../run/job.ts';
import type { ReadStore } from '../run/ports.ts';
import { ownSheet } from '../run/sheet/find-own.ts';
import { firstCellSaying } from '../run/sheet/first-cell.ts';
import { UserError } from '../run/user-error.ts';
import { CALL_LOG_SHEET } from './call-log-sheet.ts';
import { googleHttp } from './http.ts';
import { account } from './keys.ts';
import type { Notes } from './notes.ts';
import { isFromBefore } from './own-sheets.ts';
import {
  documentLock,
  documentStore,
  googleClock,
  googleIds,
  scriptLock,
  sharedStore,
  userCache,
  userStore,
} from './platform.ts';
import { addRun, RUNS_SHEET } from './runs-sheet.ts';
import { loadSettings, runMatches } from './settings-store.ts';
import { sheetTable } from './sheet-table.ts';
import { runTriggers, userId } from './triggers.ts';

/** Sheets that the add-on writes for people to read; they hold no tasks. */
const OWN_SHEETS = [RUNS_SHEET, CALL_LOG_SHEET];

export interface Workspace extends SheetJob {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** Moment at which the execution must be over; time in dialogs may count towards Google's limit. */
  readonly deadline: number;
}

/** Null where Google does not give it, as perhaps to the triggers of a published add-on. */
export function activeSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
  return SpreadsheetApp.getActiveSpreadsheet();
}

export function openSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const spreadsheet = activeSpreadsheet();
  if (spreadsheet === null) throw new UserError('no-sheet', 'Open a spreadsheet first.');
  return spreadsheet;
}

interface OpenSheet {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
}

/** The sheet that the user looks at; null where Google does not give it. */
export function activeSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
  return SpreadsheetApp.getActiveSheet();
}

/** The sheet that the user looks at, which knows its spreadsheet: asking for both costs one look more. */
function openActiveSheet(): OpenSheet {
  const sheet = activeSheet();
  if (sheet === null) throw new UserError('no-sheet', 'Open a spreadsheet first.');
  return { spreadsheet: sheet.getParent(), sheet };
}

/** Most often it is the one that the user looks at. */
function openSheet(sheetId: number): OpenSheet {
  const active = activeSheet();
  if (active?.getSheetId() === sheetId) return { spreadsheet: active.getParent(), sheet: active };
  const spreadsheet = openSpreadsheet();
  return { spreadsheet, sheet: findSheet(spreadsheet, sheetId) };
}

function findSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, sheetId: number) {
  const sheet = spreadsheet.getSheets().find((each) => each.getSheetId() === sheetId);
  if (sheet !== undefined) return sheet;
  throw new UserError('no-sheet', 'The sheet was deleted. Open the sheet with your rows and try again.');
}

/** Whether the spreadsheet still has a sheet. */
export function hasSheet(sheetId: number): boolean {
  return openSpreadsheet()
    .getSheets()
    .some((sheet) => sheet.getSheetId() === sheetId);
}

/** Asks once: who the user is does not change. */
function userOnce(notes?: ReadStore): () => string {
  let id: string | null = null;
  return () => {
    id ??= userId(notes);
    return id;
  };
}

/**
 * @param sheetId the sheet to work on; the one the user looks at when it is left out
 * @param notes what the stores hold, as they were read just now; left out, they are asked
 * @throws UserError `no-sheet` when there is no such sheet, or it is the add-on's own
 */
export function openWorkspace(sheetId?: number, notes?: Notes): Workspace {
  const { spreadsheet, sheet } = sheetId === undefined ? openActiveSheet() : openSheet(sheetId);
  // One with a mark is refused when its columns are looked at, which needs the marks anyway.
  const name = sheet.getName();
  if (OWN_SHEETS.some((own) => isFromBefore(sheet, name, own))) throw ownSheet();
  const table = sheetTable(spreadsheet, sheet, name);
  return {
    spreadsheet,
    sheet,
    deadline: googleClock.now() + EXECUTION_BUDGET_MS,
    settings: loadSettings(table.sheetId, notes?.document),
    ports: {
      table,
      otherTable: (id) => {
        const other = spreadsheet.getSheets().find((each) => each.getSheetId() === id);
        return other === undefined ? null : sheetTable(spreadsheet, other);
      },
      fileId: spreadsheet.getId(),
      http: googleHttp,
      clock: googleClock,
      ids: googleIds,
      documentStore: documentStore(),
      documentLock,
      sharedStore: sharedStore(),
      userStore: userStore(),
      ...(notes === undefined ? {} : { userNotes: notes.user }),
      userCache,
      scriptLock,
      user: userOnce(notes?.user),
      triggers: runTriggers(spreadsheet),
      runMatches,
      history: { add: (record) => addRun(spreadsheet, record) },
    },
  };
}

/** As `openWorkspace`, with the user's keys. @throws UserError `no-keys` when none are set */
export function openJob(sheetId?: number, notes?: Notes): Workspace & Job {
  const keys = account(notes?.user);
  return { ...openWorkspace(sheetId, notes), account: keys };
}

/** The uppermost status cell of a sheet that says a word; null when none does, or the sheet cannot be used. */
export function firstCell(sheetId: number, word: Status): string | null {
  try {
    const { ports, settings } = openWorkspace(sheetId);
    return firstCellSaying(ports.table, settings, word);
  } catch (error) {
    // What happened can be told without the place.
    if (error instanceof UserError) return null;
    throw error;
  }
}
