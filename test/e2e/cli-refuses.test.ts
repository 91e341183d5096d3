// What the command refuses before it sends anything to a real account, as a process against a sandbox account.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAccount } from '../../src/local/sandbox/account.ts';
import { type ServedSandbox, serve } from '../../src/local/sandbox/server.ts';
import { textRow, workbook } from '../local/files/hand-made-workbook.ts';
import { good, HEADER, openDesk } from '../support/command-line.ts';
import { builtTool, start } from '../support/command-process.ts';

const desk = openDesk();
const one = createAccount({ orgShortCode: 'ONE' });
const two = createAccount({ orgShortCode: 'TWO' });
let served: ServedSandbox[] = [];
let tool = '';
beforeAll(async () => {
  tool = builtTool('cli');
  served = [await serve(one), await serve(two)];
});
// Each test begins with two empty accounts, whichever came before it.
beforeEach(() => {
  one.reset();
  two.reset();
});
afterAll(async () => {
  for (const sandbox of served) await sandbox.close();
});

const send = (file: string, place: number, ...more: string[]) =>
  start(tool, ['send', file, '--crm', served[place]?.url ?? '', ...more]).ended;

describe('a result', () => {
  it('that was sent to one account is not gone on with in another', async () => {
    const list = desk.file('list.csv', [HEADER, good('A')].join('\n'));
    expect((await send(list, 0)).code).toBe(0);
    const other = await send(list, 1);
    expect(other.code).toBe(1);
    expect(other.stderr).toMatch(/was sent to the account ONE \(.*\), and these keys are for TWO/);
    expect(two.tasks).toEqual([]);
    expect((await send(list, 1, '--out', desk.path('list-two.csv'))).code).toBe(0);
    expect([one.tasks.length, two.tasks.length]).toEqual([1, 1]);
  });

  it('is not made a CSV file when the list hides rows, which it could not say', async () => {
    const rows = [HEADER.split(','), good('B').split(','), good('C').split(',')];
    const xml = rows.map((cells, n) => textRow(n + 1, cells, n === 2 ? 'hidden="1"' : '')).join('');
    const list = desk.file('hidden.xlsx', workbook(xml));
    const refused = await send(list, 0, '--out', desk.path('hidden.csv'));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/hides rows, and the CSV file ".*hidden\.csv" could not say which/);
    expect(existsSync(desk.path('hidden.csv'))).toBe(false);
    const sent = await send(list, 0);
    expect(sent.code).toBe(0);
    expect(one.tasks.map(({ name }) => name)).toEqual(['B']);
    // The row is hidden in the result too, so the same command again leaves it out as well.
    expect((await send(list, 0)).stdout).toContain('1 hidden row is left out.');
    expect(one.tasks).toHaveLength(1);
  });

  it('of wrong keys is none: no file is left behind', async () => {
    const list = desk.file('keys.csv', [HEADER, good('D')].join('\n'));
    const wrong = { access: 'u$rwrong000000000000000000000001', secret: 'wrongsecret0000000000000000' };
    const ended = await start(tool, ['send', list, '--crm', served[0]?.url ?? ''], wrong).ended;
    expect(ended.code).toBe(1);
    for (const name of ['keys-results.csv', 'keys-results.csv.state.json', 'keys-results.csv.lock']) {
      expect(existsSync(desk.path(name))).toBe(false);
    }
  });
});
