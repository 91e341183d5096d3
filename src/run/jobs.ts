// The jobs that a user or the clock starts: look at the rows, check them, repair them, send them, resume a run, stop it, end it.
import { advance } from './advance.ts';
import { askClockToResume, isPromiseBroken, leaveToHourlyTimer, withClock } from './ask-clock.ts';
import type { Job, RunPorts, SheetJob } from './job.ts';
import { lookUpUntil, seeKnowing } from './leads/know-leads.ts';
import { withLeads } from './leads/lead-book.ts';
import type { LookUpEnd } from './leads/lead-job.ts';
import { type LinkedIds, type LinkState, linkTaskIds as link } from './links/link-task-ids.ts';
import { makePlan, type Plan, type PlannedBefore, planRequest } from './plan/plan.ts';
import { OTHERS_ROWS, type Target } from './plan/row-eligibility.ts';
import { stablePlan } from './plan/stable-plan.ts';
import type { ReadStore, Store } from './ports.ts';
import {
  type ProgressState,
  type RefreshedProgress,
  refreshProgress as refresh,
} from './progress/refresh.ts';
import type { Agreed } from './queue/agreed.ts';
import { isCheckSilent, writeCheck } from './queue/enqueue.ts';
import { countUntold, isCertain, resendAfter } from './queue/missing.ts';
import { startRun } from './queue/start-run.ts';
import { asWritten } from './record/at-one-moment.ts';
import { readListed, recentRuns, requireListed } from './record/run-list.ts';
import { type RunRecord, readRecord, requireRecord, writeRecord } from './record/run-record.ts';
import { askToStop } from './record/stop-wish.ts';
import { type ColumnGroup, repairGroup } from './repair/repair.ts';
import { endedBy } from './send/stop-rules.ts';
import { beginToWrite } from './session/last-writer.ts';
import { BRIEF_WAIT_MS, isLeased, type Work } from './session/lease.ts';
import { requireAccount, requireMine } from './session/whose.ts';
import { withLease } from './session/with-lease.ts';
import { ALL_ROWS, readHead } from './sheet/sheet-head.ts';
import { endRun as endOpenRun } from './status/end-run.ts';

/** Enough to tell the marks of one check from those of another that was cut off. */
const WRITER_LENGTH = 8;

/** Runs begun last that may have sent a row within the last minutes. */
const RECENT_RUNS = 30;

const CHECKING: Work = { doing: 'Rows are being checked in another window', othersWaitMs: BRIEF_WAIT_MS };
const REPAIRING: Work = { doing: 'Cells are being repaired in another window', othersWaitMs: BRIEF_WAIT_MS };
const QUEUEING: Work = { doing: 'Rows are being sent in another window', othersWaitMs: BRIEF_WAIT_MS };
const REFRESHING: Work = {
  doing: 'The progress of tasks is being looked up in another window',
  othersWaitMs: BRIEF_WAIT_MS,
};
const LINKING: Work = { doing: 'Task IDs are being linked in another window', othersWaitMs: BRIEF_WAIT_MS };
const ENDING: Work = { doing: 'A run is being ended in another window', othersWaitMs: BRIEF_WAIT_MS };
const SENDING: Work = { doing: 'Rows are being sent in another window', othersWaitMs: 0 };

function withEnd(planned: Plan, end: LookUpEnd): Plan {
  const isUnanswered = end === 'no-answer' && planned.leads.missing.length > 0;
  return isUnanswered ? { ...planned, leads: { ...planned.leads, unasked: 'no-answer' } } : planned;
}

/**
 * Plans for a user who is asked first; changes no row. Leads that rows speak of are looked up, as far as the time goes.
 *
 * @throws UserError when the sheet cannot be used
 */
export function plan(given: SheetJob, target: Target): Plan {
  return planToSend(given, target).plan;
}

/**
 * The same where rows are sent in the same execution; see `send`.
 *
 * @param notes the document's properties, as they were read just now; left out, they are asked
 */
export function planToSend(given: SheetJob, target: Target, notes?: ReadStore): PlannedBefore {
  const job = withLeads(given, 'anew');
  const { table } = job.ports;
  const look = (): PlannedBefore => {
    const head = readHead(table, job.settings, job.facts, ALL_ROWS);
    return { head, plan: makePlan(table, head, planRequest(job, target, { notes, isHeadNew: true })) };
  };
  const time = { until: lookUpUntil(job), goesOn: () => true };
  const { seen, end } = seeKnowing(job, look, ({ plan: { leads } }) => leads.missing, time);
  return { ...seen, plan: withEnd(seen.plan, end) };
}

/**
 * Checks the rows and marks them in the sheet; sends nothing.
 *
 * @param asks whether leads are looked up that are not known yet; else their rows wait
 * @param before a plan that was made in the same execution
 * @throws UserError when the sheet cannot be used
 */
export function check(
  given: SheetJob,
  target: Target,
  asks = true,
  before: PlannedBefore | null = null,
): Plan {
  const job = withLeads(given, 'anew');
  if (!asks && before !== null && isCheckSilent(job, before)) return withEnd(before.plan, 'no-answer');
  return withLease(job, CHECKING, (lease) => {
    const time = { until: asks ? lookUpUntil(job) : 0, goesOn: () => lease.renew() };
    const look = () => stablePlan(job, target, before);
    const missing = ({ plan: { leads } }: ReturnType<typeof look>) => (asks ? leads.missing : []);
    const { seen, end } = seeKnowing(job, look, missing, time);
    const { plan: planned, ...ready } = seen;
    const checked = withEnd(planned, asks ? end : 'no-answer');
    const writer = job.ports.ids.uuid().replace(/-/g, '').slice(0, WRITER_LENGTH);
    beginToWrite(job.ports, lease, writer);
    writeCheck({ job, ...ready, plan: checked, lease }, writer);
    return checked;
  });
}

/**
 * Makes the certain repairs of a group, each in the row it is meant for, whatever the user does meanwhile.
 *
 * @returns how many cells were changed
 * @throws UserError `formula` when formulas fill the cells, `busy` when another driver is at work
 */
export function repair(job: SheetJob, target: Target, group: ColumnGroup): number {
  return withLease(job, REPAIRING, () => repairGroup(job, target, group));
}

/**
 * Queues the rows meant, and goes on with their run for some seconds; `resume` does the rest.
 *
 * @param seconds after which no new call is started; 0 sends nothing
 * @returns the run, begun in any case: what keeps it from going on is told by whoever goes on with it next
 * @throws UserError `other-account` for rows of a run that others' keys have sent
 */
export function start(job: Job, target: Target, seconds = 0, agreed: Agreed | null = null): RunRecord {
  const { ports } = job;
  // What was undone in one account is no wish for tasks in another.
  if (target.kind === 'again') requireAccount(requireRecord(ports.documentStore, target.runId), job);
  return withLease(job, seconds === 0 ? QUEUEING : SENDING, (lease) => {
    const { record, ...begun } = startRun(job, target, lease, { notesLater: seconds > 0, agreed });
    const awaited = askClockToResume(ports, record);
    if (seconds === 0) return awaited;
    try {
      return withClock(ports, advance(job, lease, awaited, { seconds, begun }));
    } catch {
      return readRecord(ports.documentStore, record.id) ?? awaited;
    }
  });
}

/** What sending the rows in doubt again would mean; changes no row. */
export interface MissingRows {
  readonly rows: number;
  /** Those of which nobody knows any more what they held when they were sent. */
  readonly untold: number;
  /** Whether LeadSquared can tell for certain which of them have no task. */
  readonly isCertain: boolean;
  /** What is to be said of rows that are left out, since they belong to another run or account: whole sentences. */
  readonly others: readonly string[];
}

/** @throws UserError when the sheet cannot be used */
export function planMissing(job: Job): MissingRows {
  const { inDoubt, places } = plan(job, { kind: 'missing' });
  const untold = countUntold(job, inDoubt);
  const others = places.flatMap(({ kind, text }) =>
    OTHERS_ROWS.some((each) => each === kind) ? [text] : [],
  );
  return { rows: inDoubt.length, untold, isCertain: untold === 0 && isCertain(job, inDoubt), others };
}

/**
 * Takes all rows in doubt into a run that looks them up, once their tasks have had the time to appear, and sends those again that
 * LeadSquared does not have. Nothing is sent before `resume`.
 *
 * @param certain whether the rows can be told for certain, as `planMissing` says
 * @throws UserError when the sheet cannot be used
 */
export function startMissing(job: Job, certain: boolean): RunRecord {
  return withLease(job, QUEUEING, (lease) => {
    const { documentStore } = job.ports;
    const before = recentRuns(documentStore, RECENT_RUNS);
    const { record } = startRun(job, { kind: 'missing' }, lease);
    const resent = { ...record, resendAfter: resendAfter(job, before, certain) };
    writeRecord(documentStore, resent);
    return askClockToResume(job.ports, resent);
  });
}

/**
 * Sends the rows meant and settles them as far as one execution's time allows.
 *
 * @param before a plan that was made in the same execution
 * @param agreed what the user was shown, where `before` does not say it
 * @throws UserError when the sheet cannot be used or another driver is at work; nothing was sent then
 */
export function send(job: Job, target: Target, before: PlannedBefore | null, agreed?: Agreed): RunRecord {
  return withLease(job, SENDING, (lease) => {
    const { record, ...begun } = startRun(job, target, lease, { before, notesLater: true, agreed });
    const promise = record.scheduled ? leaveToHourlyTimer : askClockToResume;
    const worked = advance(job, lease, promise(job.ports, record), { seconds: null, begun });
    return record.scheduled ? worked : withClock(job.ports, worked);
  });
}

/**
 * Goes on with a run for some seconds.
 *
 * @param seconds after which no new call is started; null leaves it to the job's deadline
 * @throws UserError `no-run` when it is not known any more, `other-account` or `other-person` when it is another's, `busy` while driven
 */
export function resume(job: Job, runId: string, seconds: number | null): RunRecord {
  const { ports } = job;
  return withLease(job, SENDING, (lease) => {
    const record = requireListed(asWritten(lease.seen), runId);
    requireMine(record, job);
    // A run that waited for a person has lost its triggers, and one that was promised may have come to nothing.
    const isToBeAsked = record.pause?.until === null || (seconds === null && isPromiseBroken(ports, record));
    const awaited = isToBeAsked ? askClockToResume(ports, record) : record;
    const worked = advance(job, lease, awaited, { seconds });
    // What comes in short pieces comes from a click; a trigger that is made while one runs may be disabled by Google.
    return seconds === null ? worked : withClock(ports, worked);
  });
}

/**
 * Makes a colleague's run the user's own, to be gone on with by the user's keys. The user has been asked.
 *
 * @throws UserError `other-account` unless the keys are those of the run's account, `busy` while somebody works on it
 */
export function takeOver(job: Job, runId: string): RunRecord {
  const { ports, account } = job;
  return withLease(job, SENDING, (lease) => {
    const record = requireListed(asWritten(lease.seen), runId);
    requireAccount(record, job);
    if (record.state === 'ended') return record;
    // The schedule and its timer are the first person's.
    const asNew = { by: ports.user(), pause: null, untold: null, scheduled: false };
    const mine = { ...record, ...asNew, byName: account.userName };
    writeRecord(ports.documentStore, mine);
    return askClockToResume(ports, mine);
  });
}

/** Whether somebody is at work on a sheet's rows right now; between two pieces of a run nobody is. */
export const isSheetHeld = (store: Store, sheetId: number, now: number): boolean =>
  isLeased(store, sheetId, now);

/**
 * Ends a run that nobody drives, whosesoever it is: without keys and calls. Rows that were not sent are given back, and those in doubt
 * stay so.
 *
 * @returns the run as it stands; one that had ended already is left as it is
 * @throws UserError `no-run`, `busy` while somebody works on the sheet, or when the sheet cannot be used
 */
export function endRun(job: SheetJob, runId: string): RunRecord {
  return withLease(job, ENDING, (lease) => {
    const record = requireListed(asWritten(lease.seen), runId);
    return record.state === 'ended' ? record : endOpenRun(job, record, endedBy(job, record));
  });
}

/**
 * Asks LeadSquared what became of the sheet's tasks, and writes it beside them; changes nothing there.
 *
 * @param from where an earlier piece of the work ended; null begins
 * @param seconds after which no new question is begun; null leaves it to the job's deadline
 * @throws UserError `nothing-selected` when no row has a task, `unreachable` or `busy`; what was told before is written
 */
export function refreshProgress(
  job: Job,
  from: ProgressState | null,
  seconds: number | null,
): RefreshedProgress {
  return withLease(job, REFRESHING, (lease) => refresh(job, lease, from, seconds));
}

/**
 * Links the ids of the sheet's tasks to the pages of their leads and opportunities; calls nobody, and changes no text.
 *
 * @param from where an earlier piece of the work ended; null begins
 * @param seconds after which no new stretch is begun; null leaves it to the job's deadline
 * @throws UserError `nothing-selected` when no row has a task, `settings` when the pages' address is not known, or `busy`
 */
export function linkTaskIds(job: Job, from: LinkState | null, seconds: number | null): LinkedIds {
  return withLease(job, LINKING, (lease) => link(job, lease, from, seconds));
}

/**
 * Has a run stopped after its present call; whoever works on it next gives the rows back.
 *
 * @param name of the person who wants it, for its own to read; null when that is the same person
 */
export function stop(
  { documentStore }: Pick<RunPorts, 'documentStore'>,
  runId: string,
  name: string | null = null,
): RunRecord | null {
  askToStop(documentStore, runId, name);
  return readListed(documentStore, runId);
}
