// The sidebar's calls that move the user's eyes: to a cell, and to the list of past runs.
import * as v from 'valibot';
import { answering } from '../sheets/answering.ts';
import { ownSheetOf } from '../sheets/own-sheets.ts';
import { RUNS_SHEET } from '../sheets/runs-sheet.ts';
import { openSpreadsheet, openWorkspace } from '../sheets/workspace.ts';
import type { ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { SheetId } from './target.ts';

const Place = v.object({
  sheetId: SheetId,
  cell: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}[1-9][0-9]{0,7}$/)),
});

export function sidebarGoTo(input: unknown): ReturnType<ServerApi['sidebarGoTo']> {
  return answering(() => {
    const { sheetId, cell } = readInput(Place, input);
    const { spreadsheet, sheet } = openWorkspace(sheetId);
    spreadsheet.setActiveSheet(sheet);
    sheet.getRange(cell).activate();
    return {};
  });
}

export function sidebarShowRuns(): ReturnType<ServerApi['sidebarShowRuns']> {
  return answering(() => {
    const spreadsheet = openSpreadsheet();
    spreadsheet.setActiveSheet(ownSheetOf(spreadsheet, RUNS_SHEET));
    return {};
  });
}
