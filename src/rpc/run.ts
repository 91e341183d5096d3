// The sidebar's calls that start a run, drive it by short pieces of work, take it over, watch it and stop it.
import * as v from 'valibot';
import { end, resume, start, stop, takeOver } from '../run/jobs.ts';
import { endWithoutSheet } from '../run/record/lost-run.ts';
import { openRuns, recentRuns } from '../run/record/run-list.ts';
import { type RunRecord, readRecord, requireRecord } from '../run/record/run-record.ts';
import { whoseRun } from '../run/session/whose.ts';
import { UserError } from '../run/user-error.ts';
import { answering } from '../sheets/answering.ts';
import { savedAccount } from '../sheets/keys.ts';
import { documentLock, documentStore } from '../sheets/platform.ts';
import { withSettingsSeen } from '../sheets/settings-news.ts';
import { userId } from '../sheets/triggers.ts';
import { hasSheet, openJob, openSpreadsheet } from '../sheets/workspace.ts';
import type { ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { listRun, shownRun, viewRun } from './run-view.ts';
import { RowsSchema, readTarget, SheetId } from './target.ts';

/** One piece of work: long enough to be worth an execution, short enough for the user to see it move. */
const PIECE_SECONDS = 4;
/** Runs that the history shows. */
const HISTORY_RUNS = 25;
export const RunId = v.object({ runId: v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,12}$/)) });

const SEND_AGAIN = 'Nothing was sent. If you mean to send with these settings, press the button again.';

const Start = v.object({ rows: RowsSchema, sendHidden: v.boolean() });

export function sidebarStart(input: unknown): ReturnType<ServerApi['sidebarStart']> {
  return answering(() => {
    const { rows, sendHidden } = readInput(Start, input);
    const job = openJob(rows.sheetId);
    const sendHiddenRows = job.settings.sendHiddenRows || sendHidden;
    const meant = { ...job, settings: { ...job.settings, sendHiddenRows } };
    const record = withSettingsSeen(job, SEND_AGAIN, () => start(meant, readTarget(rows)));
    return { run: viewRun(record) };
  });
}

export function sidebarAskLeadSquared(input: unknown): ReturnType<ServerApi['sidebarAskLeadSquared']> {
  return answering(() => {
    const { sheetId } = readInput(v.object({ sheetId: SheetId }), input);
    return { run: viewRun(start(openJob(sheetId), { kind: 'unverified' })) };
  });
}

/** The rows of an undone run whose tasks were deleted. */
export function sidebarSendAgain(input: unknown): ReturnType<ServerApi['sidebarSendAgain']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
    const job = openRunJob(runId);
    const record = withSettingsSeen(job, SEND_AGAIN, () => start(job, { kind: 'again', runId }));
    return { run: viewRun(record) };
  });
}

/** The run's own sheet, wherever the user looks meanwhile. */
function openRunJob(runId: string) {
  return openJob(requireRecord(documentStore(), runId).sheetId);
}

/** Nobody can go on with a run whose sheet was deleted. @returns null when the sheet is there */
function endIfSheetGone(runId: string): RunRecord | null {
  const record = requireRecord(documentStore(), runId);
  if (record.state === 'ended' || hasSheet(record.sheetId)) return null;
  return endWithoutSheet({ documentStore: documentStore(), documentLock }, runId);
}

/**
 * Ends a run that asking alone would not stop: these keys cannot drive it, or it stands still until a person has put
 * something right.
 *
 * @returns null for other runs, and while somebody drives it
 */
function endIfStuck(runId: string): RunRecord | null {
  const record = requireRecord(documentStore(), runId);
  const keys = savedAccount();
  const isForeign = whoseRun(record, keys, userId()) === 'other-account';
  if (keys === null || (!isForeign && record.pause?.until !== null)) return null;
  try {
    return end(openRunJob(runId), runId);
  } catch (error) {
    // Its driver is at work, and is asked to stop.
    if (error instanceof UserError && error.code === 'busy') return null;
    throw error;
  }
}

export function sidebarAdvance(input: unknown): ReturnType<ServerApi['sidebarAdvance']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
    const lost = endIfSheetGone(runId);
    if (lost !== null) return { run: viewRun(lost) };
    const record = resume(openRunJob(runId), runId, PIECE_SECONDS);
    // Asking again at once would be of no use.
    if (record.pause !== null) throw new UserError('paused', record.pause.message);
    return { run: viewRun(record) };
  });
}

export function sidebarTakeOver(input: unknown): ReturnType<ServerApi['sidebarTakeOver']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
    return { run: viewRun(takeOver(openRunJob(runId), runId)) };
  });
}

const Watched = v.optional(v.nullable(RunId));

export function sidebarProgress(input?: unknown): ReturnType<ServerApi['sidebarProgress']> {
  return answering(() => {
    const watched = readInput(Watched, input);
    const store = documentStore();
    const record =
      watched == null
        ? shownRun(openRuns(store), openSpreadsheet().getActiveSheet().getSheetId())
        : readRecord(store, watched.runId);
    return { run: record === null ? null : viewRun(record) };
  });
}

export function sidebarHistory(): ReturnType<ServerApi['sidebarHistory']> {
  const keys = savedAccount();
  return answering(() => ({
    runs: recentRuns(documentStore(), HISTORY_RUNS).map((record) => listRun(record, keys)),
  }));
}

export function sidebarStop(input: unknown): ReturnType<ServerApi['sidebarStop']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
    const record =
      endIfSheetGone(runId) ?? endIfStuck(runId) ?? stop({ documentStore: documentStore() }, runId);
    return { run: record === null ? null : viewRun(record) };
  });
}
