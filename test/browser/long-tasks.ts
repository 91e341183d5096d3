// How long a page was ever busy without a pause: a figure to print, never a verdict, for it depends on the machine.
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

const WATCH = `
  globalThis.longestTask = 0;
  new PerformanceObserver((list) => { for (const e of list.getEntries()) longestTask = Math.max(longestTask, e.duration); })
    .observe({ entryTypes: ['longtask'] });`;
/** Keeps the thread busy, to see that the counting works. */
const BE_BUSY = `setTimeout(() => { const end = performance.now() + 120; while (performance.now() < end); }, 0)`;

export interface LongTasks {
  /** Milliseconds of the longest task since. */
  longest(): Promise<number>;
}

/** Starts counting in a page or a frame, once it is seen to count. */
export async function watchLongTasks(place: Page | Frame): Promise<LongTasks> {
  await place.evaluate(WATCH);
  await place.evaluate(BE_BUSY);
  // No `waitForFunction`: the sidebar's own rules forbid texts that are run as code.
  await expect.poll(() => place.evaluate('longestTask')).toBeGreaterThan(50);
  await place.evaluate('longestTask = 0');
  return { longest: async () => Math.round(Number(await place.evaluate('longestTask'))) };
}
