// The add-on's marks on columns and sheets: developer metadata, which moves with what it is on and does not show.
import type { ColumnMark, SheetMarks } from '../run/sheet/table.ts';
import { onceMore } from './once-more.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** One key for columns and sheets, so that one search of a sheet brings both. */
const KEY = 'leadsquared-bulk-tasks';

/** What a sheet of the add-on's own tells about. */
export type SheetKind = 'runs' | 'call-log' | 'helper';

const KINDS: readonly SheetKind[] = ['runs', 'call-log', 'helper'];

/** With the sheet's id, since Google does not say whether a duplicate of a sheet bears its mark: a duplicate is the user's. */
function sheetValue(kind: SheetKind, sheet: Sheet): string {
  return `${kind} ${sheet.getSheetId()}`;
}

/** Readable by other scripts: a mark that is private to a script would be lost when the file and its script are copied. */
const visibility = () => SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;

function columnMark(metadata: Metadata, value: string, column: number): ColumnMark {
  return {
    column: column - 1,
    value,
    set: (by) => {
      metadata.setValue(by);
    },
    remove: () => metadata.remove(),
  };
}

/** Should a column be deleted in this moment, its metadata cannot be read any more, and the second look does not find it. */
export function readMarks(sheet: Sheet): SheetMarks {
  return onceMore('Marks', () => {
    const columns: ColumnMark[] = [];
    let isOwnSheet = false;
    for (const metadata of sheet.createDeveloperMetadataFinder().withKey(KEY).find()) {
      const value = metadata.getValue() ?? '';
      const range = metadata.getLocation().getColumn();
      if (range !== null) columns.push(columnMark(metadata, value, range.getColumn()));
      else if (isKind(value, sheet)) isOwnSheet = true;
    }
    return { columns, isOwnSheet };
  });
}

/** @param letter names the column */
export function addColumnMark(sheet: Sheet, letter: string, value: string): void {
  sheet.getRange(`${letter}:${letter}`).addDeveloperMetadata(KEY, value, visibility());
}

function isKind(value: string, sheet: Sheet): boolean {
  return KINDS.some((kind) => value === sheetValue(kind, sheet));
}

/** The sheets that the add-on has made of this kind, in the order of their tabs. */
export function markedSheets(spreadsheet: Spreadsheet, kind: SheetKind): Sheet[] {
  return onceMore('Marks', () =>
    spreadsheet
      .createDeveloperMetadataFinder()
      .withKey(KEY)
      .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET)
      .find()
      .flatMap((metadata) => {
        const sheet = metadata.getLocation().getSheet();
        return sheet !== null && metadata.getValue() === sheetValue(kind, sheet) ? [sheet] : [];
      }),
  );
}

export function markSheet(sheet: Sheet, kind: SheetKind): void {
  sheet.addDeveloperMetadata(KEY, sheetValue(kind, sheet), visibility());
}
