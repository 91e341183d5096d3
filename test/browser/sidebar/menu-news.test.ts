// What the menu does while the sidebar is open shows on its steps: an undo, and a run.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunView } from '../../../src/rpc/api.ts';
import { withBrowser } from '../bed.ts';
import { runView } from './fake/data.ts';
import { OF_RAVI } from './runs-data.ts';
import { openScene, title } from './scene-page.ts';

withBrowser();

const text = (page: Page, words: string) => page.getByText(words).first().waitFor();
const open = (page: Page, step: string) =>
  page.getByRole('navigation').getByRole('button', { name: step }).click();
const STARTED = Date.now() - 3_600_000;
const CREATED = runView({ created: 300 }, { state: 'ended', startedAt: STARTED });
const UNDONE: RunView = {
  ...CREATED,
  counts: { ...CREATED.counts, created: 1, deleted: 299 },
  toSendAgain: 299,
};
const NEVER_LOOKED = 'There is no earlier run in this spreadsheet.';

const set = (page: Page, scene: object) =>
  page.evaluate(`fake.scene = { ...fake.scene, ...${JSON.stringify(scene)} }`);
async function comeBack(page: Page, event = 'focus'): Promise<void> {
  await page.clock.runFor(3000);
  const on = event === 'focus' ? 'window' : 'document';
  await page.evaluate(`${on}.dispatchEvent(new Event('${event}'))`);
}

describe('an undo from the menu', () => {
  it('shows when the results are opened, with the rows to send again', async () => {
    const { page } = await openScene({ run: CREATED });
    await title(page, 'Check rows');
    await set(page, { run: UNDONE });
    await open(page, 'Results');
    await page.getByRole('button', { name: 'Send again the rows of run KRMTBDFG' }).waitFor();
    await text(page, '299 tasks were deleted again.');
  });

  it('shows although the server speaks of a run that is going on elsewhere', async () => {
    const { page } = await openScene({ run: CREATED });
    await title(page, 'Check rows');
    const going = runView({ queued: 5 }, { id: 'OPENRUNS', sheetId: 7, startedAt: Date.now() });
    await set(page, { run: going, past: [UNDONE] });
    await open(page, 'Results');
    await text(page, '299 tasks were deleted again.');
  });

  it.each(['focus', 'visibilitychange'])('shows on the open results after a %s', async (event) => {
    const recent = { startedAt: Date.now() };
    const { page } = await openScene({ run: { ...CREATED, ...recent } }, { movesClock: true });
    await title(page, 'Results');
    await text(page, NEVER_LOOKED);
    await page.evaluate(`document.querySelector('h1').id = 'same'`);
    await set(page, { run: { ...UNDONE, ...recent } });
    await comeBack(page, event);
    await text(page, '299 tasks were deleted again.');
    // The page was not drawn from the start.
    expect(await page.locator('#same').count()).toBe(1);
  });

  it('shows on the open results also to who is back at once', async () => {
    const recent = { startedAt: Date.now() };
    const { page } = await openScene({ run: { ...CREATED, ...recent } }, { movesClock: true });
    await text(page, NEVER_LOOKED);
    await set(page, { run: { ...UNDONE, ...recent } });
    await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
    await page.clock.runFor(3000);
    await text(page, '299 tasks were deleted again.');
  });

  it('of an earlier run shows in the list', async () => {
    const shown = runView({ created: 7 }, { id: 'SHOWNRUN', state: 'ended', startedAt: Date.now() });
    const { page } = await openScene({ run: shown, past: [CREATED] }, { movesClock: true });
    await text(page, '300 created');
    await set(page, { past: [UNDONE] });
    await comeBack(page);
    await text(page, '1 created, 299 deleted');
  });
});

describe('rows that were checked', () => {
  const later = runView(
    { created: 420 },
    { id: 'LATERRUN', state: 'ended', startedAt: Date.now() + 1_000_000 },
  );

  it('are said to have been sent since, and are checked again', async () => {
    const opened = await openScene({ run: CREATED }, { movesClock: true });
    const { page } = opened;
    await text(page, '420 rows are ready');
    await set(page, { run: later });
    await comeBack(page);
    await text(page, 'Rows of this sheet were sent or undone since this check.');
    const notice = page.locator('.notice').filter({ hasText: 'since this check' });
    const checks = (await opened.inputs('sidebarCheck')).length;
    await notice.getByRole('button', { name: 'Check again' }).click();
    await notice.waitFor({ state: 'detached' });
    expect(await opened.inputs('sidebarCheck')).toHaveLength(checks + 1);
  });

  it('are checked anew when their step is clicked', async () => {
    const opened = await openScene({ run: CREATED });
    const { page } = opened;
    await text(page, '420 rows are ready');
    const checks = (await opened.inputs('sidebarCheck')).length;
    await open(page, 'Check');
    await expect.poll(async () => (await opened.inputs('sidebarCheck')).length).toBe(checks + 1);
  });

  it('of another sheet are left in peace', async () => {
    const opened = await openScene({ run: CREATED }, { movesClock: true });
    const { page } = opened;
    await text(page, '420 rows are ready');
    await set(page, { run: { ...later, sheetId: 9 }, others: [OF_RAVI] });
    await comeBack(page);
    await text(page, '1 other run is open.');
    expect(await page.getByText('since this check').count()).toBe(0);
  });
});
