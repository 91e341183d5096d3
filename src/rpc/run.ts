// The sidebar's calls that start a run, drive it by short pieces of work, take it over, watch it and stop it.
import * as v from 'valibot';
import { endRun, resume, start, stop, takeOver } from '../run/jobs.ts';
import type { Target } from '../run/plan/row-eligibility.ts';
import { endWithoutSheet } from '../run/record/lost-run.ts';
import { openRuns, recentRuns } from '../run/record/run-list.ts';
import { type RunRecord, readRecord, requireRecord } from '../run/record/run-record.ts';
import { UserError } from '../run/user-error.ts';
import { answering } from '../sheets/answering.ts';
import { savedAccount } from '../sheets/keys.ts';
import { documentLock, documentStore } from '../sheets/platform.ts';
import { userId } from '../sheets/triggers.ts';
import { openJob, openSpreadsheet, openWorkspace } from '../sheets/workspace.ts';
import type { ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { shownRun, viewRun } from './run-view.ts';
import { RowsSchema, readTarget, SheetId } from './target.ts';

/** One piece of work: long enough to be worth an execution, short enough for the user to see it move. */
const PIECE_SECONDS = 4;
/** Runs that the history shows. */
const HISTORY_RUNS = 25;
export const RunId = v.object({ runId: v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,12}$/)) });

const Start = v.object({
  rows: RowsSchema,
  sendHidden: v.boolean(),
  lookFirst: v.optional(v.boolean(), false),
});

export function sidebarStart(input: unknown): ReturnType<ServerApi['sidebarStart']> {
  return answering(() => {
    const { rows, sendHidden, lookFirst } = readInput(Start, input);
    const target: Target = lookFirst ? { kind: 'look-first' } : readTarget(rows);
    const job = openJob(rows.sheetId);
    const sendHiddenRows = job.settings.sendHiddenRows || sendHidden;
    const record = start({ ...job, settings: { ...job.settings, sendHiddenRows } }, target);
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
    const record = requireRecord(documentStore(), runId);
    const ended = isDriven(record) ? null : endAtOnce(record);
    const after = ended ?? stop({ documentStore: documentStore() }, runId);
    return { run: after === null ? null : viewRun(after) };
  });
}

/** Whether its person's sidebar or the clock goes on with it, and so will see that it is to stop. */
function isDriven({ by, pause }: RunRecord): boolean {
  return by === userId() && pause === null;
}

/** Null while somebody works on the sheet, who then sees that it is to stop. */
function endAtOnce({ id, sheetId }: RunRecord): RunRecord | null {
  try {
    const hasSheet = openSpreadsheet()
      .getSheets()
      .some((sheet) => sheet.getSheetId() === sheetId);
    if (!hasSheet) return endWithoutSheet({ documentStore: documentStore(), documentLock }, id);
    return endRun({ ...openWorkspace(sheetId), account: savedAccount() }, id);
  } catch (error) {
    if (error instanceof UserError && error.code === 'busy') return null;
    throw error;
  }
}
