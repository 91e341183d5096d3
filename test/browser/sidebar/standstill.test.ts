// A run of one's own that stands still: the reason comes first, and nothing on the page contradicts it.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunView } from '../../../src/rpc/api.ts';
import { withBrowser } from '../bed.ts';
import { runView } from './fake/data.ts';
import { openScene, title } from './scene-page.ts';

withBrowser();

const REASON = 'LeadSquared does not accept the access keys. Nothing was sent without it.';

async function halted(run: RunView): Promise<Page> {
  const { page } = await openScene({
    run,
    troubles: { sidebarAdvance: [{ code: 'bad-keys', message: REASON }] },
  });
  await title(page, 'The run stands still');
  return page;
}

describe('a run that stands still', () => {
  it('has no pace and no time left, and the reason is in view above its progress', async () => {
    const flowing = { rowsPerSecond: 38, secondsLeft: 18, limit: 'At most 25 calls leave in 5 s.' };
    const page = await halted(runView({ created: 500, queued: 680 }, { startedAt: Date.now(), ...flowing }));
    const reason = await page.getByRole('main').getByText(REASON).boundingBox();
    const bar = await page.getByRole('progressbar').boundingBox();
    expect(reason?.y).toBeLessThan(bar?.y ?? 0);
    const words = await page.getByRole('main').textContent();
    expect(words).not.toMatch(/per second| left\b|so far|leave in 5 s|Sending/);
  });

  it('says nothing of what LeadSquared is asked', async () => {
    const page = await halted(runView({ accepted: 120 }, { startedAt: Date.now(), state: 'checking' }));
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    expect(await page.getByText('LeadSquared is asked which tasks exist').count()).toBe(0);
  });

  it('says nothing of a stop that goes on', async () => {
    const page = await halted(runView({ queued: 120 }, { startedAt: Date.now(), stopping: true }));
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    expect(await page.getByText('Stopping').count()).toBe(0);
  });
});
