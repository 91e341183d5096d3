// The served sandbox: its own control calls, its webhooks, and how it stops.
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS } from '../../../src/local/sandbox/default-records.ts';
import { parseFaults } from '../../../src/local/sandbox/fault-text.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import { serve } from '../../../src/local/sandbox/server.ts';
import { task, tasks, withSandbox } from './calls.ts';

describe('the control calls', () => {
  it('show counts, settings and the last calls, but no key', async () => {
    await withSandbox({ replyForm: 'counts' }, async ({ get, post }) => {
      await post(PATHS.bulkCreate, { TaskList: tasks(3) });
      const state = await (await get('/sandbox/state')).text();
      expect(JSON.parse(state)).toMatchObject({
        counts: { calls: 1, tasks: 3 },
        options: { replyForm: 'counts', limit: { calls: 25, seconds: 5 } },
        calls: [{ path: PATHS.bulkCreate, status: 200, tasksInCall: 3, tasksStored: 3 }],
      });
      expect(state).not.toContain(DEFAULT_KEYS.secret);
      expect(state).not.toContain(DEFAULT_KEYS.access);
    });
  });

  it('show the tasks in parts', async () => {
    await withSandbox({}, async ({ get, post }) => {
      await post(PATHS.bulkCreate, { TaskList: tasks(5) });
      const reply = await (await get('/sandbox/tasks?offset=3&limit=10')).json();
      expect(reply).toMatchObject({ total: 5, tasks: [{ name: 'Visit 4' }, { name: 'Visit 5' }] });
    });
  });

  it('change the settings while running', async () => {
    await withSandbox({}, async ({ account, post }) => {
      const changes = {
        badRows: 'skip',
        limit: { calls: 3, seconds: 5 },
        faults: 'bulk#1=plain-500',
        latency: [0, 1],
      };
      expect((await post('/sandbox/options', changes)).status).toBe(200);
      expect(account.options).toMatchObject({ badRows: 'skip', limit: { calls: 3 }, latency: [0, 1] });
      expect((await post(PATHS.bulkCreate, { TaskList: tasks(1) })).status).toBe(500);
      await post('/sandbox/options', { faults: '' });
      expect((await post(PATHS.bulkCreate, { TaskList: tasks(1) })).status).toBe(200);
    });
  });

  it.each([
    [{ badRows: 'sometimes' }, 'badRows'],
    [{ keys: { access: 'a', secret: 'b' } }, 'keys'],
    [{ limit: { calls: 0, seconds: 5 } }, 'limit.calls'],
    [{ latency: [5, 1] }, 'latency'],
    [{ faults: 'bulk#x=slow:1' }, 'cannot be read'],
    [{ latency: [1, 2, 3] }, 'latency'],
    [[], 'must be a JSON object'],
  ])('refuse settings that make no sense: %j', async (changes, message) => {
    await withSandbox({}, async ({ account, post }) => {
      const before = account.options;
      const reply = await post('/sandbox/options', changes);
      expect(reply.status).toBe(400);
      expect(await reply.json()).toMatchObject({ error: expect.stringContaining(message) });
      expect(account.options).toEqual(before);
    });
  });

  it('forget everything but the settings on reset', async () => {
    await withSandbox({ badRows: 'skip' }, async ({ account, post }) => {
      await post(PATHS.bulkCreate, { TaskList: tasks(2) });
      await post('/sandbox/reset', {});
      expect(account.counts()).toMatchObject({ calls: 0, tasks: 0 });
      expect(account.options.badRows).toBe('skip');
    });
  });

  it('are closed to web pages from elsewhere', async () => {
    await withSandbox({}, async ({ account, sandbox, post, get }) => {
      await post(PATHS.bulkCreate, { TaskList: tasks(1) });
      expect(await statusWithHost(sandbox.port, 'evil.example')).toBe(403);
      expect(await statusWithHost(sandbox.port, `localhost:${sandbox.port}`)).toBe(200);
      const plainPost = await fetch(`${sandbox.url}/sandbox/reset`, { method: 'POST', body: '{}' });
      expect(plainPost.status).toBe(415);
      expect((await get('/sandbox/state')).headers.get('access-control-allow-origin')).toBeNull();
      expect(account.counts().tasks).toBe(1);
    });
  });
});

function statusWithHost(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/sandbox/state', headers: { host } }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    });
    sent.on('error', reject).end();
  });
}

describe('webhooks', () => {
  it('are queued by the account and come out when the tasks are there', () => {
    const account = createAccount({ storeDelay: [2000, 2000] });
    const now = 1_000_000;
    const body = JSON.stringify({ TaskList: tasks(2), StatusWebhookURL: 'https://example.com/hook' });
    const headers = { 'x-lsq-accesskey': DEFAULT_KEYS.access, 'x-lsq-secretkey': DEFAULT_KEYS.secret };
    account.handle({ method: 'POST', path: PATHS.bulkCreate, query: {}, headers, body }, now);
    expect(account.nextWebhookAt()).toBe(now + 2000);
    expect(account.takeWebhooks(now + 1999)).toEqual([]);
    const [call] = account.takeWebhooks(now + 2000);
    expect(call?.url).toBe('https://example.com/hook');
    expect(JSON.parse(call?.body ?? '')).toMatchObject({ TasksCount: 2, CreatedTasksCount: 2 });
    expect(account.takeWebhooks(now + 9999)).toEqual([]);
  });

  it('are made to this machine, recorded for any other, and refused for an address that is none', async () => {
    const hook = await listenOnce();
    await withSandbox({}, async ({ sandbox, post }) => {
      const send = (StatusWebhookURL: string) =>
        post(PATHS.bulkCreate, { TaskList: [task()], StatusWebhookURL });
      await send('https://hooks.example.com/tasks');
      await send(`http://127.0.0.1:${hook.port}/hook`);
      expect(JSON.parse(await hook.received)).toMatchObject({
        Operation: 'Bulk Create Tasks',
        CreatedTasksCount: 1,
      });
      await expect.poll(() => sandbox.webhooks.map((call) => call.result)).toEqual(['not-called', 'called']);
      expect((await send('not an address')).status).toBe(500);
    });
  });
});

/** A web server on this machine that takes one call and gives out its body. */
async function listenOnce(): Promise<{ port: number; received: Promise<string> }> {
  const server = createServer();
  const received = new Promise<string>((resolve) => {
    server.once('request', async (incoming: IncomingMessage, outgoing: ServerResponse) => {
      resolve(await text(incoming));
      outgoing.end();
      server.close();
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return { port: address !== null && typeof address === 'object' ? address.port : 0, received };
}

describe('stopping', () => {
  it('drops a call that is still waiting for its slow reply', async () => {
    const account = createAccount({ faults: parseFaults('any=slow:600000') });
    const sandbox = await serve(account);
    const waiting = fetch(sandbox.url + PATHS.users);
    const dropped = expect(waiting).rejects.toThrow('fetch failed');
    await expect.poll(() => account.calls.length).toBe(1);
    await sandbox.close();
    await dropped;
  });

  it('says which port is taken', async () => {
    await withSandbox({}, async ({ sandbox }) => {
      await expect(serve(createAccount(), { port: sandbox.port })).rejects.toMatchObject({
        code: 'EADDRINUSE',
      });
    });
  });
});
