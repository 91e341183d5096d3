// What was saved for the other sheets of the spreadsheet and may serve this one.
import { matchFits } from '../core/match-text.ts';
import type { SheetSettings } from '../core/settings.ts';
import { hasSettings, loadSettings } from './settings-store.ts';
import type { Workspace } from './workspace.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The first other sheet whose saved match fits these headers; null for none. */
export function fittingSheet(
  { spreadsheet, sheet }: Pick<Workspace, 'spreadsheet' | 'sheet'>,
  header: readonly string[],
): { readonly sheetId: number; readonly name: string; readonly settings: SheetSettings } | null {
  const own = sheet.getSheetId();
  for (const other of spreadsheet.getSheets()) {
    const sheetId = other.getSheetId();
    if (sheetId === own || !hasSettings(sheetId)) continue;
    const settings = loadSettings(sheetId);
    if (matchFits(settings, header)) return { sheetId, name: other.getName(), settings };
  }
  return null;
}

/** Addresses of owners that were given for names in any sheet. */
export function knownOwners(spreadsheet: Spreadsheet): string[] {
  const addresses = spreadsheet
    .getSheets()
    .flatMap((sheet) => Object.values(loadSettings(sheet.getSheetId()).values.OwnerEmailAddress ?? {}));
  return [...new Set(addresses)];
}
