// 5,000 rows: the page stays quick while they are sent, and the sidebar shows that it goes on.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { watchLongTasks } from '../long-tasks.ts';
import { goodRows, HEADERS, openStage } from '../playground/support.ts';
import { comeToCheck, openSidebar, press, says, title } from './support.ts';

withBrowser();

const ROWS = 5000;

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

describe('5,000 rows', () => {
  it('are sent while the page can be used, and it tells how long it was ever busy', async () => {
    const { page, playground } = await openStage({
      rows: [HEADERS, ...goodRows(ROWS)],
      sandbox: { limit: { calls: 500, seconds: 5 }, latency: [20, 60] },
    });
    const sidebar = await openSidebar(page);
    await comeToCheck(sidebar);
    await says(sidebar, '5,000 rows are ready');
    const frame = await (await page.locator('.sidebar iframe').elementHandle())?.contentFrame();
    if (!frame) throw new Error('The sidebar is not open.');
    const tasks = await Promise.all([page, frame].map(watchLongTasks));
    await frame.evaluate(WATCH_PROGRESS);
    await press(sidebar, 'Send 5,000 rows');
    await title(sidebar, 'Sending');
    await title(sidebar, 'Results');
    await says(sidebar, '5,000 tasks were created.');
    expect(playground.account?.counts().tasks).toBe(ROWS);
    const longest = Math.max(...(await Promise.all(tasks.map((of) => of.longest()))));
    const still = await frame.evaluate<{ rows: number; anything: number }>('still');
    console.log(
      `Longest task of the page: ${longest} ms. ` +
        `Longest time without a change of the rows: ${Math.round(still.rows)} ms, of anything: ${Math.round(still.anything)} ms.`,
    );
  });
});
