// Somebody who knows no codes comes to created tasks by choosing from lists, and types nothing that could be chosen.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LEADS } from '../../../src/local/sandbox/default-records.ts';
import { seriousViolations, withBrowser } from '../bed.ts';
import { cell, chooseAddOn, clickCell, connect, openStage, type Stage } from '../playground/support.ts';
import { openSidebar, press, type Sidebar, says, title, typeKeys } from './support.ts';

withBrowser();

/** A year that is always ahead. */
const YEAR = new Date().getUTCFullYear() + 1;

const choices = (page: Page) => page.getByRole('listbox', { name: /^Choices for / });

/** Opens the list of a cell by its arrow, and chooses with the mouse. */
async function pickByMouse(page: Page, name: string, choice: string): Promise<void> {
  await cell(page, name).locator('.pick-mark').click();
  await choices(page).getByRole('option', { name: choice, exact: true }).click();
  await cell(page, name).getByText(choice, { exact: true }).waitFor();
}

/** Opens the list of a cell with Enter, goes to the choice with the arrow keys, and takes it with Enter. */
async function pickByKeys(page: Page, row: number, column: number, choice: string): Promise<void> {
  await clickCell(page, row, column);
  await page.keyboard.press('Enter');
  const list = choices(page);
  await list.getByRole('option').first().waitFor();
  const texts = await list.getByRole('option').allTextContents();
  await page.keyboard.press('Home');
  for (let step = 0; step < texts.indexOf(choice); step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'detached' });
}

const rowsCreated = ({ workbook }: Stage): string[] => {
  const sheet = workbook.sheets.find(({ name }) => name === 'Sample tasks') ?? workbook.activeSheet;
  const [header = []] = sheet.displays({ row: 1, column: 1, rows: 1, columns: sheet.lastColumn });
  const column = header.indexOf('Task status') + 1;
  if (column === 0) return [];
  return sheet
    .displays({ row: 2, column, rows: sheet.lastRow - 1, columns: 1 })
    .map(([text = '']) => text.split(' ')[0] ?? '');
};

const TYPES = ['Meeting', 'Site visit', 'Product demo', 'Phone call', 'Follow-up'];
const OWNERS = ['arjun.mehta', 'kavya.rao', 'rohan.das', 'sara.khan'].map((name) => `${name}@example.com`);
const [TYPE, OWNER, DUE, NOTIFY] = [2, 3, 4, 9];

describe('a beginner', () => {
  it('makes a sample sheet, fills ten rows from its lists, and all of them are created', async () => {
    const stage = await openStage({ rows: [['Calls']] });
    const { page, playground, errors } = stage;
    await connect(page);
    await chooseAddOn(page, 'Insert sample sheet');
    await cell(page, 'A1').getByText('Task name').waitFor();
    const first = (stage.workbook.sheets.find(({ name }) => name === 'Sample tasks')?.lastRow ?? 0) + 1;
    for (let n = 0; n < 10; n++) {
      const row = first + n;
      const [type = '', owner = ''] = [TYPES[n % TYPES.length], OWNERS[n % OWNERS.length]];
      await clickCell(page, row, 1);
      await page.keyboard.type(`Beginner’s task ${n + 1}`);
      await page.keyboard.press('Enter');
      if (n === 0) {
        await cell(page, `B${row}`).locator('.pick-mark').click();
        expect(await seriousViolations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await pickByMouse(page, `B${row}`, type);
        await pickByMouse(page, `C${row}`, owner);
      } else {
        await pickByKeys(page, row, TYPE, type);
        await pickByKeys(page, row, OWNER, owner);
      }
      await pickByKeys(page, row, NOTIFY, n % 2 === 0 ? 'yes' : 'no');
      await clickCell(page, row, DUE);
      await page.keyboard.type(`${YEAR}-03-${String(n + 1).padStart(2, '0')} 10:30`);
      await page.keyboard.press('Enter');
    }
    await chooseAddOn(page, 'Send all new rows');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Send 14 rows to LeadSquared?').waitFor();
    await dialog.getByRole('button', { name: 'Yes' }).click();
    // A beginner has one row go first, and sees its task.
    await dialog.getByText('Send row 2 alone first').waitFor();
    await dialog.getByRole('button', { name: 'Yes' }).click();
    await dialog.getByText('LeadSquared has its task as it was meant.').waitFor();
    await dialog.getByText('Send the other 13 rows now?').waitFor();
    await dialog.getByRole('button', { name: 'Yes' }).click();
    await dialog.getByText('13 tasks created.').waitFor();
    expect(rowsCreated(stage)).toEqual(Array(14).fill('Created'));
    const own = playground.account?.tasks.filter(({ name }) => name.startsWith('Beginner’s'));
    expect(own?.map(({ taskType, owner }) => [taskType.name, owner.email])).toEqual(
      Array.from({ length: 10 }, (_, n) => [TYPES[n % TYPES.length], OWNERS[n % OWNERS.length]]),
    );
    expect(errors).toEqual([]);
  });
});

/** Somebody's list of calls, as it is kept in many an office in India. */
const CALLS = [
  ['S.No', 'Client name', 'Mobile no', 'Follow up date', 'Time', 'Telecaller', 'Remarks'],
  ['1', 'Ishaan Verma', '98450 22101', `11-01-${YEAR}`, '4.30 PM', 'Kavya', 'Send the brochure'],
  ['2', 'Diya Menon', '98450-22102', `11-01-${YEAR}`, '11 AM', 'Arjun', 'Wants a site visit'],
  ['3', 'Kabir Shah', '9845022103', `12-01-${YEAR}`, '10.15 AM', 'Kavya', ''],
  ['4', 'Sara Thomas', '098450 22104', `13-01-${YEAR}`, '2 PM', 'Rohan', 'Call her father'],
];
const MOST_CLICKS = 10;

/** Of the lead with the number in the sandbox account. */
const leadId = (number: number) => DEFAULT_LEADS[number - 1]?.ProspectID;

/** Waits until a name of the sheet stands for an address. */
const standsFor = (sidebar: Sidebar, name: string, address: string): Promise<void> =>
  expect.poll(() => sidebar.getByLabel(new RegExp(`^${name} `)).inputValue()).toBe(address);

describe('an Indian call list', () => {
  it('gets its proposals also when LeadSquared tells its users after the first choice', async () => {
    const { page, gate, errors } = await openStage({ rows: CALLS });
    // The keys are tried with one call; the lists of users and task types come after it.
    gate.closeAfter(1);
    const sidebar = await openSidebar(page);
    await typeKeys(sidebar);
    await says(sidebar, 'Connected');
    await press(sidebar, 'Match columns');
    await says(sidebar, 'Required fields');
    await sidebar.getByLabel('Value of Task type for all rows').fill('Phone call');
    await sidebar.getByRole('button', { name: 'Save and check rows' }).waitFor();
    await expect(sidebar.getByLabel(/^Kavya /).inputValue()).resolves.toBe('');
    gate.open();
    await standsFor(sidebar, 'Kavya', 'kavya.rao@example.com');
    await press(sidebar, 'Save and check rows');
    await says(sidebar, '4 rows are ready');
    expect(errors).toEqual([]);
  });

  it('goes from pasted cells to tasks of its leads with ten clicks at most, and only the keys are typed', async () => {
    const { page, playground, errors } = await openStage({ rows: [['Calls']] });
    let clicks = 0;
    await clickCell(page, 1, 1);
    const text = CALLS.map((line) => line.join('\t')).join('\n');
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await page.keyboard.press('Control+v');
    await cell(page, 'B5').getByText('Sara Thomas').waitFor();
    const sidebar: Sidebar = await openSidebar(page);
    clicks += 3;
    const click = async (name: string | RegExp) => {
      clicks += 1;
      await press(sidebar, name);
    };
    await typeKeys(sidebar);
    clicks += 1;
    await says(sidebar, 'Connected');
    await click('Match columns');
    await says(sidebar, 'Required fields');
    clicks += 2;
    await sidebar.getByLabel('Value of Task type for all rows').click();
    await sidebar.getByRole('option', { name: 'Phone call', exact: true }).click();
    await standsFor(sidebar, 'Kavya', 'kavya.rao@example.com');
    await click('Save and check rows');
    await says(sidebar, '4 rows are ready');
    await click('Send 4 rows');
    await title(sidebar, 'Results');
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect(errors).toEqual([]);
    const leads = playground.account?.tasks.map(({ name, sent: { RelatedEntityId } }) => [
      name,
      RelatedEntityId,
    ]);
    expect(leads).toEqual([
      ['Call Ishaan Verma', leadId(7)],
      ['Call Diya Menon', leadId(8)],
      ['Call Kabir Shah', leadId(9)],
      ['Call Sara Thomas', leadId(10)],
    ]);
  });
});
