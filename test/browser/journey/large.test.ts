// Thousands of rows: the page stays quick while they are sent, and the sidebar shows that it goes on.
import { describe, expect, it } from 'vitest';
import { isFull } from '../../support/sweeps.ts';
import { withBrowser } from '../bed.ts';
import { watchLongTasks } from '../long-tasks.ts';
import { goodRows, HEADERS, openStage } from '../playground/support.ts';
import { comeToCheck, openSidebar, press, says, title } from './support.ts';

withBrowser();

/** Thousands are enough for a page that draws what is in view; docs/performance.md tells of 5,000, as `npm run test:full` sends them. */
const ROWS = isFull ? 5000 : 1500;
const COUNT = ROWS.toLocaleString('en');

/** Measures how long the progress stood still, without and with the time so far, until the results are shown. */
const WATCH_PROGRESS = `
  globalThis.still = { rows: 0, anything: 0 };
  const since = { rows: performance.now(), anything: performance.now() };
  let rows = '', anything = '';
  globalThis.watching = setInterval(() => {
    const main = document.querySelector('main');
    const bar = main.querySelector('[role=progressbar]');
    if (bar === null) return;
    const now = performance.now();
    const told = [bar.getAttribute('aria-valuetext'), bar.innerHTML].join();
    for (const [name, before, text] of [['rows', rows, told], ['anything', anything, main.textContent]]) {
      if (text !== before) since[name] = now;
      still[name] = Math.max(still[name], now - since[name]);
    }
    rows = told;
    anything = main.textContent;
  }, 50);`;

describe(`${COUNT} rows`, () => {
  it('are sent while the page can be used, and it tells how long it was ever busy', async () => {
    const { page, playground } = await openStage({
      rows: [HEADERS, ...goodRows(ROWS)],
      sandbox: { limit: { calls: 500, seconds: 5 }, latency: [20, 60] },
    });
    const sidebar = await openSidebar(page);
    await comeToCheck(sidebar);
    await says(sidebar, `${COUNT} rows are ready`);
    const frame = await (await page.locator('.sidebar iframe').elementHandle())?.contentFrame();
    if (!frame) throw new Error('The sidebar is not open.');
    const tasks = await Promise.all([page, frame].map(watchLongTasks));
    await frame.evaluate(WATCH_PROGRESS);
    await press(sidebar, `Send ${COUNT} rows`);
    await title(sidebar, 'Sending');
    await title(sidebar, 'Results');
    await says(sidebar, `${COUNT} tasks were created.`);
    expect(playground.account?.counts().tasks).toBe(ROWS);
    const longest = Math.max(...(await Promise.all(tasks.map((of) => of.longest()))));
    const still = await frame.evaluate<{ rows: number; anything: number }>('still');
    console.log(
      `Longest task of the page: ${longest} ms. ` +
        `Longest time without a change of the rows: ${Math.round(still.rows)} ms, of anything: ${Math.round(still.anything)} ms.`,
    );
  });
});
