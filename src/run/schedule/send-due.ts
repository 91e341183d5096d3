// Sends the new rows of the current user's schedules that are due, and tells by mail what needs a person.
import { describeScheduledChange, seenColumns } from '../../core/mapping/confirmed-columns.ts';
import { nextTime } from '../../core/rhythm.ts';
import { shorten } from '../../core/shorten.ts';
import type { Job } from '../job.ts';
import { check, planToSend, refreshProgress } from '../jobs.ts';
import { withLeads } from '../leads/lead-book.ts';
import { describeFormulaSource } from '../plan/formula-source.ts';
import type { PlannedBefore } from '../plan/plan.ts';
import { describePutBack } from '../plan/put-back.ts';
import { lastRunOf, openRuns } from '../record/run-list.ts';
import { needsKeys, type RunRecord } from '../record/run-record.ts';
import { toldNow } from '../record/untold.ts';
import { describeWaiting } from '../report/describe-leads.ts';
import { progressInWords } from '../report/describe-progress.ts';
import { countOf, makeReport } from '../report/run-report.ts';
import { sendUnattended } from '../send-unattended.ts';
import { UserError } from '../user-error.ts';
import {
  afterCheck,
  afterMail,
  afterRun,
  describeDigest,
  isMailDue,
  problemsOfPlan,
  problemsOfRun,
} from './mail-digest.ts';
import { MESSAGE_LENGTH, type Schedule } from './schedule.ts';
import { tellPaused } from './tell-untold.ts';
import type { TimerPorts } from './timer-ports.ts';

/** What must be left of an execution's time to begin another sheet. */
const LEAST_TIME_MS = 120_000;
/** Times in a row that Google Sheets may break off before the schedule pauses. */
const MOST_TROUBLE = 3;
/** After this time, an open run of somebody else's that stands in the way is a matter for a person. */
const LONG_OPEN_MS = 2 * 60 * 60 * 1000;

const TARGET = { kind: 'scheduled' } as const;

/** @returns how many schedules were due */
export function sendDue(ports: TimerPorts): number {
  const { clock, schedules, user, deadline } = ports;
  let due = 0;
  for (const listed of schedules.activeOf(user())) {
    // What an earlier sheet's run took may be much, and what is taken in of a run goes with the schedule.
    const before = activeNow(ports, listed);
    if (before !== null) takeInRun(ports, before);
    const schedule = before === null ? null : activeNow(ports, before);
    if (schedule === null) continue;
    if (schedule.nextAt > clock.now() || deadline - clock.now() < LEAST_TIME_MS) continue;
    due++;
    sendOne(ports, schedule);
  }
  return due;
}

/** The schedule as it stands now; null when somebody has turned it off, paused it, or made it their own meanwhile. */
function activeNow({ schedules }: TimerPorts, { sheetId, by }: Schedule): Schedule | null {
  const now = schedules.of(sheetId);
  return now !== null && now.by === by && now.paused === null ? now : null;
}

/** Says on all of the user's schedules why they stand still; they go on by themselves. */
export function sayStanding(ports: TimerPorts, reason: string): void {
  const { schedules, user } = ports;
  for (const schedule of schedules.activeOf(user())) {
    if (schedule.last?.message !== reason) schedules.change(schedule, { last: lastMessage(ports, reason) });
  }
}

function sendOne(ports: TimerPorts, schedule: Schedule): void {
  try {
    const message = sendRows(ports, schedule);
    if (message !== null) {
      const said = `${message}${refreshIfAsked(ports, schedule)}`;
      setNext(ports, schedule, { last: lastMessage(ports, said), trouble: 0 });
    }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    ports.log(`The schedule of a sheet failed: ${text}`);
    if (error instanceof UserError) {
      // Whoever is at work now will have ended by the next time.
      if (error.code === 'busy') return;
      if (error.code === 'quota') throw error;
      pause(ports, schedule, text);
      return;
    }
    const trouble = schedule.trouble + 1;
    const message = `Google Sheets reported a problem: “${shorten(text, 300)}”`;
    if (trouble < MOST_TROUBLE) setNext(ports, schedule, { last: lastMessage(ports, message), trouble });
    else pause(ports, schedule, `${message} This happened ${MOST_TROUBLE} times in a row.`);
  }
  mailIfDue(ports, schedule.sheetId);
}

/** @returns what came of it; null when the schedule has to wait for a run to end */
function sendRows(ports: TimerPorts, schedule: Schedule): string | null {
  const { documentStore, schedules } = ports;
  const open = openRuns(documentStore).find(({ sheetId }) => sheetId === schedule.sheetId);
  if (open !== undefined) {
    waitFor(ports, schedule, open);
    return null;
  }
  const opened = ports.openJob(schedule.sheetId);
  requireSameAccount(opened, schedule);
  requireSettingsSeen(ports, opened);
  const job = withLeads(ports.knowing(opened), 'anew');
  const before = planToSend(job, TARGET);
  const planned = before.plan;
  // Nobody looks on, so what may go wrong is left to a person.
  if (planned.formulaSource !== null) {
    throw new UserError('formula', describeFormulaSource(planned.formulaSource));
  }
  const [putBack] = planned.putBack;
  if (putBack !== undefined) throw new UserError('put-back', describePutBack(putBack));
  if (planned.byCells.length > 0) {
    throw new UserError(
      'mapping',
      `${planned.byCells.join(' ')} A schedule does not go by that: save the match in the sidebar once.`,
    );
  }
  const sheetName = job.ports.table.name;
  schedules.change(schedule, { sheetName, ...afterCheck(schedule, problemsOfPlan(planned)) });
  if (planned.ready.length === 0) {
    const bad = planned.invalid.length + planned.duplicates.length;
    if (bad === 0 && planned.waiting.length > 0) return describeWaiting(planned);
    if (bad === 0) return 'There was no new row.';
    check(job, TARGET);
    return `There was no new row to send; ${countOf(bad, 'row needs', 'rows need')} a correction.`;
  }
  requireColumnsSeen(ports, schedule, job, before);
  const record = sendUnattended(job, TARGET, before);
  const now = schedules.of(schedule.sheetId) ?? schedule;
  takeInRun(ports, now);
  const { created, stopped } = makeReport(record);
  const sent = `${countOf(created, 'task')} created from ${countOf(record.total, 'new row')}.`;
  if (needsKeys(record.stop)) pause(ports, now, record.stop.message);
  return stopped === null ? sent : `${sent} ${stopped}`;
}

/**
 * Looks up what became of the sheet's tasks, if the schedule is to. New rows are what matters, so nothing that stands in the way of this
 * pauses the schedule: the next time brings it.
 *
 * @returns what it came to, with a blank before it; '' for nothing
 */
function refreshIfAsked(ports: TimerPorts, { sheetId }: Schedule): string {
  const { schedules, clock, deadline } = ports;
  const now = schedules.of(sheetId);
  if (now?.progress !== true || now.paused !== null || deadline - clock.now() < LEAST_TIME_MS) return '';
  try {
    const words = progressInWords(refreshProgress(ports.openJob(sheetId), null, null));
    return words === '' ? '' : ` Task progress: ${words}.`;
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'quota') throw error;
    if (error.code === 'nothing-selected') return '';
    ports.log(`The progress of tasks was not refreshed: ${error.message}`);
    return ` The progress of tasks was not refreshed: ${error.message}`;
  }
}

/** @throws UserError `other-account` when the user has set keys of another account since */
function requireSameAccount({ account }: Job, schedule: Schedule): void {
  if (schedule.account === account.hash) return;
  throw new UserError(
    'other-account',
    `The schedule was saved with keys of another LeadSquared account than those that are set now (${account.organisation}), so nothing was sent. Save the schedule again if the rows are to be created there.`,
  );
}

/** @throws UserError `settings` when somebody else has changed what the user's keys would be used with */
function requireSettingsSeen({ changedSettings }: TimerPorts, job: Job): void {
  const changed = changedSettings(job);
  if (changed === null) return;
  throw new UserError(
    'settings',
    `Nothing was sent. Save the schedule again if it may send with what was changed: ${changed}`,
  );
}

/**
 * A schedule whose columns are not kept goes by those that it finds first. While the account's task types are not known, as in an outage,
 * columns of custom fields may seem to be others: then none are kept, and a few times pass before it pauses.
 *
 * @throws UserError `match` when a column was renamed, deleted or added since its owner looked; `busy` to wait for the next time
 */
function requireColumnsSeen(
  ports: TimerPorts,
  schedule: Schedule,
  { facts }: Job,
  { head: { mapping }, plan }: PlannedBefore,
): void {
  const { sheetId } = schedule;
  const seen = ports.schedules.columnsOf(sheetId);
  const isKnown = facts === undefined || facts.taskTypes !== null;
  if (seen === null) {
    if (isKnown) ports.schedules.keepColumns(sheetId, seenColumns(mapping));
    return;
  }
  const isFilled = (column: number) => plan.read.some(({ cells }) => (cells[column]?.display ?? '') !== '');
  const words = describeScheduledChange(seen, mapping, isFilled);
  if (words === null) return;
  const trouble = schedule.trouble + 1;
  if (isKnown || trouble >= MOST_TROUBLE) throw new UserError('match', words);
  setNext(ports, schedule, { last: lastMessage(ports, words), trouble });
  throw new UserError('busy', words);
}

function lastMessage({ clock }: TimerPorts, message: string): NonNullable<Schedule['last']> {
  return { at: clock.now(), message: shorten(message, MESSAGE_LENGTH) };
}

/** Writes what came of it, and when it is due next. */
function setNext(
  { clock, schedules, spreadsheet }: TimerPorts,
  schedule: Schedule,
  changes: Partial<Schedule>,
): void {
  const nextAt = nextTime(schedule, clock.now(), spreadsheet.zone());
  schedules.change(schedule, { ...changes, nextAt });
}

function waitFor(ports: TimerPorts, schedule: Schedule, open: RunRecord): void {
  const message = `It waits for run ${open.id} in “${open.sheetName}”, which has not ended.`;
  const isLong = ports.clock.now() - open.workedAt > LONG_OPEN_MS;
  const then = `${message} Open the sidebar to go on with that run, or to stop it.`;
  const kind = `wait:${open.id}`;
  const isKnown =
    schedule.unsaid.some((one) => one.kind === kind) ||
    (schedule.said?.problems ?? []).some((name) => name.startsWith(`${kind}|`));
  const found = isLong && !isKnown ? afterRun(schedule, [{ kind, count: 0, cell: null, text: then }]) : {};
  ports.schedules.change(schedule, { ...found, last: lastMessage(ports, isLong ? then : message) });
}

/** Takes in what a run of this schedule's left behind, once it has ended, whoever ended it. */
function takeInRun({ documentStore, schedules, firstCell }: TimerPorts, schedule: Schedule): void {
  const record = lastRunOf(documentStore, ({ sheet }) => sheet === schedule.sheetId);
  if (record === null || record.state !== 'ended' || !record.scheduled) return;
  if (record.by !== schedule.by || record.id === schedule.reported) return;
  const found = problemsOfRun(record, (word) => firstCell(schedule.sheetId, word));
  schedules.change(schedule, { reported: record.id, ...afterRun(schedule, found) });
}

function pause(ports: TimerPorts, schedule: Schedule, reason: string): void {
  const { clock, schedules } = ports;
  const paused = shorten(reason, MESSAGE_LENGTH);
  const untold = toldNow(clock.now());
  schedules.change(schedule, { paused, last: lastMessage(ports, paused), untold });
  tellPaused(ports, schedule.sheetId);
}

/** Writes the mail that is due, if one is. What a paused schedule has to tell stands in the mail about its pause. */
function mailIfDue({ clock, schedules, spreadsheet, mail }: TimerPorts, sheetId: number): void {
  const schedule = schedules.of(sheetId);
  const now = clock.now();
  if (schedule === null || schedule.paused !== null || !isMailDue(schedule, now)) return;
  const { subject, body } = describeDigest(schedule, spreadsheet.url());
  if (mail.toMyself(subject, body)) schedules.change(schedule, afterMail(schedule, now));
}
