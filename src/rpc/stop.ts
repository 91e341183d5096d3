// The sidebar's call that stops a run, or ends it where asking alone would not.
import { endRun, stop } from '../run/jobs.ts';
import { requireListed } from '../run/record/run-list.ts';
import type { RunRecord } from '../run/record/run-record.ts';
import { describeStopping } from '../run/report/describe-stopping.ts';
import { saidOf } from '../run/report/run-report.ts';
import { whoseRun } from '../run/session/whose.ts';
import { openGate } from '../run/throttle/open-gate.ts';
import { UserError } from '../run/user-error.ts';
import { answering } from '../sheets/answering.ts';
import { connectedHash, savedAccount, savedRate } from '../sheets/keys.ts';
import { documentStore, gatePorts } from '../sheets/platform.ts';
import { releaseTriggers, userId } from '../sheets/triggers.ts';
import { openWorkspace } from '../sheets/workspace.ts';
import type { ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { endIfSheetGone, RunId } from './run-job.ts';
import { viewRun } from './run-view.ts';

/**
 * Ends a run that asking alone would not stop: it is somebody else's, who may never come back, or it stands still.
 *
 * @returns null for other runs, and while somebody drives it
 */
function endIfStuck(record: RunRecord): RunRecord | null {
  const keys = savedAccount();
  const me = userId();
  const isMine = whoseRun(record, keys, me) === 'mine';
  if (record.state === 'ended' || (isMine && record.pause === null)) return null;
  try {
    const workspace = openWorkspace(record.sheetId);
    const ended = endRun({ ...workspace, account: keys }, record.id);
    // Only those of the current user's can be taken away; a colleague's goes when it finds nothing to do.
    if (record.by === me && record.trigger !== null) releaseTriggers(workspace.spreadsheet);
    return ended;
  } catch (error) {
    // Its driver is at work, and is asked to stop.
    if (error instanceof UserError && error.code === 'busy') return null;
    throw error;
  }
}

/** What the run's own person may read of who stops it; null for that person. */
function nameOfAnother(record: RunRecord): string | null {
  if (record.by === userId()) return null;
  return savedAccount()?.userName || 'Somebody else';
}

/** Calls of the run that have left and are not answered yet; 0 where no account is connected. */
function callsOut(runId: string): number {
  const hash = connectedHash();
  return hash === null ? 0 : openGate(gatePorts(), { hash, rate: savedRate() }, runId).callsOut();
}

export function sidebarStop(input: unknown): ReturnType<ServerApi['sidebarStop']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
    const found = requireListed(documentStore(), runId);
    const ended = endIfSheetGone(found) ?? endIfStuck(found);
    if (ended !== null) return { run: viewRun(ended), message: saidOf(ended) ?? '' };
    const record = stop({ documentStore: documentStore() }, runId, nameOfAnother(found));
    if (record === null) return { run: null, message: '' };
    return { run: viewRun(record), message: describeStopping(record, callsOut(runId)) };
  });
}
