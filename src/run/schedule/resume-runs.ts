// Resumes the user's open runs when nobody else drives them, and says why when one cannot go on.

import { formatWall, MINUTE_MS } from '../../core/dates/civil.ts';
import { resume } from '../jobs.ts';
import type { ReadStore } from '../ports.ts';
import { endWithoutSheet, SHEET_GONE } from '../record/lost-run.ts';
import { goesOnByItself, isUntold } from '../record/needs-clock.ts';
import { pauseAfterTrouble, pauseForPerson } from '../record/pause.ts';
import { openRuns } from '../record/run-list.ts';
import { type RunRecord, writeMailed, writePause } from '../record/run-record.ts';
import { isAskedToStop } from '../record/stop-wish.ts';
import { afterFailure, isTriedAgain, toldNow, triedNext } from '../record/untold.ts';
import { isLeased } from '../session/lease.ts';
import { UserError } from '../user-error.ts';
import { tellHalted } from './tell-untold.ts';
import type { TimerPorts } from './timer-ports.ts';
import type { Needs } from './triggers.ts';

/** A pause that is longer is told by mail. */
const LONG_PAUSE_MS = 14 * MINUTE_MS;
/** A run that was worked on in pieces more recently than this is driven by somebody: a sidebar's pieces follow one another faster. */
const QUIET_MS = 30_000;
/** What must be left of an execution's time to begin with another run. */
const LEAST_TIME_MS = 60_000;

/** What the document's store holds, or held a moment ago. */
interface Notes {
  readonly documentStore: ReadStore;
}

/** The user's open runs that go on by themselves, the one first on which nobody has worked for longest. */
function ownOpenRuns({ documentStore, user }: Pick<TimerPorts, 'user'> & Notes): RunRecord[] {
  const me = user();
  return openRuns(documentStore)
    .filter((record) => goesOnByItself(record, me))
    .sort((a, b) => a.workedAt - b.workedAt);
}

/** What the current user still needs triggers for. */
export function needsOf(ports: TimerPorts): Needs {
  const me = ports.user();
  const run = openRuns(ports.documentStore).some(
    (record) => goesOnByItself(record, me) || isUntold(record, me),
  );
  return { run, schedule: ports.schedules.needClock(me) };
}

/** Whether the run waits until a moment that has not come, and nobody wants it to stop. */
function waits(
  { clock, documentStore }: Pick<TimerPorts, 'clock'> & Notes,
  { id, pause }: RunRecord,
): boolean {
  if (pause === null || (pause.until ?? 0) <= clock.now()) return false;
  return !isAskedToStop(documentStore, id);
}

/** Whether somebody is at work on the run's sheet: whoever comes then is sent away. */
function isDriven(
  { clock, documentStore }: Pick<TimerPorts, 'clock'> & Notes,
  { sheetId }: RunRecord,
): boolean {
  return isLeased(documentStore, sheetId, clock.now());
}

/**
 * Whether the user's open runs all wait or are being worked on, so that a trigger has nothing to do for them. One of which its person is
 * still to be told keeps its trigger, and waits too.
 */
export function allWait(ports: Pick<TimerPorts, 'clock' | 'user'> & Notes): boolean {
  const runs = ownOpenRuns(ports);
  const me = ports.user();
  if (runs.length === 0) return openRuns(ports.documentStore).some((record) => isUntold(record, me));
  return runs.every((record) => waits(ports, record) || isDriven(ports, record));
}

/** @returns the runs that were worked on, in that order */
export function resumeRuns(ports: TimerPorts): RunRecord[] {
  const { clock, deadline } = ports;
  const worked: RunRecord[] = [];
  for (const record of ownOpenRuns(ports)) {
    if (deadline - clock.now() < LEAST_TIME_MS) break;
    const after = resumeRun(ports, record);
    if (after !== null) worked.push(after);
  }
  return worked;
}

/** @returns null when there was nothing to do */
function resumeRun(ports: TimerPorts, record: RunRecord): RunRecord | null {
  const now = ports.clock.now();
  if (!ports.spreadsheet.hasSheet(record.sheetId)) return endLost(ports, record);
  if (record.inPieces && now - record.workedAt < QUIET_MS) return null;
  if (waits(ports, record) || isDriven(ports, record)) return null;
  try {
    const worked = resume(ports.openJob(record.sheetId), record.id, null);
    tellOfPause(ports, worked);
    return worked;
  } catch (error) {
    if (error instanceof UserError && (error.code === 'busy' || error.code === 'no-run')) return null;
    // Without its notes the add-on cannot even write that it pauses.
    if (error instanceof UserError && error.code === 'quota') throw error;
    halt(ports, record, error);
    return record;
  }
}

/** A run that waits for long says so by mail, once for each cause; nobody has to do anything. */
function tellOfPause(
  { clock, documentLock, documentStore, mail, spreadsheet }: TimerPorts,
  record: RunRecord,
): void {
  const { pause, mailed, id, sheetName } = record;
  if (record.state === 'ended' || pause === null || pause.until === null) return;
  if (pause.until - clock.now() < LONG_PAUSE_MS || mailed.includes(pause.cause)) return;
  const { year, month, day, hour, minute } = spreadsheet.zone().toWall(pause.until);
  const until = formatWall({ year, month, day, hour, minute, second: 0 });
  const isSent = mail.toMyself(
    `Bulk Tasks: the run in “${sheetName}” waits`,
    [
      `Run ${id} waits, and goes on by itself. You need not do anything.`,
      '',
      pause.message,
      `It is tried again at about ${until}. To stop the run, open the sidebar and choose Stop.`,
      spreadsheet.url(),
    ].join('\n'),
  );
  if (isSent) documentLock.during(() => writeMailed(documentStore, id, pause.cause));
}

/**
 * Once the run has ended nobody looks at it any more, so its person is told first: where no mail can be written, it waits for that. Written
 * before the mail is that it is to be told: where nothing can be written, the next timer would tell it once more, and each after that.
 */
function endLost(ports: TimerPorts, { id, sheetName, untold }: RunRecord): RunRecord | null {
  const { clock, documentLock, documentStore, mail, spreadsheet } = ports;
  const now = clock.now();
  if (untold !== null && !isTriedAgain(untold, now)) return null;
  const tell = () =>
    mail.toMyself(
      `Bulk Tasks: run ${id} in “${sheetName}” has ended`,
      [SHEET_GONE, spreadsheet.url()].join('\n'),
    );
  const left = untold === null ? toldNow(now) : afterFailure(untold, now);
  if (left === null) {
    const ended = endWithoutSheet(ports, id);
    tell();
    return ended;
  }
  const pause = { cause: 'trouble', message: SHEET_GONE, until: triedNext(left), tries: 0 } as const;
  documentLock.during(() => writePause(documentStore, id, pause, left));
  return tell() ? endWithoutSheet(ports, id) : null;
}

/** Writes why the run stands still; when only a person can help, says so by mail. */
function halt(ports: TimerPorts, record: RunRecord, error: unknown): void {
  const { clock, documentLock, documentStore } = ports;
  const text = error instanceof Error ? error.message : String(error);
  ports.log(`The run could not go on: ${text}`);
  const pause =
    error instanceof UserError ? pauseForPerson(text) : pauseAfterTrouble(text, record.pause, clock.now());
  const untold = pause.until === null ? toldNow(clock.now()) : null;
  documentLock.during(() => writePause(documentStore, record.id, pause, untold));
  if (untold !== null) tellHalted(ports, record.id);
}
