// Opens the run that ended last for an undo, and closes it with its counts brought up to date.
import type { SheetSettings } from '../../core/settings.ts';
import type { Account, RunPorts } from '../job.ts';
import { type RunRecord, readRecord, writeRecordWith } from '../record/run-record.ts';
import type { Lease } from '../session/lease.ts';
import { openState } from '../session/open-run.ts';
import type { RunState } from '../session/run-context.ts';
import { readReadySheet } from '../sheet/sheet-head.ts';
import { UserError } from '../user-error.ts';
import { WRITE_RESERVE_MS } from '../verify/verify.ts';
import { readUndoRows, type UndoRow, type UndoRows } from './undo-rows.ts';

export interface Undo {
  readonly state: RunState;
  readonly found: UndoRows;
}

/**
 * The run that ended last.
 *
 * @param runId the run that is meant; null for whichever it is
 * @throws UserError `no-run`, or `busy` while it goes on
 */
export function endedRun(ports: Pick<RunPorts, 'documentStore'>, runId: string | null): RunRecord {
  const record = readRecord(ports.documentStore);
  if (record === null) throw new UserError('no-run', 'No run was made in this spreadsheet yet.');
  if (runId !== null && record.id !== runId) {
    throw new UserError(
      'no-run',
      'Another run was started in this spreadsheet since. Open the sidebar again.',
    );
  }
  if (record.state === 'ended') return record;
  throw new UserError(
    'busy',
    `Run ${record.id} is still going on. Stop it, or wait until it has ended, and undo it then.`,
  );
}

/** @param deadline moment at which the execution must be over. @throws UserError when the sheet cannot be used */
export function openUndo(
  ports: RunPorts,
  settings: SheetSettings,
  account: Account,
  record: RunRecord,
  lease: Lease,
  deadline: number,
): Undo {
  const { table } = ports;
  const sheet = readReadySheet(table, settings);
  const found = readUndoRows(table, settings, sheet.head, sheet.results, record);
  const until = deadline - WRITE_RESERVE_MS;
  const opening = { ports, settings, account, lease, record, sheet, until, deadline };
  const state = openState({ ...opening, entries: found.rows, ids: new Map() });
  return { state, found };
}

/**
 * Writes the run's counts as its rows stand now, and a line into the history when tasks were deleted.
 *
 * @param deletedNow tasks that this undo found deleted
 */
export function closeUndo(ports: RunPorts, { state, found }: Undo, deletedNow: number): void {
  const { record, clock, gate, before } = state;
  gate.close();
  if (state.overtaken) return;
  const { counts } = record;
  const isGone = ({ token, status }: UndoRow) => token.runId === record.id && status === 'Deleted';
  const deleted = found.deleted.length + found.rows.filter(isGone).length;
  const changed: RunRecord = {
    ...record,
    counts: { ...counts, created: Math.max(0, counts.created + counts.deleted - deleted), deleted },
    calls: record.calls + gate.calls,
    seconds: record.seconds + (clock.now() - before.at) / 1000,
  };
  writeRecordWith(state.store, changed, state.calls.take());
  if (deletedNow === 0) return;
  const message = `Undone: ${deletedNow} of its tasks were deleted.`;
  ports.history.add({ ...changed, stop: { code: 'user', message } });
}
