// 5,000 rows: the page stays quick while they are sent, and the sidebar shows that it goes on.
import { describe, expect, it } from 'vitest';
import { goodRows, HEADERS, openStage, PATIENCE, withBrowser } from '../playground/support.ts';
import { comeToCheck, openSidebar, press, says, title } from './support.ts';

withBrowser();

const ROWS = 5000;

/** Counts the long tasks of the page and of the frame in it, which share a thread. */
const WATCH_TASKS = `
  globalThis.longest = 0;
  new PerformanceObserver((list) => { for (const e of list.getEntries()) longest = Math.max(longest, e.duration); })
    .observe({ entryTypes: ['longtask'] });`;
/** Keeps the thread busy, to see that the counting works. */
const BE_BUSY = `setTimeout(() => { const end = performance.now() + 120; while (performance.now() < end); }, 0)`;
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

describe('5,000 rows', { timeout: PATIENCE * 2 }, () => {
  it('are sent while the page can be used, and it tells how long it was ever busy', async () => {
    const { page, playground } = await openStage({
      rows: [HEADERS, ...goodRows(ROWS)],
      sandbox: { limit: { calls: 500, seconds: 5 }, latency: [20, 60] },
    });
    const sidebar = await openSidebar(page);
    await comeToCheck(sidebar);
    await says(sidebar, '5,000 rows are ready', 60_000);
    const frame = await (await page.locator('.sidebar iframe').elementHandle())?.contentFrame();
    await page.evaluate(WATCH_TASKS);
    await frame?.evaluate(WATCH_TASKS);
    await frame?.evaluate(BE_BUSY);
    await expect.poll(() => frame?.evaluate('longest')).toBeGreaterThan(50);
    await frame?.evaluate('longest = 0');
    await frame?.evaluate(WATCH_PROGRESS);
    await press(sidebar, 'Send 5,000 rows');
    await title(sidebar, 'Sending');
    await title(sidebar, 'Results', 400_000);
    await says(sidebar, '5,000 tasks were created.');
    expect(playground.account?.counts().tasks).toBe(ROWS);
    const longest = Math.max(
      Number(await page.evaluate('longest')),
      Number(await frame?.evaluate('longest')),
    );
    const still = await frame?.evaluate<{ rows: number; anything: number }>('still');
    console.log(
      `Longest task of the page: ${Math.round(longest)} ms. ` +
        `Longest time without a change of the rows: ${Math.round(still?.rows ?? 0)} ms, of anything: ${Math.round(still?.anything ?? 0)} ms.`,
    );
  });
});
