// The add-on's own columns of a sheet by the marks that it has set on them, whatever their headers say.
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';

const KEY = 'leadsquared-bulk-tasks';
const VALUES = { status: ['status', 'status-restoring'], 'task-id': ['task-id'] } as const;

/** Column number from 1; 0 when no column bears such a mark. */
export function ownColumn(sheet: SheetModel, role: keyof typeof VALUES): number {
  return sheet.metadata.columnOf(KEY, ...VALUES[role]) ?? 0;
}

/** What a column shows below its header, one text per row up to the last filled one. @param column from 1; 0 for none */
export function textsOf(sheet: SheetModel, column: number): string[] {
  if (column === 0 || sheet.lastRow < 2) return [];
  return sheet.displays({ row: 2, column, rows: sheet.lastRow - 1, columns: 1 }).map(([text = '']) => text);
}

/** The same of a column of the add-on's own. */
export function ownTexts(sheet: SheetModel, role: keyof typeof VALUES): string[] {
  return textsOf(sheet, ownColumn(sheet, role));
}

/** The header row. */
export function headerOf(sheet: SheetModel): string[] {
  return sheet.displays({ row: 1, column: 1, rows: 1, columns: sheet.lastColumn })[0] ?? [];
}

/** Takes all marks of the add-on's off, as in a file that was saved and opened again. */
export function loseMarks(sheet: SheetModel): void {
  for (const { id } of sheet.metadata.items) sheet.metadata.remove(id);
}

/** Types columns of the user's right of all others. */
export function typeColumns(sheet: SheetModel, columns: Readonly<Record<string, readonly string[]>>): void {
  for (const [header, texts] of Object.entries(columns)) {
    const column = sheet.lastColumn + 1;
    sheet.typeCell(1, column, header);
    for (const [place, text] of texts.entries()) sheet.typeCell(place + 2, column, text);
  }
}

/** The first word of each text. */
export const wordsOf = (texts: readonly string[]): string[] => texts.map((text) => text.split(/\s/)[0] ?? '');
