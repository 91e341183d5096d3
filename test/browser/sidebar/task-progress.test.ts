// Refreshing the progress of tasks in the sidebar: piece by piece, stopped by the user, refused, and as an option of the schedule.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { runView } from './fake/data.ts';
import { openScene } from './scene-page.ts';

withBrowser();

const ENDED = runView({ created: 100 }, { state: 'ended', startedAt: Date.now() });
const CALL = 'sidebarRefreshProgress';

describe('the progress of tasks', () => {
  it('is looked up piece by piece, each going on where the one before ended, and told in the end', async () => {
    const opened = await openScene({ run: ENDED, delay: 1500 });
    const { page } = opened;
    await page.getByRole('button', { name: 'Refresh task progress' }).click();
    await page.getByText('40 of 100 tasks').first().waitFor();
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
    await page.getByText('Tasks of “Calls”: 100 open. Nothing was changed in LeadSquared.').waitFor();
    await page.getByText('1 task is in another LeadSquared account').first().waitFor();
    expect(await opened.inputs(CALL)).toMatchObject([
      { sheetId: ENDED.sheetId, from: null },
      { from: { counts: { open: 40 } } },
      { from: { counts: { open: 80 } } },
    ]);
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
    expect(opened.errors).toEqual([]);
  });

  it('is stopped by the user, who is told that what was told stays', async () => {
    const opened = await openScene({ run: ENDED, delay: 1500 });
    const { page } = opened;
    await page.getByRole('button', { name: 'Refresh task progress' }).click();
    await page.getByText('40 of 100 tasks').first().waitFor();
    await page.getByRole('button', { name: 'Stop looking up tasks' }).click();
    await page.getByText('Stopped. What was told so far stays in the sheet.').waitFor();
    await page.getByRole('button', { name: 'Refresh task progress' }).waitFor();
    expect((await opened.inputs(CALL)).length).toBe(2);
  });

  it('that LeadSquared does not tell says so, and can be tried again', async () => {
    const refusal = { code: 'unreachable', message: 'LeadSquared did not tell what became of the tasks.' };
    const opened = await openScene({ run: ENDED, troubles: { [CALL]: [refusal] } });
    const { page } = opened;
    await page.getByRole('button', { name: 'Refresh task progress' }).click();
    await page.getByText(refusal.message).first().waitFor();
    await page.getByRole('button', { name: 'Refresh task progress' }).click();
    await page.getByText('Tasks of “Calls”: 100 open.').waitFor();
  });

  it('is refreshed by a schedule only where the user says so', async () => {
    const opened = await openScene({ run: ENDED });
    const { page } = opened;
    await page.getByLabel('Send new rows').selectOption('Every day');
    expect(await page.getByLabel('Also refresh task progress').isChecked()).toBe(false);
    await page.getByText('Also refresh task progress').click();
    await page.getByRole('button', { name: 'Save schedule' }).click();
    await page.getByText('Asha Nair').waitFor();
    expect(await page.getByLabel('Also refresh task progress').isChecked()).toBe(true);
    expect(await opened.inputs('sidebarSaveSchedule')).toEqual([
      { sheetId: 0, every: 'day', hour: 9, progress: true },
    ]);
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
  });
});
