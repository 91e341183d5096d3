// Chooses the sheet of a workbook that is read: the one asked for, or the first, unless another one fits and it does not.

import { FileError } from './file-error.ts';
import type { WorkbookSheet } from './xlsx-workbook.ts';

/** Whether a sheet is one to read, by the texts of its first rows. */
export type Fits = (rows: readonly (readonly string[])[]) => boolean;

/** What becomes of a workbook whose first sheet does not fit while exactly one other does. */
export type OtherSheet = 'proposed' | 'taken';

/** Sheets whose first rows are looked at. */
const SHEETS_LOOKED_AT = 30;
/** Sheets that a message names. */
const SHEETS_NAMED = 12;

export interface SheetChoice {
  readonly sheet: WorkbookSheet;
  /** What the user should know of the choice; null when there was none. */
  readonly remark: string | null;
}

/**
 * @param wanted the name asked for, in any capitals
 * @param fits tells whether a sheet is one to read; null takes the first
 * @param otherSheet whether the only other sheet that fits is taken, or proposed in the error
 * @param name the file's, for messages
 * @throws FileError `no-such-sheet`; `other-sheet` when the first sheet does not fit and another one does: which one is
 *   meant is the user's to say
 */
export async function chooseSheet(
  sheets: readonly WorkbookSheet[],
  wanted: string | null,
  fits: ((sheet: WorkbookSheet) => Promise<boolean>) | null,
  otherSheet: OtherSheet,
  name: string,
): Promise<SheetChoice> {
  if (wanted !== null) return { sheet: sheetNamed(sheets, wanted, name), remark: null };
  const visible = sheets.filter((sheet) => sheet.isVisible);
  const first = visible[0] ?? sheets[0];
  if (first === undefined) {
    throw new FileError('empty-file', `"${name}" is empty. Add a header row and at least one task.`);
  }
  const others = visible.filter((sheet) => sheet !== first);
  if (others.length === 0) return { sheet: first, remark: null };
  const remark = `The sheet ${quoted(first)} of "${name}" was read. The file also has ${listed(others)}.`;
  if (fits === null || (await fits(first))) return { sheet: first, remark };
  const fitting: WorkbookSheet[] = [];
  for (const sheet of others.slice(0, SHEETS_LOOKED_AT)) if (await fits(sheet)) fitting.push(sheet);
  const [other, ...more] = fitting;
  if (other === undefined) return { sheet: first, remark };
  if (otherSheet === 'taken' && more.length === 0) {
    const because = `The first sheet, ${quoted(first)}, has no row with the names of columns that tasks need.`;
    return { sheet: other, remark: `The sheet ${quoted(other)} of "${name}" was read. ${because}` };
  }
  const proposal =
    more.length === 0
      ? `${quoted(other)} does: add --sheet ${quoted(other)} to use it.`
      : `${listed(fitting)} do: add --sheet and the name of the one to use.`;
  throw new FileError(
    'other-sheet',
    `"${name}" has the sheets ${listed(visible)}. The first one, ${quoted(first)}, has no row with the names of columns that tasks need; ${proposal}`,
  );
}

function sheetNamed(sheets: readonly WorkbookSheet[], wanted: string, name: string): WorkbookSheet {
  const plain = (text: string) => text.trim().toLowerCase();
  const found =
    sheets.find((sheet) => sheet.name === wanted) ??
    sheets.find((sheet) => plain(sheet.name) === plain(wanted));
  if (found !== undefined) return found;
  throw new FileError(
    'no-such-sheet',
    `"${name}" has no sheet named "${wanted}". It has ${listed(sheets.filter((sheet) => sheet.isVisible))}.`,
  );
}

function quoted({ name }: WorkbookSheet): string {
  return `"${name}"`;
}

function listed(sheets: readonly WorkbookSheet[]): string {
  const names = sheets.slice(0, SHEETS_NAMED).map(quoted).join(', ');
  return sheets.length > SHEETS_NAMED ? `${names} and ${sheets.length - SHEETS_NAMED} more` : names;
}
