// One call for each batch of rows, all of them side by side, and what LeadSquared answered.
import { HeldBackError, type HttpReply, type HttpRequest, NoReplyError } from '../../leadsquared/http.ts';
import { classifyBulkReply, classifySingleReply, type Outcome } from '../../leadsquared/outcome.ts';
import { bulkCreate, createOne } from '../../leadsquared/requests.ts';
import { logCalls } from '../session/log-calls.ts';
import type { RunContext } from '../session/run-context.ts';
import type { Batch } from './batch.ts';

/** What came of calls that were sent side by side. */
export interface Replies {
  /** One for each batch, in their order. */
  readonly outcomes: readonly Outcome[];
  /** Set when Google let no calls out, so that more of them are of no use now. */
  readonly heldBack: HeldBackError | null;
  /** True when the account turned out to have no call for one task: those rows were not processed. */
  readonly noSingles: boolean;
}

const NOT_PROCESSED: Outcome = { kind: 'rate-limited', rate: null };

function isUnsent(error: NoReplyError): boolean {
  return error instanceof HeldBackError && error.certain;
}

function requestFor({ job }: RunContext, { entries, isSingle }: Batch): HttpRequest {
  const { connection } = job.account;
  const tasks = entries.flatMap(({ task }) => (task === null ? [] : [task]));
  const [only] = tasks;
  return isSingle && only !== undefined
    ? createOne(connection, only)
    : bulkCreate(connection, tasks, job.settings.webhookUrl);
}

function classify(reply: HttpReply | undefined, { entries, isSingle }: Batch): Outcome {
  if (reply === undefined) return { kind: 'unknown', message: 'LeadSquared’s answer is missing.' };
  return isSingle ? classifySingleReply(reply) : classifyBulkReply(reply, entries.length);
}

/** Whether the call for one task is not offered to these keys, though the bulk call may be. */
function isNoSingle(outcome: Outcome, reply: HttpReply | undefined, { isSingle }: Batch): boolean {
  if (!isSingle) return false;
  return outcome.kind === 'not-found' || (outcome.kind === 'bad-keys' && reply?.status === 403);
}

/** Sends each batch as one call, all side by side, and notes them in the call log. */
export function sendBatches(run: RunContext, batches: readonly Batch[]): Replies {
  const { job, session } = run;
  const requests = batches.map((batch) => requestFor(run, batch));
  const at = job.ports.clock.now();
  const log = (outcomes: readonly Outcome[], replies: readonly HttpReply[]) =>
    logCalls(
      run,
      'send',
      at,
      batches.flatMap(({ entries }, place) => {
        const outcome = outcomes[place];
        return outcome === undefined ? [] : [{ entries, reply: replies[place], outcome }];
      }),
    );
  let replies: HttpReply[];
  for (const { entries } of batches) for (const entry of entries) entry.sentAt = at;
  session.gate.leaving();
  try {
    replies = job.ports.http.send(requests);
    session.gate.done();
  } catch (error) {
    session.gate.done(false);
    if (!(error instanceof NoReplyError)) throw error;
    const { message } = error;
    const outcome: Outcome = isUnsent(error) ? NOT_PROCESSED : { kind: 'unknown', message };
    const heldBack = error instanceof HeldBackError ? error : null;
    const outcomes = batches.map(() => outcome);
    log(outcomes, []);
    return { outcomes, heldBack, noSingles: false };
  }
  let noSingles = false;
  const outcomes = batches.map((batch, place): Outcome => {
    const outcome = classify(replies[place], batch);
    if (!isNoSingle(outcome, replies[place], batch)) return outcome;
    noSingles = true;
    return NOT_PROCESSED;
  });
  log(outcomes, replies);
  return { outcomes, heldBack: null, noSingles };
}
