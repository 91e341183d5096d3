// Helpers for the sandbox's tests: a believable task, calls straight into an account, and calls over real HTTP.
import { type Account, createAccount, type SandboxReply } from '../../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS } from '../../../src/local/sandbox/default-records.ts';
import type { AccountOptions } from '../../../src/local/sandbox/options.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import { type ServedSandbox, serve } from '../../../src/local/sandbox/server.ts';

/** Monday 2 March 2026, 10:00 in India. */
export const NOW = Date.UTC(2026, 2, 2, 4, 30);

export const KEY_HEADERS = {
  'x-lsq-accesskey': DEFAULT_KEYS.access,
  'x-lsq-secretkey': DEFAULT_KEYS.secret,
};

export function task(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    Name: 'Visit the Pune site',
    Description: 'Bring the drawings',
    RelatedEntity: 0,
    RelatedEntityId: '',
    DueDate: '2026-03-05 04:30:00',
    EndDate: '2026-03-05 05:30:00',
    Reminder: 30,
    NotifyBy: '1100',
    OwnerEmailAddress: 'kavya.rao@example.com',
    Location: 'Pune',
    TaskType: { Name: 'Site visit' },
    CustomFields: { mx_Custom_1: 'PN-7' },
    ...changes,
  };
}

export function tasks(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) => task({ Name: `Visit ${index + 1}` }));
}

/** Calls the account directly: with a body it is a POST of that JSON (or of the text as it is), without one a GET. */
export function ask(account: Account, path: string, body?: unknown, now = NOW): SandboxReply {
  const [plainPath = '', search] = path.split('?');
  return account.handle(
    {
      method: body === undefined ? 'GET' : 'POST',
      path: plainPath,
      query: Object.fromEntries(new URLSearchParams(search)),
      headers: KEY_HEADERS,
      body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
    },
    now,
  );
}

export function askBulk(account: Account, list: unknown, now = NOW): SandboxReply {
  return ask(account, PATHS.bulkCreate, { TaskList: list }, now);
}

export interface Served {
  readonly account: Account;
  readonly sandbox: ServedSandbox;
  /** The clock that the account sees. */
  readonly clock: { now: number };
  get(path: string): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
}

/** Serves a new account for as long as `use` runs. */
export async function withSandbox(
  options: Partial<AccountOptions>,
  use: (served: Served) => Promise<void>,
): Promise<void> {
  const account = createAccount(options);
  const clock = { now: NOW };
  const sandbox = await serve(account, { clock: () => clock.now });
  const headers = { ...KEY_HEADERS, 'content-type': 'application/json' };
  try {
    await use({
      account,
      sandbox,
      clock,
      get: (path) => fetch(sandbox.url + path, { headers }),
      post: (path, body) =>
        fetch(sandbox.url + path, { method: 'POST', headers, body: JSON.stringify(body) }),
    });
  } finally {
    await sandbox.close();
  }
}
