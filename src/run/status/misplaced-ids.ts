// Ids that an execution which was killed left in rows of others: they are taken out, and the rows are looked up again.
import { keyIn, tokenIn } from '../../core/status.ts';
import { markedAsTokens } from '../../core/status-pattern.ts';
import type { Token } from '../../core/token.ts';
import type { RunContext } from '../session/run-context.ts';
import type { OwnCells } from '../sheet/status-cells.ts';
import { sayLookUpAgain, TO_BE_LOOKED_UP } from './look-up-again.ts';
import { transition } from './transition.ts';

/** Must be done before ids are written again, since the marks are taken off then. */
export function clearMisplacedIds(run: RunContext, misplaced: readonly OwnCells[]): void {
  if (misplaced.length === 0) return;
  run.sheet.takeMarksOff();
  const { cells, table, entries } = run.sheet;
  const keys = new Set(misplaced.map(({ status }) => keyIn(status)));
  const own = entries.filter(({ key, status }) => status === 'Created' && keys.has(key));
  const ownKeys = new Set<string | null>(own.map(({ key }) => key));
  // Rows of other runs are no entries of this one, so only their cells change.
  const others = misplaced.filter(({ status }) => !ownKeys.has(keyIn(status)));
  // A row that says Created has a task, only its id is lost.
  sayLookUpAgain(
    cells,
    others.flatMap(({ status }) => tokenIn(status) ?? []),
  );
  transition(run, 'lookUpAgain', own, TO_BE_LOOKED_UP);
  for (const text of new Set(misplaced.map(({ id }) => id))) {
    table.replaceInColumn(run.sheet.cells.idColumn, { text }, '');
  }
  table.flush();
}

/**
 * Takes the marks off ids that stand with their own rows, once no others are left. What Google held up may have landed there again after
 * somebody else had looked. Only those that were seen: others of the same writer may land at this very moment.
 */
export function takeIdMarksOff({ sheet: { table, cells } }: RunContext, seen: readonly Token[]): void {
  if (seen.length === 0) return;
  for (const pattern of markedAsTokens(seen)) table.replaceInColumn(cells.idColumn, { pattern }, '$1');
  table.flush();
}
