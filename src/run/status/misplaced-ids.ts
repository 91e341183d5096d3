// Ids that an execution which was killed left in rows of others: they are taken out, and the rows are looked up again.
import { keyIn, tokenIn } from '../../core/status.ts';
import type { RunState } from '../session/run-context.ts';
import type { OwnCells } from '../sheet/status-cells.ts';

const TO_BE_LOOKED_UP = { status: 'Accepted', reason: 'to be looked up in LeadSquared.' } as const;

/** Must be done before ids are written again, since the marks are taken off then. */
export function settleMisplacedIds(state: RunState, misplaced: readonly OwnCells[]): void {
  if (misplaced.length === 0) return;
  const { results, table, entries } = state;
  // A row that says Created has a task, only its id is lost.
  const tokens = misplaced.flatMap(({ status }) => tokenIn(status) ?? []);
  results.change(['Created'], tokens, TO_BE_LOOKED_UP);
  const keys = new Set(misplaced.map(({ status }) => keyIn(status)));
  for (const entry of entries) {
    if (entry.status === 'Created' && keys.has(entry.key)) entry.status = 'Accepted';
  }
  for (const text of new Set(misplaced.map(({ id }) => id))) {
    table.replaceInColumn(results.idColumn, { text }, '');
  }
  table.flush();
}
