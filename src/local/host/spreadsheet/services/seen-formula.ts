// Works out the one kind of formula that the add-on writes: which cells of a column hold something and are seen, as 1 and 0.
import type { Unsettled } from '../../unsettled.ts';
import type { SheetModel } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';

/** A quoted text, or a column of which SUBTOTAL 103 counts each cell. */
const PART =
  /"((?:[^"]|"")*)"|JOIN\("";MAP\((?:'((?:[^']|'')+)'!)?([A-Z]+)(\d+):\3(\d+);LAMBDA\(cell;SUBTOTAL\(103;cell\)\)\)\)/y;
const LETTERS = 26;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);

type Seen = Unsettled['seenByFormula'];

function flags(sheet: SheetModel, letters: string, first: number, last: number, seen: Seen): string {
  const column = columnOf(letters);
  const texts = sheet.displays({ row: first, column, rows: last - first + 1, columns: 1 });
  return texts
    .map(([text = ''], place) => {
      const row = first + place;
      const isHidden = sheet.isRowHiddenByUser(row) || sheet.isRowHiddenByFilter(row);
      return text === '' || (isHidden && seen === 'told') ? '0' : '1';
    })
    .join('');
}

/** @returns null when the formula is another one, speaks of cells that are not there, or this host works out none */
export function workOutSeen(formula: string, workbook: Workbook, own: SheetModel, seen: Seen): string | null {
  if (seen === 'error') return null;
  const parts: string[] = [];
  for (let at = 1; at <= formula.length; at++) {
    PART.lastIndex = at;
    const match = PART.exec(formula);
    if (match === null) return null;
    const [whole, quoted, name, letters = '', first, last] = match;
    const sheet = name === undefined ? own : workbook.sheetNamed(name.replaceAll("''", "'"));
    if (quoted !== undefined) parts.push(quoted.replaceAll('""', '"'));
    else if (sheet === undefined || Number(last) > sheet.rowCount) return null;
    else parts.push(flags(sheet, letters, Number(first), Number(last), seen));
    at += whole.length;
    if (at < formula.length && formula[at] !== '&') return null;
  }
  return parts.join('');
}
