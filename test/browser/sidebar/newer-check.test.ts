// What is sent is what the last check shows: not an older one, no tick of another one, and nothing checked with other keys.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { ACCOUNT, CHECK } from './fake/data.ts';
import { openScene } from './scene-page.ts';

withBrowser();

const set = (page: Page, scene: object) =>
  page.evaluate(`fake.scene = { ...fake.scene, ...${JSON.stringify(scene)} }`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const hidden = (page: Page) => page.getByLabel('Send the 15 hidden rows too');

describe('a repair that is answered after other rows were checked', () => {
  it('is shown by a new check of these, which are the ones that are sent', async () => {
    const opened = await openScene();
    const { page } = opened;
    await page.getByText('420 rows are ready').waitFor();
    await set(page, { delay: 1500 });
    await button(page, 'Fix 12 cells').click();
    await set(page, { delay: 5 });
    await page.getByText('All new rows').click();
    await expect.poll(async () => (await opened.inputs('sidebarCheck')).length).toBe(2);
    await page.getByText('432 rows are ready').waitFor();
    const asked = await opened.inputs('sidebarCheck');
    expect(asked.map((input) => JSON.stringify(input).includes('"new"'))).toEqual([false, true, true]);
    await button(page, 'Send 432 rows').click();
    await expect
      .poll(() => opened.inputs('sidebarStart'))
      .toMatchObject([{ rows: { target: 'new', spans: [] } }]);
  });
});

describe('a start that was refused until the rows were checked again', () => {
  it('says so no longer once they were', async () => {
    const message = 'The rows have changed or moved. Nothing was sent.';
    const { page } = await openScene({ troubles: { sidebarStart: [{ code: 'match', message }] } });
    const main = page.getByRole('main');
    await button(page, 'Send 420 rows').click();
    await main.getByText(message).waitFor();
    await button(page, 'Check again').click();
    await main.getByText(message).waitFor({ state: 'detached' });
  });
});

describe('the tick for hidden rows', () => {
  it('sends none when the last check found none', async () => {
    const opened = await openScene();
    const { page } = opened;
    await hidden(page).check();
    await set(page, { check: { ...CHECK, hidden: 0 } });
    await button(page, 'Check again').click();
    await button(page, 'Send 420 rows').click();
    await expect
      .poll(() => opened.inputs('sidebarStart'))
      .toMatchObject([{ sendHidden: false, agreed: CHECK.agreed }]);
  });

  it('is gone when another sheet is checked', async () => {
    const { page } = await openScene();
    await hidden(page).check();
    await set(page, { check: { ...CHECK, sheet: { ...CHECK.sheet, id: 7, name: 'Leads of July' } } });
    await button(page, 'Take the current selection').click();
    await page.getByText('Leads of July').first().waitFor();
    expect(await hidden(page).isChecked()).toBe(false);
  });
});

describe('keys that were changed through the menu', () => {
  it('have the same rows checked again, without an answer that was given about the leads of others', async () => {
    const leads = { ...CHECK.leads, mayBeWithout: 12 };
    const opened = await openScene({ check: { ...CHECK, leads } }, { movesClock: true });
    const { page } = opened;
    await page.getByRole('checkbox', { name: 'Create these 12 without a lead' }).check();
    await page.getByText('432 rows are ready').waitFor();
    await set(page, { account: { ...ACCOUNT, name: 'Kavya Rao', orgCode: '90210' } });
    await page.clock.runFor(3000);
    await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
    await page.getByText('420 rows are ready').waitFor();
    const rows = { sheetId: CHECK.sheet.id, target: 'selected', spans: CHECK.spans };
    expect((await opened.inputs('sidebarCheck')).at(-1)).toMatchObject({ rows, withoutLead: false });
    await page.getByRole('navigation').getByRole('button', { name: 'Connect' }).click();
    await page.getByText('Kavya Rao').first().waitFor();
  });
});
