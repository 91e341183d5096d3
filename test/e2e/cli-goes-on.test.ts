// A sending to a real account that is killed, stopped or hindered, and the same command afterwards: nothing lost, nothing twice.
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { openDesk } from '../support/command-line.ts';
import {
  builtTool,
  type HeldSandbox,
  type Running,
  sandboxesOfTests,
  start,
  withoutProgress,
} from '../support/command-process.ts';

const HEADER = 'Task name,Task type,Owner e-mail,Due date';
const ROWS = 230;
const LIST = [
  HEADER,
  ...Array.from({ length: ROWS }, (_, n) => `Call ${n + 1},Meeting,kavya.rao@example.com,2029-05-01 10:00`),
].join('\n');

const desk = openDesk();
const openSandbox = sandboxesOfTests();
let tool = '';
beforeAll(() => {
  tool = builtTool('cli');
});
async function stage(name: string) {
  const sandbox = await openSandbox();
  const list = desk.file(`${name}.csv`, LIST);
  // Two calls at a time, so that there is a middle.
  const words = ['send', list, '--crm', sandbox.url, '--limit', '2/1'];
  return { sandbox, list, words, result: `${name}-results.csv`, send: () => start(tool, words) };
}

/** What the rows of a result say, by their names. */
function statuses(result: string): Map<string, { readonly status: string; readonly id: string }> {
  return new Map(
    desk
      .lines(result)
      .slice(1)
      .map((line) => {
        const [name = '', , , , status = '', id = ''] = line.split(',');
        return [name, { status, id }];
      }),
  );
}

const countOf = (result: string, word: string) =>
  [...statuses(result).values()].filter(({ status }) => status.startsWith(word)).length;

/** Every row has one task of its own, and says so. */
function expectOnceEach({ account }: HeldSandbox, result: string): void {
  const told = statuses(result);
  expect(account.tasks).toHaveLength(ROWS);
  for (const { name, id } of account.tasks) {
    expect(told.get(name)).toEqual({ status: expect.stringMatching(/^Created · /), id });
  }
}

function kill({ process }: Running): void {
  process.kill('SIGKILL');
}

describe('a sending with --crm and without --out', () => {
  it('keeps its result beside the list and says where; the same command again sends nothing', async () => {
    const { sandbox, send, result } = await stage('beside');
    const ended = await send().ended;
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(
      /^Each row’s status goes into ".*beside-results\.csv"\.\n\nThe tasks are made in the name of .*, whose keys are used\.\nLeadSquared mails .* a report of each call: 5 mails\.\n.*\n\n230 tasks created\./,
    );
    expectOnceEach(sandbox, result);
    const calls = sandbox.account.counts().calls;
    const again = await send().ended;
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(
      /^Going on with ".*beside-results\.csv".*\n\nThere is no row to send\.\n\n230 rows/,
    );
    // One call asks whose keys these are, two what the account's users and task types are.
    expect(sandbox.account.counts().calls).toBe(calls + 3);
    for (const name of [result, `${result}.state.json`]) {
      const text = readFileSync(desk.path(name), 'utf8');
      expect(text).not.toContain(DEFAULT_KEYS.access);
      expect(text).not.toContain(DEFAULT_KEYS.secret);
    }
    expect(existsSync(desk.path(`${result}.lock`))).toBe(false);
  });
});

describe('killed while a call is out', () => {
  it('the result says which rows may have left, and the same command goes on: nothing lost, nothing twice', async () => {
    const { sandbox, send, result } = await stage('killed');
    const held = sandbox.held(2);
    const running = send();
    await held;
    kill(running);
    await running.ended;
    sandbox.letGo();
    expect(countOf(result, 'Sending')).toBeGreaterThanOrEqual(50);
    expect(countOf(result, 'Sending') + countOf(result, 'Queued') + countOf(result, 'Accepted')).toBe(ROWS);
    const ended = await send().ended;
    expect([ended.code, withoutProgress(ended.stderr)]).toEqual([0, '']);
    expect(ended.stdout).toContain('Of 230 rows: 230 created.');
    expectOnceEach(sandbox, result);
  });

  it('the result itself can be sent instead of the list, sorted meanwhile and without the first one’s options', async () => {
    const { sandbox, words, result } = await stage('sorted');
    const held = sandbox.held(2);
    const running = start(tool, [...words, '--rows', '2-500']);
    await held;
    kill(running);
    await running.ended;
    sandbox.letGo();
    const [header = '', ...lines] = desk.lines(result);
    writeFileSync(desk.path(result), [header, ...lines.reverse()].join('\r\n'));
    const ended = await start(tool, ['send', desk.path(result), '--crm', sandbox.url]).ended;
    expect(ended.code).toBe(0);
    expectOnceEach(sandbox, result);
  });

  it('rows picked with --rows go on, and the others stay as they are', async () => {
    const { sandbox, words, result } = await stage('picked');
    const picked = [...words, '--rows', '2-121'];
    const held = sandbox.held(2);
    const running = start(tool, picked);
    await held;
    kill(running);
    await running.ended;
    sandbox.letGo();
    expect((await start(tool, picked).ended).code).toBe(0);
    expect(sandbox.account.tasks.map(({ name }) => name)).toEqual(
      Array.from({ length: 120 }, (_, n) => `Call ${n + 1}`),
    );
    expect(countOf(result, 'Created')).toBe(120);
  });
});

describe('Ctrl+C', () => {
  it('once: the calls that are out finish, the rest is given back, and the same command sends it', async () => {
    const { sandbox, send, result } = await stage('stopped');
    const held = sandbox.held(2);
    const running = send();
    await held;
    running.process.kill('SIGINT');
    // npm hands the signal on that the terminal has sent already.
    running.process.kill('SIGINT');
    sandbox.letGo();
    const ended = await running.ended;
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain('Stopping: the calls that are out are waited for');
    expect(ended.stdout).toContain('The run was stopped. Rows that were not sent yet are unchanged.');
    expect(ended.stdout).toMatch(/\nTo go on: npm run -s local -- send \S+ --crm http\S+ --limit 2\/1\n$/);
    const sent = sandbox.account.tasks.length;
    expect(sent).toBeLessThan(ROWS);
    expect(countOf(result, 'Created')).toBe(sent);
    expect((await send().ended).code).toBe(0);
    expectOnceEach(sandbox, result);
  });

  it('twice: the process ends at once, and the result says which rows may have left', async () => {
    const { sandbox, send, result } = await stage('at-once');
    const held = sandbox.held(2);
    const running = send();
    await held;
    running.process.kill('SIGINT');
    await expect.poll(() => running.process.exitCode ?? again(running)).toBe(130);
    expect((await running.ended).code).toBe(130);
    sandbox.letGo();
    expect(countOf(result, 'Sending')).toBeGreaterThanOrEqual(50);
    expect((await send().ended).code).toBe(0);
    expectOnceEach(sandbox, result);
  });
});

/** Presses Ctrl+C once more: how close two are that count as one is the command's to know. */
function again({ process }: Running): null {
  process.kill('SIGINT');
  return null;
}

it('a result that can no longer be written: nothing more leaves, and it goes on when it can be', async () => {
  const { sandbox, send, result } = await stage('full');
  const held = sandbox.held(2);
  const running = send();
  await held;
  const inTheWay = desk.path(`${result}.state.json.part`);
  mkdirSync(inTheWay);
  const calls = sandbox.account.counts().calls;
  sandbox.letGo();
  const ended = await running.ended;
  expect(ended.code).toBe(2);
  expect(ended.stderr).toMatch(/"\S+full-results\.csv\.state\.json" cannot be written/);
  expect(ended.stderr).toMatch(/The sending stopped; .* nothing is sent twice\.\nTo go on: npm run/);
  // What no file has stands on the screen.
  expect(ended.stdout).toMatch(/\nRow 101: Accepted · /);
  expect(ended.stdout).not.toContain(': Sending');
  expect(sandbox.account.counts().calls).toBe(calls);
  rmdirSync(inTheWay);
  expect((await send().ended).code).toBe(0);
  expectOnceEach(sandbox, result);
});

it('two commands at once on one list: the second one is refused, and the lock of a dead one gives way', async () => {
  const { sandbox, send, result } = await stage('twice');
  const held = sandbox.held(2);
  const running = send();
  await held;
  const second = await send().ended;
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(
    /^Another command, process \d+ on \S+ since \S+, is at work on ".*twice-results\.csv"/,
  );
  kill(running);
  await running.ended;
  sandbox.letGo();
  expect(existsSync(desk.path(`${result}.lock`))).toBe(true);
  expect((await send().ended).code).toBe(0);
  expectOnceEach(sandbox, result);
});
