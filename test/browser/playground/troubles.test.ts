// What the user sees when things go wrong, and that the page stays quick meanwhile.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { watchLongTasks } from '../long-tasks.ts';
import { cell, chooseAddOn, connect, goodRows, HEADERS, openStage, sendAtOnce, typeKeys } from './support.ts';

withBrowser();

describe('in trouble', () => {
  it('says what is wrong with the keys', async () => {
    const { page } = await openStage();
    await chooseAddOn(page, 'Set access keys…');
    await typeKeys(page, 'u$r0', 'wrong');
    const message = page.getByRole('dialog').locator('p');
    await page
      .getByRole('dialog')
      .filter({ hasNot: page.getByRole('textbox') })
      .getByText(/keys/i)
      .waitFor();
    expect(await message.textContent()).not.toMatch(/undefined|TypeError|at Object/);
  });

  it('creates every task once when replies are lost', async () => {
    const { page, playground } = await openStage({
      rows: [HEADERS, ...goodRows(100)],
      sandbox: { faults: [{ on: 'bulk', from: 1, to: 1, kind: 'cut-after' }] },
    });
    await connect(page);
    await sendAtOnce(page, 'Send all new rows');
    await page
      .getByRole('dialog')
      .getByText(/created/)
      .waitFor();
    const names = playground.account?.tasks.map((task) => task.name) ?? [];
    expect(new Set(names).size).toBe(names.length);
  });

  it('scrolls while 1,000 rows are sent, and tells how long it was ever busy', async () => {
    const { page, playground } = await openStage({ rows: [HEADERS, ...goodRows(1000)] });
    await connect(page);
    const tasks = await watchLongTasks(page);
    await sendAtOnce(page, 'Send all new rows');
    await cell(page, 'E2')
      .getByText(/Accepted|Created/)
      .waitFor();
    await page.mouse.move(400, 300);
    const isDone = page.getByRole('dialog').getByText(/1,000 tasks created/);
    for (let step = 0; !(await isDone.isVisible()) && step < 250; step++) {
      await page.mouse.wheel(0, step % 2 === 0 ? 900 : -700);
      await page.waitForTimeout(150);
    }
    await isDone.waitFor();
    expect(playground.account?.counts().tasks).toBe(1000);
    console.log(`1,000 rows: longest task of the page ${await tasks.longest()} ms.`);
  });

  it('says that the playground was stopped', async () => {
    const { page, stop } = await openStage();
    await stop();
    await page
      .getByRole('alert')
      .getByText('The playground does not answer. If you have stopped it')
      .waitFor();
  });
});
