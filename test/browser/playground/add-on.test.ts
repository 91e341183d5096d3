// The add-on in the playground: its menu, its dialogs, its sidebar, and a whole run on the sandbox account.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withBrowser } from '../bed.ts';
import {
  cell,
  chooseAddOn,
  chooseMenu,
  clickCell,
  connect,
  goodRows,
  HEADERS,
  openStage,
  openWindow,
  sendAtOnce,
  sendOneByOne,
} from './support.ts';

withBrowser();

/** A small add-on that shows what the real one does not. */
function otherAddOn(code: string, html = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'add-on-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'appsscript.json'), '{"timeZone":"Asia/Kolkata"}');
  writeFileSync(join(folder, 'Page.html'), html);
  writeFileSync(
    join(folder, 'Code.js'),
    `${code.replace(/^ +/gm, '')}
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addItem('Fail', 'fail').addToUi(); }
function fail() { throw new Error('<b>no</b>'); }
`,
  );
  return folder;
}

describe('the add-on in the page', () => {
  it('has its own menu under Extensions', async () => {
    const { page, playground } = await openStage();
    await page.getByRole('menuitem', { name: 'Extensions' }).click();
    await page.getByRole('menuitem', { name: 'Bulk Tasks for LeadSquared' }).hover();
    const entries = page.getByRole('menu', { name: 'Bulk Tasks for LeadSquared' }).getByRole('menuitem');
    const labels = playground.host
      .menu()
      ?.entries.flatMap((entry) => (entry.kind === 'item' ? [entry.label] : []));
    expect(await entries.allTextContents()).toEqual(labels);
  });

  it('stands still in an alert until a button is pressed, and goes on with that button', async () => {
    const bundle = otherAddOn(`function go() {
      const ui = SpreadsheetApp.getUi();
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue('asking'); SpreadsheetApp.flush();
      const pressed = ui.alert('Title', '<i>Really?</i>', ui.ButtonSet.YES_NO);
      sheet.getRange('A1').setValue(String(pressed)); SpreadsheetApp.flush();
      const typed = ui.prompt('Your name?', ui.ButtonSet.OK_CANCEL);
      sheet.getRange('A2').setValue(typed.getSelectedButton() + ':' + typed.getResponseText());
      SpreadsheetApp.getActive().toast('All <u>done</u>', 'News', 5);
    }`);
    const { page, playground } = await openStage({ bundle });
    await chooseAddOn(page, 'Go');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('<i>Really?</i>').waitFor();
    expect(playground.host.running).toHaveLength(1);
    await expect.poll(() => cell(page, 'A1').textContent()).toBe('asking');
    await dialog.getByRole('button', { name: 'No' }).click();
    await dialog.getByText('Your name?').waitFor();
    await expect.poll(() => cell(page, 'A1').textContent()).toBe('NO');
    await page.keyboard.type('Asha');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(page, 'A2').textContent()).toBe('OK:Asha');
    await page.getByRole('status').getByText('All <u>done</u>').waitFor();
  });

  it('shows an open dialog again after a reload, and closes it in all windows with one answer', async () => {
    const bundle = otherAddOn(`function go() { SpreadsheetApp.getUi().alert('Still here?'); }`);
    const { page, context, url, playground } = await openStage({ bundle });
    await chooseAddOn(page, 'Go');
    await page.getByRole('dialog').waitFor();
    await page.reload();
    const other = await openWindow(context, url);
    await other.getByRole('dialog').getByText('Still here?').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await other.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => playground.host.running).toEqual([]);
  });

  it('asks and tells only the person whose click it was, in that person’s windows', async () => {
    const bundle = otherAddOn(`function go() {
      SpreadsheetApp.getUi().alert('For whom?');
      SpreadsheetApp.getActive().toast('Done for you', 'News', -1);
    }`);
    const { page, context, url, playground } = await openStage({ bundle });
    const ravi = await openWindow(context, `${url}/?user=ravi`);
    await chooseAddOn(ravi, 'Go');
    const dialog = ravi.getByRole('dialog').getByText('For whom?');
    await dialog.waitFor();
    await ravi.getByText('Running “Go”').waitFor();
    // Whoever loads the page now is told what there is for them, too.
    await page.reload();
    await page.getByRole('gridcell').first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByText('Running “Go”').count()).toBe(0);
    await ravi.reload();
    await dialog.waitFor();
    await ravi.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await ravi.getByText('Done for you').waitFor();
    await expect.poll(() => playground.host.running).toEqual([]);
    expect(await page.getByText('Done for you').count()).toBe(0);
  });

  it('takes a toast that stays away once its execution has ended, and no other one', async () => {
    const bundle = otherAddOn(`function go() {
      SpreadsheetApp.getActive().toast('Sending 119 rows …', 'News', -1);
      SpreadsheetApp.getUi().alert('Another window is sending.');
    }`);
    const { page, context, url } = await openStage({ bundle });
    const ravi = await openWindow(context, `${url}/?user=ravi`);
    await chooseAddOn(page, 'Go');
    await chooseAddOn(ravi, 'Go');
    const toast = (window: typeof page) => window.getByText('Sending 119 rows …');
    await toast(ravi).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await toast(page).waitFor({ state: 'detached' });
    expect(await toast(ravi).count()).toBe(1);
    await ravi.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await toast(ravi).waitFor({ state: 'detached' });
  });

  it('takes a question away when its execution is cancelled, and leaves another person’s', async () => {
    const bundle = otherAddOn(`function go() { SpreadsheetApp.getUi().alert('Still here?'); }`);
    const { page, context, url, playground } = await openStage({ bundle });
    const ravi = await openWindow(context, `${url}/?user=ravi`);
    for (const window of [page, ravi]) {
      await chooseAddOn(window, 'Go');
      await window.getByRole('dialog').waitFor();
    }
    const [first = ''] = playground.host.running;
    playground.cancel(first);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await ravi.getByRole('dialog').count()).toBe(1);
    await ravi.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await ravi.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('tells what failed, as text, and cancels what runs', async () => {
    const bundle = otherAddOn('function go() { for (;;) {} }');
    const { page, playground } = await openStage({ bundle });
    await chooseAddOn(page, 'Fail');
    await page.getByRole('alert').getByText('Error: <b>no</b>').waitFor();
    await chooseAddOn(page, 'Go');
    await page.getByText('Running “Go”').waitFor();
    await page.locator('.banner').getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => playground.host.running).toEqual([]);
  });

  it('gives a sidebar a faithful google.script.run', async () => {
    const html = `<!doctype html><html><head></head><body><ul id="log"></ul><script>
      const log = (text) => { const li = document.createElement('li'); li.textContent = text; document.getElementById('log').append(li); };
      const run = google.script.run;
      run.withSuccessHandler((value, user) => log('got ' + JSON.stringify(value) + ' ' + user)).withUserObject('u').echo({ a: [1, 'x', null] });
      run.withSuccessHandler((value) => log('date ' + JSON.stringify(value))).dated();
      run.withFailureHandler((error) => log('failed ' + (error instanceof Error) + ' ' + error.message)).fail();
      for (const bad of [new Date(), () => 1, document.body]) try { run.echo(1, bad); } catch (error) { log(error.message); }
      log('hidden ' + typeof run.secret_ + ' ' + typeof run.echo);
      let done = 0;
      for (let n = 0; n < 14; n++) run.withSuccessHandler((most) => { done++; if (done === 14) log('at once ' + Math.min(10, most)); }).busy();
      try { localStorage.getItem('x'); log('storage'); } catch { log('own origin'); }
      fetch('/api/state').then(() => log('reached'), () => log('no network'));
    </script></body></html>`;
    const bundle = otherAddOn(
      `function go() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Page').setTitle('Mine')); }
       function echo(value) { return value; }
       function dated() { return { at: new Date(0) }; }
       function busy() { Utilities.sleep(300); return 10; }
       function secret_() {}`,
      html,
    );
    const { page } = await openStage({ bundle });
    await chooseAddOn(page, 'Go');
    expect(
      await page.getByRole('complementary', { name: 'Mine' }).locator('iframe').boundingBox(),
    ).toMatchObject({ width: 300 });
    const lines = page.frameLocator('iframe[title="Mine"]').locator('li');
    await expect
      .poll(async () => (await lines.allTextContents()).toSorted())
      .toEqual(
        [
          'got {"a":[1,"x",null]} u',
          'date null',
          'failed true <b>no</b>',
          'Failed due to illegal value in property: 1',
          'Failed due to illegal value in property: 1',
          'Failed due to illegal value in property: 1',
          'hidden undefined function',
          'at once 10',
          'own origin',
          'no network',
        ].toSorted(),
      );
  });

  it('takes a newcomer from keys to created tasks, with every step on the page', async () => {
    const { page, playground, workbook, errors } = await openStage({ rows: [HEADERS, ...goodRows(60)] });
    await connect(page);
    await page.getByRole('columnheader', { name: 'A', exact: true }).click();
    await sendAtOnce(page, 'Send selected rows');
    const summary = page.getByRole('dialog').getByRole('button', { name: 'OK' });
    await summary.waitFor();
    expect(await page.getByRole('dialog').locator('p').textContent()).toContain('60 tasks created');
    expect(playground.account?.counts().tasks).toBe(60);
    await summary.click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await cell(page, 'E2').getByText('Created').waitFor();
    const [id] = workbook.activeSheet.values({ row: 2, column: 6, rows: 1, columns: 1 })[0] ?? [];
    expect(playground.account?.tasks.map((task) => task.id)).toContain(id);
    await page.getByRole('button', { name: 'Look inside the account' }).click();
    await page.getByRole('cell', { name: 'Call lead 60', exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Calls' }).click();
    await page.getByRole('cell', { name: '50 of 50 stored' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('keeps a run at work while its window is loaded anew, and shows it as it stands', async () => {
    const { page, playground, gate } = await openStage({ rows: [HEADERS, ...goodRows(300)] });
    await connect(page);
    await sendOneByOne(playground);
    // The account's users, its task types, and the first rows.
    gate.closeAfter(3);
    await sendAtOnce(page, 'Send all new rows');
    await cell(page, 'E2')
      .getByText(/Accepted|Created/)
      .waitFor();
    await page.reload();
    await page.getByText('Running “Send all new rows”').waitFor();
    gate.open();
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await cell(page, 'E2').getByText('Created').waitFor();
    expect(playground.account?.counts().tasks).toBe(300);
  });

  it('lets the sandbox account be slow, strict or broken while it runs', async () => {
    const { page, playground } = await openStage();
    await page.getByRole('button', { name: 'Look inside the account' }).click();
    await page.getByRole('tab', { name: 'What goes wrong' }).click();
    await page
      .getByRole('combobox', { name: 'What goes wrong' })
      .selectOption({ label: 'The keys are refused' });
    await page.getByLabel('Limit: calls in so many seconds').selectOption('5/5');
    await page.getByLabel('Each call takes').selectOption('1000');
    await expect
      .poll(() => playground.account?.options)
      .toMatchObject({
        limit: { calls: 5, seconds: 5 },
        latency: [1000, 1000],
        faults: [{ on: 'any', kind: 'bad-keys-401' }],
      });
  });

  it('opens its real sidebar', async () => {
    const { page, errors } = await openStage();
    await chooseMenu(page, 'Extensions', 'Bulk Tasks for LeadSquared', 'Open sidebar');
    await page.frameLocator('.sidebar iframe').getByRole('button').first().waitFor();
    await clickCell(page, 2, 1);
    expect(errors).toEqual([]);
  });
});
