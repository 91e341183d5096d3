// Undoing a run from its results, the call log beside it, and the reference that tasks may carry.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runView } from './fake/data.ts';
import { type Opened, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 240_000);
afterAll(() => stage.close());

const inputs = async ({ calls }: Opened, name: string) =>
  (await calls()).filter((made) => made.name === name).map((made) => made.input);
const ended = () => runView({ created: 415, failed: 3 }, { state: 'ended', startedAt: Date.now() });

describe('undoing a run', () => {
  it('asks LeadSquared, then the user, and shows what was deleted', async () => {
    const opened = await stage.open({ run: ended() });
    const { page } = opened;
    await page.getByRole('button', { name: 'Undo this run…' }).click();
    await page.getByText('Delete 415 open tasks that run 7F3A created').waitFor();
    await page.getByText('2 tasks were done since and are left alone.').waitFor();
    expect(await inputs(opened, 'sidebarUndo')).toEqual([]);
    await page.getByRole('button', { name: 'Delete 415 tasks' }).click();
    await page.getByText('415 tasks were deleted.').first().waitFor();
    await page.getByText('415 tasks were deleted again.').waitFor();
    expect(await inputs(opened, 'sidebarUndoPreview')).toEqual([{ runId: '7F3A' }]);
    expect(await inputs(opened, 'sidebarUndo')).toEqual([{ runId: '7F3A' }]);
    await opened.close();
  }, 240_000);

  it('is left by Cancel, which has the focus first', async () => {
    const opened = await stage.open({ run: ended() });
    const { page } = opened;
    await page.getByRole('button', { name: 'Undo this run…' }).click();
    const cancel = page.getByRole('button', { name: 'Cancel' });
    await cancel.waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Cancel');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo this run…' }).waitFor();
    expect(await inputs(opened, 'sidebarUndo')).toEqual([]);
    await opened.close();
  }, 240_000);

  it('says what went wrong and can be tried again', async () => {
    const trouble = { code: 'unreachable', message: 'LeadSquared could not be asked.' };
    const opened = await stage.open({ run: ended(), troubles: { sidebarUndoPreview: [trouble] } });
    const { page } = opened;
    await page.getByRole('button', { name: 'Undo this run…' }).click();
    await page.getByText('LeadSquared could not be asked.').first().waitFor();
    await page.getByRole('button', { name: 'Undo this run…' }).click();
    await page.getByText('Delete 415 open tasks').waitFor();
    await opened.close();
  }, 240_000);

  it('is not offered where no task was created', async () => {
    const run = runView({ failed: 3 }, { state: 'ended', startedAt: Date.now() });
    const opened = await stage.open({ run });
    await opened.page.getByRole('button', { name: 'Show the call log' }).click();
    expect(await opened.page.getByRole('button', { name: 'Undo this run…' }).count()).toBe(0);
    expect(await inputs(opened, 'sidebarShowCalls')).toHaveLength(1);
    await opened.close();
  }, 240_000);
});

describe('the reference', () => {
  it('is saved with the place that the user chose', async () => {
    const opened = await stage.open();
    const { page } = opened;
    await page
      .getByRole('button', { name: /Match columns/ })
      .first()
      .click();
    await page.getByText('More settings').click();
    await page.getByLabel('Reference in each task').selectOption('In a custom field…');
    const name = page.getByLabel('Schema name of that field');
    await name.fill('Ref');
    await page.getByText('A schema name starts with mx_').waitFor();
    await name.fill('MX_Reference');
    await page.getByRole('button', { name: 'Save for this sheet' }).click();
    await page.getByText('Saved for this sheet.').first().waitFor();
    await page.getByLabel('Reference in each task').selectOption('At the end of the description');
    await page.getByRole('button', { name: 'Save for this sheet' }).click();
    await page.getByText('Saved for this sheet.').first().waitFor();
    expect(await inputs(opened, 'sidebarSaveMatch')).toMatchObject([
      { reference: { place: 'mx_Reference' } },
      { reference: { place: 'description' } },
    ]);
    await opened.close();
  }, 240_000);
});
