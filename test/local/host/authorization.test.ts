// Google's page add-ons/concepts/editor-auth-lifecycle: what may be called in which AuthMode.
import { describe, expect, it } from 'vitest';
import { answerOf, host, MODES, messageOf, ZONE } from './support.ts';

const MENU = `function onOpen(e) {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi();
  return [e.authMode === ScriptApp.AuthMode.NONE, String(e.authMode), Session.getActiveUserLocale()];
}`;

const PAGE = { 'Side.html': '<p>hello</p>' };

const PROBE = `
  const CALLS = {
    document: () => SpreadsheetApp.getActiveSpreadsheet().getName(),
    properties: () => PropertiesService.getUserProperties().getProperty('a'),
    lock: () => LockService.getDocumentLock().tryLock(1),
    fetch: () => UrlFetchApp.fetch('https://example.com'),
    sidebar: () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Side')),
    alert: () => SpreadsheetApp.getUi().alert('x'),
    triggers: () => ScriptApp.getProjectTriggers(),
    email: () => Session.getActiveUser().getEmail(),
    mail: () => MailApp.sendEmail('a@example.com', 'b', 'c'),
    menu: () => SpreadsheetApp.getUi().createMenu('x'),
    utilities: () => Utilities.getUuid(),
    logger: () => Logger.log('x'),
  };
  function refused() {
    return Object.keys(CALLS).filter((name) => {
      try { CALLS[name](); return false; } catch (e) { return e.message.startsWith('You do not have permission to call'); }
    });
  }`;

describe.each(MODES)('in %s mode', (mode) => {
  it('AuthMode.NONE lets the add-on build its menu and read the locale', async () => {
    const disabled = host(mode, { code: MENU, installed: 'add-on-not-enabled' });
    expect(answerOf(await disabled.open())).toEqual([true, 'NONE', 'en']);
    expect(disabled.menu()?.entries).toEqual([{ kind: 'item', label: 'Go', functionName: 'go' }]);
  });

  it('AuthMode.NONE refuses the document, properties, requests and everything of the user', async () => {
    const result = await host(mode, { code: PROBE, files: PAGE }).run('refused', [], { authMode: 'NONE' });
    const all = [
      'document',
      'properties',
      'lock',
      'fetch',
      'sidebar',
      'alert',
      'triggers',
      'email',
      'mail',
      'menu',
    ];
    expect(answerOf(result)).toEqual(all);
  });

  it('AuthMode.LIMITED refuses requests, sidebars, triggers and everything of the user', async () => {
    const result = await host(mode, { code: PROBE, files: PAGE }).run('refused', [], { kind: 'open' });
    expect(answerOf(result)).toEqual(['fetch', 'sidebar', 'alert', 'triggers', 'email', 'mail']);
  });

  it('AuthMode.FULL refuses nothing', async () => {
    expect(answerOf(await host(mode, { code: PROBE, files: PAGE }).run('refused'))).toEqual([]);
  });

  it('global code is under the same mode, so onOpen dies when it touches a service', async () => {
    const code = `const keys = PropertiesService.getUserProperties(); ${MENU}`;
    const dead = host(mode, { code, installed: 'add-on-not-enabled' });
    expect(messageOf(await dead.open())).toBe(
      'You do not have permission to call PropertiesService.getUserProperties',
    );
    expect(dead.menu()).toBeNull();
  });

  it('a permission that a user has not ticked is refused, and told by its scope', async () => {
    const AUTH = 'https://www.googleapis.com/auth/';
    const [calls, mail] = [`${AUTH}script.external_request`, `${AUTH}script.send_mail`];
    const code = `function main() {
      const status = (scopes) => String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes).getAuthorizationStatus());
      try { UrlFetchApp.fetch('https://example.com'); } catch (e) {
        return [e.message, status(['${calls}']), status(['${mail}']), status(undefined)];
      }
    }`;
    const manifest = JSON.stringify({ timeZone: ZONE, oauthScopes: [calls, mail] });
    const made = host(mode, {
      code,
      files: { 'appsscript.json': manifest },
      granted: (email) => new Set(email === 'asha@example.com' ? [mail] : [calls, mail]),
    });
    expect(answerOf(await made.run('main'))).toEqual([
      `Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${calls}`,
      'REQUIRED',
      'NOT_REQUIRED',
      'REQUIRED',
    ]);
    const other = await made.run('main', [], { user: 'ben@example.com' });
    expect(answerOf(other)).not.toContain('REQUIRED');
  });
});
