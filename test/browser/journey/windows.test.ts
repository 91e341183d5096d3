// A run outlasts its window, and is seen alike in all of them.
import { describe, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { goodRows, HEADERS, openStage, openWindow, sendOneByOne } from '../playground/support.ts';
import { comeToSend, expectAllCreatedOnce, openSidebar, says, title } from './support.ts';

withBrowser();

const rows = goodRows(70);
const names = rows.map(([name = '']) => name);
const given = [HEADERS, ...rows];

describe('a window', () => {
  it('that is loaded anew in mid-run shows the run as it stands, and resumes it', async () => {
    const { page, playground, gate } = await openStage({ rows: given });
    const before = await comeToSend(page, async () => {
      await sendOneByOne(playground);
      gate.closeAfter(1);
    });
    await says(before, 'taken, not confirmed yet');
    await page.reload();
    await page.getByRole('gridcell').first().waitFor();
    const sidebar = await openSidebar(page);
    await title(sidebar, 'Sending');
    await says(sidebar, `of ${rows.length} rows`);
    gate.open();
    await title(sidebar, 'Results');
    expectAllCreatedOnce(playground, names);
  });

  it('beside the one that sends follows its progress to the end', async () => {
    const { page, context, url, playground, gate } = await openStage({ rows: given });
    const sidebar = await comeToSend(page, () => gate.closeAfter(0));
    await title(sidebar, 'Sending');
    const other = await openWindow(context, url);
    const second = await openSidebar(other);
    await title(second, 'Sending');
    await says(second, `of ${rows.length} rows`);
    gate.open();
    await Promise.all([title(sidebar, 'Results'), title(second, 'Results')]);
    await says(second, `${rows.length} tasks were created.`);
    expectAllCreatedOnce(playground, names);
  });
});
