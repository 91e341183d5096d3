// Every state of the sidebar at its real width: readable, reachable, nothing cut, nothing fetched.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { OWN_SHEET_VIEWS } from './own-sheets.ts';
import { type Opened, openScene, WIDTH } from './scene-page.ts';
import { HOSTILE_VIEWS, VIEWS, type View } from './scenes.ts';

/** What a scroll bar that takes room leaves of the width. */
const WITH_SCROLL_BAR = 285;

withBrowser();

async function show({ scene, act, shows }: View): Promise<Opened> {
  const opened = await openScene(scene);
  await act?.(opened.page);
  await opened.page.getByText(shows).first().waitFor();
  return opened;
}

describe.each([...VIEWS, ...OWN_SHEET_VIEWS])('$name', (view) => {
  it('has no serious finding of axe-core, fits the width, and asks the network for nothing', async () => {
    const opened = await show(view);
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
    await opened.page.setViewportSize({ width: WITH_SCROLL_BAR, height: 600 });
    expect(await opened.tooWide()).toEqual([]);
    expect([...opened.requests, ...opened.errors]).toEqual([]);
  });
});

describe.each(HOSTILE_VIEWS)('hostile texts of $name', (view) => {
  it('are shown as text, shortened or wrapped, and do nothing', async () => {
    const opened = await show(view);
    expect(await opened.page.evaluate('globalThis.hacked')).toBeUndefined();
    expect(await opened.page.locator('img, main script').count()).toBe(0);
    expect(await opened.tooWide()).toEqual([]);
    expect(await opened.violations()).toEqual([]);
    const height = await opened.page.evaluate<number>('document.documentElement.scrollHeight');
    expect(height).toBeLessThan(4000);
    expect([...opened.requests, ...opened.errors]).toEqual([]);
  });
});

describe('the frame', () => {
  it('always tells where the user is, with words and for screen readers', async () => {
    const opened = await openScene();
    const current = opened.page.locator('nav [aria-current=step]');
    await current.waitFor();
    expect(await current.textContent()).toContain('Check');
    expect(await opened.page.locator('nav li').count()).toBe(5);
    expect(await opened.page.evaluate('innerWidth')).toBe(WIDTH);
  });
});
