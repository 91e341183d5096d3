// Finds the status column of a sheet whose header no longer says so: what it holds cannot be mistaken.
import type { Mapping } from '../core/mapping/mapping.ts';
import { parseStatus } from '../core/status.ts';
import type { RowSpan, Table } from './table.ts';

/** Cells that only the add-on writes: a state together with a row's token. */
function tokensIn(texts: readonly string[]): number {
  return texts.filter((text) => {
    const read = parseStatus(text);
    return read.kind === 'status' && read.token !== null;
  }).length;
}

/**
 * The mapping with its status column, also when the user renamed the header. Without this, rows that were sent would look
 * new, and would be sent twice.
 *
 * @param span the rows below the header; null when there are none
 */
export function withStatusColumn(table: Table, mapping: Mapping, span: RowSpan | null): Mapping {
  if (mapping.statusColumn !== null || span === null) return mapping;
  let best: { column: number; tokens: number } | null = null;
  for (const { column, field } of mapping.columns) {
    if (field !== null || column === mapping.taskIdColumn) continue;
    const tokens = tokensIn(table.readColumn(column, span));
    if (tokens > (best?.tokens ?? 0)) best = { column, tokens };
  }
  return best === null ? mapping : { ...mapping, statusColumn: best.column };
}
