// Outlasts a LeadSquared that does not answer: harmless calls at growing distances, and none with rows before one is answered.
import { afterNoAnswer, afterProbe, hasLastedTooLong, type Silence } from '../../core/silence.ts';
import {
  HeldBackError,
  type HttpReply,
  NoReplyError,
  REPLY_TIMEOUT_SECONDS,
} from '../../leadsquared/http.ts';
import { isThere } from '../../leadsquared/probe.ts';
import { errorEnvelope, parseJson, rateInText } from '../../leadsquared/reply-forms.ts';
import { userByAccessKey } from '../../leadsquared/requests.ts';
import { pauseUntil } from '../record/pause.ts';
import type { Stop } from '../record/run-record.ts';
import { saveProgress } from '../session/progress.ts';
import type { RunContext } from '../session/run-context.ts';
import { enterGate } from './await-limit.ts';
import { isToStop, restUntil, sayWaiting } from './rest.ts';

/** Kept free before the deadline for a probe and the writes after it. */
const PROBE_RESERVE_MS = (REPLY_TIMEOUT_SECONDS + 10) * 1000;

/**
 * `there`: LeadSquared answers at once. `back`: it answers again. `later`: this execution's time is over, and the run is paused where
 * nobody calls for its next piece of work soon. `stop`: the user wants the run to stop. `gone`: it has not answered for too long.
 */
export type Answers = 'there' | 'back' | 'later' | 'stop' | 'gone';

export const NO_ANSWERS: Stop = {
  code: 'failing',
  message:
    'LeadSquared has not answered for 24 hours, so the run stopped. Rows that were not sent yet are unchanged. Try again when LeadSquared works.',
};

/** To be called when calls brought no usable answer. */
export function noteNoAnswer(run: RunContext): void {
  run.update({ silence: afterNoAnswer(run.record.silence, run.job.ports.clock.now()) });
}

/** To be called when LeadSquared answered a call that does a run's work. */
export function noteAnswer(run: RunContext): void {
  if (run.record.silence !== null) run.update({ silence: null });
}

/**
 * Waits until LeadSquared answers, if it did not the last time.
 *
 * @param until moment after which no new call is started
 * @throws HeldBackError when Google lets no calls out
 */
export function awaitAnswers(run: RunContext, until: number): Answers {
  const { clock } = run.job.ports;
  const latest = Math.min(until, run.session.deadline - PROBE_RESERVE_MS);
  let failed = false;
  for (;;) {
    const { silence } = run.record;
    if (silence === null || silence.probed) return failed ? 'back' : 'there';
    if (isToStop(run)) return 'stop';
    if (hasLastedTooLong(silence)) return 'gone';
    if (silence.nextTryAt >= latest || clock.now() >= latest) return leave(run, silence);
    sayWaiting(run, { kind: 'silent', until: silence.nextTryAt, rate: null });
    const end = restUntil(run, silence.nextTryAt);
    if (end !== 'over') return end === 'stop' ? 'stop' : 'later';
    if (enterGate(run, 1, latest) === 0) return isToStop(run) ? 'stop' : 'later';
    const isBack = probe(run);
    failed ||= !isBack;
    run.update({ silence: isBack ? afterProbe(silence) : afterNoAnswer(silence, clock.now()) });
    saveProgress(run);
  }
}

function leave(run: RunContext, { nextTryAt }: Silence): Answers {
  const { pause } = run.recordBefore;
  if (nextTryAt > run.job.ports.clock.now()) {
    run.update({ pause: pauseUntil('silent', 'LeadSquared does not answer.', pause, nextTryAt) });
  }
  return 'later';
}

/** One harmless call, which changes nothing; true when LeadSquared says anything at all. */
function probe(run: RunContext): boolean {
  const { job, session } = run;
  const at = job.ports.clock.now();
  const reply = send(run);
  const isAnswer = reply !== null && isThere(reply);
  session.calls.add({
    at,
    kind: 'look up',
    rows: 0,
    where: '',
    status: reply?.status ?? null,
    outcome: isAnswer ? 'answered' : 'no answer',
    requestId: '',
    milliseconds: job.ports.clock.now() - at,
  });
  return isAnswer;
}

function send({ job, session }: RunContext): HttpReply | null {
  try {
    const [reply = null] = job.ports.http.send([userByAccessKey(job.account.connection)]);
    const text = reply === null ? '' : (errorEnvelope(parseJson(reply.body))?.message ?? reply.body);
    const rate = rateInText(text);
    if (rate !== null || reply?.status === 429) session.gate.refused(rate);
    else session.gate.done(reply !== null && isThere(reply));
    return reply;
  } catch (error) {
    session.gate.done(false);
    if (error instanceof NoReplyError && !(error instanceof HeldBackError)) return null;
    throw error;
  }
}
