// The sidebar's calls that start a run, drive it by short pieces of work, take it over, watch it and stop it.
import * as v from 'valibot';
import { planMissing, resume, start, startMissing, stop, takeOver } from '../run/jobs.ts';
import { openRuns, recentRuns } from '../run/record/run-list.ts';
import { readRecord, requireRecord } from '../run/record/run-record.ts';
import { isAskedToStop } from '../run/record/stop-wish.ts';
import { askAboutMissing } from '../run/report/describe-missing.ts';
import { describeStopping } from '../run/report/describe-stopping.ts';
import { openGate } from '../run/throttle/rate-gate.ts';
import { UserError } from '../run/user-error.ts';
import { answering } from '../sheets/answering.ts';
import { connectedHash, savedRate } from '../sheets/keys.ts';
import { documentStore, gatePorts, googleClock } from '../sheets/platform.ts';
import { openJob, openSpreadsheet } from '../sheets/workspace.ts';
import type { ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { shownRun, viewRun } from './run-view.ts';
import { RowsSchema, readTarget, SheetId } from './target.ts';

/** One piece of work: long enough to be worth an execution, short enough for the user to see it move. */
const PIECE_SECONDS = 4;
/** Runs that the history shows. */
const HISTORY_RUNS = 25;
export const RunId = v.object({ runId: v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,12}$/)) });

const Start = v.object({ rows: RowsSchema, sendHidden: v.boolean() });

export function sidebarStart(input: unknown): ReturnType<ServerApi['sidebarStart']> {
  return answering(() => {
    const { rows, sendHidden } = readInput(Start, input);
    const job = openJob(rows.sheetId);
    const sendHiddenRows = job.settings.sendHiddenRows || sendHidden;
    const record = start({ ...job, settings: { ...job.settings, sendHiddenRows } }, readTarget(rows));
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
    return { run: viewRun(start(openRunJob(runId), { kind: 'again', runId })) };
  });
}

/** The run's own sheet, wherever the user looks meanwhile. */
function openRunJob(runId: string) {
  return openJob(requireRecord(documentStore(), runId).sheetId);
}

const Missing = v.object({ sheetId: SheetId, confirmed: v.boolean() });

export function sidebarSendMissing(input: unknown): ReturnType<ServerApi['sidebarSendMissing']> {
  return answering(() => {
    const { sheetId, confirmed } = readInput(Missing, input);
    const job = openJob(sheetId);
    const { rows, isCertain } = planMissing(job);
    if (rows === 0) throw new UserError('nothing-selected', 'No row of this sheet is in doubt any more.');
    if (!isCertain && !confirmed) return { question: askAboutMissing(rows), run: null };
    return { question: null, run: viewRun(startMissing(job)) };
  });
}

const Advance = v.object({ ...RunId.entries, atOnce: v.optional(v.boolean(), false) });

export function sidebarAdvance(input: unknown): ReturnType<ServerApi['sidebarAdvance']> {
  return answering(() => {
    const { runId, atOnce } = readInput(Advance, input);
    const store = documentStore();
    const before = requireRecord(store, runId);
    const waits = (before.pause?.until ?? 0) > googleClock.now();
    if (waits && !atOnce && !isAskedToStop(store, runId)) return { run: viewRun(before) };
    const record = resume(openRunJob(runId), runId, PIECE_SECONDS);
    // Asking again would be of no use before somebody has done something.
    if (record.pause?.until === null) throw new UserError('paused', record.pause.message);
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
  return answering(() => ({
    runs: recentRuns(documentStore(), HISTORY_RUNS).map((record) => viewRun(record)),
  }));
}

/** Calls of the run that have left and are not answered yet; 0 where no account is connected. */
function callsOut(runId: string): number {
  const hash = connectedHash();
  return hash === null ? 0 : openGate(gatePorts(), { hash, rate: savedRate() }, runId).callsOut();
}

export function sidebarStop(input: unknown): ReturnType<ServerApi['sidebarStop']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
    requireRecord(documentStore(), runId);
    const record = stop({ documentStore: documentStore() }, runId);
    if (record === null) return { run: null, message: '' };
    return { run: viewRun(record), message: describeStopping(record, callsOut(runId)) };
  });
}
