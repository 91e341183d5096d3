// axe-core finds nothing serious on any view of the playground, and the keyboard reaches everything.
import { describe, expect, it } from 'vitest';
import { seriousViolations, withBrowser } from '../bed.ts';
import { chooseAddOn, chooseMenu, clickCell, openStage, selectedRange } from './support.ts';

withBrowser();

describe('the page for everybody', () => {
  it('has no serious violation at first, with menus, dialogs, the sidebar or the account open', async () => {
    const { page, workbook } = await openStage();
    workbook.activeSheet.writeNotes({ row: 3, column: 1, rows: 1, columns: 1 }, [['A note']]);
    await clickCell(page, 3, 1);
    await page.getByRole('note').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Extensions' }).click();
    await page.getByRole('menuitem', { name: 'Bulk Tasks for LeadSquared' }).hover();
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await chooseAddOn(page, 'Open sidebar');
    await page.frameLocator('.sidebar iframe').getByRole('button').first().waitFor();
    await page.getByRole('button', { name: 'Look inside the account' }).click();
    for (const tab of ['Tasks', 'Calls', 'What goes wrong']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await seriousViolations(page)).toEqual([]);
    }
    await chooseMenu(page, 'File', 'Settings…');
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await chooseAddOn(page, 'Set access keys…');
    await page.getByRole('dialog').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('can be used with the keyboard alone', async () => {
    const { page, playground } = await openStage();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await selectedRange(page)).toBe('A2:B2');
    await page.keyboard.press('Shift+Space');
    expect(await selectedRange(page)).toBe('2:2');
    await page.getByRole('menuitem', { name: 'File' }).focus();
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
    for (const key of ['Enter', 'ArrowRight']) await page.keyboard.press(key);
    const focused = (): Promise<string> =>
      page.evaluate('document.activeElement.ariaLabel ?? document.activeElement.textContent');
    await expect.poll(focused).toBe('Open sidebar');
    while ((await focused()) !== 'Set access keys…') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => playground.host.running).toEqual([]);
    await expect.poll(focused).toMatch(/^Cell A2/);
    await page.keyboard.press('F6');
    expect(await focused()).toBe('Sheet1');
    await page.keyboard.press('F6');
    expect(await focused()).toBe('Copy the access key');
    await page.keyboard.press('F6');
    expect(await focused()).toBe('File');
  });
});
