// Asks LeadSquared something that changes nothing, within the limiter, and again when no usable answer comes.
import { HeldBackError, type HttpReply, type HttpRequest, NoReplyError } from '../../leadsquared/http.ts';
import { errorEnvelope, parseJson, rateInText } from '../../leadsquared/reply-forms.ts';
import { keepLease, type RunState } from '../session/run-context.ts';

/** A read call that gets no usable reply is repeated this often. */
const READ_TRIES = 3;

/**
 * @param read makes something of the reply's JSON value; null when it is not what was asked for
 * @returns null when LeadSquared gave no usable reply, or the execution's time was over
 */
export function queryLeadSquared<T>(
  state: RunState,
  request: HttpRequest,
  read: (json: unknown) => T | null,
): T | null {
  for (let attempt = 0; attempt < READ_TRIES; attempt++) {
    if (state.gate.enter(1, state.deadline, () => keepLease(state)) === 0) {
      state.outOfTime = true;
      return null;
    }
    const at = state.clock.now();
    const log = (status: number | null, outcome: string) => {
      const milliseconds = state.clock.now() - at;
      state.calls.add({
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
    const reply = send(state, request);
    if (reply === null) {
      log(null, 'no answer');
      continue;
    }
    const json = parseJson(reply.body);
    const text = errorEnvelope(json)?.message ?? (reply.status === 200 ? '' : reply.body);
    const rate = rateInText(text);
    if (rate !== null || reply.status === 429) {
      log(reply.status, 'rate limit');
      state.gate.refused(rate);
      continue;
    }
    state.gate.done();
    const value = reply.status === 200 ? read(json) : null;
    log(reply.status, value === null ? 'not readable' : 'answered');
    if (value !== null) return value;
  }
  return null;
}

function send(state: RunState, request: HttpRequest): HttpReply | null {
  try {
    return state.http.send([request])[0] ?? null;
  } catch (error) {
    state.gate.done();
    // Reading changes nothing, so a lost reply is simply asked for again.
    if (error instanceof NoReplyError && !(error instanceof HeldBackError)) return null;
    throw error;
  }
}
