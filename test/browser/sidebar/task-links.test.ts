// Linking task IDs in the sidebar: piece by piece, stopped by the user, and refused.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { runView } from './fake/data.ts';
import { openScene } from './scene-page.ts';

withBrowser();

const ENDED = runView({ created: 100 }, { state: 'ended', startedAt: Date.now() });
const CALL = 'sidebarLinkIds';

describe('task IDs', () => {
  it('are linked piece by piece, each going on where the one before ended, and told in the end', async () => {
    const opened = await openScene({ run: ENDED, delay: 1500 });
    const { page } = opened;
    await page.getByRole('button', { name: 'Link task IDs' }).click();
    await page.getByText('40 of 100 IDs').first().waitFor();
    await page
      .getByText('100 task IDs of “Calls” linked to the page of the lead or opportunity in LeadSquared.')
      .waitFor();
    await page.getByText('2 rows have no lead').first().waitFor();
    expect(await opened.inputs(CALL)).toMatchObject([
      { sheetId: ENDED.sheetId, from: null },
      { from: { row: 42, counts: { linked: 40 } } },
      { from: { row: 82, counts: { linked: 80 } } },
    ]);
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
    expect(opened.errors).toEqual([]);
  });

  it('are linked no further once the user has enough', async () => {
    const opened = await openScene({ run: ENDED, delay: 1500 });
    const { page } = opened;
    await page.getByRole('button', { name: 'Link task IDs' }).click();
    await page.getByText('40 of 100 IDs').first().waitFor();
    await page.getByRole('button', { name: 'Stop linking task IDs' }).click();
    await page.getByText('Stopped. What was linked so far stays linked.').waitFor();
    expect((await opened.inputs(CALL)).length).toBe(2);
  });

  it('that cannot be linked say why', async () => {
    const refusal = { code: 'busy', message: 'Rows are being sent in another window.' };
    const opened = await openScene({ run: ENDED, troubles: { [CALL]: [refusal] } });
    const { page } = opened;
    await page.getByRole('button', { name: 'Link task IDs' }).click();
    await page.getByText(refusal.message).first().waitFor();
  });
});
