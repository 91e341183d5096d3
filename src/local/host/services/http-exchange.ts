// One request and its answer: over the network to a base URL, or by calling a site that is a function.
import type { HttpSite } from '../http.ts';
import type { Answer } from '../service.ts';
import type { FetchRequest } from './fetch-request.ts';
import { type Exchange, exchangeOverNetwork } from './http-loopback.ts';

export type Target = string | HttpSite | null;

/** An exchange, and the time it takes on the clock of a site that is a function. */
export interface Timed {
  readonly exchange: Exchange;
  readonly milliseconds: number;
}

/** Connections that find nobody are given up at once here. */
const NO_TIME = 0;

export function exchange(
  request: FetchRequest,
  target: Target,
  at: number,
  signal: AbortSignal,
): Answer<Timed> {
  if (target === null) {
    return { exchange: { kind: 'fault', fault: 'unknown-host' }, milliseconds: NO_TIME };
  }
  if (typeof target === 'string') {
    return exchangeOverNetwork(request, target, signal).then((done) => ({
      exchange: done,
      milliseconds: NO_TIME,
    }));
  }
  return callSite(request, target, at);
}

function callSite(request: FetchRequest, site: HttpSite, at: number): Timed {
  const { method, url, headers, body, timeoutMilliseconds } = request;
  const reply = site({ method, url, headers, body, at });
  const milliseconds = reply.milliseconds ?? NO_TIME;
  if (milliseconds > timeoutMilliseconds) {
    return { exchange: { kind: 'fault', fault: 'timeout' }, milliseconds: timeoutMilliseconds };
  }
  if ('fault' in reply) {
    const fault = reply.fault === 'unknown-host' ? 'unknown-host' : 'unreachable';
    return { exchange: { kind: 'fault', fault }, milliseconds };
  }
  const names = Object.entries(reply.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  const answer: Exchange = {
    kind: 'reply',
    status: reply.status,
    headers: Object.fromEntries(names),
    body: Buffer.from(reply.body),
  };
  return { exchange: answer, milliseconds };
}
