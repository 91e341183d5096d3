// Which rows the user does not see; asked once per row, since every question is a call of its own.
import { displays, type SheetRow } from '../../core/cell.ts';
import type { HiddenRows, Table } from '../sheet/table.ts';

/** What was found out, with what the rows showed then. */
export interface KnownHidden extends HiddenRows {
  readonly shown: ReadonlyMap<number, string>;
}

/** Columns that the add-on has added since are blank yet, and tell nothing of a row. */
function textOf(row: SheetRow): string {
  const texts = displays(row);
  const filled = texts.reduce((end, text, column) => (text === '' ? end : column + 1), 0);
  return texts.slice(0, filled).join('\u0000');
}

/**
 * @param before what was found out earlier: it holds as long as every row still shows the same where it stood
 */
export function findHidden(table: Table, rows: readonly SheetRow[], before: KnownHidden | null): KnownHidden {
  if (before !== null && rows.every((row) => before.shown.get(row.rowNumber) === textOf(row))) return before;
  const found = table.hiddenRows(rows.map((row) => row.rowNumber));
  return { ...found, shown: new Map(rows.map((row) => [row.rowNumber, textOf(row)])) };
}
