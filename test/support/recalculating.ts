// Formulas of the user's that are worked out anew whenever a cell of their sheet changes, as Sheets does, for tests that need them.
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import type { Workbook } from '../../src/local/host/spreadsheet/model/workbook.ts';
import { columnOf } from './sheet-of-tasks.ts';

export interface Formula {
  /** Of the column to be filled, which is added at the right end where it is missing. */
  readonly header: string;
  /** What each cell holds, such as `=F2`; of an array only the first one does. @param row its number */
  readonly formula: (row: number) => string;
  /** What it comes to. @param shown what the row shows under a header. @param moment how often cells have changed */
  readonly value: (shown: (header: string) => string, moment: number) => string;
  /** Whether the formula in the first row fills those below, and breaks once something stands there. */
  readonly isArray?: true;
}

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

function addColumn(sheet: SheetModel, { header, formula, isArray }: Formula, last: number): void {
  if (columnOf(sheet, header) === 0) sheet.write(cell(1, sheet.lastColumn + 1), [[header]]);
  const column = columnOf(sheet, header);
  for (let row = 2; row <= (isArray === true ? 2 : last); row++)
    sheet.write(cell(row, column), [[formula(row)]]);
}

/** What an array's cells below the first one show; broken where one of them was written into. */
function workOutArray(
  sheet: SheetModel,
  column: number,
  texts: readonly string[],
  before: readonly string[],
): string[] {
  const box = { row: 2, column, rows: texts.length, columns: 1 };
  const isBroken = sheet
    .displays(box)
    .some(([text = ''], place) => place > 0 && text !== '' && text !== before[place]);
  return isBroken ? texts.map((_, place) => (place === 0 ? '#REF!' : '')) : [...texts];
}

/** Fills a column of a sheet with a formula that is worked out from now on. @param rows how many are filled with it */
export function recalculate(
  book: Workbook,
  formula: Formula,
  rows: number,
  sheet: SheetModel = book.activeSheet,
): void {
  addColumn(sheet, formula, rows + 1);
  let moment = 0;
  let isAtWork = false;
  let filled: string[] = [];
  const work = () => {
    if (isAtWork) return;
    isAtWork = true;
    moment++;
    const column = columnOf(sheet, formula.header);
    const last = sheet.lastRow;
    const all = sheet.displays({ row: 1, column: 1, rows: last, columns: sheet.lastColumn });
    const [header = [], ...lines] = all;
    const texts = lines.map((line) => formula.value((name) => line[header.indexOf(name)] ?? '', moment));
    const shown = formula.isArray === true ? workOutArray(sheet, column, texts, filled) : texts;
    filled = shown;
    const formulas = sheet.formulas({ row: 2, column, rows: lines.length, columns: 1 });
    for (const [place, text] of shown.entries()) {
      const isWorkedOut =
        formulas[place]?.[0] !== '' || (formula.isArray === true && formulas[0]?.[0] !== '');
      const mayShow =
        lines[place]?.[column - 1] !== text &&
        (text !== '' || formulas[place]?.[0] !== '' || formula.isArray);
      if (column > 0 && isWorkedOut && mayShow) sheet.showResult(place + 2, column, text);
    }
    isAtWork = false;
  };
  book.subscribe(({ kind }) => {
    if (kind === 'cells' || kind === 'shape') work();
  }, sheet.gid);
  work();
}
