// The sandbox's own small API under /sandbox/: what it holds, and changing its settings while it runs.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Account } from './account.ts';
import { parseJson } from './json.ts';
import { isThisMachine } from './loopback.ts';
import { readOptionChanges } from './option-changes.ts';
import type { WebhookResult } from './webhook-sender.ts';

/** How many of the last calls GET /sandbox/state shows. */
const SHOWN_CALLS = 200;
const DEFAULT_PAGE = 100;
const MAX_PAGE = 1000;

/** Ids of tasks to mark as done, or to cancel. */
const Settling = v.strictObject({ ids: v.pipe(v.array(v.string()), v.maxLength(5000)) });

/**
 * GET state, GET tasks?offset&limit, POST options, POST complete, POST cancel, POST reset.
 *
 * A web page from elsewhere must not reach it: there are no CORS headers, the Host must be this machine (against
 * DNS rebinding), and a POST must be JSON (which a foreign page cannot send without asking first).
 */
export function controlApi(
  account: Account,
  webhooks: readonly WebhookResult[],
  clock: () => number = Date.now,
): Hono {
  const api = new Hono();
  api.use(async (context, next) => {
    if (!isThisMachine(context.req.header('host') ?? '')) {
      return context.json({ error: 'Call it as 127.0.0.1.' }, 403);
    }
    const isJson = (context.req.header('content-type') ?? '').startsWith('application/json');
    if (context.req.method === 'POST' && !isJson) {
      return context.json({ error: 'Send the header "content-type: application/json".' }, 415);
    }
    return next();
  });
  api.get('/state', (context) =>
    context.json({
      counts: account.counts(),
      options: visibleOptions(account),
      calls: account.calls.slice(-SHOWN_CALLS),
      webhooks: webhooks.slice(-SHOWN_CALLS),
    }),
  );
  api.get('/tasks', (context) => {
    const offset = wholeNumber(context.req.query('offset'), 0);
    const limit = Math.min(MAX_PAGE, wholeNumber(context.req.query('limit'), DEFAULT_PAGE));
    return context.json({ total: account.tasks.length, tasks: account.tasks.slice(offset, offset + limit) });
  });
  api.post('/options', async (context) => {
    const changes = readOptionChanges(await context.req.text());
    if ('error' in changes) return context.json(changes, 400);
    account.configure(changes.changes);
    return context.json({ options: visibleOptions(account) });
  });
  for (const [path, told] of [
    ['complete', 'completed'],
    ['cancel', 'cancelled'],
  ] as const) {
    api.post(`/${path}`, async (context) => {
      const read = v.safeParse(Settling, parseJson(await context.req.text())?.value);
      if (!read.success) return context.json({ error: 'Send the ids of tasks as {"ids": ["…"]}.' }, 400);
      return context.json({ [told]: account[path](read.output.ids, clock()) });
    });
  }
  api.post('/reset', (context) => {
    account.reset();
    return context.json({ counts: account.counts() });
  });
  return api;
}

/** All settings but the keys. */
function visibleOptions(account: Account): object {
  const { keys: _keys, otherKeys: _otherKeys, ...visible } = account.options;
  return visible;
}

function wholeNumber(text: string | undefined, fallback: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : fallback;
}
