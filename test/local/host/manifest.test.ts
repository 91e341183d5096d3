// Google's pages manifest, manifest/allowlist-url and the section "Authorization" of each method: what the manifest does not ask for is refused.
import { describe, expect, it } from 'vitest';
import { isListed } from '../../../src/local/host/url-list.ts';
import { answerOf, host, MODES, messageOf, ZONE } from './support.ts';

const AUTH = 'https://www.googleapis.com/auth/';

/** What each scope lets a script do, and how a call without it is refused. */
const NEEDS = [
  [
    'spreadsheets.currentonly',
    'SpreadsheetApp.getActiveSpreadsheet',
    'SpreadsheetApp.getActiveSpreadsheet()',
  ],
  ['script.external_request', 'UrlFetchApp.fetch', 'UrlFetchApp.fetch("https://api.example.com/")'],
  [
    'script.container.ui',
    'Ui.showSidebar',
    'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Side"))',
  ],
  ['script.scriptapp', 'ScriptApp.getProjectTriggers', 'ScriptApp.getProjectTriggers()'],
  [
    'script.scriptapp',
    'ScriptApp.newTrigger',
    'ScriptApp.newTrigger("main").timeBased().everyHours(1).create()',
  ],
  ['script.send_mail', 'MailApp.sendEmail', 'MailApp.sendEmail("a@example.com", "b", "c")'],
  ['userinfo.email', 'Session.getEffectiveUser', 'Session.getEffectiveUser().getEmail()'],
] as const;
const ALL = [...new Set(NEEDS.map(([scope]) => scope))];

function withManifest(mode: (typeof MODES)[number], code: string, manifest: Record<string, unknown>) {
  const files = {
    'Side.html': '<p>hello</p>',
    'appsscript.json': JSON.stringify({ timeZone: ZONE, ...manifest }),
  };
  const route = () => (mode === 'real' ? null : () => ({ status: 200, body: 'there' }));
  return host(mode, { code: `function main() { ${code}; return 'done'; }`, files, route });
}

describe.each(MODES)('in %s mode', (mode) => {
  it.each(NEEDS)('a script without %s may not call %s', async (scope, name, code) => {
    const oauthScopes = ALL.filter((each) => each !== scope).map((each) => AUTH + each);
    const message = messageOf(await withManifest(mode, code, { oauthScopes }).run('main'));
    expect(message).toContain(
      `Specified permissions are not sufficient to call ${name}. Required permissions: `,
    );
    expect(message).toContain(AUTH + scope);
  });

  it('a script without any scope may do what touches nobody’s data', async () => {
    const code = `SpreadsheetApp.getUi().createAddonMenu(); PropertiesService.getUserProperties().getProperty('a');
      CacheService.getScriptCache().get('a'); LockService.getScriptLock().tryLock(1); Utilities.getUuid();
      Session.getScriptTimeZone(); ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL); SpreadsheetApp.getUi().alert('x')`;
    expect(answerOf(await withManifest(mode, code, { oauthScopes: [] }).run('main'))).toBe('done');
  });

  it('a URL that is not on the list is not fetched, alone or with others', async () => {
    const urlFetchWhitelist = ['https://*.example.com/v2/'];
    const refusal = 'failed because the URL has not been whitelisted in the script manifest.';
    for (const code of [
      'UrlFetchApp.fetch("https://api.example.org/v2/tasks")',
      'UrlFetchApp.fetchAll(["https://api.example.com/v2/tasks", "https://api.example.com/v1/tasks"])',
    ]) {
      expect(messageOf(await withManifest(mode, code, { urlFetchWhitelist }).run('main'))).toContain(refusal);
    }
  });
});

describe('a script whose manifest allows it', () => {
  it.each(NEEDS)('with %s alone may call %s', async (scope, _, code) => {
    const made = withManifest('simulated', code, { oauthScopes: [AUTH + scope] });
    expect(answerOf(await made.run('main'))).toBe('done');
  });

  it('and names neither scopes nor URLs may do everything', async () => {
    const code = NEEDS.map(([, , each]) => each).join(';');
    expect(answerOf(await withManifest('simulated', code, {}).run('main'))).toBe('done');
  });

  it('fetches a URL on the list', async () => {
    const made = withManifest('simulated', 'UrlFetchApp.fetch("https://api.example.com/v2/tasks")', {
      urlFetchWhitelist: ['https://*.example.com/v2/'],
    });
    expect(answerOf(await made.run('main'))).toBe('done');
  });

  it('is not run when a list in it does not hold texts', () => {
    expect(() => withManifest('simulated', '', { oauthScopes: [1] })).toThrow('does not hold texts');
  });
});

describe('a prefix of URLs', () => {
  it.each([
    ['https://api.example.com/', 'https://api.example.com/v2/x', true],
    ['https://api.example.com/v2/', 'https://api.example.com/v1/x', false],
    ['https://api.example.com/v2/', 'https://api.example.com/V2/x', false],
    ['https://api.example.com/', 'http://api.example.com/', false],
    ['https://*.example.com/', 'https://a.b.example.com/', true],
    ['https://*.example.com/', 'https://example.com/', false],
    ['https://*.example.com/', 'https://example.com.evil.org/', false],
    ['https://*.example.com/', 'https://evilexample.com/', false],
    ['https://api.example.com', 'https://api.example.com/', false],
    ['https://a.*.com/', 'https://a.example.com/', false],
  ])('%s lets a script fetch %s: %s', (prefix, url, is) => {
    expect(isListed([prefix], url)).toBe(is);
  });
});
