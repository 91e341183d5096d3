// Queries LeadSquared, which changes nothing, within the limiter, and again when no usable answer comes.
import type { Rate } from '../../core/rate.ts';
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
  return queryAll(run, [request], read)[0] ?? null;
}

/**
 * Asks for what does not depend on each other, as far as the limiter lets it through side by side.
 *
 * @param read as of `queryLeadSquared`, with the place of the request
 * @param readLast makes something of a reply to the last try that `read` could not use, whatever its status; null when it cannot either
 * @returns for each request null when LeadSquared gave no usable reply, or the execution's time was over
 */
export function queryAll<T>(
  run: Asking,
  requests: readonly HttpRequest[],
  read: (json: unknown, place: number) => T | null,
  readLast: (json: unknown, status: number, place: number) => T | null = () => null,
): (T | null)[] {
  const { session } = run;
  const asked = requests.map((request, place) => ({
    request,
    read: (json: unknown) => read(json, place),
    readLast: (json: unknown, status: number) => readLast(json, status, place),
    tries: 0,
    found: null as T | null,
  }));
  const isOpen = ({ tries, found }: { readonly tries: number; readonly found: T | null }) =>
    found === null && tries < READ_TRIES;
  for (let open = asked; open.length > 0; open = asked.filter(isOpen)) {
    const granted = session.gate.enter(open.length, session.deadline, () => session.keepLease());
    if (granted === 0) {
      session.outOfTime = true;
      break;
    }
    const now = open.slice(0, granted);
    const values = askOnce(run, now);
    for (const [place, each] of now.entries()) {
      each.tries += 1;
      each.found = values[place] ?? null;
    }
  }
  return asked.map(({ found }) => found);
}

/** A request, and what makes something of its reply. */
interface Query<T> {
  readonly request: HttpRequest;
  readonly read: (json: unknown) => T | null;
  readonly readLast: (json: unknown, status: number) => T | null;
  /** How often it was asked before. */
  readonly tries: number;
}

function readReply<T>(status: number, json: unknown, query: Query<T> | undefined): T | null {
  if (query === undefined) return null;
  const value = status === 200 ? query.read(json) : null;
  return value === null && query.tries + 1 >= READ_TRIES ? query.readLast(json, status) : value;
}

function askOnce<T>(run: Asking, queries: readonly Query<T>[]): (T | null)[] {
  const { session } = run;
  const { clock } = run.job.ports;
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
  const replies = send(
    run,
    queries.map(({ request }) => request),
  );
  if (replies === null) {
    for (const _ of queries) log(null, 'no answer');
    return [];
  }
  const refusals: (Rate | null)[] = [];
  const values = replies.map((reply, place): T | null => {
    session.farClock.note(reply.date, clock.now());
    const json = parseJson(reply.body);
    const rate = rateInText(errorEnvelope(json)?.message ?? (reply.status === 200 ? '' : reply.body));
    if (rate !== null || reply.status === 429) {
      log(reply.status, 'rate limit');
      refusals.push(rate);
      return null;
    }
    const value = readReply(reply.status, json, queries[place]);
    log(reply.status, value === null ? 'not readable' : 'answered');
    return value;
  });
  const [refusal] = refusals;
  if (refusal === undefined) session.gate.done();
  else session.gate.refused(refusal, refusals.length < replies.length);
  return values;
}

function send({ job, session }: Asking, requests: readonly HttpRequest[]): HttpReply[] | null {
  session.gate.leaving();
  try {
    return job.ports.http.send(requests);
  } catch (error) {
    session.gate.done();
    // Reading changes nothing, so a lost reply is simply asked for again.
    if (error instanceof NoReplyError && !(error instanceof HeldBackError)) return null;
    throw error;
  }
}
