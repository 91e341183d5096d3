// Faults: when they strike, and what the caller sees and the account keeps.
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../../src/local/sandbox/account.ts';
import { parseFaults } from '../../../src/local/sandbox/fault-text.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import { ask, askBulk, task, tasks, withSandbox } from './calls.ts';

describe('the text form', () => {
  it('reads every way of choosing calls', () => {
    expect(
      parseFaults(
        'bulk#3=cut-after, bulk#5-7=rate-429,any#9-=error-500,any%2=slow:4000,RetrieveToDos~0.05=garbage,',
      ),
    ).toEqual([
      { on: 'bulk', from: 3, to: 3, kind: 'cut-after' },
      { on: 'bulk', from: 5, to: 7, kind: 'rate-429' },
      { on: 'any', from: 9, kind: 'error-500' },
      { on: 'any', every: 2, kind: 'slow', ms: 4000 },
      { on: 'RetrieveToDos', probability: 0.05, kind: 'garbage' },
    ]);
    expect(parseFaults('')).toEqual([]);
  });

  it.each([
    ['bulk', 'expected CALLS=FAULT'],
    ['=cut-after', '"" is not any, bulk, or a part of a path'],
    ['blk=cut-after', '"blk" is not any, bulk, or a part of a path'],
    ['bulk#0=cut-after', 'after # expected a call such as 3'],
    ['bulk#5-3=cut-after', 'the range 5-3 ends before it begins'],
    ['bulk%=cut-after', 'after % expected a number'],
    ['bulk~2=cut-after', 'after ~ expected a chance from 0 to 1'],
    ['bulk=explode', '"explode" is not one of rate-429, rate-403'],
    ['bulk=constructor', '"constructor" is not one of'],
    ['bulk=cut-after:5', 'cut-after takes nothing after a colon'],
    ['bulk=slow', 'slow needs milliseconds'],
    ['bulk=slow:9999999', 'slow needs milliseconds'],
  ])('says what is wrong with %s', (text, message) => {
    expect(() => parseFaults(text)).toThrow(message);
    expect(() => parseFaults(text)).toThrow(`The fault "${text}" cannot be read`);
  });
});

describe('a script', () => {
  const statusesOf = (text: string, calls: number, seed = 1) => {
    const account = createAccount({ faults: parseFaults(text), seed, limit: { calls: 1000, seconds: 5 } });
    return Array.from({ length: calls }, () => askBulk(account, tasks(1)).status);
  };

  it('strikes the calls it names and no others', () => {
    expect(statusesOf('bulk#2=plain-500,bulk#4-5=rate-403,any%3=bad-gateway-502', 6)).toEqual([
      200, 500, 502, 403, 403, 502,
    ]);
  });

  it('counts only the calls that the rule looks at', () => {
    const account = createAccount({ faults: parseFaults('bulk#1=plain-500') });
    expect(ask(account, PATHS.users).status).toBe(200);
    expect(askBulk(account, tasks(1)).status).toBe(500);
  });

  it('strikes at most as often as it may', () => {
    const account = createAccount({ faults: [{ on: 'any', kind: 'plain-500', every: 2, times: 1 }] });
    expect([1, 2, 3, 4].map(() => askBulk(account, tasks(1)).status)).toEqual([200, 500, 200, 200]);
  });

  it('by chance is repeatable by its seed', () => {
    const run = (seed: number) => statusesOf('bulk~0.3=plain-500', 100, seed);
    expect(run(5)).toEqual(run(5));
    expect(run(5)).not.toEqual(run(6));
    const struck = run(5).filter((status) => status === 500).length;
    expect(struck).toBeGreaterThan(15);
    expect(struck).toBeLessThan(45);
  });

  it('starts anew when it is replaced', () => {
    const account = createAccount({ faults: parseFaults('bulk#1=plain-500') });
    expect(askBulk(account, tasks(1)).status).toBe(500);
    expect(askBulk(account, tasks(1)).status).toBe(200);
    account.configure({ faults: parseFaults('bulk#1=plain-500') });
    expect(askBulk(account, tasks(1)).status).toBe(500);
  });
});

describe('each fault over HTTP', () => {
  it.each([
    ['rate-429', 429, /exceeded the limit of 25 in 5 second/, 0],
    ['rate-403', 403, /exceeded the limit of 25 in 5 second/, 0],
    ['rate-200', 200, /MXAPIRateLimitExceededException/, 0],
    ['error-500', 500, /"Status":"Error","ExceptionType":"MX/, 0],
    ['plain-500', 500, /^<html>/, 0],
    ['plain-500-stored', 500, /^<html>/, 2],
    ['bad-gateway-502', 502, /Bad Gateway/, 0],
    ['bad-gateway-502-stored', 502, /Bad Gateway/, 2],
    ['empty-body', 200, /^$/, 2],
    ['garbage', 200, /^\{"Status":"Succ$/, 2],
    ['bad-keys-401', 401, /MXUnAuthorizedAccessException/, 0],
    ['not-found-404', 404, /Endpoint not found/, 0],
    ['slow:1', 200, /"Status":"Success"/, 2],
  ])('%s: status %i', async (fault, status, body, stored) => {
    await withSandbox({ faults: parseFaults(`bulk#1=${fault}`) }, async ({ account, post }) => {
      const reply = await post(PATHS.bulkCreate, { TaskList: tasks(2) });
      expect(reply.status).toBe(status);
      expect(await reply.text()).toMatch(body);
      expect(account.counts().tasks).toBe(stored);
      expect(account.calls).toMatchObject([{ status, tasksStored: stored }]);
      expect((await post(PATHS.bulkCreate, { TaskList: [task()] })).status).toBe(200);
    });
  });

  it.each([
    ['cut-before', 0],
    ['cut-after', 2],
  ])('%s: the connection drops with %i tasks stored', async (fault, stored) => {
    await withSandbox({ faults: parseFaults(`bulk#1=${fault}`) }, async ({ account, post }) => {
      await expect(post(PATHS.bulkCreate, { TaskList: tasks(2) })).rejects.toThrow('fetch failed');
      expect(account.counts().tasks).toBe(stored);
      expect(account.calls).toMatchObject([{ status: null, fault, tasksStored: stored }]);
      expect((await post(PATHS.bulkCreate, { TaskList: [task()] })).status).toBe(200);
    });
  });

  it('a slow reply adds to the latency, and the tasks are stored on arrival', () => {
    const account = createAccount({
      latency: [100, 200],
      faults: parseFaults('bulk=slow:4000,any=slow:500'),
    });
    const delays = [1, 2, 3].map(() => askBulk(account, tasks(1)).delayMs);
    for (const delay of delays) {
      expect(delay).toBeGreaterThanOrEqual(4600);
      expect(delay).toBeLessThanOrEqual(4700);
    }
    expect(account.counts().tasks).toBe(3);
  });
});
