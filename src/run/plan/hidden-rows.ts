// Which rows the user does not see; asked once per row, since every question is a call of its own.
import { displays, type SheetRow } from '../../core/cell.ts';
import type { SheetHead } from '../sheet/sheet-head.ts';
import type { HiddenRows, Table } from '../sheet/table.ts';
import { type KeptHidden, stillHidden } from './kept-hidden.ts';

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

/** What may spare the questions. */
interface Before {
  /** What was found out earlier in this execution: it holds as long as every row still shows the same where it stood. */
  readonly seenBefore: KnownHidden | null;
  /** What a check has kept; left out where nobody goes by what it said. */
  readonly keptHidden?: KeptHidden | null;
}

export function findHidden(
  table: Table,
  head: SheetHead,
  rows: readonly SheetRow[],
  { seenBefore, keptHidden = null }: Before,
): KnownHidden {
  if (seenBefore !== null && rows.every((row) => seenBefore.shown.get(row.rowNumber) === textOf(row))) {
    return seenBefore;
  }
  const kept = keptHidden === null ? null : stillHidden(table, head, rows, keptHidden);
  const found = kept ?? table.hiddenRows(rows.map((row) => row.rowNumber));
  return { ...found, shown: new Map(rows.map((row) => [row.rowNumber, textOf(row)])) };
}
