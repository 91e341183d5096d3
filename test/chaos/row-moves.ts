// What a hand does to whole rows of a sheet: cut and paste, copy and paste, sort and sort back.
import { PLAIN_TEXT } from '../../src/local/host/cells/format.ts';
import type { Entry } from '../../src/local/host/spreadsheet/model/entry.ts';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';

interface Cell {
  readonly row: number;
  readonly column: number;
}

function pasteCell(sheet: SheetModel, from: Cell, to: Cell): void {
  const source = { ...from, rows: 1, columns: 1 };
  const target = { ...to, rows: 1, columns: 1 };
  const [style = {}] = sheet.styles(source)[0] ?? [];
  const [value = ''] = sheet.stored(source)[0] ?? [];
  const isPlain = 'numberFormat' in style && style.numberFormat === PLAIN_TEXT;
  // A paste keeps texts as they are; what is typed would be read.
  const entry: Entry = typeof value === 'string' && value !== '' && !isPlain ? `'${value}` : value;
  sheet.restyle(target, style);
  sheet.write(target, [[entry]]);
  sheet.writeNotes(target, sheet.notes(source));
}

/** Copies these columns of a row into another row. */
export function copyRow(sheet: SheetModel, from: number, to: number, columns: readonly number[]): void {
  for (const column of columns) pasteCell(sheet, { row: from, column }, { row: to, column });
}

/** Cuts a whole row and pastes it into a blank one; a blank row is left where it was. */
export function moveRow(sheet: SheetModel, from: number, to: number): void {
  const columns = sheet.lastColumn;
  copyRow(
    sheet,
    from,
    to,
    Array.from({ length: columns }, (_, place) => place + 1),
  );
  sheet.clear({ row: from, column: 1, rows: 1, columns }, { values: true, styles: true, notes: true });
}

/** Rows below the header without any text, and the one below the last. */
export function blankRows(sheet: SheetModel): number[] {
  const { lastRow, lastColumn } = sheet;
  const rows = sheet.displays({ row: 1, column: 1, rows: lastRow, columns: lastColumn });
  const blank = rows.flatMap((texts, place) => (texts.every((text) => text === '') ? [place + 1] : []));
  return lastRow < sheet.rowCount ? [...blank, lastRow + 1] : blank;
}

/** Does something to the sheet while a column at its end holds one number for each row; answers with the numbers afterwards. */
function withNumbers(sheet: SheetModel, numbers: readonly number[], act: (column: number) => void): number[] {
  const column = sheet.columnCount + 1;
  sheet.insertColumns(column, 1);
  const box = { row: 2, column, rows: numbers.length, columns: 1 };
  sheet.write(
    box,
    numbers.map((number) => [number]),
  );
  act(column);
  const after = sheet.stored(box).map(([number]) => Number(number));
  sheet.deleteColumns(column, 1);
  return after;
}

/** @returns for each row as it stands now, its place before: what `sortBack` needs */
export function sortRows(sheet: SheetModel, column: number, ascending: boolean): number[] {
  const places = Array.from({ length: sheet.lastRow - 1 }, (_, place) => place);
  return withNumbers(sheet, places, () => sheet.sortRows(column, ascending));
}

/** Undoes a sort, as long as there are as many rows as then. */
export function sortBack(sheet: SheetModel, places: readonly number[]): boolean {
  if (places.length !== sheet.lastRow - 1) return false;
  withNumbers(sheet, places, (column) => sheet.sortRows(column));
  return true;
}
