// The sheet of the playground as its user handles it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { watchLongTasks } from '../long-tasks.ts';
import {
  cell,
  chooseMenu,
  clickCell,
  goodRows,
  HEADERS,
  openStage,
  openWindow,
  pointOf,
  selectedRange,
} from './support.ts';

withBrowser();

describe('the sheet', () => {
  it('is open at once with its cells, headers and tabs', async () => {
    const { page, errors } = await openStage();
    expect(await cell(page, 'A1').textContent()).toBe('Task name');
    expect(await cell(page, 'D2').textContent()).toBe('2031-03-01 10:30');
    expect(await page.getByRole('columnheader', { name: 'C', exact: true }).isVisible()).toBe(true);
    expect(await page.getByRole('tab', { name: 'Sheet1' }).getAttribute('aria-selected')).toBe('true');
    expect(errors).toEqual([]);
  });

  it('takes what is typed into a cell and goes on to the next', async () => {
    const { page, workbook } = await openStage();
    await clickCell(page, 2, 1);
    await page.keyboard.type('Visit Asha');
    await page.keyboard.press('Enter');
    await cell(page, 'A2').getByText('Visit Asha').waitFor();
    expect(await selectedRange(page)).toBe('A3');
    expect(workbook.activeSheet.cell(2, 1).value).toBe('Visit Asha');
  });

  it('takes what is typed into the line above it, and leaves the next cell as it is', async () => {
    const { page, workbook } = await openStage();
    const below = workbook.activeSheet.cell(3, 1).display;
    await clickCell(page, 2, 1);
    await page.getByLabel('Content of cell A2').fill('Visit Asha');
    await page.getByLabel('Content of cell A2').press('Enter');
    await cell(page, 'A2').getByText('Visit Asha').waitFor();
    expect(await selectedRange(page)).toBe('A3');
    await clickCell(page, 5, 2);
    await expect.poll(() => selectedRange(page)).toBe('B5');
    expect([2, 3].map((row) => workbook.activeSheet.cell(row, 1).display)).toEqual(['Visit Asha', below]);
  });

  it('changes a cell after a double click, and leaves it alone on Escape', async () => {
    const { page, workbook } = await openStage();
    const { x, y } = await pointOf(page, 3, 1);
    await page.mouse.dblclick(x, y);
    await page.getByLabel('Edit cell A3').waitFor();
    await page.keyboard.type('!');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    await page.getByLabel('Edit cell A3').waitFor();
    await page.keyboard.type('?');
    await page.keyboard.press('Tab');
    await cell(page, 'A3').getByText('Call lead 2?').waitFor();
    expect(workbook.activeSheet.cell(3, 1).value).toBe('Call lead 2?');
    expect(await selectedRange(page)).toBe('B3');
  });

  it('reads a typed date by the locale, and shows it again for changing', async () => {
    const { page, workbook } = await openStage();
    await clickCell(page, 2, 4);
    await page.keyboard.type('4/3/2031 9:05');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => workbook.activeSheet.cell(2, 4).value)
      .toEqual(new Date('2031-03-04T09:05:00+05:30'));
  });

  it('selects several ranges, whole rows and whole columns', async () => {
    const { page } = await openStage();
    await clickCell(page, 2, 1);
    await clickCell(page, 3, 2, ['Shift']);
    expect(await selectedRange(page)).toBe('A2:B3');
    await clickCell(page, 5, 1, ['Control']);
    await page.getByRole('rowheader', { name: '6', exact: true }).click({ modifiers: ['Control'] });
    expect(await selectedRange(page)).toBe('6:6 +2');
    expect(await page.getByText('4 rows selected').isVisible()).toBe(true);
    await page.getByRole('columnheader', { name: 'B', exact: true }).click();
    expect(await selectedRange(page)).toBe('B:B');
    const [from, to] = [await pointOf(page, 2, 1), await pointOf(page, 4, 3)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    expect(await selectedRange(page)).toBe('A2:C4');
  });

  it('pastes cells from a real spreadsheet, and copies them back', async () => {
    const { page, workbook } = await openStage();
    await clickCell(page, 8, 1);
    await page.evaluate(`navigator.clipboard.writeText('Meet "Bo"\\tMeeting\\n"two\\nlines"\\t7')`);
    await page.keyboard.press('Control+V');
    await cell(page, 'B8').getByText('Meeting').waitFor();
    const box = { row: 8, column: 1, rows: 2, columns: 2 };
    expect(workbook.activeSheet.values(box)).toEqual([
      ['Meet "Bo"', 'Meeting'],
      ['two\nlines', 7],
    ]);
    await clickCell(page, 9, 2, ['Shift']);
    await page.keyboard.press('Control+C');
    await expect
      .poll(() => page.evaluate('navigator.clipboard.readText()'))
      .toBe('Meet "Bo"\tMeeting\n"two\nlines"\t7');
  });

  it('sorts below the frozen header, inserts and deletes rows, and undoes', async () => {
    const { page, workbook } = await openStage();
    await clickCell(page, 2, 1);
    await chooseMenu(page, 'Data', 'Sort sheet by column A (Z to A)');
    await cell(page, 'A2').getByText('Call lead 5').waitFor();
    expect(await cell(page, 'A1').textContent()).toBe('Task name');
    await chooseMenu(page, 'Insert', 'Rows above');
    await cell(page, 'A3').getByText('Call lead 5').waitFor();
    expect(workbook.activeSheet.cell(2, 1).value).toBe('');
    await clickCell(page, 3, 1);
    await chooseMenu(page, 'Edit', 'Delete row 3');
    await cell(page, 'A3').getByText('Call lead 4').waitFor();
    for (const expected of ['Call lead 5', 'Call lead 4', 'Call lead 2']) {
      await page.keyboard.press('Control+Z');
      await cell(page, 'A3').getByText(expected).waitFor();
    }
  });

  it('shows a note when the cursor comes to its cell', async () => {
    const { page, workbook } = await openStage();
    workbook.activeSheet.writeNotes({ row: 3, column: 1, rows: 1, columns: 1 }, [['Asked for a call']]);
    await page.locator('#cell-A3 .note-mark').waitFor();
    expect(await page.getByRole('note').count()).toBe(0);
    await clickCell(page, 3, 1);
    expect(await page.getByRole('note').textContent()).toBe('Asked for a call');
  });

  it('shows hostile text as text everywhere', async () => {
    const hostile = '<img src=x onerror="document.title=\'caught\'">';
    const long = 'y'.repeat(10_000);
    const rows = [
      HEADERS,
      [
        hostile,
        '</script><script>document.title="caught"</script>',
        long,
        '=HYPERLINK("javascript:alert(1)","x")',
      ],
    ];
    const { page, workbook, errors } = await openStage({ rows });
    workbook.activeSheet.rename(hostile.slice(0, 40));
    workbook.activeSheet.writeNotes({ row: 2, column: 1, rows: 1, columns: 1 }, [[hostile]]);
    await clickCell(page, 2, 1);
    await page.getByRole('note').waitFor();
    expect(await cell(page, 'A2').locator('.cell-text').textContent()).toBe(hostile);
    expect(await page.getByRole('note').textContent()).toBe(hostile);
    expect(await page.getByLabel('Content of cell A2').inputValue()).toBe(hostile);
    expect(await page.locator('.grid-wrap a').count()).toBe(0);
    await clickCell(page, 2, 3);
    await expect.poll(() => page.getByLabel('Content of cell C2').inputValue()).toBe(long);
    expect(await page.title()).not.toContain('caught');
    expect(await page.locator('#app img').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('is the same in two windows, each with its own selection', async () => {
    const { page, context, url } = await openStage();
    const other = await openWindow(context, url);
    await clickCell(other, 4, 2);
    await clickCell(page, 2, 1);
    await page.keyboard.type('From the first window');
    await page.keyboard.press('Enter');
    await cell(other, 'A2').getByText('From the first window').waitFor();
    expect(await selectedRange(other)).toBe('B4');
  });

  it('opens a file as a new sheet and gives it back', async () => {
    const { page, workbook } = await openStage();
    const csv = 'Task name,Due date\nFrom a file,2031-01-02 10:00\n';
    await page
      .getByLabel('File to open')
      .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await cell(page, 'A2').getByText('From a file').waitFor();
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'mine']);
    const download = page.waitForEvent('download');
    await chooseMenu(page, 'File', 'Download as .csv');
    expect((await download).suggestedFilename()).toBe('mine.csv');
    await page
      .getByLabel('File to open')
      .setInputFiles({ name: 'mine.pdf', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('"mine.pdf" ends in .pdf. Only .csv and .xlsx files can be used.').waitFor();
  });

  it('takes a file that is dropped onto the page, and gives a workbook back that can be opened again', async () => {
    const { page, workbook, errors } = await openStage();
    const csv = 'Task name,Due date\nFrom the desktop,2031-01-02 10:00\n';
    const drag = (kind: string) =>
      page.evaluate(
        ([type, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], 'desktop.csv', { type: 'text/csv' }));
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        },
        [kind, csv] as const,
      );
    await drag('dragover');
    await page.getByText(/Drop .* to open/i).waitFor();
    await drag('drop');
    await cell(page, 'A2').getByText('From the desktop').waitFor();

    const download = page.waitForEvent('download');
    await chooseMenu(page, 'File', 'Download as .xlsx');
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('desktop.xlsx');
    await page.getByLabel('File to open').setInputFiles({
      name: 'again.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: readFileSync(await saved.path()),
    });
    await expect
      .poll(() => workbook.sheets.map((sheet) => sheet.name))
      .toEqual(['Sheet1', 'desktop', 'desktop 2']);
    await cell(page, 'A2').getByText('From the desktop').waitFor();
    const [first, second] = workbook.sheets.slice(1).map((sheet) => sheet.cell(2, 2).value);
    expect(second).toEqual(first);
    expect(errors).toEqual([]);
  });

  it('scrolls through 10,000 rows with few of them in the page, and tells how long it was ever busy', async () => {
    const { page } = await openStage({ rows: [HEADERS, ...goodRows(10_000)] });
    const tasks = await watchLongTasks(page);
    const { x, y } = await pointOf(page, 10, 2);
    await page.mouse.move(x, y);
    for (let step = 0; step < 40; step++) await page.mouse.wheel(0, 6100);
    await cell(page, 'A10001').getByText('Call lead 10000').waitFor();
    expect(await page.locator('.grid-row').count()).toBeLessThan(100);
    console.log(`10,000 rows: longest task of the page ${await tasks.longest()} ms.`);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await cell(page, 'A2').getByText('Call lead 1').waitFor();
  });
});
