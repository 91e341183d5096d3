// A run as the sidebar shows it, and which of several runs it shows.
import type { Account } from '../run/job.ts';
import { openRuns, recentRuns } from '../run/record/run-list.ts';
import type { RunRecord } from '../run/record/run-record.ts';
import { isAskedToStop } from '../run/record/stop-wish.ts';
import { describeWaiting } from '../run/record/waiting-words.ts';
import { describeWhose, whoseRun } from '../run/session/whose.ts';
import { savedAccount } from '../sheets/keys.ts';
import { documentStore, googleClock } from '../sheets/platform.ts';
import { userId } from '../sheets/triggers.ts';
import { firstCell } from '../sheets/workspace.ts';
import type { RunView } from './api.ts';

/** The first cell of the run's sheet that says Failed; null when there is none, or the sheet is gone. */
function firstFailedCell({ state, counts, sheetId }: RunRecord): string | null {
  return state === 'ended' && counts.failed > 0 ? firstCell(sheetId, 'Failed') : null;
}

const GOES_ON = { minutes: 'minutes', hour: 'hour', none: 'no', short: 'short' } as const;

const YOURS = { mine: 'mine', colleague: 'ask', 'other-account': 'no' } as const;

function ownerOf(record: RunRecord, account: Account | null): RunView['owner'] {
  const me = userId();
  return {
    name: record.byName,
    organisation: record.account.name,
    access: YOURS[whoseRun(record, account, me)],
    words: describeWhose(record, account, me),
  };
}

export function viewRun(record: RunRecord, account = savedAccount()): RunView {
  const { counts, total, seconds, state } = record;
  const done = total - counts.queued - counts.unsent;
  const rowsPerSecond = seconds > 0 ? done / seconds : 0;
  const waiting = describeWaiting(record, googleClock.now());
  return {
    id: record.id,
    owner: ownerOf(record, account),
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

/** Runs looked through for the last one that the user can do something with. */
const LOOKED_THROUGH = 10;

/** The run of which the sidebar speaks: the user's own open one, in the sheet looked at if there is one there, else the last that ended. */
export function shownRun(open: readonly RunRecord[], sheetId: number): RunRecord | null {
  const account = savedAccount();
  const me = userId();
  // The one begun last goes first.
  const mine = open.filter((record) => whoseRun(record, account, me) === 'mine').reverse();
  return (
    mine.find((record) => record.sheetId === sheetId) ??
    mine[0] ??
    recentRuns(documentStore(), LOOKED_THROUGH).find(({ state }) => state === 'ended') ??
    null
  );
}

/** All open runs, and the one that is shown. @param sheetId the sheet the user looks at */
export function viewRuns(sheetId: number): { readonly run: RunView | null; readonly runs: RunView[] } {
  const account = savedAccount();
  const open = openRuns(documentStore());
  const shown = shownRun(open, sheetId);
  return {
    run: shown === null ? null : viewRun(shown, account),
    runs: open.map((record) => viewRun(record, account)),
  };
}
