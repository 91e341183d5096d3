// What the sidebar shows of the account, and lists of it to choose from that still take any text.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { MATCH } from './fake/data.ts';
import { openScene } from './scene-page.ts';

withBrowser();

const UNREAD = 'These keys may not read the list of users, so owners are not checked against it.';

async function openConnect(scene: Parameters<typeof openScene>[0]) {
  const opened = await openScene(scene);
  await opened.page.getByRole('button', { name: 'Connect' }).click();
  return opened;
}

describe('the account', () => {
  it('shows how many users and task types are known, how old that is, and what could not be read', async () => {
    const opened = await openConnect({ unread: [UNREAD] });
    const { page } = opened;
    await page.getByText('14 users, 6 task types, read 5 minutes ago').waitFor();
    await page.getByRole('region', { name: 'Connected' }).getByText(UNREAD).waitFor();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText('14 users, 6 task types, read just now').waitFor();
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
  });

  it('can be left aside, and taken up again', async () => {
    const opened = await openConnect({});
    const { page } = opened;
    const use = page.getByLabel('Check rows against these users and task types');
    await use.uncheck();
    await page.getByText('14 users').waitFor({ state: 'detached' });
    await use.check();
    await page.getByText('14 users, 6 task types').waitFor();
    expect(await opened.inputs('sidebarUseLists')).toEqual([{ on: false }, { on: true }]);
  });
});

/** No column holds the owner, so that it can be given for all rows. */
const NO_OWNER = {
  ...MATCH,
  columns: MATCH.columns.filter(({ field }) => field !== 'OwnerEmailAddress'),
};

describe('a value for all rows', () => {
  async function openOwner() {
    const opened = await openScene({ match: NO_OWNER });
    await opened.page.getByRole('button', { name: 'Match columns' }).click();
    const owner = opened.page.getByRole('combobox', { name: 'Value of Owner e-mail for all rows' });
    await owner.waitFor();
    return { ...opened, owner, list: opened.page.getByRole('listbox', { name: 'Choices' }) };
  }

  it('is found by a part of a name and chosen by the keyboard alone', async () => {
    const { page, owner, list, violations, tooWide } = await openOwner();
    await owner.focus();
    await page.keyboard.type('rao');
    await list.waitFor();
    expect(await list.getByRole('option').allTextContents()).toEqual(['Kavya Rao (kavya.rao@example.com)']);
    await page.keyboard.press('ArrowDown');
    const active = await owner.getAttribute('aria-activedescendant');
    expect(await list.getByRole('option', { selected: true }).getAttribute('id')).toBe(active);
    expect(await violations()).toEqual([]);
    expect(await tooWide()).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await owner.inputValue()).toBe('kavya.rao@example.com');
    await list.waitFor({ state: 'hidden' });
  });

  it('is chosen by the mouse, and the list goes when it is not wanted', async () => {
    const { page, owner, list } = await openOwner();
    await owner.click();
    expect(await list.getByRole('option').count()).toBe(3);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    await owner.click();
    await list.getByText('Arjun Mehta').click();
    expect(await owner.inputValue()).toBe('arjun.mehta@example.com');
    await list.waitFor({ state: 'hidden' });
  });

  it('may be any other text', async () => {
    const { page, owner, list } = await openOwner();
    await owner.fill('somebody@example.com');
    await list.waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab');
    expect(await owner.inputValue()).toBe('somebody@example.com');
  });
});
