// One row goes first: offered where the account is new, its task shown before the others go, and always there.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { CHECK, OTHERS, TRIAL } from './fake/data.ts';
import { openScene } from './scene-page.ts';
import { LONG } from './scenes.ts';

withBrowser();

const FIRST_RUN = { check: { ...CHECK, isFirstRun: true }, failing: 0, unclear: 0 };
const KNOWN = { failing: 0, unclear: 0 };
const sendFirst = (page: Page) => page.getByRole('button', { name: 'Send the first row only' }).click();
const rows = { sheetId: CHECK.sheet.id, target: 'selected', spans: CHECK.spans };

describe('the first run in an account', () => {
  it('offers one row first, shows its task, and sends the others on a click', async () => {
    const opened = await openScene(FIRST_RUN);
    const { page } = opened;
    await page.getByText('This is your first sending in this account.').first().waitFor();
    expect(await page.locator('.button.primary').last().textContent()).toBe('Send the first row only');
    await sendFirst(page);
    const card = page.getByRole('region', { name: 'The first row in LeadSquared' });
    await card.getByText(TRIAL.head).waitFor();
    expect(await card.locator('dt').count()).toBe(TRIAL.lines.length);
    const link = card.getByRole('link', { name: 'Open the lead in LeadSquared' });
    expect(await link.getAttribute('href')).toBe(TRIAL.link);
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
    await page.getByRole('button', { name: 'Undo this run…' }).waitFor();
    await card.getByRole('button', { name: `Send the other ${CHECK.ready - 1} rows` }).click();
    const common = { rows, sendHidden: false, withoutLead: false, agreed: CHECK.agreed, atOnce: true };
    const left = { ...common, agreed: { ...CHECK.agreed, shown: OTHERS } };
    await expect.poll(() => opened.inputs('sidebarStart')).toEqual([{ ...common, firstOnly: true }, left]);
  });

  it('leads to a new check when the others have changed meanwhile', async () => {
    const opened = await openScene(FIRST_RUN);
    const { page } = opened;
    await sendFirst(page);
    const card = page.getByRole('region', { name: 'The first row in LeadSquared' });
    await card.getByText(TRIAL.head).waitFor();
    const message = 'The rows have changed or moved. Nothing was sent.';
    await page.evaluate((words) => {
      globalThis.fake.trouble('sidebarStart', { code: 'match', message: words });
    }, message);
    expect(await card.getByRole('button', { name: 'Check again' }).count()).toBe(0);
    await card.getByRole('button', { name: `Send the other ${CHECK.ready - 1} rows` }).click();
    await card.getByText(message).waitFor();
    const checks = (await opened.inputs('sidebarCheck')).length;
    await card.getByRole('button', { name: 'Check again' }).click();
    await expect
      .poll(async () => (await opened.inputs('sidebarCheck')).slice(checks))
      .toMatchObject([{ target: 'selected' }]);
  });

  it('is skipped with one click', async () => {
    const opened = await openScene(FIRST_RUN);
    await opened.page.getByRole('button', { name: `Send ${CHECK.ready} rows` }).click();
    await expect.poll(async () => (await opened.inputs('sidebarStart')).length).toBe(1);
    expect(await opened.inputs('sidebarTrial')).toEqual([]);
  });
});

describe('later runs', () => {
  it('send all first, and one row alone all the same for who wants it', async () => {
    const { page } = await openScene(KNOWN);
    await page.getByRole('button', { name: `Send ${CHECK.ready} rows` }).waitFor();
    expect(await page.getByText('your first sending').count()).toBe(0);
    await sendFirst(page);
    await page.getByText(TRIAL.head).first().waitFor();
  });

  it('of a single row have nothing to try first', async () => {
    const { page } = await openScene({ check: { ...CHECK, ready: 1, isFirstRun: true } });
    await page.getByRole('button', { name: 'Send 1 row' }).waitFor();
    expect(await page.getByRole('button', { name: 'Send the first row only' }).count()).toBe(0);
  });
});

describe('a task that is not as it was meant', () => {
  it('shows both, as texts and within the width, and the others still wait for a click', async () => {
    const held = LONG.slice(0, 500);
    const opened = await openScene({
      ...KNOWN,
      trial: {
        head: 'Row 2 was sent, and LeadSquared has its task, but 1 field differs from what was meant.',
        lines: [{ name: 'Due', meant: '14:30', held, differs: true }],
        link: null,
      },
    });
    const { page } = opened;
    await sendFirst(page);
    await page.getByText('Differs. Meant: 14:30').waitFor();
    expect(await page.evaluate('globalThis.hacked')).toBeUndefined();
    expect(await opened.tooWide()).toEqual([]);
    expect(await opened.violations()).toEqual([]);
    expect(await opened.inputs('sidebarStart')).toHaveLength(1);
  });

  it('or that is not shown yet is looked for again on a click', async () => {
    const head = 'Row 2 was tried. LeadSquared does not show the task yet. Look again in a minute.';
    const opened = await openScene({ ...KNOWN, trial: { head, lines: [], link: null } });
    const { page } = opened;
    await sendFirst(page);
    await page.getByText(head).first().waitFor();
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect.poll(async () => (await opened.inputs('sidebarTrial')).length).toBe(2);
  });
});
