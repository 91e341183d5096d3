// Sends the new rows of the current user's schedules that are due, and tells by mail what needs a person.
import { cellName } from '../../core/cell-name.ts';
import { nextTime } from '../../core/rhythm.ts';
import { shorten } from '../../core/shorten.ts';
import { check, plan, send } from '../../run/jobs.ts';
import { describeFormulaSource } from '../../run/plan/formula-source.ts';
import { type RunRecord, readRecord } from '../../run/record/run-record.ts';
import { countOf, makeReport } from '../../run/report/run-report.ts';
import {
  afterCheck,
  afterMail,
  afterRun,
  describeDigest,
  describePause,
  isMailDue,
  problemsOfPlan,
  problemsOfRun,
} from '../../run/schedule/mail-digest.ts';
import { MESSAGE_LENGTH, type Schedule } from '../../run/schedule/schedule.ts';
import { dataSpan, readHeadLeniently } from '../../run/sheet/sheet-head.ts';
import { UserError } from '../../run/user-error.ts';
import { account } from '../keys.ts';
import { googleMail } from '../mail.ts';
import { documentStore, googleClock } from '../platform.ts';
import { schedules } from '../schedules.ts';
import { openSpreadsheet, openWorkspace, type Workspace } from '../workspace.ts';
import { googleZone } from '../zone.ts';

/** What must be left of an execution's time to begin another sheet. */
const LEAST_TIME_MS = 120_000;
/** Times in a row that Google Sheets may break off before the schedule pauses. */
const MOST_TROUBLE = 3;
/** After this time, an open run of somebody else's that stands in the way is a matter for a person. */
const LONG_OPEN_MS = 2 * 60 * 60 * 1000;

const TARGET = { kind: 'scheduled' } as const;

/** @returns how many schedules were due */
export function sendScheduled(user: string, deadline: number): number {
  const store = schedules();
  let due = 0;
  for (const listed of store.activeOf(user)) {
    // What an earlier sheet's run took may be much.
    const schedule = store.of(listed.sheetId) ?? listed;
    report(schedule);
    if (schedule.nextAt > googleClock.now() || deadline - googleClock.now() < LEAST_TIME_MS) continue;
    due++;
    sendOne(schedule, deadline);
  }
  return due;
}

/** Pauses all of a user's schedules with the same reason. */
export function pauseAll(user: string, reason: string): void {
  const store = schedules();
  for (const schedule of store.activeOf(user)) store.change(schedule, { paused: reason });
}

function sendOne(schedule: Schedule, deadline: number): void {
  try {
    const message = work(schedule, deadline);
    if (message !== null) settle(schedule, { last: said(message), trouble: 0 });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    console.error(`The schedule of a sheet failed: ${text}`);
    if (error instanceof UserError) {
      // Whoever is at work now will have ended by the next time.
      if (error.code === 'busy') return;
      if (error.code === 'quota') throw error;
      pause(schedule, text);
      return;
    }
    const trouble = schedule.trouble + 1;
    const message = `Google Sheets reported a problem: “${shorten(text, 300)}”`;
    if (trouble >= MOST_TROUBLE) pause(schedule, `${message} This happened ${MOST_TROUBLE} times in a row.`);
    else settle(schedule, { last: said(message), trouble });
  }
  tell(schedule.sheetId);
}

/** @returns what came of it; null when the schedule has to wait for a run to end */
function work(schedule: Schedule, deadline: number): string | null {
  const open = readRecord(documentStore());
  if (open !== null && open.state !== 'ended' && isThere(open.sheetId)) {
    waitFor(schedule, open);
    return null;
  }
  const keys = account();
  const workspace = openWorkspace(schedule.sheetId);
  const { ports, settings } = workspace;
  const planned = plan(ports, settings, TARGET);
  const sheetName = workspace.sheet.getName();
  // Nobody looks on, so what may go wrong is left to a person.
  if (planned.formulaSource !== null)
    throw new UserError('formula', describeFormulaSource(planned.formulaSource));
  schedules().change(schedule, { sheetName, ...afterCheck(schedule, problemsOfPlan(planned)) });
  if (planned.ready.length === 0) {
    const bad = planned.invalid.length + planned.duplicates.length;
    if (bad === 0) return 'There was no new row.';
    check(ports, settings, TARGET);
    return `There was no new row to send; ${countOf(bad, 'row needs', 'rows need')} a correction.`;
  }
  const record = send(ports, settings, keys, TARGET, planned.knownHidden, deadline);
  const now = schedules().of(schedule.sheetId) ?? schedule;
  report(now);
  const { created, stopped } = makeReport(record);
  const sent = `${countOf(created, 'task')} created from ${countOf(record.total, 'new row')}.`;
  if (record.stop?.code === 'bad-keys' || record.stop?.code === 'not-found') pause(now, record.stop.message);
  return stopped === null ? sent : `${sent} ${stopped}`;
}

/** A run whose sheet was deleted will never end, and must not keep others waiting. */
function isThere(sheetId: number): boolean {
  return openSpreadsheet()
    .getSheets()
    .some((sheet) => sheet.getSheetId() === sheetId);
}

function said(message: string): NonNullable<Schedule['last']> {
  return { at: googleClock.now(), message: shorten(message, MESSAGE_LENGTH) };
}

/** Writes what came of it, and when it is due next. */
function settle(schedule: Schedule, changes: Partial<Schedule>): void {
  const zone = googleZone(openSpreadsheet().getSpreadsheetTimeZone());
  schedules().change(schedule, { ...changes, nextAt: nextTime(schedule, googleClock.now(), zone) });
}

function waitFor(schedule: Schedule, open: RunRecord): void {
  const message = `It waits for run ${open.id} in “${open.sheetName}”, which has not ended.`;
  const isLong = googleClock.now() - open.workedAt > LONG_OPEN_MS;
  const then = `${message} Open the sidebar to go on with that run, or to stop it.`;
  const kind = `wait:${open.id}`;
  const isKnown =
    schedule.unsaid.some((one) => one.kind === kind) ||
    (schedule.said?.problems ?? []).some((name) => name.startsWith(`${kind}|`));
  const found = isLong && !isKnown ? afterRun(schedule, [{ kind, count: 0, cell: null, text: then }]) : {};
  schedules().change(schedule, { ...found, last: said(isLong ? then : message) });
}

/** Takes in what a run of this schedule's left behind, once it has ended, whoever ended it. */
function report(schedule: Schedule): void {
  const record = readRecord(documentStore());
  if (record === null || record.state !== 'ended' || !record.scheduled) return;
  if (record.sheetId !== schedule.sheetId || record.id === schedule.reported) return;
  const found = problemsOfRun(record, (word) => firstCell(schedule.sheetId, word));
  schedules().change(schedule, { reported: record.id, ...afterRun(schedule, found) });
}

function firstCell(sheetId: number, word: string): string | null {
  try {
    return findWord(openWorkspace(sheetId), word);
  } catch (error) {
    // What happened can be told without the place.
    if (error instanceof UserError) return null;
    throw error;
  }
}

function findWord({ ports, settings }: Workspace, word: string): string | null {
  const head = readHeadLeniently(ports.table, settings);
  const { statusColumn } = head.mapping;
  const span = dataSpan(head);
  if (statusColumn === null || span === null) return null;
  const place = ports.table.readColumn(statusColumn, span).findIndex((text) => text.startsWith(word));
  return place < 0 ? null : cellName(span.first + place, statusColumn);
}

function pause(schedule: Schedule, reason: string): void {
  const paused = shorten(reason, MESSAGE_LENGTH);
  schedules().change(schedule, { paused, last: said(paused) });
  const { subject, body } = describePause(schedule, paused, openSpreadsheet().getUrl());
  googleMail.toMyself(subject, body);
}

/** Writes the mail that is due, if one is. */
function tell(sheetId: number): void {
  const schedule = schedules().of(sheetId);
  const now = googleClock.now();
  if (schedule === null || !isMailDue(schedule, now)) return;
  const { subject, body } = describeDigest(schedule, openSpreadsheet().getUrl());
  if (googleMail.toMyself(subject, body)) schedules().change(schedule, afterMail(schedule, now));
}
