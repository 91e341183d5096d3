// Queries LeadSquared, which changes nothing, within the limiter, and again when no usable answer comes.
import { HeldBackError, type HttpReply, type HttpRequest, NoReplyError } from '../../leadsquared/http.ts';
import { errorEnvelope, parseJson, rateInText } from '../../leadsquared/reply-forms.ts';
import type { Job } from '../job.ts';
import type { Session } from '../session/session.ts';

/** What a question needs of an execution; a run is one. */
export interface Asking {
  readonly job: Job;
  readonly session: Session;
}

/** A read call that gets no usable reply is repeated this often. */
const READ_TRIES = 3;

/**
 * @param read makes something of the reply's JSON value; null when it is not what was asked for
 * @returns null when LeadSquared gave no usable reply, or the execution's time was over
 */
export function queryLeadSquared<T>(
  run: Asking,
  request: HttpRequest,
  read: (json: unknown) => T | null,
): T | null {
  const { session } = run;
  const { clock } = run.job.ports;
  for (let attempt = 0; attempt < READ_TRIES; attempt++) {
    if (session.gate.enter(1, session.deadline, () => session.keepLease()) === 0) {
      session.outOfTime = true;
      return null;
    }
    const at = clock.now();
    const log = (status: number | null, outcome: string) => {
      const milliseconds = clock.now() - at;
      session.calls.add({
        at,
        kind: 'look up',
        rows: 0,
        where: '',
        status,
        outcome,
        requestId: '',
        milliseconds,
      });
    };
    const reply = send(run, request);
    if (reply === null) {
      log(null, 'no answer');
      continue;
    }
    session.farClock.note(reply.date, clock.now());
    const json = parseJson(reply.body);
    const text = errorEnvelope(json)?.message ?? (reply.status === 200 ? '' : reply.body);
    const rate = rateInText(text);
    if (rate !== null || reply.status === 429) {
      log(reply.status, 'rate limit');
      session.gate.refused(rate);
      continue;
    }
    session.gate.done();
    const value = reply.status === 200 ? read(json) : null;
    log(reply.status, value === null ? 'not readable' : 'answered');
    if (value !== null) return value;
  }
  return null;
}

function send({ job, session }: Asking, request: HttpRequest): HttpReply | null {
  try {
    return job.ports.http.send([request])[0] ?? null;
  } catch (error) {
    session.gate.done();
    // Reading changes nothing, so a lost reply is simply asked for again.
    if (error instanceof NoReplyError && !(error instanceof HeldBackError)) return null;
    throw error;
  }
}
