// The sidebar's calls that start a run, drive it by short pieces of work, take it over, watch it and stop it.
import * as v from 'valibot';
import { resume, start, stop, takeOver } from '../run/jobs.ts';
import { openRuns, recentRuns } from '../run/record/run-list.ts';
import { readRecord, requireRecord } from '../run/record/run-record.ts';
import { UserError } from '../run/user-error.ts';
import { answering } from '../sheets/answering.ts';
import { documentStore } from '../sheets/platform.ts';
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

export function sidebarAdvance(input: unknown): ReturnType<ServerApi['sidebarAdvance']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
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
  return answering(() => ({
    runs: recentRuns(documentStore(), HISTORY_RUNS).map((record) => viewRun(record)),
  }));
}

export function sidebarStop(input: unknown): ReturnType<ServerApi['sidebarStop']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
    requireRecord(documentStore(), runId);
    const record = stop({ documentStore: documentStore() }, runId);
    return { run: record === null ? null : viewRun(record) };
  });
}
