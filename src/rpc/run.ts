// The sidebar's calls that start a run, drive it by short pieces of work, take it over and watch it.
import * as v from 'valibot';
import { lateSchema } from '../core/late-schema.ts';
import { noteTried } from '../run/account-habits.ts';
import { planMissing, resume, start, startMissing, takeOver } from '../run/jobs.ts';
import { withLeads } from '../run/leads/lead-book.ts';
import type { Target } from '../run/plan/row-eligibility.ts';
import { type Agreed, otherRows } from '../run/queue/agreed.ts';
import { requireDeletedRows } from '../run/queue/deleted-rows.ts';
import { openRuns, readListed, requireListed } from '../run/record/run-list.ts';
import { isAskedToStop } from '../run/record/stop-wish.ts';
import { askAboutMissing, describeNoneMissing } from '../run/report/describe-missing.ts';
import { UserError } from '../run/user-error.ts';
import { knowing } from '../sheets/account-data.ts';
import { answering } from '../sheets/answering.ts';
import { savedAccount } from '../sheets/keys.ts';
import { notesNow } from '../sheets/notes.ts';
import { documentStore, googleClock } from '../sheets/platform.ts';
import { withSettingsSeen } from '../sheets/settings-news.ts';
import { trialOf } from '../sheets/trial.ts';
import { openJob, openSpreadsheet } from '../sheets/workspace.ts';
import type { ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { viewTrial } from './preview.ts';
import { endIfSheetGone, openOrEnd, openRunJob, RunId } from './run-job.ts';
import { historyRuns, listRun, shownRun, viewRun } from './run-view.ts';
import { ShownSchema, Sign, viewShown } from './shown-view.ts';
import { type StartedRows, startFirst } from './start-first.ts';
import { RowsSchema, readTarget, SheetId, withoutLeads } from './target.ts';

/** One piece of work, as long as its caller wants it: each begins with a look at the sheet, and is followed by the page meanwhile. */
const PIECE_SECONDS = 4;
const LONGEST_PIECE_SECONDS = 60;
/** A run that has just begun lets out what the limiter has free, and no more: then its page can show it. */
const FIRST_SECONDS = 1;

const SEND_AGAIN = 'Nothing was sent. If you mean to send with these settings, press the button again.';

/** More columns than a sheet has, and more characters than a cell holds (Google's own limits). */
const MOST_COLUMNS = 20_000;
const MOST_CHARACTERS = 50_000;

const RowCount = v.pipe(v.number(), v.integer(), v.minValue(0));

const agreedSchema = () => {
  const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
  return v.object({
    columns: v.pipe(v.array(v.object({ header: text, field: v.nullable(text) })), v.maxLength(MOST_COLUMNS)),
    rows: RowCount,
    // A sidebar that was open before the add-on learnt them does not say these.
    shown: v.optional(v.nullable(ShownSchema)),
    digest: v.optional(v.nullable(Sign), null),
    account: v.optional(v.nullable(Sign)),
  });
};
type AgreedInput = v.InferOutput<ReturnType<typeof agreedSchema>>;

const Start = lateSchema(() =>
  v.object({
    rows: RowsSchema,
    sendHidden: v.boolean(),
    lookFirst: v.optional(v.boolean(), false),
    withoutLead: v.optional(v.boolean(), false),
    firstOnly: v.optional(v.boolean(), false),
    atOnce: v.optional(v.boolean(), false),
    agreed: v.optional(v.nullable(agreedSchema()), null),
  }),
);

/** What the check showed, in the engine's terms. @throws UserError `match` when it was shown by an older version of the add-on */
function readAgreed({ columns, rows, shown, digest, account }: AgreedInput, target: Target): Agreed {
  if (target.kind !== 'rows') return { columns, rows, account };
  // One digest for all of the rows, also for those that do not go.
  if (shown === undefined && digest !== null) throw otherRows();
  return { columns, rows, account, ...(shown == null ? {} : { shown: { spans: target.spans, ...shown } }) };
}

export function sidebarTrial(input: unknown): ReturnType<ServerApi['sidebarTrial']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
    return { trial: viewTrial(trialOf(knowing(openRunJob(runId)), runId)) };
  });
}

export function sidebarStart(input: unknown): ReturnType<ServerApi['sidebarStart']> {
  return answering(() => {
    const { rows, sendHidden, lookFirst, withoutLead, firstOnly, atOnce, agreed } = readInput(Start, input);
    const target: Target = lookFirst ? { kind: 'look-first' } : readTarget(rows);
    const notes = notesNow();
    const job = knowing(openJob(rows.sheetId, notes), 'if-needed', notes.user);
    const sendHiddenRows = job.settings.sendHiddenRows || sendHidden;
    const chosen = withoutLeads({ ...job, settings: { ...job.settings, sendHiddenRows } }, withoutLead);
    const meant = withLeads(chosen);
    const seen = agreed && readAgreed(agreed, target);
    const seconds = atOnce ? FIRST_SECONDS : 0;
    const begin = (): StartedRows =>
      firstOnly
        ? startFirst(meant, target, seconds, seen)
        : { record: start(meant, target, seconds, seen), others: null };
    const { record, others } = withSettingsSeen(job, SEND_AGAIN, begin, notes.document);
    // One row alone shows what it has come to before it counts.
    if (!firstOnly && !lookFirst) noteTried(job);
    return { run: viewRun(record), others: others && viewShown(others) };
  });
}

export function sidebarAskLeadSquared(input: unknown): ReturnType<ServerApi['sidebarAskLeadSquared']> {
  return answering(() => {
    const { sheetId } = readInput(v.object({ sheetId: SheetId }), input);
    return { run: viewRun(start(knowing(openJob(sheetId)), { kind: 'unverified' })) };
  });
}

/** The rows of an undone run whose tasks were deleted. */
export function sidebarSendAgain(input: unknown): ReturnType<ServerApi['sidebarSendAgain']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
    const job = knowing(openRunJob(runId));
    requireDeletedRows(job, runId);
    const record = withSettingsSeen(job, SEND_AGAIN, () => start(job, { kind: 'again', runId }));
    return { run: viewRun(record) };
  });
}

const Missing = lateSchema(() =>
  v.object({
    sheetId: SheetId,
    confirmed: v.boolean(),
    // Who confirms without having asked takes whatever there is, as the command line does when it is told so beforehand.
    asked: v.optional(v.nullable(v.object({ rows: RowCount, untold: RowCount })), null),
  }),
);

export function sidebarSendMissing(input: unknown): ReturnType<ServerApi['sidebarSendMissing']> {
  return answering(() => {
    const { sheetId, confirmed, asked } = readInput(Missing, input);
    const job = knowing(openJob(sheetId));
    const { rows, untold, isCertain, others } = planMissing(job);
    if (rows === 0) throw new UserError('nothing-selected', describeNoneMissing(others));
    const isAnswered = confirmed && (asked === null || (rows <= asked.rows && untold <= asked.untold));
    if (!isCertain && !isAnswered) {
      return { question: askAboutMissing(rows, untold), asked: { rows, untold }, run: null };
    }
    const record = withSettingsSeen(job, SEND_AGAIN, () => startMissing(job, isCertain));
    return { question: null, asked: null, run: viewRun(record) };
  });
}

const PieceSeconds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_PIECE_SECONDS));
const Advance = v.object({
  ...RunId.entries,
  atOnce: v.optional(v.boolean(), false),
  seconds: v.optional(PieceSeconds, PIECE_SECONDS),
});

export function sidebarAdvance(input: unknown): ReturnType<ServerApi['sidebarAdvance']> {
  return answering(() => {
    const { runId, atOnce, seconds } = readInput(Advance, input);
    const store = documentStore();
    const before = requireListed(store, runId);
    const waits = (before.pause?.until ?? 0) > googleClock.now();
    if (waits && !atOnce && !isAskedToStop(store, runId)) {
      return { run: viewRun(endIfSheetGone(before) ?? before) };
    }
    const opened = openOrEnd(before);
    if ('ended' in opened) return { run: viewRun(opened.ended) };
    const record = resume(opened.job, runId, seconds);
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
        : readListed(store, watched.runId);
    return { run: record === null ? null : viewRun(record) };
  });
}

export function sidebarHistory(): ReturnType<ServerApi['sidebarHistory']> {
  return answering(() => {
    const keys = savedAccount();
    const runs = historyRuns();
    const zone = openSpreadsheet().getSpreadsheetTimeZone();
    return { runs: runs.map((record) => listRun(record, keys, () => runs)), zone };
  });
}
