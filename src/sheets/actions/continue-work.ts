// What Google's clock calls: goes on with the user's open run, then sends the new rows of the user's schedules that are due.

import { EXECUTION_BUDGET_MS, resume } from '../../run/jobs.ts';
import { pauseAfterTrouble, pauseForPerson } from '../../run/record/pause.ts';
import type { Pause } from '../../run/record/run-record.ts';
import { type RunRecord, readRecord, writePause } from '../../run/record/run-record.ts';
import type { ClockTriggers, Needs } from '../../run/schedule/triggers.ts';
import { UserError } from '../../run/user-error.ts';
import { account } from '../keys.ts';
import { googleMail, lapsedAuthorisation, mailOnceADay } from '../mail.ts';
import { documentLock, documentStore, googleClock } from '../platform.ts';
import { schedules } from '../schedules.ts';
import { clockTriggers, userId } from '../triggers.ts';
import { openSpreadsheet, openWorkspace } from '../workspace.ts';
import { pauseAll, sendScheduled } from './send-scheduled.ts';

/** A run that was worked on more recently than this is driven by somebody: a sidebar's pieces follow one another faster. */
const QUIET_MS = 30_000;
/** Longest id of a trigger. */
const ID_LENGTH = 100;

/** What the trigger found to do; for the makers' log. */
export interface Woken {
  readonly run: string | null;
  readonly schedules: number;
}

/**
 * @param event Google's event object, of which only the trigger's id is looked at
 * @throws UserError `no-trigger` when no trigger of the current user's called; nothing was changed then
 */
export function continueWork(event: unknown): Woken {
  const began = googleClock.now();
  const spreadsheet = openSpreadsheet();
  const wake = clockTriggers(spreadsheet.getId());
  const triggerId = triggerIdOf(event);
  if (triggerId === null || !wake.has(triggerId)) {
    throw new UserError('no-trigger', 'Only the timer of the add-on can start this.');
  }
  const user = userId();
  const needs = needsOf(user);
  wake.fired(triggerId, needs);
  const lapsed = lapsedAuthorisation();
  if (lapsed !== null) {
    tellOfLapse(lapsed, user);
    return { run: null, schedules: 0 };
  }
  const record = needs.run ? continueRun(user) : null;
  const sent = sendScheduled(user, began + EXECUTION_BUDGET_MS);
  keepNeeded(wake, user);
  return { run: record?.id ?? null, schedules: sent };
}

function triggerIdOf(event: unknown): string | null {
  if (typeof event !== 'object' || event === null || !('triggerUid' in event)) return null;
  const { triggerUid } = event;
  const id = typeof triggerUid === 'number' ? String(triggerUid) : triggerUid;
  return typeof id === 'string' && id !== '' && id.length <= ID_LENGTH ? id : null;
}

/** An open run that only a person can help needs no waking. */
function openRunOf(user: string): RunRecord | null {
  const record = readRecord(documentStore());
  if (record === null || record.state === 'ended' || record.by !== user) return null;
  return record.pause?.until === null ? null : record;
}

function needsOf(user: string): Needs {
  return { run: openRunOf(user) !== null, schedule: schedules().activeOf(user).length > 0 };
}

function keepNeeded(wake: ClockTriggers, user: string): void {
  wake.keep(needsOf(user));
}

/** Goes on with the user's run unless somebody else does; null when there was nothing to do. */
function continueRun(user: string): RunRecord | null {
  const record = openRunOf(user);
  const now = googleClock.now();
  if (record === null || now - record.workedAt < QUIET_MS) return null;
  if (record.pause !== null && (record.pause.until ?? 0) > now) return null;
  try {
    const keys = account();
    const { ports, settings } = openWorkspace(record.sheetId);
    return resume(ports, settings, keys, record.id, null);
  } catch (error) {
    if (error instanceof UserError && (error.code === 'busy' || error.code === 'no-run')) return null;
    // Without its notes the add-on cannot even write that it pauses.
    if (error instanceof UserError && error.code === 'quota') throw error;
    halt(record, error);
    return record;
  }
}

/** Writes why the run stands still; when only a person can help, says so by mail, once. */
function halt(record: RunRecord, error: unknown): void {
  const now = googleClock.now();
  const text = error instanceof Error ? error.message : String(error);
  console.error(`The run could not go on: ${text}`);
  const pause: Pause =
    error instanceof UserError ? pauseForPerson(text) : pauseAfterTrouble(text, record.pause, now);
  documentLock.during(() => writePause(documentStore(), record.id, pause));
  if (pause.until !== null) return;
  googleMail.toMyself(
    `Bulk Tasks: the run in “${record.sheetName}” needs you`,
    [
      `Run ${record.id} cannot go on by itself. Its rows that were not sent yet stay queued; nothing is lost, and nothing is sent twice.`,
      '',
      pause.message,
      openSpreadsheet().getUrl(),
    ].join('\n'),
  );
}

function tellOfLapse(url: string, user: string): void {
  const now = googleClock.now();
  const where = url === '' ? 'Open the spreadsheet and choose any entry of the Bulk Tasks menu.' : url;
  const spreadsheet = openSpreadsheet();
  pauseAll(user, 'The add-on needs your permission again: choose any entry of the Bulk Tasks menu.');
  mailOnceADay(
    'permission',
    now,
    'Bulk Tasks: your permission is needed again',
    [
      `Bulk Tasks may no longer work for you in “${spreadsheet.getName()}”, so runs and schedules stand still. Give it its permission again here:`,
      '',
      where,
      spreadsheet.getUrl(),
    ].join('\n'),
  );
}
