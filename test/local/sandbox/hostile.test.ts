// Hostile input: whatever comes in, there is an answer, nothing breaks, and nothing wrong is stored.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAccount, type SandboxReply } from '../../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS } from '../../../src/local/sandbox/default-records.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import { ask, askBulk, KEY_HEADERS, NOW, task, withSandbox } from './calls.ts';

const LIMIT = { calls: 1_000_000, seconds: 5 };
const anyPath = fc.constantFrom(...Object.values(PATHS));
const anyText = fc.string({ unit: 'binary', maxLength: 80 });

function expectAnswer(reply: SandboxReply): void {
  expect([200, 400, 401, 404, 405, 500]).toContain(reply.status);
  expect(typeof reply.body).toBe('string');
  if (reply.headers['content-type']?.startsWith('application/json')) JSON.parse(reply.body);
}

/** A task in which any one field may hold anything. */
const almostTask = fc
  .record({
    field: fc.constantFrom(...Object.keys(task()), 'OwnerId', '__proto__', 'toString'),
    value: fc.anything(),
  })
  .map(({ field, value }) => task(Object.fromEntries([[field, value]])));

describe('whatever is sent', () => {
  it('any text as the body of any call gets an answer', () => {
    const account = createAccount({ limit: LIMIT });
    fc.assert(fc.property(anyPath, anyText, (path, body) => expectAnswer(ask(account, path, body))));
  });

  it('any JSON as the body of any call gets an answer', () => {
    const account = createAccount({ limit: LIMIT });
    fc.assert(fc.property(anyPath, fc.json(), (path, body) => expectAnswer(ask(account, path, body))));
  });

  it('any JSON in the place of a part that a call expects gets an answer', () => {
    const account = createAccount({ limit: LIMIT, badRows: 'skip' });
    const names = [
      'TaskList',
      'TaskIds',
      'Users',
      'FromDate',
      'ToDate',
      'Paging',
      'Parameter',
      'Sorting',
    ] as const;
    const part = fc.constantFrom(...names, 'SearchParameters', 'Columns', 'StatusWebhookURL');
    const good = {
      TaskList: [task()],
      Users: ['a'],
      FromDate: '2026-01-01',
      ToDate: '2026-01-02',
      TaskIds: ['a'],
    };
    fc.assert(
      fc.property(anyPath, part, fc.jsonValue(), (path, name, value) => {
        expectAnswer(ask(account, path, { ...good, [name]: value }));
      }),
    );
  });

  it('a task with anything in any field is stored as sent or refused, never half', () => {
    fc.assert(
      fc.property(fc.array(almostTask, { minLength: 1, maxLength: 4 }), fc.boolean(), (list, skip) => {
        const account = createAccount({ badRows: skip ? 'skip' : 'whole-call' });
        let body: string;
        try {
          body = JSON.stringify({ TaskList: list });
        } catch {
          return; // A BigInt or a loop cannot be sent as JSON at all.
        }
        const reply = ask(account, PATHS.bulkCreate, body);
        expectAnswer(reply);
        const sent: unknown[] = JSON.parse(body).TaskList;
        const stored = account.tasks.map((one) => one.sent);
        if (reply.status !== 200) expect(stored).toEqual([]);
        else if (!skip) expect(stored).toEqual(sent);
        for (const one of account.tasks) expect(one.sent).toEqual(sent[one.rowNumber - 1]);
      }),
    );
  });

  it('any path, method, query and headers get an answer, and no key gets into the log', () => {
    const anyRecord = fc.dictionary(fc.string(), fc.string());
    fc.assert(
      fc.property(
        fc.webPath(),
        fc.string(),
        anyRecord,
        anyRecord,
        anyText,
        (path, method, query, headers, body) => {
          const account = createAccount();
          const withKey = `${path}/${encodeURIComponent(DEFAULT_KEYS.access)}`;
          expectAnswer(
            account.handle(
              { method, path: withKey, query, headers: { ...headers, ...KEY_HEADERS }, body },
              NOW,
            ),
          );
          expectAnswer(account.handle({ method, path: PATHS.leadById, query, headers, body }, NOW));
          expect(JSON.stringify(account.calls)).not.toContain(encodeURIComponent(DEFAULT_KEYS.access));
        },
      ),
    );
  });

  it('deep nesting and very long text get an answer', () => {
    const account = createAccount();
    expectAnswer(ask(account, PATHS.bulkCreate, '['.repeat(100_000)));
    expectAnswer(ask(account, PATHS.bulkCreate, `{"TaskList":${'['.repeat(5000)}${']'.repeat(5000)}}`));
    expect(askBulk(account, [task({ Description: 'x'.repeat(1_000_000) })]).status).toBe(200);
    expectAnswer(askBulk(account, [task({ DueDate: '9'.repeat(100_000) })]));
    expect(askBulk(account, [task({ DueDate: '9999-12-31 23:59:59', EndDate: '' })]).status).toBe(200);
  });

  it('a handful of such calls over HTTP leave the server answering', async () => {
    await withSandbox({}, async ({ sandbox, get }) => {
      for (const path of [
        '/v2/%',
        '/v2/%00',
        '/sandbox/nothing',
        '/sandbox/tasks?offset=-1&limit=x',
        '/v2/?a=%E0%A4%A',
      ]) {
        const reply = await get(path);
        expect(reply.status).toBeGreaterThanOrEqual(200);
        await reply.text();
      }
      const reply = await fetch(sandbox.url + PATHS.bulkCreate, {
        method: 'POST',
        headers: KEY_HEADERS,
        body: new Uint8Array([0xff, 0xfe, 0x00, 0x7b]),
      });
      expect(reply.status).toBe(400);
      expect((await get(PATHS.users)).status).toBe(200);
    });
  });
});
