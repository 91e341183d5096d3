// The sidebar's calls that start a run, drive it by short pieces of work, watch it and stop it.
import * as v from 'valibot';
import { planMissing, resume, start, startMissing, stop } from '../run/jobs.ts';
import { isAskedToStop, type RunRecord, readRecord, requireRecord } from '../run/record/run-record.ts';
import { describeWaiting } from '../run/record/waiting-words.ts';
import { askAboutMissing } from '../run/report/describe-missing.ts';
import { describeStopping } from '../run/report/describe-stopping.ts';
import { openGate } from '../run/throttle/rate-gate.ts';
import { UserError } from '../run/user-error.ts';
import { answering } from '../sheets/answering.ts';
import { account, connectedHash, savedRate } from '../sheets/keys.ts';
import { documentStore, googleClock } from '../sheets/platform.ts';
import { firstCell, openWorkspace, type Workspace } from '../sheets/workspace.ts';
import type { RunView, ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { RowsSchema, readTarget, SheetId } from './target.ts';

/** One piece of work: long enough to be worth an execution, short enough for the user to see it move. */
const PIECE_SECONDS = 4;
export const RunId = v.object({ runId: v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,12}$/)) });

/** The first cell of the run's sheet that says Failed; null when there is none, or the sheet is gone. */
function firstFailedCell({ state, counts, sheetId }: RunRecord): string | null {
  return state === 'ended' && counts.failed > 0 ? firstCell(sheetId, 'Failed') : null;
}

const GOES_ON = { minutes: 'minutes', hour: 'hour', none: 'no', short: 'short' } as const;

export function viewRun(record: RunRecord): RunView {
  const { counts, total, seconds, state } = record;
  const done = total - counts.queued - counts.unsent;
  const rowsPerSecond = seconds > 0 ? done / seconds : 0;
  const waiting = describeWaiting(record, googleClock.now());
  return {
    id: record.id,
    sheetId: record.sheetId,
    sheetName: record.sheetName,
    state,
    total: total + record.invalidAtStart + counts.skipped,
    counts,
    calls: record.calls,
    startedAt: record.startedAt,
    seconds: Math.round(seconds * 10) / 10,
    rowsPerSecond: Math.round(rowsPerSecond * 10) / 10,
    secondsLeft: state === 'sending' && rowsPerSecond > 0 ? Math.ceil(counts.queued / rowsPerSecond) : null,
    stopping: state !== 'ended' && isAskedToStop(documentStore(), record.id),
    goesOn: GOES_ON[record.trigger ?? 'short'],
    stopped: [record.stop?.message, record.remark].filter((text) => text != null).join(' ') || null,
    waiting: waiting?.text ?? null,
    waitSeconds: waiting?.seconds ?? null,
    firstFailedCell: firstFailedCell(record),
  };
}

const Start = v.object({ rows: RowsSchema, sendHidden: v.boolean() });

export function sidebarStart(input: unknown): ReturnType<ServerApi['sidebarStart']> {
  return answering(() => {
    const { rows, sendHidden } = readInput(Start, input);
    // Without keys the rows would be queued for nothing.
    account();
    const { ports, settings } = openWorkspace(rows.sheetId);
    const sendHiddenRows = settings.sendHiddenRows || sendHidden;
    return { run: viewRun(start({ ports, settings: { ...settings, sendHiddenRows } }, readTarget(rows))) };
  });
}

export function sidebarAskLeadSquared(input: unknown): ReturnType<ServerApi['sidebarAskLeadSquared']> {
  return answering(() => {
    const { sheetId } = readInput(v.object({ sheetId: SheetId }), input);
    account();
    return { run: viewRun(start(openWorkspace(sheetId), { kind: 'unverified' })) };
  });
}

/** The run's own sheet, wherever the user looks meanwhile. */
function openRun(runId: string): Workspace {
  return openWorkspace(requireRecord(documentStore(), runId).sheetId);
}

const Missing = v.object({ sheetId: SheetId, confirmed: v.boolean() });

export function sidebarSendMissing(input: unknown): ReturnType<ServerApi['sidebarSendMissing']> {
  return answering(() => {
    const { sheetId, confirmed } = readInput(Missing, input);
    const job = { ...openWorkspace(sheetId), account: account() };
    const { rows, isCertain } = planMissing(job);
    if (rows > 0 && !isCertain && !confirmed) return { question: askAboutMissing(rows), run: null };
    return { question: null, run: viewRun(startMissing(job)) };
  });
}

const Advance = v.object({ ...RunId.entries, atOnce: v.optional(v.boolean(), false) });

export function sidebarAdvance(input: unknown): ReturnType<ServerApi['sidebarAdvance']> {
  return answering(() => {
    const { runId, atOnce } = readInput(Advance, input);
    const keys = account();
    const store = documentStore();
    const before = requireRecord(store, runId);
    const waits = (before.pause?.until ?? 0) > googleClock.now();
    if (waits && !atOnce && !isAskedToStop(store, runId)) return { run: viewRun(before) };
    const record = resume({ ...openRun(runId), account: keys }, runId, PIECE_SECONDS);
    // Asking again would be of no use before somebody has done something.
    if (record.pause?.until === null) throw new UserError('paused', record.pause.message);
    return { run: viewRun(record) };
  });
}

export function sidebarProgress(): ReturnType<ServerApi['sidebarProgress']> {
  return answering(() => {
    const record = readRecord(documentStore());
    return { run: record === null ? null : viewRun(record) };
  });
}

/** Calls of the run that have left and are not answered yet; 0 where no account is connected. */
function callsOut(ports: Workspace['ports'], runId: string): number {
  const hash = connectedHash();
  return hash === null ? 0 : openGate(ports, { hash, rate: savedRate() }, runId).callsOut();
}

export function sidebarStop(input: unknown): ReturnType<ServerApi['sidebarStop']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
    const { ports } = openRun(runId);
    const record = stop(ports, runId);
    if (record === null) return { run: null, message: '' };
    return { run: viewRun(record), message: describeStopping(record, callsOut(ports, runId)) };
  });
}
