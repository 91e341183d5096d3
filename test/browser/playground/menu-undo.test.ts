// An undo from the menu while the sidebar is open on the results of its run.
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { chooseAddOn, connect, openStage, sendAtOnce } from './support.ts';

withBrowser();

describe('an undo from the menu', () => {
  it('shows in the open sidebar once the user is back in it', async () => {
    const { page, errors } = await openStage();
    await connect(page);
    await sendAtOnce(page, 'Send all new rows');
    const dialog = page.getByRole('dialog');
    const press = (name: string): Promise<void> => dialog.getByRole('button', { name, exact: true }).click();
    await dialog.getByText(/5 tasks created/).waitFor();
    await press('OK');
    await chooseAddOn(page, 'Open sidebar');
    const sidebar = page.frameLocator('.sidebar iframe');
    await sidebar.getByText('5 tasks were created.').waitFor();
    await chooseAddOn(page, 'Undo last run…');
    await press('Yes');
    await dialog.getByText(/5 tasks were deleted/).waitFor();
    await press('OK');
    const heading: Locator = sidebar.getByRole('heading', { name: 'Results' });
    await heading.click();
    await sidebar.getByRole('button', { name: /^Send again the rows of run/ }).waitFor();
    expect(await sidebar.getByRole('button', { name: 'Undo this run…' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
