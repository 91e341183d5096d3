// A run outlasts its window, and is seen alike in all of them.
import { describe, it } from 'vitest';
import { goodRows, HEADERS, openStage, openWindow, withBrowser } from '../playground/support.ts';
import { comeToSend, expectAllCreatedOnce, openSidebar, says, title } from './support.ts';

withBrowser();

const rows = goodRows(70);
const names = rows.map(([name = '']) => name);
const given = [HEADERS, ...rows];

describe('a window', () => {
  it('that is loaded anew in mid-run shows the run as it stands, and goes on with it', async () => {
    const { page, playground } = await openStage({ rows: given, sandbox: { latency: [800, 800] } });
    const before = await comeToSend(page);
    await says(before, /taken, not confirmed yet|the task exists|on the way/);
    await page.reload();
    await page.getByRole('gridcell').first().waitFor();
    const sidebar = await openSidebar(page);
    await title(sidebar, 'Sending');
    await says(sidebar, `of ${rows.length} rows`);
    await title(sidebar, 'Results');
    expectAllCreatedOnce(playground, names);
  });

  it('beside the one that sends follows its progress to the end', async () => {
    const { page, context, url, playground } = await openStage({
      rows: given,
      sandbox: { latency: [800, 800] },
    });
    const sidebar = await comeToSend(page);
    await title(sidebar, 'Sending');
    const other = await openWindow(context, url);
    const second = await openSidebar(other);
    await title(second, 'Sending');
    await says(second, `of ${rows.length} rows`);
    await Promise.all([title(sidebar, 'Results'), title(second, 'Results')]);
    await says(second, `${rows.length} tasks were created.`);
    expectAllCreatedOnce(playground, names);
  });
});
