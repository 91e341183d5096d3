// A cell with a dropdown: its list is worked with the keys, whatever happens in the sheet meanwhile.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { cell, clickCell, openStage } from './support.ts';

withBrowser();

const CHOICES = ['Meeting', 'Phone call', 'Site visit'];

describe('the list of a cell', () => {
  it('stays open with the keyboard while somebody else fills a new row of the sheet', async () => {
    const { page, workbook, errors } = await openStage();
    const sheet = workbook.activeSheet;
    const rule = {
      criteria: 'VALUE_IN_LIST',
      choices: CHOICES,
      showsDropdown: true,
      allowsInvalid: true,
      help: null,
    } as const;
    sheet.writeCellRules({ row: 3, column: 2, rows: 1, columns: 1 }, [[rule]]);
    await cell(page, 'B3').locator('.pick-mark').waitFor();
    await clickCell(page, 3, 2);
    await page.keyboard.press('Enter');
    const list = page.getByRole('listbox', { name: 'Choices for B3' });
    await list.waitFor();
    const opened = await list.elementHandle();
    const row = sheet.lastRow + 1;
    sheet.write({ row, column: 1, rows: 1, columns: 1 }, [['A colleague’s row']]);
    await cell(page, `A${row}`).getByText('A colleague’s row').waitFor();
    expect(await opened?.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await cell(page, 'B3').getByText('Site visit').waitFor();
    expect(errors).toEqual([]);
  });
});
