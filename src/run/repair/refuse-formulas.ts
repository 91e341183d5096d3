// Refuses a repair of cells that a formula fills: a value in the way would break it, and with it all cells that it fills.

import { cellName } from '../../core/cell-name.ts';
import type { Plan } from '../plan/plan.ts';
import type { SheetHead } from '../sheet/sheet-head.ts';
import { spillSource } from '../sheet/spill-source.ts';
import type { Table } from '../sheet/table.ts';
import { UserError } from '../user-error.ts';

/**
 * @param rows that are to be repaired
 * @throws UserError `formula` when the column holds formulas, or cells of these rows, of the header or of the first row may be filled by
 * one that stands left of them
 */
export function refuseFormulas(
  table: Table,
  head: SheetHead,
  { read }: Pick<Plan, 'read'>,
  column: number,
  rows: readonly number[],
): void {
  const { headerRow, header } = head;
  const last = headerRow + read.length;
  if (read.length === 0) return;
  const formulas = table.readFormulas(0, column, { first: headerRow, last });
  const place = formulas.findIndex((line) => (line[column] ?? '') !== '');
  if (place >= 0) {
    const cell = cellName(headerRow + place, column);
    throw new UserError(
      'formula',
      `This column is filled by formulas, the first one in ${cell}, and a value in its place would break them. Correct the formula, or the cells that it reads.`,
    );
  }
  // A formula that fills a whole block stands in the header or in the first row.
  for (const row of new Set([headerRow, headerRow + 1, ...rows])) {
    const shown =
      row === headerRow ? header : (read[row - headerRow - 1]?.cells ?? []).map(({ display }) => display);
    const source = spillSource(formulas[row - headerRow] ?? [], shown, column);
    if (source === null) continue;
    throw new UserError(
      'formula',
      `The formula in ${cellName(row, source)} may fill the cells right of it, up to ${cellName(row, column)}, and a value in their place would break it. Correct the formula, or the cells that it reads. If it fills its own cell alone, correct the cells by hand.`,
    );
  }
}
