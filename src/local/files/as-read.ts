// Gives the cells of a sheet that nothing changed what their file says of them back.

import type { CellData, SheetData } from './sheet-data.ts';

/**
 * The sheet as it is now, with what its file says of the cells that are still as they were read: nobody needs to know
 * which columns the add-on made. Rows and columns that were empty at the end of the file stay.
 */
export function asRead(now: SheetData, file: SheetData): SheetData {
  const height = Math.max(now.rows.length, file.rows.length);
  const width = Math.max(now.rows[0]?.length ?? 0, file.rows[0]?.length ?? 0);
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column): CellData => {
      const cell = now.rows[row]?.[column] ?? { value: '', format: 'General' };
      const before = file.rows[row]?.[column];
      if (before === undefined || !isSame(cell, before)) return cell;
      const source = before.source ?? sourceOf(before, file);
      return source === null ? cell : { ...cell, source };
    }),
  );
  return { ...now, rows, ...(file.csv === undefined ? {} : { csv: file.csv }) };
}

/** A workbook has no text for its numbers and dates: it is made where they are written. */
function sourceOf({ value }: CellData, file: SheetData): string | null {
  return file.csv !== undefined || typeof value === 'string' ? String(value) : null;
}

function isSame(one: CellData, other: CellData): boolean {
  return one.value === other.value && one.formula === other.formula;
}
