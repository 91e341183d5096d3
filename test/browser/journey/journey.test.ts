// The whole way of a user, from the menu to the tasks: the real sidebar, the real add-on, and an account that counts.
import { describe, expect, it } from 'vitest';
import { cell, clickCell, goodRows, HEADERS, openStage, PATIENCE, withBrowser } from '../playground/support.ts';
import { column, comeToCheck, expectAllCreatedOnce, expectNeat, openSidebar, press, title } from './support.ts';

withBrowser();

const ROWS = 320;
const DUE = 3;
const OWNER = 2;
/** Rows of the sheet. */
const PAST = 3;
const MESSY = 5;
const REFUSED = 7;

function put(rows: string[][], row: number, at: number, text: string): void {
  const line = rows[row - 2];
  if (line !== undefined) line[at] = text;
}

describe('the whole journey', { timeout: PATIENCE * 2 }, () => {
  it('leads from the menu to exactly the tasks of the sheet, through repairs, a stop and a retry', async () => {
    const rows = goodRows(ROWS);
    const names = rows.map(([name = '']) => name);
    put(rows, PAST, DUE, '2020-03-02 10:30');
    put(rows, MESSY, OWNER, 'Kavya Rao <kavya.rao@example.com>');
    put(rows, REFUSED, OWNER, 'nobody@example.com');
    const { page, playground, errors } = await openStage({
      rows: [HEADERS, ...rows],
      sandbox: { latency: [500, 500], badRows: 'skip', replyForm: 'rows-array' },
    });
    const sidebar = await openSidebar(page);
    await title(sidebar, 'Connect to LeadSquared');
    await expectNeat(page);
    await comeToCheck(sidebar);
    await sidebar.getByText(/rows? (is|are) ready/).first().waitFor();
    console.log(await sidebar.getByRole('main').innerText());
    await page.screenshot({ path: '/tmp/j-check.png' });
  });
});
