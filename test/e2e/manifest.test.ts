// The manifest asks for the least that works: without any one of its scopes something that the add-on does fails, and no URL but LeadSquared's is fetched.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { missingScope } from '../../src/local/host/scopes.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { openWorkbench, type Workbench } from '../../src/local/workbench/workbench.ts';
import { isRecord, resultOf } from '../support/answers.ts';
import { ADD_ON } from '../support/bundle.ts';
import { bookOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { HOUR } from '../support/times.ts';

const AUTH = 'https://www.googleapis.com/auth/';

function manifest(): Record<string, unknown> {
  const read: unknown = JSON.parse(readFileSync(join(ADD_ON, 'appsscript.json'), 'utf8'));
  if (!isRecord(read)) throw new Error('The manifest is no object.');
  return read;
}

const { oauthScopes } = manifest();
const SCOPES = Array.isArray(oauthScopes) ? oauthScopes.map(String) : [];

/** The add-on with another manifest; gone after the test. */
function bundleWith(changes: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'add-on-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(ADD_ON, folder, { recursive: true });
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ ...manifest(), ...changes }));
  return folder;
}

let bench: Workbench;
afterEach(() => bench.close());

/** What a user does with the add-on from the first click to a mail; answers with what went wrong, step by step. */
async function journey(changes: Record<string, unknown>): Promise<string[]> {
  const workbook = bookOf(plainRows(120));
  const sheet = workbook.activeSheet;
  bench = await openWorkbench({
    mode: 'simulated',
    workbook,
    crm: { kind: 'sandbox' },
    host: { bundle: bundleWith(changes) },
  });
  const wrong: string[] = [];
  const step = async (name: string, work: () => Promise<boolean>) => {
    if (!(await work().catch(() => false))) wrong.push(name);
  };
  const call = async (name: string, ...args: unknown[]) =>
    resultOf(await bench.host.callClient(name, args)).ok === true;
  const rate = (calls: number, seconds: number) => call('sidebarSaveRate', { rate: { calls, seconds } });
  await step('menu', async () => (await bench.host.open()).ok);
  await step('keys', async () => {
    await bench.connect(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
    return rate(1, 60);
  });
  await step('sidebar', async () => {
    const shown = await bench.menu('openSidebar');
    return resultOf(shown).shown === true;
  });
  await step('send', async () => {
    await bench.menu('sendAllNewRows');
    return (tally(words(sheet)).Created ?? 0) > 0 || words(sheet).includes('Accepted');
  });
  await step('timer', async () => bench.host.triggers().length === 1);
  await step('mail', async () => {
    await call('sidebarDisconnect');
    await bench.host.passTime(HOUR);
    return bench.host.mails.some(({ to }) => to === 'user@example.com');
  });
  return wrong;
}

describe('the manifest', () => {
  it('lets the add-on do all that it does', async () => {
    expect(await journey({})).toEqual([]);
  });

  it.each([
    ['spreadsheets.currentonly', 'send'],
    ['script.external_request', 'send'],
    ['script.container.ui', 'sidebar'],
    ['script.scriptapp', 'timer'],
    ['script.send_mail', 'mail'],
    ['userinfo.email', 'mail'],
  ])('without %s fails at: %s', async (scope, failing) => {
    expect(SCOPES).toContain(AUTH + scope);
    const wrong = await journey({ oauthScopes: SCOPES.filter((each) => each !== AUTH + scope) });
    expect(wrong).toContain(failing);
  });

  it('asks for exactly these, so that each is needed', async () => {
    expect(await journey({ oauthScopes: SCOPES })).toEqual([]);
    expect(SCOPES.map((scope) => scope.replace(AUTH, '')).sort()).toEqual([
      'script.container.ui',
      'script.external_request',
      'script.scriptapp',
      'script.send_mail',
      'spreadsheets.currentonly',
      'userinfo.email',
    ]);
  });

  it('gives no right to open a spreadsheet other than the one the add-on is in', async () => {
    expect(SCOPES).not.toContain(`${AUTH}spreadsheets`);
    expect(missingScope(new Set(SCOPES), 'SpreadsheetApp', 'getActiveSpreadsheet')).toBeUndefined();
    expect(await journey({ urlFetchWhitelist: ['https://api.example.com/'] })).toContain('send');
  });
});
