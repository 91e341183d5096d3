// The preview of a row: the first one that is ready comes with the check, and the selected one on request.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { CHECK, PREVIEW } from './fake/data.ts';
import { openScene } from './scene-page.ts';
import { LONG } from './scenes.ts';

withBrowser();

const NO_PROBLEMS = { check: { ...CHECK, invalid: 0, groups: [] } };

describe('the check', () => {
  it('shows the first row that is ready, field by field', async () => {
    const { page } = await openScene(NO_PROBLEMS);
    const card = page.getByRole('region', { name: 'Preview' });
    await card.getByText('Row 2 as it will be in LeadSquared').waitFor();
    expect(await card.locator('dd').first().isVisible()).toBe(true);
    const names = await card.locator('dt').allTextContents();
    expect(names).toEqual(PREVIEW.lines.map(({ name }) => name));
    expect(await card.locator('dd').nth(3).textContent()).toBe('Friday 6 March 2026, 11:30 (Asia/Kolkata)');
  });

  it('leaves problems the room, and opens the fields on a click', async () => {
    const { page } = await openScene();
    const card = page.getByRole('region', { name: 'Preview' });
    const summary = card.getByText('Row 2 as it will be in LeadSquared');
    await summary.waitFor();
    expect(await card.locator('dd').first().isVisible()).toBe(false);
    await summary.click();
    await card.locator('dd').first().waitFor();
  });

  it('shows the selected row on request, and what keeps it from being sent', async () => {
    const missing = ['D9, Due date: “soon” is not a date. Write one such as 2029-03-05 14:30.'];
    const opened = await openScene({
      selected: { row: 9, status: 'Invalid: Due date', lines: [], missing, warnings: [] },
    });
    const { page } = opened;
    await page.getByRole('button', { name: 'Preview the selected row' }).click();
    const card = page.getByRole('region', { name: 'Preview' });
    await card.getByText('Row 9 cannot be sent yet').waitFor();
    await card.getByText('D9, Due date').waitFor();
    expect(await opened.inputs('sidebarPreview')).toEqual([
      { sheetId: CHECK.sheet.id, row: null, withoutLead: false },
    ]);
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
  });

  it('shows hostile texts as texts, within the width', async () => {
    const lines = [{ name: LONG, value: LONG.slice(0, 600) }];
    const opened = await openScene({
      check: {
        ...NO_PROBLEMS.check,
        preview: { row: 2, status: LONG, lines, missing: [], warnings: [LONG] },
      },
    });
    await opened.page.getByRole('region', { name: 'Preview' }).waitFor();
    expect(await opened.page.evaluate('globalThis.hacked')).toBeUndefined();
    expect(await opened.page.locator('img, main script').count()).toBe(0);
    expect(await opened.tooWide()).toEqual([]);
    expect(await opened.violations()).toEqual([]);
  });

  it('says why a row cannot be read', async () => {
    const { page } = await openScene({
      troubles: { sidebarPreview: [{ code: 'nothing-selected', message: 'Row 1 holds no task.' }] },
    });
    await page.getByRole('button', { name: 'Preview the selected row' }).click();
    await page.getByText('Row 1 holds no task.').first().waitFor();
  });
});
