// Tells a person by mail that a run or a schedule of theirs stands still, and again later where no mail could be written.
import type { ReadStore } from '../ports.ts';
import { isUntold } from '../record/needs-clock.ts';
import { openRuns } from '../record/run-list.ts';
import { type RunRecord, readRecord, writeUntold } from '../record/run-record.ts';
import { afterFailure, isTriedAgain, type Untold } from '../record/untold.ts';
import { afterMail, describePause } from './mail-digest.ts';
import { type Schedule, untoldSchedules } from './schedule.ts';
import type { TimerPorts } from './timer-ports.ts';

const isDue = ({ untold }: { readonly untold: Untold | null }, now: number): boolean =>
  untold !== null && isTriedAgain(untold, now);

function dueRuns(notes: ReadStore, user: string, now: number): RunRecord[] {
  return openRuns(notes).filter((record) => isUntold(record, user) && isDue(record, now));
}

function dueSchedules(notes: ReadStore, user: string, now: number): Schedule[] {
  return untoldSchedules(notes, user).filter((schedule) => isDue(schedule, now));
}

/** Whether a mail to this user is to be tried again at this moment. @param notes what the document's store holds */
export function isMailTriedAgain(notes: ReadStore, user: string, now: number): boolean {
  return dueRuns(notes, user, now).length > 0 || dueSchedules(notes, user, now).length > 0;
}

/** Tries the mails again that this user was not written; to be called before anything new comes up. */
export function tellUntold(ports: TimerPorts): void {
  const { clock, documentStore } = ports;
  const me = ports.user();
  const now = clock.now();
  for (const { id } of dueRuns(documentStore, me, now)) tellHalted(ports, id);
  for (const { sheetId } of dueSchedules(documentStore, me, now)) tellPaused(ports, sheetId);
}

/** Says by mail that only a person can help a run, if that is still so and was not said. */
export function tellHalted(ports: TimerPorts, runId: string): void {
  const { clock, documentLock, documentStore, mail, spreadsheet, user } = ports;
  const record = readRecord(documentStore, runId);
  if (record === null || record.state === 'ended' || !isUntold(record, user())) return;
  const { pause, untold } = record;
  if (pause === null || untold === null) return;
  const isSent = mail.toMyself(
    `Bulk Tasks: the run in “${record.sheetName}” needs you`,
    [
      `Run ${runId} cannot go on by itself. Its rows that were not sent yet stay queued; nothing is lost, and nothing is sent twice.`,
      '',
      pause.message,
      spreadsheet.url(),
    ].join('\n'),
  );
  const left = isSent ? null : afterFailure(untold, clock.now());
  documentLock.during(() => writeUntold(documentStore, runId, left));
}

/** Says by mail why a schedule is paused, and what else it had to tell, if it still is and that was not said. */
export function tellPaused({ clock, mail, schedules, spreadsheet }: TimerPorts, sheetId: number): void {
  const schedule = schedules.of(sheetId);
  if (schedule === null || schedule.paused === null || schedule.untold === null) return;
  const { subject, body } = describePause(schedule, schedule.paused, spreadsheet.url());
  const now = clock.now();
  const told = mail.toMyself(subject, body)
    ? { ...(schedule.unsaid.length === 0 ? {} : afterMail(schedule, now)), untold: null }
    : { untold: afterFailure(schedule.untold, now) };
  schedules.change(schedule, told);
}
