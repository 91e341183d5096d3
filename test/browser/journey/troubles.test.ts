// What the user of the sidebar sees when LeadSquared is slow, refuses or breaks off, and that no task is lost or doubled.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { connect, goodRows, HEADERS, openStage } from '../playground/support.ts';
import {
  comeToSend,
  expectAllCreatedOnce,
  expectNeat,
  openSidebar,
  press,
  says,
  title,
  typeKeys,
} from './support.ts';

withBrowser();

const rows = goodRows(70);
const names = rows.map(([name = '']) => name);
const given = [HEADERS, ...rows];

describe('the keys', () => {
  it('that are wrong are refused in words, and the right ones are taken after them', async () => {
    const { page, errors } = await openStage({ rows: given });
    const sidebar = await openSidebar(page);
    await typeKeys(sidebar, { access: 'u$r0', secret: 'wrong' });
    await sidebar.locator('.notice.error').getByText(/keys/).waitFor();
    expect(await sidebar.getByRole('main').textContent()).not.toMatch(/undefined|TypeError|Exception/);
    await expectNeat(page);
    await typeKeys(sidebar);
    await says(sidebar, 'Priya Nair');
    await expectNeat(page);
    expect(errors).toEqual([]);
  });

  it('that are set through the menu are noticed by the open sidebar', async () => {
    const { page } = await openStage({ rows: given });
    const sidebar = await openSidebar(page);
    await connect(page);
    await says(sidebar, 'Priya Nair');
  });
});

describe('LeadSquared', () => {
  it('that is slow is waited for, and the time so far moves meanwhile', async () => {
    const { page, playground, gate } = await openStage({ rows: given });
    const sidebar = await comeToSend(page, () => gate.closeAfter(0));
    const timer = sidebar.getByRole('timer');
    const first = await timer.textContent();
    expect(first).toMatch(/^\d+ seconds? so far$/);
    await expect.poll(() => timer.textContent()).not.toBe(first);
    gate.open();
    await title(sidebar, 'Results');
    expectAllCreatedOnce(playground, names);
  });

  it('that refuses calls for their number is asked again later', async () => {
    const { page, playground } = await openStage({
      rows: given,
      sandbox: { faults: [{ on: 'bulk', from: 1, to: 1, kind: 'rate-429' }] },
    });
    const sidebar = await comeToSend(page);
    await title(sidebar, 'Results');
    expectAllCreatedOnce(playground, names);
    expect(playground.account?.counts().bulkCalls).toBe(3);
  });

  it('that cuts off a reply after storing is asked which tasks exist, and gets none twice', async () => {
    const { page, playground } = await openStage({
      rows: given,
      sandbox: { faults: [{ on: 'bulk', from: 1, to: 2, kind: 'cut-after' }] },
    });
    const sidebar = await comeToSend(page);
    await title(sidebar, 'Results');
    expectAllCreatedOnce(playground, names);
  });

  it('that refuses the keys in mid-run leaves the rows as they are, and the run resumes with good keys', async () => {
    const { page, playground } = await openStage({
      rows: given,
      sandbox: { faults: [{ on: 'bulk', from: 2, to: 2, kind: 'bad-keys-401' }] },
    });
    const sidebar = await comeToSend(page);
    await title(sidebar, 'Results');
    await says(sidebar, 'LeadSquared does not accept the access keys.');
    await expectNeat(page);
    await press(sidebar, 'Send more');
    await sidebar.getByLabel('All new rows').click();
    await press(sidebar, /^Send \d+ rows$/);
    await says(sidebar, /tasks were created/);
    expectAllCreatedOnce(playground, names);
  });
});
