// Opens the playground in a window, with a spreadsheet of the test's own, and works it as its user does.
import type { BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { Workbook } from '../../../src/local/host/spreadsheet/model/workbook.ts';
import { makeReadable } from '../../../src/local/playground/server/open-file.ts';
import { openPlayground, type Playground } from '../../../src/local/playground/server/playground.ts';
import { servePlayground } from '../../../src/local/playground/server/serve.ts';
import { DEFAULT_KEYS } from '../../../src/local/sandbox/default-records.ts';
import type { AccountOptions } from '../../../src/local/sandbox/options.ts';
import { ADD_ON } from '../../support/bundle.ts';
import { openContext, openPage } from '../bed.ts';
import { Gate } from '../gate.ts';

export const HEADERS = ['Task name', 'Task type', 'Owner e-mail', 'Due date'];

/** Rows that are all right in the sandbox account; the due date is in a far future. */
export function goodRows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `Call lead ${index + 1}`,
    'Phone call',
    'kavya.rao@example.com',
    `2031-03-${String((index % 28) + 1).padStart(2, '0')} 10:30`,
  ]);
}

export interface Stage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  readonly token: string;
  readonly workbook: Workbook;
  readonly playground: Playground;
  readonly gate: Gate;
  /** Errors that the page wrote or threw. */
  readonly errors: readonly string[];
  /** Ends the server. */
  stop(): Promise<void>;
}

export interface Given {
  readonly rows?: readonly (readonly string[])[];
  readonly sandbox?: Partial<AccountOptions>;
  /** Folder of another add-on. */
  readonly bundle?: string;
}

/** Has one call leave a second: a run of a few calls is then seen in its middle. To be called once the keys are set. */
export async function sendOneByOne({ host }: Playground): Promise<void> {
  await host.callClient('sidebarSaveRate', [{ rate: { calls: 1, seconds: 1 } }]);
}

export async function openStage({
  rows = [HEADERS, ...goodRows(5)],
  sandbox,
  bundle = ADD_ON,
}: Given = {}): Promise<Stage> {
  const workbook = new Workbook({
    id: 'file-1',
    name: 'Follow-ups',
    locale: 'en_IN',
    timeZone: 'Asia/Kolkata',
  });
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const sheet = workbook.activeSheet;
  if (rows.length > sheet.rowCount) sheet.insertRows(sheet.rowCount + 1, rows.length - sheet.rowCount);
  sheet.write({ row: 1, column: 1, rows: rows.length, columns }, rows);
  makeReadable(sheet);
  const gate = new Gate();
  const playground = await openPlayground({
    workbook,
    crm: null,
    hold: gate.pass,
    ...(sandbox === undefined ? {} : { sandbox }),
    host: { bundle },
  });
  const served = await servePlayground(playground, bundle, 0);
  // It is done when the windows are closed, since what a test began last is ended first.
  onTestFinished(async () => {
    gate.open();
    await served.close();
    await playground.close();
  });
  const context = await openContext({ viewport: { width: 1366, height: 820 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const errors: string[] = [];
  const page = await openWindow(context, served.url, errors);
  return {
    page,
    context,
    url: served.url,
    token: served.token,
    workbook,
    playground,
    gate,
    errors,
    stop: () => served.close(),
  };
}

export async function openWindow(context: BrowserContext, url: string, errors: string[] = []): Promise<Page> {
  const page = await openPage(context, errors);
  await page.goto(url);
  await page.getByRole('gridcell').first().waitFor();
  return page;
}

export async function chooseMenu(page: Page, ...path: readonly string[]): Promise<void> {
  const [top = '', ...rest] = path;
  await page.getByRole('menuitem', { name: top, exact: true }).click();
  for (const [index, name] of rest.entries()) {
    const entry = page.getByRole('menuitem', { name });
    if (index < rest.length - 1) await entry.hover();
    else await entry.click();
  }
}

export function chooseAddOn(page: Page, entry: string): Promise<void> {
  return chooseMenu(page, 'Extensions', 'Bulk Tasks for LeadSquared', entry);
}

/** Sends rows from the menu for the first time in an account, and has none of them go first. */
export async function sendAtOnce(page: Page, entry: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await chooseAddOn(page, entry);
  await dialog.getByRole('button', { name: 'Yes' }).click();
  await dialog.getByText('This is your first sending in this account.').waitFor();
  await dialog.getByRole('button', { name: 'No', exact: true }).click();
}

export function cell(page: Page, name: string) {
  return page.locator(`#cell-${name}`);
}

/** Presses the mouse on a place of the grid, whether there is anything in the cell or not. */
export async function clickCell(
  page: Page,
  row: number,
  column: number,
  modifiers: ('Control' | 'Shift')[] = [],
): Promise<void> {
  const point = await pointOf(page, row, column);
  for (const key of modifiers) await page.keyboard.down(key);
  await page.mouse.click(point.x, point.y);
  for (const key of modifiers) await page.keyboard.up(key);
}

/** The middle of a visible cell on the screen, found by its headers. */
export async function pointOf(page: Page, row: number, column: number): Promise<{ x: number; y: number }> {
  const across = await page.locator(`.column-head[aria-colindex="${column + 1}"]`).boundingBox();
  const down = await page.locator(`.grid-row[aria-rowindex="${row + 1}"] .row-head`).boundingBox();
  if (across === null || down === null) throw new Error(`Cell ${row}, ${column} is not on the screen.`);
  return { x: across.x + across.width / 2, y: down.y + down.height / 2 };
}

export async function selectedRange(page: Page): Promise<string | null> {
  return page.getByLabel('Selected range').textContent();
}

/** Sets the keys of the sandbox account as the user does. */
export async function connect(page: Page): Promise<void> {
  await chooseAddOn(page, 'Set access keys…');
  await typeKeys(page, DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
  await page.getByRole('dialog').getByText('Connected to LeadSquared as Priya Nair').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Answers the two prompts for the keys. */
export async function typeKeys(page: Page, accessKey: string, secretKey: string): Promise<void> {
  const answers = [
    ['Access key', accessKey],
    ['Secret key', secretKey],
  ] as const;
  for (const [label, key] of answers) {
    const dialog = page.getByRole('dialog').filter({ hasText: label });
    await dialog.getByRole('textbox').fill(key);
    await dialog.getByRole('button', { name: 'OK' }).click();
  }
}
