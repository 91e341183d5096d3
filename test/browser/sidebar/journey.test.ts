// The whole way through the sidebar, by keyboard alone, and what it asks of the server.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { CHECK, MATCH, REGION_NOT_TOLD, runView } from './fake/data.ts';
import { openScene, title } from './scene-page.ts';

withBrowser();

// The body's text is the whole page's, which could pass for any element's name.
const FOCUS = `(() => { const e = document.activeElement; if (e === document.body) return ''; const own = e.getAttribute('aria-label') ?? (e.labels?.[0] ?? e).textContent; return (own ?? '').trim(); })()`;
const OUTLINE = 'getComputedStyle(document.activeElement).outlineStyle';

/** Presses Tab until the element with this name has the focus, which has to be visible. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (!name.test(await page.evaluate<string>(FOCUS))) continue;
    expect(await page.evaluate(OUTLINE)).not.toBe('none');
    return;
  }
  throw new Error(`Tab does not reach ${name}.`);
}

describe('the journey by keyboard', () => {
  it('leads from the keys to the results', async () => {
    const opened = await openScene({ troubles: {} });
    const { page } = opened;
    await tabTo(page, /^.?Connect/);
    await page.keyboard.press('Enter');
    await title(page, 'Connect to LeadSquared');
    await tabTo(page, /^Disconnect$/);
    await page.keyboard.press('Enter');
    await page.getByText('The saved keys are deleted').waitFor();
    await tabTo(page, /^Disconnect$/);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Access key' }).waitFor();
    await tabTo(page, /^Access key$/);
    await page.keyboard.type('u$r123');
    await tabTo(page, /^Secret key$/);
    await page.keyboard.type('right');
    await page.keyboard.press('Enter');
    await page.getByText('Meera Krishnan').waitFor();
    await tabTo(page, /^Match columns$/);
    await page.keyboard.press('Enter');
    await title(page, 'Match columns');
    await tabTo(page, /^Check rows$/);
    await page.keyboard.press('Enter');
    await title(page, 'Check rows');
    await page.getByText('420 rows are ready').waitFor();
    await tabTo(page, /^Fix 12 cells$/);
    await page.keyboard.press('Enter');
    await page.getByText('432 rows are ready').waitFor();
    await tabTo(page, /^Send 432 rows$/);
    await page.keyboard.press('Enter');
    await title(page, 'Results');
    expect(await page.getByRole('main').textContent()).toContain('427 tasks were created from 469 rows.');
    expect(await opened.inputs('sidebarConnect')).toEqual([{ accessKey: 'u$r123', secretKey: 'right' }]);
    expect(opened.errors).toEqual([]);
  });
});

describe('the keys', () => {
  it('are hidden while typed, shown on request, and gone once saved', async () => {
    const opened = await openScene({ account: null });
    const { page } = opened;
    const key = page.getByLabel('Secret key', { exact: true });
    await key.fill('a-secret');
    expect(await key.getAttribute('type')).toBe('password');
    await page.getByRole('button', { name: 'Show secret key' }).click();
    expect(await key.getAttribute('type')).toBe('text');
    expect(await key.inputValue()).toBe('a-secret');

    const saved = await openScene();
    await saved.page.getByRole('button', { name: 'Connect' }).click();
    await saved.page.getByText('Meera Krishnan').waitFor();
    expect(await saved.page.locator('input[type=password]').count()).toBe(0);
  });
});

describe('an account of which LeadSquared does not say where it lives', () => {
  it('is told so, and its region is saved', async () => {
    const { page, inputs } = await openScene({ account: REGION_NOT_TOLD });
    await page.getByRole('navigation').getByRole('button', { name: 'Connect' }).click();
    await page.getByText('Singapore (api.leadsquared.com)').first().waitFor();
    await page.getByRole('combobox', { name: 'Region' }).selectOption('India (api-in21.leadsquared.com)');
    await page.getByRole('button', { name: 'Save region' }).click();
    await page.getByRole('main').getByText('Saved.').waitFor();
    expect(await inputs('sidebarSaveRegion')).toEqual([{ host: 'api-in21.leadsquared.com' }]);
  });
});

describe('matching columns', () => {
  it('saves what the user chose, by header', async () => {
    const opened = await openScene();
    const { page } = opened;
    await page.getByRole('button', { name: 'Match columns' }).click();
    await page.getByLabel('Task type').selectOption('One value for all rows…');
    await page.getByLabel('Value of Task type for all rows').fill('Phone call');
    await page.getByLabel('Description').selectOption({ label: 'G · Internal remark' });
    await page.getByRole('button', { name: 'Save and check rows' }).click();
    await title(page, 'Check rows');
    expect(await opened.inputs('sidebarSaveMatch')).toMatchObject([
      {
        sheetId: 0,
        columns: { 'Task type': '', Notes: '', 'Internal remark': 'Description', Subject: 'Name' },
        constants: { TaskType: 'Phone call' },
      },
    ]);
  });

  it('cannot go on while a required field is empty, and says so at the field', async () => {
    const opened = await openScene();
    const { page } = opened;
    await page.getByRole('button', { name: 'Match columns' }).click();
    await page.getByLabel(/^Due date/).selectOption('none');
    await page.getByText('Give one value for all rows, or choose a column.').waitFor();
    await page.getByRole('button', { name: 'Save and check rows' }).click({ force: true });
    expect(await opened.inputs('sidebarSaveMatch')).toEqual([]);
  });

  it('notices a header that changed in the sheet', async () => {
    const opened = await openScene();
    const { page } = opened;
    await page.getByRole('button', { name: 'Match columns' }).click();
    await page.getByText('Call back about the quote').waitFor();
    const columns = MATCH.columns.map((column) =>
      column.column === 6 ? { ...column, header: 'Venue', field: 'Location', how: 'alias' } : column,
    );
    await page.evaluate(`fake.scene = { ...fake.scene, match: ${JSON.stringify({ ...MATCH, columns })} }`);
    await page.getByText('The headers of the sheet changed').first().waitFor();
    expect(await page.getByLabel('Location').inputValue()).toBe('6');
  });
});

describe('checking', () => {
  it('keeps to the rows that were checked when a jump moves the selection', async () => {
    const opened = await openScene();
    const { page } = opened;
    await page.getByRole('button', { name: 'Go to D17' }).click();
    await page.evaluate(`fake.scene = { ...fake.scene, run: null, perTurn: 1000 }`);
    await page.getByRole('button', { name: 'Send 420 rows' }).click();
    await title(page, 'Results');
    const rows = { sheetId: 0, target: 'selected', spans: CHECK.spans };
    expect(await opened.inputs('sidebarGoTo')).toEqual([{ sheetId: 0, cell: 'D17' }]);
    expect(await opened.inputs('sidebarStart')).toMatchObject([{ rows, sendHidden: false }]);
  });

  it('sends hidden rows only when they are asked for', async () => {
    const opened = await openScene({ perTurn: 1000 });
    const { page } = opened;
    await page.getByLabel('Send the 15 hidden rows too').check();
    await page.getByRole('button', { name: 'Send 420 rows and the hidden ones' }).click();
    await title(page, 'Results');
    expect(await opened.inputs('sidebarStart')).toMatchObject([{ sendHidden: true }]);
  });
});

describe('the results', () => {
  it('lead to the failed rows, to LeadSquared and to the Runs sheet', async () => {
    const run = runView(
      { created: 415, failed: 3, unknown: 2 },
      { state: 'ended', startedAt: Date.now(), firstFailedCell: 'C17' },
    );
    const opened = await openScene({ run, unclear: 0, failing: 0 });
    const { page } = opened;
    await page.getByRole('button', { name: 'First failed row' }).click();
    await page.getByRole('button', { name: 'Open the Runs sheet' }).click();
    await page.getByRole('button', { name: 'Check with LeadSquared' }).click();
    await page.getByText('2 tasks were created.').first().waitFor();
    expect(await opened.inputs('sidebarGoTo')).toEqual([{ sheetId: 0, cell: 'C17' }]);
    expect(await opened.inputs('sidebarAskLeadSquared')).toEqual([{ sheetId: 0 }]);
    expect(await opened.inputs('sidebarShowRuns')).toHaveLength(1);
  });

  it('retry failed rows after a look at them', async () => {
    const run = runView({ created: 415, failed: 3 }, { state: 'ended', startedAt: Date.now() });
    const opened = await openScene({ run });
    await opened.page.getByRole('button', { name: 'Retry failed rows' }).click();
    await title(opened.page, 'Check rows');
    expect(await opened.page.getByLabel('Rows that failed').isChecked()).toBe(true);
    expect(await opened.inputs('sidebarCheck')).toEqual([
      { target: 'failed', rows: null, withoutLead: false, goesOn: false },
    ]);
  });
});
