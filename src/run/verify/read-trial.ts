// Reads the one task of a run of one row back by its id, as LeadSquared has it, so that it can be laid beside what was meant.
import { indexOf } from '../../core/account/account-index.ts';
import { type CheckedRow, checkRows } from '../../core/checks/check-rows.ts';
import type { Zone } from '../../core/dates/zone.ts';
import { parseStatus } from '../../core/status.ts';
import type { Task } from '../../core/task.ts';
import { formatToken, type Token } from '../../core/token.ts';
import { readTaskById } from '../../leadsquared/delete-outcome.ts';
import type { FoundTask } from '../../leadsquared/found-task.ts';
import { type HttpReply, NoReplyError } from '../../leadsquared/http.ts';
import { errorEnvelope, parseJson, rateInText } from '../../leadsquared/reply-forms.ts';
import { taskById } from '../../leadsquared/requests.ts';
import { learnOfToDo } from '../../leadsquared/trial-habits.ts';
import { readLookUpHabits, saveLookUpHabits } from '../account-habits.ts';
import type { Job } from '../job.ts';
import { withLeads } from '../leads/lead-book.ts';
import { requireRecord } from '../record/run-record.ts';
import { requireAccount } from '../session/whose.ts';
import { readConfirmedHead, withMatch } from '../session/with-match.ts';
import { checkContext, readData, shown } from '../sheet/sheet-head.ts';
import { openGate } from '../throttle/open-gate.ts';
import type { RateGate } from '../throttle/rate-gate.ts';
import { UserError } from '../user-error.ts';

/** Asking changes nothing, so it is done again; somebody looks on meanwhile. */
const TRIES = 3;
/** How long the limiter is waited for. */
const LONGEST_WAIT_MS = 30_000;

export interface TrialSeen {
  readonly token: Token;
  /** What its status cell says. */
  readonly status: string;
  /** The row as it was sent, or as it reads now. */
  readonly checked: CheckedRow;
  /** '' while the id is not known. */
  readonly taskId: string;
  /** Null when the id is not known, or LeadSquared does not show the task, or gave no usable answer. */
  readonly found: FoundTask | null;
}

function send({ ports, account }: Job, id: string): HttpReply | null {
  try {
    return ports.http.send([taskById(account.connection, id)])[0] ?? null;
  } catch (error) {
    if (error instanceof NoReplyError) return null;
    throw error;
  }
}

function ask(job: Job, gate: RateGate, id: string): FoundTask | null {
  const { clock } = job.ports;
  for (let attempt = 0; attempt < TRIES && clock.now() < job.deadline; attempt++) {
    const until = Math.min(clock.now() + LONGEST_WAIT_MS, job.deadline);
    if (gate.enter(1, until, () => true) === 0) return null;
    const reply = send(job, id);
    if (reply === null) {
      gate.done(false);
      continue;
    }
    const json = parseJson(reply.body);
    const text = errorEnvelope(json)?.message ?? (reply.status === 200 ? '' : reply.body);
    const rate = rateInText(text);
    if (rate !== null || reply.status === 429) {
      gate.refused(rate);
      continue;
    }
    gate.done();
    const found = reply.status === 200 ? readTaskById(json, id) : null;
    if (found !== null) return found === 'gone' ? null : found;
  }
  return null;
}

/**
 * @throws UserError `no-run` when nothing is known of the run or its row is not in the sheet any more, `other-account` for a run of
 * others' keys, or when the sheet cannot be used
 */
export function readTrial(given: Job, runId: string): TrialSeen {
  const record = requireRecord(given.ports.documentStore, runId);
  requireAccount(record, given);
  const job = withLeads(withMatch(given, record));
  const { table, clock } = job.ports;
  const head = readConfirmedHead(job);
  const { mapping } = head;
  for (const row of readData(table, head)) {
    const status = shown(row, mapping.statusColumn).trim();
    const read = parseStatus(status);
    if (read.kind !== 'status' || read.token?.runId !== runId) continue;
    const known = { facts: job.facts, leads: job.leads, wereSent: true };
    const [checked] = checkRows([row], checkContext(table, head, job.settings, clock.now(), known));
    if (checked === undefined) break;
    const taskId = shown(row, mapping.taskIdColumn).trim().toLowerCase();
    if (taskId === '') return { token: read.token, status, checked, taskId, found: null };
    const gate = openGate(job.ports, job.account, runId);
    const found = ask(job, gate, taskId);
    gate.close();
    return { token: read.token, status, checked, taskId, found };
  }
  const { stop } = record;
  if (stop !== null) throw new UserError('no-run', `The row was not sent. ${stop.message}`);
  throw new UserError('no-run', `The row of run ${runId} is not in the sheet any more.`);
}

/** The row's task as it was sent, and as LeadSquared has it. */
interface SeenTask {
  readonly task: Task;
  readonly found: FoundTask;
  /** In which a day may begin for the account. */
  readonly zones: readonly Zone[];
}

/**
 * Takes in what the task shows of the times of to-dos, so that the next check tells of it.
 *
 * @returns whether it is a to-do whose time the account has not kept, which nobody knew before
 */
export function noteToDoTimes(job: Job, { task, found, zones }: SeenTask): boolean {
  const told = job.facts === undefined ? null : (indexOf(job.facts).typeOf(task.taskType)?.category ?? null);
  if ((told ?? found.kind) !== 'to-do' || task.due === null || found.due === null) return false;
  const before = readLookUpHabits(job);
  const times = { sent: task.due, shown: found.due };
  const after = learnOfToDo(before, times, zones, job.ports.clock.now());
  saveLookUpHabits(job, before, after);
  return before.toDoDays === undefined && after.toDoDays !== undefined && times.sent !== times.shown;
}

/** The reference that its task may carry. */
export const referenceOf = ({ token }: Pick<TrialSeen, 'token'>): string => formatToken(token);
