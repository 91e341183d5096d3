// Google's pages reference/base/ui, guides/menus, guides/dialogs, reference/html and reference/mail/mail-app.
import { describe, expect, it } from 'vitest';
import type { UiDriver } from '../../../src/local/host/service.ts';
import { answerOf, CALM_USER, evaluate, host, MODES, messageOf } from './support.ts';

/** A user who answers as told and remembers what was shown. */
function user(answers: Partial<UiDriver> = {}) {
  const shown: unknown[] = [];
  const ui: UiDriver = {
    ...CALM_USER,
    alert: (dialog) => {
      shown.push(dialog);
      return 'YES';
    },
    show: (page) => shown.push(page),
    ...answers,
  };
  return { ui, shown };
}

const UI = 'const ui = SpreadsheetApp.getUi();';

describe.each(MODES)('the user interface in %s mode', (mode) => {
  it('takes the three forms of alert (reference/base/ui#alert)', async () => {
    const { ui, shown } = user();
    const body = `${UI} ui.alert('Only text'); ui.alert('Text', ui.ButtonSet.YES_NO);
      return ui.alert('Title', 'Text', ui.ButtonSet.YES_NO_CANCEL) === ui.Button.YES;`;
    expect(await evaluate(mode, body, { ui })).toBe(true);
    expect(shown).toEqual([
      { title: '', message: 'Only text', buttons: 'OK' },
      { title: '', message: 'Text', buttons: 'YES_NO' },
      { title: 'Title', message: 'Text', buttons: 'YES_NO_CANCEL' },
    ]);
  });

  it('refuses other forms of alert (reference/base/ui#alert)', async () => {
    const body = `${UI} return [[], ['a', 'b'], ['a', 'b', 'c'], [null]].map((args) => {
      try { ui.alert(...args); return 'shown'; } catch (e) { return e.message; } });`;
    expect(await evaluate(mode, body)).toEqual(
      ['', 'String,String', 'String,String,String', 'null'].map(
        (types) => `The parameters (${types}) don't match the method signature for Ui.alert.`,
      ),
    );
  });

  it('gives the button and the text of a prompt (reference/base/prompt-response)', async () => {
    const { ui } = user({ prompt: ({ title }) => ({ button: 'CANCEL', text: `to ${title}` }) });
    const body = `${UI} const answer = ui.prompt('Key', 'Which?', ui.ButtonSet.OK_CANCEL);
      return [answer.getSelectedButton() === ui.Button.CANCEL, answer.getResponseText()];`;
    expect(await evaluate(mode, body, { ui })).toEqual([true, 'to Key']);
  });

  it('shows a page of the project as sidebar (reference/html/html-service, guides/dialogs)', async () => {
    const { ui, shown } = user();
    const code = `function main() { ${UI} ui.showSidebar(HtmlService.createHtmlOutputFromFile('Side').setTitle('Tasks')); }`;
    const made = host(mode, { code, ui, files: { 'Side.html': '<p>hello</p>' } });
    expect(messageOf(await made.run('main'))).toBe('did not fail');
    expect(shown).toEqual([{ title: 'Tasks', html: '<p>hello</p>', place: 'sidebar' }]);
  });

  it('has only the pages that the project has (reference/html/html-service)', async () => {
    const made = host(mode, { code: 'function main() { HtmlService.createHtmlOutputFromFile("Nope"); }' });
    expect(messageOf(await made.run('main'))).toBe('No HTML file named Nope was found.');
  });

  it('shows the last menu, with submenus (guides/menus)', async () => {
    const code = `function onOpen() { ${UI} ui.createMenu('Tools').addItem('First', 'first').addSeparator()
        .addSubMenu(ui.createMenu('More').addItem('Second', 'second')).addToUi(); }`;
    const made = host(mode, { code });
    expect(made.menu()).toBeNull();
    await made.open();
    expect(made.menu()).toEqual({
      title: 'Tools',
      entries: [
        { kind: 'item', label: 'First', functionName: 'first' },
        { kind: 'separator' },
        {
          kind: 'menu',
          menu: { title: 'More', entries: [{ kind: 'item', label: 'Second', functionName: 'second' }] },
        },
      ],
    });
  });

  it('names the menu of an add-on after the add-on (add-ons/concepts/menus)', async () => {
    const code = `function onOpen() { ${UI} ui.createAddonMenu().addToUi(); }`;
    const made = host(mode, { code, addOnName: 'Bulk Tasks' });
    await made.open();
    expect(made.menu()?.title).toBe('Bulk Tasks');
  });
});

describe.each(MODES)('mail in %s mode', (mode) => {
  it('is kept, in every form of sendEmail (reference/mail/mail-app#sendEmail)', async () => {
    const code = `function main() { MailApp.sendEmail('a@example.com', 'S', 'B');
      MailApp.sendEmail({ to: 'b@example.com', subject: 'S', htmlBody: '<b>B</b>' }); return MailApp.getRemainingDailyQuota(); }`;
    const made = host(mode, { code });
    expect(answerOf(await made.run('main'))).toBe(98);
    expect(made.mails).toMatchObject([
      { from: 'asha@example.com', to: 'a@example.com', subject: 'S', body: 'B' },
      { to: 'b@example.com', options: { htmlBody: '<b>B</b>' } },
    ]);
  });

  it('counts recipients a day (guides/services/quotas)', async () => {
    const code = `function main() { MailApp.sendEmail('a@example.com, b@example.com', 'S', 'B'); }`;
    const made = host(mode, { code, limits: { mailRecipientsPerDay: 3 } });
    await made.run('main');
    expect(messageOf(await made.run('main'))).toBe('Service invoked too many times for one day: email.');
  });
});

describe('a dialog in real time', () => {
  it('holds the script until it is answered (reference/base/ui)', async () => {
    const { ui } = user({ alert: () => Promise.resolve('NO') });
    const body = `${UI} return ui.alert('Go on?', ui.ButtonSet.YES_NO) === ui.Button.NO;`;
    expect(await evaluate('real', body, { ui })).toBe(true);
  });
});
