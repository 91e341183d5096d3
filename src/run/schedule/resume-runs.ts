// Resumes the user's open run when nobody else drives it, and says why when it cannot go on.

import { formatWall, MINUTE_MS } from '../../core/dates/civil.ts';
import { resume } from '../jobs.ts';
import { pauseAfterTrouble, pauseForPerson } from '../record/pause.ts';
import { isAskedToStop, type RunRecord, readRecord, writeMailed, writePause } from '../record/run-record.ts';
import { UserError } from '../user-error.ts';
import type { TimerPorts } from './timer-ports.ts';
import type { Needs } from './triggers.ts';

/** A pause that is longer is told by mail. */
const LONG_PAUSE_MS = 15 * MINUTE_MS;
/** A run that was worked on more recently than this is driven by somebody: a sidebar's pieces follow one another faster. */
const QUIET_MS = 30_000;

/** An open run that only a person can help needs no trigger. */
function ownOpenRun({ documentStore, user }: TimerPorts): RunRecord | null {
  const record = readRecord(documentStore);
  if (record === null || record.state === 'ended' || record.by !== user()) return null;
  return record.pause?.until === null ? null : record;
}

/** What the current user still needs triggers for. */
export function needsOf(ports: TimerPorts): Needs {
  return { run: ownOpenRun(ports) !== null, schedule: ports.schedules.activeOf(ports.user()).length > 0 };
}

/** @returns the run that was worked on; null when there was nothing to do */
export function resumeRun(ports: TimerPorts): RunRecord | null {
  const record = ownOpenRun(ports);
  const now = ports.clock.now();
  if (record === null || now - record.workedAt < QUIET_MS) return null;
  const isPaused = record.pause !== null && (record.pause.until ?? 0) > now;
  if (isPaused && !isAskedToStop(ports.documentStore, record.id)) return null;
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

/** Writes why the run stands still; when only a person can help, says so by mail, once. */
function halt(ports: TimerPorts, record: RunRecord, error: unknown): void {
  const { clock, documentLock, documentStore, mail, spreadsheet } = ports;
  const text = error instanceof Error ? error.message : String(error);
  ports.log(`The run could not go on: ${text}`);
  const pause =
    error instanceof UserError ? pauseForPerson(text) : pauseAfterTrouble(text, record.pause, clock.now());
  documentLock.during(() => writePause(documentStore, record.id, pause));
  if (pause.until !== null) return;
  mail.toMyself(
    `Bulk Tasks: the run in “${record.sheetName}” needs you`,
    [
      `Run ${record.id} cannot go on by itself. Its rows that were not sent yet stay queued; nothing is lost, and nothing is sent twice.`,
      '',
      pause.message,
      spreadsheet.url(),
    ].join('\n'),
  );
}
