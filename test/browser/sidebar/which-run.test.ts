// Results of a run in another sheet than the open one, or of somebody else's run, say so above all.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunView } from '../../../src/rpc/api.ts';
import { withBrowser } from '../bed.ts';
import { runView } from './fake/data.ts';
import { OF_RAVI, PAST } from './runs-data.ts';
import { openScene, title } from './scene-page.ts';

withBrowser();

const ended = (rest: Partial<RunView> = {}) =>
  runView({ created: 1 }, { state: 'ended', startedAt: Date.now(), ...rest });
const main = (page: Page) => page.getByRole('main');

describe('results', () => {
  it('of another sheet and person name both above what came of the run', async () => {
    const run = ended({ sheetId: 3, sheetName: 'North', owner: { ...OF_RAVI.owner, name: 'Priya Nair' } });
    const opened = await openScene({ run });
    const line = main(opened.page).getByText('Run in sheet “North”, by Priya Nair');
    await line.waitFor();
    const outcome = await main(opened.page).getByText('1 task was created.').boundingBox();
    expect((await line.boundingBox())?.y).toBeLessThan(outcome?.y ?? 0);
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
  });

  it('of the user’s own run in the open sheet go without a word', async () => {
    const { page } = await openScene({ run: ended() });
    await main(page).getByText('1 task was created.').waitFor();
    expect(await main(page).getByText('Run in sheet').count()).toBe(0);
  });

  it('name the sheet once another one is open', async () => {
    const { page } = await openScene({ run: ended() });
    await title(page, 'Results');
    await page.evaluate(
      `fake.scene = { ...fake.scene, match: { ...fake.scene.match, sheet: { id: 8, name: 'South', problem: null } } }`,
    );
    await page.getByRole('navigation').getByRole('button', { name: 'Results' }).click();
    await main(page).getByText('Run in sheet “Follow-ups June”').waitFor();
  });
});

describe('the list below them', () => {
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

  it('is of earlier runs, as long as none is later', async () => {
    const { page } = await openScene({ run: ended(), past: PAST });
    await page.getByText('Run LLLLLLLL by Ravi Kumar').waitFor();
    await heading(page, 'Earlier runs').waitFor();
  });

  it('is of other runs when one of them began later', async () => {
    const later = ended({ id: 'LATERRUN', startedAt: Date.now() + 60_000 });
    const { page } = await openScene({ run: ended(), past: [later, ...PAST] });
    await heading(page, 'Other runs').waitFor();
  });
});
