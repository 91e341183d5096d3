// The whole way of a user, from the menu to the tasks: the real sidebar, the real add-on, and an account that counts.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import {
  cell,
  clickCell,
  goodRows,
  HEADERS,
  openStage,
  selectedRange,
  sendOneByOne,
} from '../playground/support.ts';
import { comeToCheck, expectAllCreatedOnce, expectNeat, openSidebar, press, says, title } from './support.ts';

withBrowser();

const ROWS = 320;
const DUE = 3;
const OWNER = 2;
/** Rows of the sheet. */
const WRONG = 3;
const MESSY = 5;
const REFUSED = 312;

function put(rows: string[][], row: number, at: number, text: string): void {
  const line = rows[row - 2];
  if (line !== undefined) line[at] = text;
}

describe('the whole journey', () => {
  it('leads from the menu to exactly the tasks of the sheet, through repairs, a stop and a retry', async () => {
    const rows = goodRows(ROWS);
    const names = rows.map(([name = '']) => name);
    put(rows, WRONG, DUE, 'next week');
    put(rows, MESSY, OWNER, 'Kavya Rao <kavya.rao@example.com>');
    put(rows, REFUSED, OWNER, 'nobody@example.com');
    const { page, playground, gate, errors } = await openStage({
      rows: [HEADERS, ...rows],
      // Who may not read the users learns from LeadSquared that one is unknown.
      sandbox: { badRows: 'skip', replyForm: 'rows-array', listsRefused: 'both' },
    });
    const sidebar = await openSidebar(page);
    await title(sidebar, 'Connect to LeadSquared');
    await expectNeat(page);
    await comeToCheck(sidebar);

    await says(sidebar, `${ROWS - 2} rows are ready`);
    await expectNeat(page);
    await press(sidebar, `Go to D${WRONG}`);
    await expect.poll(() => selectedRange(page)).toBe(`D${WRONG}`);
    await clickCell(page, WRONG, DUE + 1);
    await page.keyboard.type('2031-03-02 10:30');
    await page.keyboard.press('Enter');
    // The check that comes with the repair looks at the sheet as it is by then.
    await cell(page, `D${WRONG}`).getByText('2031-03-02 10:30').waitFor();
    await press(sidebar, 'Fix 1 cell');
    await says(sidebar, '1 cell changed. To take it back, press Ctrl+Z');
    await says(sidebar, `${ROWS} rows are ready`);
    await cell(page, `C${MESSY}`).getByText('kavya.rao@example.com', { exact: true }).waitFor();

    await clickCell(page, MESSY, OWNER + 1);
    await page.keyboard.press('Control+z');
    await cell(page, `C${MESSY}`).getByText('Kavya Rao <kavya.rao@example.com>', { exact: true }).waitFor();
    await press(sidebar, 'Check again');
    await press(sidebar, 'Fix 1 cell');
    await sendOneByOne(playground);
    gate.closeAfter(1);
    await press(sidebar, `Send ${ROWS} rows`);

    await title(sidebar, 'Sending');
    await says(sidebar, /^[1-9]\d? seconds? so far$/);
    await expectNeat(page);
    await says(sidebar, /taken, not confirmed yet|the task exists/);
    await press(sidebar, 'Stop');
    await title(sidebar, 'Stopping');
    gate.open();
    await title(sidebar, 'Results');
    await says(sidebar, /rows were not sent by this run/);
    await expectNeat(page);
    const stored = playground.account?.counts().tasks ?? 0;
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(ROWS - 1);

    await press(sidebar, 'Send more');
    await sidebar.getByLabel('All new rows').click();
    // Held, since a short run may be over before anybody has looked.
    gate.closeAfter(0);
    await press(sidebar, /^Send \d+ rows$/);
    await title(sidebar, 'Sending');
    gate.open();
    await title(sidebar, 'Results');
    await expectNeat(page);
    expect(playground.account?.counts().tasks).toBe(ROWS - 1);

    await press(sidebar, 'First failed row');
    await expect.poll(() => selectedRange(page)).toMatch(new RegExp(`^[A-Z]${REFUSED}$`));
    await press(sidebar, 'Retry failed rows');
    await clickCell(page, REFUSED, OWNER + 1);
    await page.keyboard.type('rohan.das@example.com');
    await page.keyboard.press('Enter');
    await press(sidebar, 'Check again');
    await press(sidebar, 'Send 1 row');
    await title(sidebar, 'Results');
    await says(sidebar, '1 task was created.');
    expectAllCreatedOnce(playground, names);
    expect(errors).toEqual([]);
  });
});
