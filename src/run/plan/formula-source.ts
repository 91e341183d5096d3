// Rows that a formula brings from elsewhere: when they move, what the add-on has written beside them does not.
import type { SheetRow } from '../../core/cell.ts';
import { cellName } from '../../core/cell-name.ts';
import { dataSpan, type SheetHead } from '../sheet/sheet-head.ts';
import type { Table } from '../sheet/table.ts';

/** Functions of Google Sheets that fill rows below with what stands elsewhere, in an order of its own. */
const BRINGING =
  /\b(IMPORTRANGE|IMPORTDATA|IMPORTHTML|IMPORTXML|IMPORTFEED|QUERY|FILTER|SORTN?|UNIQUE|VSTACK)\s*\(/i;
/** The formula stands in the header row or in the first row below it. */
const ROWS_LOOKED_AT = 2;

/** The formula that brings the rows. */
export interface FormulaSource {
  /** Such as `A2`. */
  readonly cell: string;
  /** Such as `QUERY`. */
  readonly name: string;
}

/** @param read every row below the header @returns null when the rows are the sheet's own */
export function formulaSourceOf(
  table: Table,
  head: SheetHead,
  read: readonly SheetRow[],
): FormulaSource | null {
  const span = dataSpan(head);
  if (span === null) return null;
  const { headerRow } = head;
  const formulas = table.readFormulas(0, head.size.columns - 1, {
    first: headerRow,
    last: Math.min(headerRow + ROWS_LOOKED_AT, span.last),
  });
  for (const [place, line] of formulas.slice(0, ROWS_LOOKED_AT).entries()) {
    for (const [column, formula] of line.entries()) {
      const name = BRINGING.exec(formula)?.[1];
      // What it fills holds no formula; in a column of look-ups each cell has its own.
      const isFilled = (read[place]?.cells[column]?.display ?? '') !== '';
      if (name === undefined || formulas[place + 1]?.[column] !== '' || !isFilled) continue;
      return { cell: cellName(headerRow + place, column), name: name.toUpperCase() };
    }
  }
  return null;
}

/** Why such rows should not be sent as they are, and what to do. */
export function describeFormulaSource({ cell, name }: FormulaSource): string {
  return `These rows come from the formula in ${cell} (${name}). When they move, the status beside them stays where it is, so a row may be sent twice, or not at all. Copy the rows, paste them as values (Ctrl+Shift+V) into another sheet, and send them from there.`;
}
