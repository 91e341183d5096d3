// The sidebar as a user handles it in the playground, and what can be found wrong with it.
import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { SheetModel } from '../../../src/local/host/spreadsheet/model/sheet.ts';
import type { Playground } from '../../../src/local/playground/server/playground.ts';
import { DEFAULT_KEYS } from '../../../src/local/sandbox/default-records.ts';
import { untruths } from '../../support/truth.ts';
import { seriousViolations, tooWide } from '../bed.ts';
import { chooseAddOn } from '../playground/support.ts';

export type Sidebar = FrameLocator;

const FRAME = '.sidebar iframe';

/** Opens the sidebar from the menu. */
export async function openSidebar(page: Page): Promise<Sidebar> {
  await chooseAddOn(page, 'Open sidebar');
  const sidebar = page.frameLocator(FRAME);
  await sidebar.getByRole('heading', { level: 1 }).waitFor();
  return sidebar;
}

export const title = (sidebar: Sidebar, name: string): Promise<void> =>
  sidebar.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** Waits for a text in the sidebar. */
export const says = (sidebar: Sidebar, text: string | RegExp): Promise<void> =>
  sidebar.getByRole('main').getByText(text).first().waitFor();

export const press = (sidebar: Sidebar, name: string | RegExp): Promise<void> =>
  sidebar.getByRole('main').getByRole('button', { name, exact: true }).click();

export async function typeKeys(
  sidebar: Sidebar,
  { access, secret }: { access: string; secret: string } = DEFAULT_KEYS,
): Promise<void> {
  await sidebar.getByLabel('Access key', { exact: true }).fill(access);
  await sidebar.getByLabel('Secret key', { exact: true }).fill(secret);
  await press(sidebar, 'Connect');
}

/** From the keys to the check of all new rows. */
export async function comeToCheck(sidebar: Sidebar): Promise<void> {
  await typeKeys(sidebar);
  await says(sidebar, 'Connected');
  await press(sidebar, 'Match columns');
  await says(sidebar, 'Required fields');
  await press(sidebar, /heck rows$/);
  await sidebar.getByLabel('All new rows').click();
}

/**
 * From the keys to the first moments of a run with all rows.
 *
 * @param before is done right before the rows are sent
 */
export async function comeToSend(
  page: Page,
  before: () => void | Promise<void> = () => {},
): Promise<Sidebar> {
  const sidebar = await openSidebar(page);
  await comeToCheck(sidebar);
  await sidebar.getByRole('button', { name: /^Send [\d,]+ rows?$/ }).waitFor();
  await before();
  await press(sidebar, /^Send [\d,]+ rows?$/);
  return sidebar;
}

/** The sheet with the tasks: for a moment at a run's end the new sheet of runs is the active one. */
function taskSheet({ workbook }: Playground): SheetModel {
  return workbook.sheets[0] ?? workbook.activeSheet;
}

/** The texts of a column of the sheet, without the header, down to the last row. */
export function column(playground: Playground, header: string): string[] {
  const sheet = taskSheet(playground);
  const [headers = []] = sheet.displays({ row: 1, column: 1, rows: 1, columns: sheet.lastColumn });
  const at = headers.indexOf(header) + 1;
  expect(headers).toContain(header);
  return sheet
    .displays({ row: 2, column: at, rows: sheet.lastRow - 1, columns: 1 })
    .map(([text = '']) => text);
}

/** Every row says Created and carries the id of a task of its own, made as the row reads; the sandbox holds no others. */
export function expectAllCreatedOnce(playground: Playground, names: readonly string[]): void {
  expect(column(playground, 'Task name')).toEqual(names);
  expect(column(playground, 'Task status').filter((text) => !text.startsWith('Created'))).toEqual([]);
  const byId = new Map(playground.account?.tasks.map(({ id, name }) => [id, name]));
  expect(column(playground, 'Task ID').map((id) => byId.get(id))).toEqual(names);
  expect(byId.size).toBe(names.length);
  const { workbook, account } = playground;
  if (account === null) throw new Error('The playground has no sandbox account.');
  expect(untruths(taskSheet(playground), account, workbook.timeZone)).toEqual([]);
}

/** axe-core finds nothing serious or critical in the sidebar's frame, and nothing sticks out of its 300 px. */
export async function expectNeat(page: Page): Promise<void> {
  const element = await page.locator(FRAME).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The sidebar is not open.');
  expect(await frame.evaluate('innerWidth')).toBe(300);
  expect(await seriousViolations(frame)).toEqual([]);
  expect(await tooWide(frame)).toEqual([]);
}
