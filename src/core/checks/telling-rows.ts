// Tells the rows of tasks from those set aside, once for all that is read from them.
import type { SheetRow } from '../cell.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { type Aside, asideOf, isNote, mayBeFooter } from './aside-row.ts';
import { isBlankRow, type RowSources } from './row-sources.ts';

/** Why each row is no task; null for one that may be one, or a footer. */
export type Asides = readonly (Aside | 'blank' | null)[];

/** @returns one entry per row, in the order given */
export function asidesOf(rows: readonly SheetRow[], sources: RowSources, mapping: Mapping): Asides {
  return rows.map((row) => {
    if (isBlankRow(row, sources)) return isNote(row, mapping) ? 'note' : 'blank';
    return asideOf(row, mapping);
  });
}

/** How many rows there are down to the last that may be a task. */
function lengthOf(rows: readonly SheetRow[], asides: Asides, mapping: Mapping): number {
  for (let length = rows.length; length > 0; length--) {
    const row = rows[length - 1];
    if (row !== undefined && asides[length - 1] === null && !mayBeFooter(row, mapping)) return length;
  }
  return 0;
}

/** The rows whose cells prove something of their columns: what totals count, and when a list was printed, is of no task. */
export function tellingRows(rows: readonly SheetRow[], asides: Asides, mapping: Mapping): SheetRow[] {
  const length = lengthOf(rows, asides, mapping);
  return rows.filter((_, place) => place < length && asides[place] === null);
}
