// The account's rate limit, with the clock in the test's hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../../src/local/sandbox/account.ts';
import { maxCallsInWindow } from '../../../src/local/sandbox/limit.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import { ask, askBulk, NOW, tasks } from './calls.ts';

describe('the rolling window', () => {
  it('refuses the call that is one too many, in the documented words, and stores nothing', () => {
    const account = createAccount({ limit: { calls: 2, seconds: 5 } });
    const replies = [0, 1, 2].map((ms) => askBulk(account, tasks(1), NOW + ms));
    expect(replies.map((reply) => reply.status)).toEqual([200, 200, 429]);
    expect(JSON.parse(replies[2]?.body ?? '')).toEqual({
      Status: 'Error',
      ExceptionType: 'MXAPIRateLimitExceededException',
      ExceptionMessage: 'API calls exceeded the limit of 2 in 5 second(s)',
    });
    expect(account.counts()).toMatchObject({ calls: 3, rateRefused: 1, tasks: 2 });
  });

  it('has room again exactly when the oldest call leaves it', () => {
    const account = createAccount({ limit: { calls: 1, seconds: 5 } });
    const statuses = [0, 4999, 5000, 9999, 10_000].map(
      (ms) => ask(account, PATHS.users, undefined, NOW + ms).status,
    );
    expect(statuses).toEqual([200, 429, 200, 429, 200]);
  });

  it('counts refused calls too when the account is that strict', () => {
    const account = createAccount({ limit: { calls: 1, seconds: 5 }, refusedCallsCount: true });
    const statuses = [0, 3000, 6000, 11_000].map(
      (ms) => ask(account, PATHS.users, undefined, NOW + ms).status,
    );
    expect(statuses).toEqual([200, 429, 429, 200]);
  });

  it('holds bulk calls to their own limit, and leaves the others alone', () => {
    const account = createAccount({ bulkLimit: { calls: 1, seconds: 5 } });
    expect(askBulk(account, tasks(1)).status).toBe(200);
    expect(JSON.parse(askBulk(account, tasks(1)).body).ExceptionMessage).toContain(
      'limit of 1 in 5 second(s)',
    );
    expect(ask(account, PATHS.users).status).toBe(200);
  });

  it.each([429, 403, 200] as const)('can be told under status %i', (rateRefusal) => {
    const account = createAccount({ limit: { calls: 1, seconds: 5 }, rateRefusal });
    ask(account, PATHS.users);
    const reply = ask(account, PATHS.users);
    expect(reply.status).toBe(rateRefusal);
    expect(reply.body).toMatch(/exceeded the limit of 1 in 5 second/);
  });

  it('lets no more calls through than the limit, in any window, whenever they come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        (gaps, calls, refusedCallsCount) => {
          const account = createAccount({ limit: { calls, seconds: 5 }, refusedCallsCount });
          let now = NOW;
          for (const gap of gaps) {
            now += gap;
            ask(account, PATHS.users, undefined, now);
          }
          const passed = account.calls.filter((call) => call.outcome === 'ok');
          expect(maxCallsInWindow(passed, 5)).toBeLessThanOrEqual(calls);
          expect(passed.length > 0 || gaps.length === 0).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the most calls in any window', () => {
  it('agrees with counting from every call on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20_000 }).map((at) => ({ at }))),
        fc.integer({ min: 1, max: 9 }),
        (calls, seconds) => {
          const from = (start: number) =>
            calls.filter(({ at }) => at >= start && at < start + seconds * 1000).length;
          const expected = Math.max(0, ...calls.map(({ at }) => from(at)));
          expect(maxCallsInWindow(calls, seconds)).toBe(expected);
        },
      ),
    );
  });
});
