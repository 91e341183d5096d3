// The schedule in the sidebar: read, changed, paused, and what it asks of the server.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { runView } from './fake/data.ts';
import { type Opened, openScene } from './scene-page.ts';

withBrowser();

const ENDED = runView({ created: 3 }, { state: 'ended', startedAt: Date.now() });

async function expectNeat(opened: Opened) {
  expect(await opened.violations()).toEqual([]);
  expect(await opened.tooWide()).toEqual([]);
  expect(opened.errors).toEqual([]);
}

describe('the schedule', () => {
  it('is chosen with its hour, saved, and shown with its next time and owner', async () => {
    const opened = await openScene({ run: ENDED });
    const { page } = opened;
    await page.getByLabel('Send new rows').selectOption('Every weekday');
    await page.getByLabel('Between').selectOption('14:00 and 15:00');
    await expectNeat(opened);
    await page.getByRole('button', { name: 'Save schedule' }).click();
    await page.getByText('2026-03-06 14:00 or within the hour after').waitFor();
    await page.getByText('Asha Nair').waitFor();
    expect(await page.getByRole('button', { name: 'Save schedule' }).count()).toBe(0);
    const saved = (await opened.calls()).filter(({ name }) => name === 'sidebarSaveSchedule');
    expect(saved.map(({ input }) => input)).toEqual([
      { sheetId: 0, every: 'weekday', hour: 14, progress: false },
    ]);
    await expectNeat(opened);
  });

  it('that the server refuses says why and keeps the choice', async () => {
    const refusal = { code: 'no-trigger', message: 'Google did not let the add-on set a timer.' };
    const opened = await openScene({ run: ENDED, troubles: { sidebarSaveSchedule: [refusal] } });
    const { page } = opened;
    await page.getByLabel('Send new rows').selectOption('Every hour');
    await page.getByRole('button', { name: 'Save schedule' }).click();
    await page.getByText(refusal.message).first().waitFor();
    expect(await page.getByLabel('Send new rows').inputValue()).toBe('hour');
    await page.getByRole('button', { name: 'Save schedule' }).click();
    await page.getByText('Asha Nair').waitFor();
  });

  it('is offered where all new rows are checked, before anything was ever sent', async () => {
    const opened = await openScene();
    await opened.page.getByText('All new rows').click();
    await opened.page.getByLabel('Send new rows').waitFor();
    await expectNeat(opened);
  });

  it('is that of the sheet that was checked, whichever sheet is open by then', async () => {
    const opened = await openScene();
    await opened.page.getByText('All new rows').click();
    await opened.page.getByLabel('Send new rows').waitFor();
    const asked = (await opened.calls()).filter(({ name }) => name === 'sidebarSchedule');
    expect(asked.map(({ input }) => input)).toEqual(asked.map(() => ({ sheetId: 0 })));
  });

  it('that cannot be read offers to try again', async () => {
    const opened = await openScene({ run: ENDED, troubles: { sidebarSchedule: ['crash'] } });
    await opened.page.getByRole('button', { name: 'Try again' }).click();
    await opened.page.getByLabel('Send new rows').waitFor();
  });
});
