// A run as the sidebar shows it, and which of several runs it shows.
import type { Account } from '../run/job.ts';
import { isSheetHeld } from '../run/jobs.ts';
import { openRuns, recentRuns } from '../run/record/run-list.ts';
import type { RunRecord } from '../run/record/run-record.ts';
import { isAskedToStop } from '../run/record/stop-wish.ts';
import { isTakenUp } from '../run/record/taken-up.ts';
import { describeWaiting } from '../run/record/waiting-words.ts';
import { describePace } from '../run/report/describe-pace.ts';
import { describeConstants, describeWebhook } from '../run/report/describe-settings-news.ts';
import { foreseeRest } from '../run/report/foresee.ts';
import { saidOf } from '../run/report/run-report.ts';
import { describeWhose, whoseRun } from '../run/session/whose.ts';
import { savedAccount } from '../sheets/keys.ts';
import { documentStore, googleClock } from '../sheets/platform.ts';
import { runMatches } from '../sheets/settings-store.ts';
import { userId } from '../sheets/triggers.ts';
import { firstCell } from '../sheets/workspace.ts';
import type { RunView } from './api.ts';
import { savedPace } from './rate.ts';

/** The first cell of the run's sheet that says Failed; null when there is none, or it cannot be told. */
function firstFailedCell({ state, counts, sheetId }: RunRecord): string | null {
  if (state !== 'ended' || counts.failed === 0) return null;
  try {
    return firstCell(sheetId, 'Failed');
  } catch (error) {
    // What became of the run is worth showing without the place.
    console.warn(`No first cell: ${error instanceof Error ? error.message : 'unknown error'}`);
    return null;
  }
}

const GOES_ON = { minutes: 'minutes', hour: 'hour', none: 'no', short: 'short' } as const;

const YOURS = { mine: 'mine', colleague: 'ask', 'other-account': 'no' } as const;

function ownerOf(record: RunRecord, account: Account | null): RunView['owner'] {
  const me = userId();
  const access = YOURS[whoseRun(record, account, me)];
  return {
    name: record.byName,
    organisation: record.account.name,
    access,
    words: describeWhose(record, account, me),
    terms: access === 'ask' && record.state !== 'ended' ? termsOf(record) : [],
  };
}

/** What a colleague has chosen for the run, and its taker-over would answer for. */
function termsOf({ id }: RunRecord): string[] {
  const match = runMatches.load(id);
  if (match === null) return [];
  const { settings } = match;
  return [
    ...(settings.webhookUrl === '' ? [] : [describeWebhook(settings.webhookUrl)]),
    ...(Object.keys(settings.constants).length === 0 ? [] : [describeConstants(settings.constants)]),
  ];
}

/** Somebody who drives a run holds its sheet, and it cannot be taken from them. */
const isAtWork = ({ state, sheetId }: RunRecord, { access }: RunView['owner']): boolean =>
  state !== 'ended' && access === 'ask' && isSheetHeld(documentStore(), sheetId, googleClock.now());

/** Runs that the history shows. */
const HISTORY_RUNS = 25;

/** The runs begun last, newest first, whosesoever. */
export const historyRuns = (): RunRecord[] => recentRuns(documentStore(), HISTORY_RUNS);

/** Rows of an undone run that wait to be sent again. What a later run has taken up of them is blank where it was given back: new rows. */
function rowsToSendAgain({ id, counts }: RunRecord, history: () => readonly RunRecord[]): number {
  if (counts.deleted === 0) return 0;
  const sentAgain = history().filter(({ againOf }) => againOf === id);
  return sentAgain.reduce((left, run) => Math.max(0, left - run.total), counts.deleted);
}

/** Whole sentence, when a later run has taken up what the run had left in doubt; null otherwise. */
function describeTakenUp(record: RunRecord, history: () => readonly RunRecord[]): string | null {
  const { counts, state, sheetId, startedAt } = record;
  if (state !== 'ended' || counts.accepted + counts.unknown === 0) return null;
  const later = history().filter((run) => run.sheetId === sheetId && run.startedAt > startedAt);
  const taker = later.find((run) => isTakenUp(record, [run]));
  return taker === undefined
    ? null
    : `Its rows in doubt were taken up by run ${taker.id} since, which tells what became of them.`;
}

/** A run as a list shows it, for which no sheet is read. */
export function listRun(record: RunRecord, account: Account | null, history = historyRuns): RunView {
  const { counts, total, seconds, state } = record;
  const owner = ownerOf(record, account);
  const done = total - counts.queued - counts.sending - counts.unsent;
  const looksFirst = state === 'sending' && (record.lookAt !== null || record.resendAfter !== null);
  const rowsPerSecond = seconds > 0 ? done / seconds : 0;
  // With keys of another account nothing is tried.
  const waiting = owner.access === 'no' ? null : describeWaiting(record, googleClock.now());
  // How long a wait lasts is not told by the rows before it.
  const waits = waiting !== null || record.silence !== null;
  const pace = state === 'sending' && !waits && counts.queued > 0 ? savedPace() : null;
  return {
    id: record.id,
    owner,
    sheetId: record.sheetId,
    sheetName: record.sheetName,
    state,
    total: total + record.invalidAtStart + counts.skipped,
    counts,
    hidden: record.hidden,
    calls: record.calls,
    hasSent: record.firstCallAt !== null,
    wasAnswered: record.answers > 0,
    startedAt: record.startedAt,
    seconds: Math.round(seconds * 10) / 10,
    rowsPerSecond: Math.round(rowsPerSecond * 10) / 10,
    secondsLeft: pace === null ? null : Math.ceil(foreseeRest(counts.queued, pace)),
    limit: pace === null ? null : describePace(pace),
    looksFirst,
    stopping: state !== 'ended' && isAskedToStop(documentStore(), record.id),
    atWork: isAtWork(record, owner),
    goesOn: GOES_ON[record.trigger ?? 'short'],
    stopped:
      [saidOf(record), describeTakenUp(record, history)].filter((text) => text !== null).join(' ') || null,
    waiting: waiting?.text ?? null,
    mayTryNow: (record.pause?.cause ?? record.waiting?.kind) !== 'look-up',
    waitSeconds: waiting?.seconds ?? null,
    isSheetGone: record.stop?.code === 'sheet-gone',
    toSendAgain: rowsToSendAgain(record, history),
    firstFailedCell: null,
  };
}

export function viewRun(record: RunRecord, account = savedAccount()): RunView {
  return { ...listRun(record, account), firstFailedCell: firstFailedCell(record) };
}

/** Runs looked through for the last one that the user can do something with. */
const LOOKED_THROUGH = 10;

/** The run of which the sidebar speaks: the user's own open one, in the sheet looked at if there is one there, else the last that ended, own ones first. */
export function shownRun(open: readonly RunRecord[], sheetId: number): RunRecord | null {
  const account = savedAccount();
  const me = userId();
  const isMine = (record: RunRecord) => whoseRun(record, account, me) === 'mine';
  // The one begun last goes first.
  const mine = open.filter(isMine).reverse();
  const here = mine.find((record) => record.sheetId === sheetId) ?? mine[0];
  if (here !== undefined) return here;
  const ended = recentRuns(documentStore(), LOOKED_THROUGH).filter(({ state }) => state === 'ended');
  return ended.find(isMine) ?? ended[0] ?? null;
}

/** All open runs, and the one that is shown. @param sheetId the sheet the user looks at */
export function viewRuns(sheetId: number): { readonly run: RunView | null; readonly runs: RunView[] } {
  const account = savedAccount();
  const open = openRuns(documentStore());
  const shown = shownRun(open, sheetId);
  return {
    run: shown === null ? null : viewRun(shown, account),
    runs: open.map((record) => listRun(record, account)),
  };
}
