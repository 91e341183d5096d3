// Tells which rows of a round are still in the queue, and that others work on those which are not.
import type { SheetRow } from '../../core/cell.ts';
import { formatStatus } from '../../core/status.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import { shown } from '../sheet/sheet-head.ts';
import { leaveRun } from '../status/transition.ts';

export interface QueuedRow {
  readonly entry: Entry;
  readonly row: SheetRow;
}

/** The rows whose status still says that they are queued under the entries' tokens. */
export function stillQueued(
  run: RunContext,
  entries: readonly Entry[],
  rows: ReadonlyMap<Entry, SheetRow>,
): QueuedRow[] {
  const { statusColumn } = run.sheet.cells;
  const textOf = (row: SheetRow | undefined) => (row === undefined ? '' : shown(row, statusColumn));
  // One that was held up has claimed them meanwhile, and gives them back once it sees that it was overtaken.
  const isClaimed = entries.some((entry) => textOf(rows.get(entry)) === formatStatus('Sending', entry.token));
  if (isClaimed) run.update({ leftSendingAt: run.job.ports.clock.now() });
  return entries.flatMap((entry) => {
    const row = rows.get(entry);
    if (row !== undefined && textOf(row) === formatStatus('Queued', entry.token)) return [{ entry, row }];
    leaveRun(entry);
    return [];
  });
}
