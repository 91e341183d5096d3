// Undoing a run from its results, the call log beside it, and the reference that tasks may carry.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { runView } from './fake/data.ts';
import { openScene } from './scene-page.ts';

withBrowser();

const ended = () => runView({ created: 415, failed: 3 }, { state: 'ended', startedAt: Date.now() });

describe('undoing a run', () => {
  it('asks LeadSquared, then the user, and shows what was deleted', async () => {
    const opened = await openScene({ run: ended() });
    const { page } = opened;
    await page.getByRole('button', { name: 'Undo this run…' }).click();
    await page.getByText('Delete 415 open tasks that run KRMTBDFG created').waitFor();
    await page.getByText('2 tasks were done since and are left alone.').waitFor();
    expect(await opened.inputs('sidebarUndo')).toEqual([]);
    await page.getByRole('button', { name: 'Delete 415 tasks' }).click();
    await page.getByText('415 tasks were deleted.').first().waitFor();
    await page.getByText('415 tasks were deleted again.').waitFor();
    expect(await opened.inputs('sidebarUndoPreview')).toEqual([{ runId: 'KRMTBDFG' }]);
    expect(await opened.inputs('sidebarUndo')).toEqual([{ runId: 'KRMTBDFG' }]);
  });

  it('is not offered any more once nothing is left to undo, and what it came to stays to be read', async () => {
    const { page } = await openScene({ run: ended() });
    await page.getByRole('button', { name: 'Undo this run…' }).click();
    await page.getByRole('button', { name: 'Delete 415 tasks' }).click();
    await page.locator('.confirm').getByText('415 tasks were deleted.').waitFor();
    expect(await page.getByRole('button', { name: 'Undo this run…' }).count()).toBe(0);
  });

  it('is not offered for a run whose tasks were deleted before', async () => {
    const run = runView({ deleted: 415 }, { state: 'ended', startedAt: Date.now() });
    const { page } = await openScene({ run });
    await page.getByRole('button', { name: 'Send again the rows of run KRMTBDFG' }).waitFor();
    expect(await page.getByRole('button', { name: 'Undo this run…' }).count()).toBe(0);
  });

  it('is left by Cancel, which has the focus first', async () => {
    const opened = await openScene({ run: ended() });
    const { page } = opened;
    await page.getByRole('button', { name: 'Undo this run…' }).click();
    const cancel = page.getByRole('button', { name: 'Cancel' });
    await cancel.waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Cancel');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo this run…' }).waitFor();
    expect(await opened.inputs('sidebarUndo')).toEqual([]);
  });

  it('says what went wrong and can be tried again', async () => {
    const trouble = { code: 'unreachable', message: 'LeadSquared could not be asked.' };
    const opened = await openScene({ run: ended(), troubles: { sidebarUndoPreview: [trouble] } });
    const { page } = opened;
    await page.getByRole('button', { name: 'Undo this run…' }).click();
    await page.getByText('LeadSquared could not be asked.').first().waitFor();
    await page.getByRole('button', { name: 'Undo this run…' }).click();
    await page.getByText('Delete 415 open tasks').waitFor();
  });

  it('forgets under a new question what went wrong with the last one', async () => {
    const trouble = { code: 'unreachable', message: 'LeadSquared could not be asked.' };
    const opened = await openScene({ run: ended(), troubles: { sidebarUndo: [trouble] } });
    const { page } = opened;
    await page.getByRole('button', { name: 'Undo this run…' }).click();
    await page.getByRole('button', { name: 'Delete 415 tasks' }).click();
    await page.getByText('LeadSquared could not be asked.').first().waitFor();
    await page.getByRole('button', { name: 'Undo this run…' }).click();
    await page.getByText('Delete 415 open tasks').waitFor();
    expect(await page.locator('.confirm').getByText('LeadSquared could not be asked.').count()).toBe(0);
  });

  it('is not offered where no task was created', async () => {
    const run = runView({ failed: 3 }, { state: 'ended', startedAt: Date.now() });
    const opened = await openScene({ run });
    await opened.page.getByRole('button', { name: 'Show the call log' }).click();
    expect(await opened.page.getByRole('button', { name: 'Undo this run…' }).count()).toBe(0);
    expect(await opened.inputs('sidebarShowCalls')).toHaveLength(1);
  });
});

describe('the reference', () => {
  it('is saved with the place that the user chose', async () => {
    const opened = await openScene();
    const { page } = opened;
    await page
      .getByRole('button', { name: /Match columns/ })
      .first()
      .click();
    await page.getByText('More settings').click();
    await page.getByLabel('Reference in tasks').selectOption('Always, in a custom field…');
    const name = page.getByLabel('Schema name of that field');
    await name.fill('Ref');
    await page.getByText('A schema name starts with mx_').waitFor();
    await name.fill('MX_Reference');
    await page.getByRole('button', { name: 'Save for this sheet' }).click();
    await page.getByText('Saved for this sheet.').first().waitFor();
    await page.getByLabel('Reference in tasks').selectOption('Always, at the end of the description');
    await page.getByRole('button', { name: 'Save for this sheet' }).click();
    await page.getByText('Saved for this sheet.').first().waitFor();
    expect(await opened.inputs('sidebarSaveMatch')).toMatchObject([
      { reference: { place: 'mx_Reference' } },
      { reference: { place: 'description' } },
    ]);
  });
});
