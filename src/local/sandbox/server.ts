// Serves a sandbox account over HTTP on the loopback address, with its delays, cut connections and webhooks.
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Account } from './account.ts';
import { controlApi } from './control.ts';
import { close, LOOPBACK, listen } from './loopback.ts';
import { type WebhookResult, WebhookSender } from './webhook-sender.ts';

/** Far above any call that the API takes; it only keeps a mistake from filling the memory. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Milliseconds since 1970; the machine's clock by default. */
  readonly clock?: () => number;
  /** Each reply waits for it, besides the account's own delays. */
  readonly hold?: () => Promise<void>;
}

export interface ServedSandbox {
  /** For instance `http://127.0.0.1:8025`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Webhook calls that were due, with what became of each. */
  readonly webhooks: readonly WebhookResult[];
  /** Drops all open connections and waiting webhooks. */
  close(): Promise<void>;
}

type Bindings = { Bindings: HttpBindings };

/** @throws the system's error when the port cannot be taken, for instance with code EADDRINUSE */
export async function serve(account: Account, options: ServeOptions = {}): Promise<ServedSandbox> {
  const { clock = Date.now, hold } = options;
  const stopped = new AbortController();
  const sender = new WebhookSender(account, clock);
  const app = new Hono<Bindings>();
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES }));
  app.route('/sandbox', controlApi(account, sender.results, clock));
  app.all('*', (context) => answer(context, account, clock, sender, stopped.signal, hold));

  const server = createAdaptorServer({ fetch: app.fetch });
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://${LOOPBACK}:${port}`,
    port,
    webhooks: sender.results,
    async close() {
      stopped.abort();
      sender.stop();
      await close(server);
    },
  };
}

async function answer(
  context: Context<Bindings>,
  account: Account,
  clock: () => number,
  sender: WebhookSender,
  stopped: AbortSignal,
  hold: ServeOptions['hold'],
): Promise<Response> {
  const { req } = context;
  const body = await req.text();
  const reply = account.handle(
    { method: req.method, path: new URL(req.url).pathname, query: req.query(), headers: req.header(), body },
    clock(),
  );
  sender.schedule();
  const isWaiting = reply.delayMs === 0 || (await waited(reply.delayMs, stopped));
  await hold?.();
  if (reply.cut || !isWaiting) {
    context.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  // Node would add the machine's own time to a reply that has none.
  context.env.outgoing.sendDate = 'date' in reply.headers;
  return new Response(reply.body, { status: reply.status, headers: reply.headers });
}

/** True after the time; false when the server was stopped before. */
async function waited(ms: number, stopped: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal: stopped });
    return true;
  } catch (error) {
    if (stopped.aborted) return false;
    throw error;
  }
}
