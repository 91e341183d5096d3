// Sends a request over a real connection to the base URL to which its host name is routed.
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { FetchRequest } from './fetch-request.ts';

/** What came back, or how it failed. */
export type Exchange =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly headers: Readonly<Record<string, string | string[]>>;
      readonly body: Uint8Array;
    }
  | { readonly kind: 'fault'; readonly fault: 'unreachable' | 'unknown-host' | 'timeout' };

/**
 * @param base for instance `http://127.0.0.1:9000`; its path, if any, goes before the request's path
 * @param signal ends the connection when the execution is killed; the server may go on all the same
 */
export function exchangeOverNetwork(
  request: FetchRequest,
  base: string,
  signal: AbortSignal,
): Promise<Exchange> {
  const asked = new URL(request.url);
  const target = new URL(base);
  const path = `${target.pathname.replace(/\/$/, '')}${asked.pathname}${asked.search}`;
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish({ kind: 'fault', fault: 'timeout' }), request.timeoutMilliseconds);
    const finish = (exchange: Exchange) => {
      clearTimeout(timer);
      resolve(exchange);
      outgoing.destroy();
    };
    const fail = () => finish({ kind: 'fault', fault: 'unreachable' });
    const outgoing = send({
      // A connection of its own for each request: a kept one may be closed by the server just when it is used again.
      agent: false,
      signal,
      protocol: target.protocol,
      hostname: target.hostname,
      port: target.port,
      path,
      method: request.method,
      headers: { ...request.headers, host: asked.host, ...lengthOf(request) },
    });
    outgoing.on('error', fail);
    outgoing.on('response', (incoming) => collect(incoming).then(finish, fail));
    outgoing.end(request.body ?? undefined);
  });
}

function lengthOf(request: FetchRequest): Record<string, string> {
  if (request.body !== null) return { 'content-length': String(request.body.byteLength) };
  return request.method === 'GET' ? {} : { 'content-length': '0' };
}

async function collect(incoming: IncomingMessage): Promise<Exchange> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = value;
  }
  return { kind: 'reply', status: incoming.statusCode ?? 0, headers, body: Buffer.concat(chunks) };
}
