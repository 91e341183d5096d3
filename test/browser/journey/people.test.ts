// Two people in two windows of one spreadsheet: what each sees of the other's run, and what each may do about it.
import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Playground } from '../../../src/local/playground/server/playground.ts';
import { DEFAULT_KEYS } from '../../../src/local/sandbox/default-records.ts';
import { withBrowser } from '../bed.ts';
import { goodRows, HEADERS, openStage, openWindow } from '../playground/support.ts';
import {
  column,
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

const rows = goodRows(120);
const names = rows.map(([name = '']) => name);
/** Of a run of three calls only the first one leaves before the rate is slowed down: a piece of work is shorter than this wait … */
const SLOW = { calls: 1, seconds: 45 };
/** … so far that the run stays in its middle, however long the test takes. */
const STANDING = { calls: 1, seconds: 3600 };

/** The usual person sends, and closes the window after the first call. */
async function openHalfSent() {
  const stage = await openStage({ rows: [HEADERS, ...rows] });
  const { playground, page } = stage;
  const setRate = (rate: typeof SLOW) => playground.host.callClient('sidebarSaveRate', [{ rate }]);
  const sidebar = await comeToSend(page, async () => {
    await setRate(SLOW);
  });
  await expect.poll(() => playground.account?.counts().bulkCalls, { interval: 20 }).toBe(1);
  await setRate(STANDING);
  await title(sidebar, 'Sending');
  await says(sidebar, /50 of 120 rows/);
  await page.close();
  return stage;
}

async function openAsRavi(context: BrowserContext, url: string, keys: { access: string; secret: string }) {
  const page = await openWindow(context, `${url}/?user=ravi`);
  const sidebar = await openSidebar(page);
  await typeKeys(sidebar, keys);
  await says(sidebar, 'Connected');
  return { page, sidebar };
}

function secondKeys({ second }: Playground) {
  if (second === null) throw new Error('The playground has no second account.');
  return second.options.keys;
}

describe('a colleague with keys of the same account', () => {
  it('sends nothing by opening the sidebar, and the rest after taking the run over', async () => {
    const { context, url, playground } = await openHalfSent();
    const { page, sidebar } = await openAsRavi(context, url, DEFAULT_KEYS);
    await says(sidebar, '1 other run is open.');
    const before = playground.account?.counts().bulkCalls;
    await press(sidebar, 'Show');
    await says(sidebar, /belongs to Priya Nair/);
    await expectNeat(page);
    expect(playground.account?.counts().bulkCalls).toBe(before);
    await press(sidebar, /^Take over…/);
    await says(sidebar, 'are then created by your LeadSquared user');
    await press(sidebar, 'Take over');
    await title(sidebar, 'Results');
    expectAllCreatedOnce(playground, names);
  });
});

describe('somebody with keys of another account', () => {
  it('ends the run: what waited is unsent, nothing is made in the other account, and its person finds it ended', async () => {
    const { context, url, playground, workbook } = await openHalfSent();
    const rowsOfPriya = workbook.activeSheet;
    const { page, sidebar } = await openAsRavi(context, url, secondKeys(playground));
    await press(sidebar, 'Show');
    await says(sidebar, /Only somebody with keys of SANDBOX1/);
    await expectNeat(page);
    await press(sidebar, /^End run…/);
    await press(sidebar, 'End run');
    await says(sidebar, /has ended\. 70 rows of it were not sent/);
    expect(column(playground, 'Task status').filter((text) => text === '')).toHaveLength(70);
    expect(playground.second?.tasks).toEqual([]);
    expect(playground.account?.tasks).toHaveLength(50);

    // The history of runs has come as a sheet of its own, which a window may show that is opened just then.
    workbook.activate(rowsOfPriya);
    const again = await openSidebar(await openWindow(context, url));
    await title(again, 'Results');
    await says(again, 'ended the run where it stood.');
  });
});
