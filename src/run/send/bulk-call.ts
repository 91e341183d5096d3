// One bulk call for each batch of rows, all of them side by side, and what LeadSquared answered.
import { HeldBackError, type HttpReply, NoReplyError } from '../../leadsquared/http.ts';
import { classifyBulkReply, type Outcome } from '../../leadsquared/outcome.ts';
import { bulkCreate } from '../../leadsquared/requests.ts';
import { logCalls } from '../session/log-calls.ts';
import type { RunContext } from '../session/run-context.ts';
import type { Batch } from './batch.ts';

/** What came of calls that were sent side by side. */
export interface BulkReplies {
  /** One for each batch, in their order. */
  readonly outcomes: readonly Outcome[];
  /** Set when Google let no calls out, so that more of them are of no use now. */
  readonly heldBack: HeldBackError | null;
}

const NOT_PROCESSED: Outcome = { kind: 'rate-limited', rate: null };

function isUnsent(error: NoReplyError): boolean {
  return error instanceof HeldBackError && error.certain;
}

/** Sends each batch as one call, all side by side, and notes them in the call log. */
export function sendBatches(run: RunContext, batches: readonly Batch[]): BulkReplies {
  const { job, session } = run;
  const requests = batches.map(({ entries }) =>
    bulkCreate(
      job.account.connection,
      entries.flatMap(({ task }) => (task === null ? [] : [task])),
      job.settings.webhookUrl,
    ),
  );
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
    return { outcomes, heldBack };
  }
  const outcomes = batches.map(({ entries }, place): Outcome => {
    const reply = replies[place];
    if (reply === undefined) return { kind: 'unknown', message: 'LeadSquared’s answer is missing.' };
    return classifyBulkReply(reply, entries.length);
  });
  log(outcomes, replies);
  return { outcomes, heldBack: null };
}
