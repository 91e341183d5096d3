// What happens when Google's clock calls: what a mail failed to tell is told, the user's open runs are resumed, then the new rows of schedules that are due are sent.
import { DAY_MS } from '../../core/dates/civil.ts';
import { atOneMoment } from '../record/at-one-moment.ts';
import { openRuns } from '../record/run-list.ts';
import { UserError } from '../user-error.ts';
import { forgetBlindness } from './blind-clock.ts';
import { allWait, needsOf, resumeRuns } from './resume-runs.ts';
import { activeSchedules } from './schedule.ts';
import { sayStanding, sendDue } from './send-due.ts';
import { isMailTriedAgain, tellUntold } from './tell-untold.ts';
import type { TimerPorts } from './timer-ports.ts';

/** What the trigger found to do; for the makers' log. */
export interface TimerReport {
  /** The first that was worked on. */
  readonly run: string | null;
  readonly schedules: number;
}

const NOTHING: TimerReport = { run: null, schedules: 0 };

/**
 * Google allows an account so much time of triggers in a day, and so many reads of properties (page quotas): one that calls each minute
 * for hours would use them up, so the notes are read in one call.
 */
function isIdle({ clock, user: ask, documentStore }: TimerPorts): boolean {
  const now = clock.now();
  const me = ask();
  const notes = atOneMoment(documentStore);
  if (!allWait({ clock, user: () => me, documentStore: notes })) return false;
  if (isMailTriedAgain(notes, me, now)) return false;
  const open = new Set(openRuns(notes).map(({ sheetId }) => sheetId));
  // One that is due waits for the run of its sheet, and has said so since.
  return activeSchedules(notes, me).every(
    ({ nextAt, sheetId, last }) => nextAt > now || (open.has(sheetId) && (last?.at ?? 0) >= nextAt),
  );
}

/**
 * @param triggerId the trigger that called, as Google's event names it; null when it names none
 * @throws UserError `no-trigger` when no trigger of the current user's called; nothing was changed then
 */
export function onTimer(ports: TimerPorts, triggerId: string | null): TimerReport {
  const { triggers } = ports;
  if (triggerId !== null && triggers.repeats(triggerId) && isIdle(ports)) return NOTHING;
  if (triggerId === null || !triggers.has(triggerId)) {
    throw new UserError('no-trigger', 'Only the timer of the add-on can start this.');
  }
  forgetBlindness(ports.userStore);
  const needs = needsOf(ports);
  triggers.fired(triggerId, needs);
  const lapsed = ports.lapsedAuthorisation();
  if (lapsed !== null) {
    tellOfLapse(ports, lapsed);
    return NOTHING;
  }
  tellUntold(ports);
  const runs = needs.run ? resumeRuns(ports) : [];
  const sent = sendDue(ports);
  triggers.removeUnneeded(needsOf(ports));
  return { run: runs[0]?.id ?? null, schedules: sent };
}

function tellOfLapse(ports: TimerPorts, page: string): void {
  const { spreadsheet, userStore, clock, mail } = ports;
  sayStanding(ports, 'The add-on needs your permission again: choose any entry of the Bulk Tasks menu.');
  const key = 'mailed.permission';
  const now = clock.now();
  // The clock calls every minute, and one mail a day is enough.
  if (now - Number(userStore.get(key) ?? 0) < DAY_MS) return;
  const where = page === '' ? 'Open the spreadsheet and choose any entry of the Bulk Tasks menu.' : page;
  const isSent = mail.toMyself(
    'Bulk Tasks: your permission is needed again',
    [
      `Bulk Tasks may no longer work for you in “${spreadsheet.name()}”, so runs and schedules stand still. Give it its permission again here:`,
      '',
      where,
      spreadsheet.url(),
    ].join('\n'),
  );
  if (isSent) userStore.set(key, String(now));
}
