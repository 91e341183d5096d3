// The open sheet with everything a run needs, put together from Apps Script's services.
import type { SheetSettings } from '../core/settings.ts';
import type { RunPorts } from '../run/run-ports.ts';
import { UserError } from '../run/user-error.ts';
import { googleHttp } from './http.ts';
import { documentLock, documentStore, googleClock, googleIds, scriptLock, scriptStore } from './platform.ts';
import { loadSettings } from './settings-store.ts';
import { sheetTable } from './sheet-table.ts';

export interface Workspace {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly ports: RunPorts;
  readonly settings: SheetSettings;
}

/** @throws UserError `no-sheet` when no spreadsheet is open */
export function openWorkspace(): Workspace {
  const spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet | null = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet === null) throw new UserError('no-sheet', 'Open a spreadsheet first.');
  const sheet = spreadsheet.getActiveSheet();
  return {
    spreadsheet,
    sheet,
    settings: loadSettings(sheet.getSheetId()),
    ports: {
      table: sheetTable(spreadsheet, sheet),
      http: googleHttp,
      clock: googleClock,
      ids: googleIds,
      documentStore: documentStore(),
      documentLock,
      scriptStore: scriptStore(),
      scriptLock,
    },
  };
}
