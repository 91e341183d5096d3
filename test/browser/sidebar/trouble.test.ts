// What the user sees when something goes wrong, and how the sidebar gets over it.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { runView } from './fake/data.ts';
import { openScene, title } from './scene-page.ts';

withBrowser();

const text = (page: Page, words: string) => page.getByText(words).first().waitFor();

describe('wrong keys', () => {
  it('are refused in words, and can be typed again', async () => {
    const { page } = await openScene({ account: null });
    await page.getByLabel('Access key', { exact: true }).fill('u$r123');
    await page.getByLabel('Secret key', { exact: true }).fill('wrong');
    await page.getByRole('main').getByRole('button', { name: 'Connect' }).click();
    await text(page, 'LeadSquared does not know these keys.');
    expect(await page.getByLabel('Access key', { exact: true }).inputValue()).toBe('u$r123');
  });
});

describe('several Google accounts', () => {
  it('get their own hint, and opening goes on after another try', async () => {
    const { page } = await openScene({ troubles: { sidebarOverview: ['accounts'] } });
    await text(page, 'Open the sheet in a window with one account only');
    await page.getByRole('button', { name: 'Try again' }).click();
    await title(page, 'Check rows');
  });
});

describe('a call that fails', () => {
  it('can be made again', async () => {
    const { page } = await openScene({ troubles: { sidebarCheck: ['crash'] } });
    await text(page, 'The add-on could not finish this.');
    await page.getByRole('button', { name: 'Try again' }).click();
    await text(page, '420 rows are ready');
  });

  it('leaves the form as it was typed', async () => {
    const { page } = await openScene({ troubles: { sidebarSaveMatch: ['lost'] } });
    await page.getByRole('button', { name: 'Match columns' }).click();
    await page.getByLabel('Task type').selectOption('constant');
    await page.getByLabel('Value of Task type for all rows').fill('Phone call');
    await page.getByRole('button', { name: 'Save for this sheet' }).click();
    await text(page, 'The connection was lost before an answer came.');
    expect(await page.getByLabel('Value of Task type for all rows').inputValue()).toBe('Phone call');
    await page.getByRole('button', { name: 'Save for this sheet' }).click();
    await text(page, 'Saved for this sheet.');
  });
});

describe('a connection lost during a run', () => {
  it('is waited out, and the run is resumed to its end', async () => {
    const { page, calls } = await openScene({
      run: runView({ queued: 200 }, { startedAt: Date.now() }),
      failing: 0,
      unclear: 0,
      troubles: { sidebarAdvance: ['lost', 'crash'] },
    });
    await text(page, 'The last call did not succeed. Nothing is lost');
    await page.getByRole('button', { name: 'Try now' }).click();
    await title(page, 'Results');
    await text(page, '200 tasks were created.');
    expect((await calls()).some(({ name }) => name === 'sidebarStart')).toBe(false);
  });

  it('while the run starts does not start it twice', async () => {
    const { page, calls } = await openScene({ perTurn: 1000, troubles: { sidebarStart: ['lost'] } });
    await page.getByRole('button', { name: 'Send 420 rows' }).waitFor();
    await page.evaluate(`fake.scene = { ...fake.scene, run: ${JSON.stringify(runView({ queued: 420 }))} }`);
    await page.getByRole('button', { name: 'Send 420 rows' }).click();
    await title(page, 'Results');
    expect((await calls()).filter(({ name }) => name === 'sidebarStart')).toHaveLength(1);
  });
});

describe('a run that is stopped', () => {
  it('leaves the other rows unsent and says so', async () => {
    const { page } = await openScene({ run: runView({ queued: 5000 }, { startedAt: Date.now() }) });
    await page.getByRole('button', { name: 'Stop' }).click();
    await title(page, 'Results');
    await text(page, 'Stopped by you.');
    await text(page, 'not sent by this run');
  });
});

describe('a run that another window sends', () => {
  it('is followed and shown to its end', async () => {
    const busy = { code: 'busy', message: 'Somebody else sends.' };
    const { page } = await openScene({
      run: runView({ queued: 200 }, { startedAt: Date.now() }),
      troubles: { sidebarAdvance: [busy, busy] },
    });
    await text(page, 'This run is at work already: from here, in another window or by another user.');
    await page.evaluate(
      `fake.scene = { ...fake.scene, run: { ...fake.scene.run, state: 'ended', counts: { ...fake.scene.run.counts, queued: 0, created: 200 } } }`,
    );
    await title(page, 'Results');
    await text(page, '200 tasks were created.');
  });
});

describe('progress during a long call', () => {
  it('moves because the run is looked at meanwhile, and is read out', async () => {
    const { page } = await openScene({
      run: runView({ queued: 100 }, { startedAt: Date.now() }),
      troubles: { sidebarAdvance: ['never'] },
    });
    await text(page, '0 of 100 rows');
    await page.evaluate(
      `fake.scene = { ...fake.scene, run: { ...fake.scene.run, counts: { ...fake.scene.run.counts, queued: 60, accepted: 40 } } }`,
    );
    await text(page, '40 of 100 rows');
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
    expect(await page.getByRole('status').textContent()).toContain('40% done');
  });
});
