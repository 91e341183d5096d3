// People's own sheets, from the first look to the tasks: few clicks, and no cell is typed again.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { openStage, type Stage } from '../playground/support.ts';
import { expectNeat, openSidebar, press, type Sidebar, says, title, typeKeys } from './support.ts';

withBrowser();

/** More than this nobody should have to click from the open sheet to the sent rows. */
const MOST_CLICKS = 6;

/** A year that is always ahead. */
const YEAR = new Date().getUTCFullYear() + 1;
const SHORT = String(YEAR).slice(2);

/** A lead list as LeadSquared exports it, to which somebody added when to follow up. */
const LEADS: readonly (readonly string[])[] = [
  [
    'Lead Number',
    'First Name',
    'Last Name',
    'Email Address',
    'Phone Number',
    'Owner',
    'Owner Email Address',
    'Lead Stage',
    'City',
    'Notes',
    'Created On',
    'Prospect ID',
    'Next follow-up',
  ],
  ...[
    ['Meera', 'Pillai', 'Kavya Rao', 'kavya.rao@example.com', 'Kochi', `25-Jan-${YEAR} 04:00 PM`],
    ['Suresh', 'Babu', 'Arjun Mehta', 'arjun.mehta@example.com', 'Salem', `25-Jan-${YEAR} 06:30 PM`],
  ].map(([first = '', last = '', owner = '', address = '', city = '', due = ''], place) => [
    `LN-100${place + 1}`,
    first,
    last,
    `${first.toLowerCase()}@example.org`,
    `+91-980000000${place + 1}`,
    owner,
    address,
    'Prospect',
    city,
    'Asked for the price list',
    '12-Nov-2025 04:15:22 PM',
    '',
    due,
  ]),
];

/** A call list with a title, times of their own, names in place of addresses, and a line of totals. */
const CALLS: readonly (readonly string[])[] = [
  ['Admissions desk: calls for the week', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', ''],
  ['Sl no', 'Student', 'Mobile', 'Course', 'Follow up on', 'Call time', 'Counsellor', 'Remarks'],
  ['1', 'Ishaan Verma', '98450 22101', 'BBA', `'11-01-${SHORT}`, '4.30 pm', 'Kavya Rao', 'Wants fee details'],
  [
    '2',
    'Diya Menon',
    "'+91 98450 22102",
    'BCA',
    `'11-01-${SHORT}`,
    '10:15',
    'Arjun Mehta',
    'Call the father',
  ],
  ['3', 'Kabir Shah', '9845022103', 'MBA', `'12-01-${SHORT}`, '11 AM', 'Kavya Rao', ''],
  ['', '', '', '', '', '', '', ''],
  ['4', 'Sara Thomas', "'098450 22104", 'BBA', `'12-01-${SHORT}`, '2.45pm', 'Rohan Das', 'Visited'],
  ['5', 'Tara Iyer', '9845022106', 'BCA', `'13-01-${SHORT}`, 'noon', 'Arjun Mehta', ''],
  ['Total', '5', '', '', '', '', '', ''],
];

let clicks = 0;
beforeEach(() => {
  clicks = 0;
});

async function click(sidebar: Sidebar, name: string | RegExp): Promise<void> {
  clicks++;
  await press(sidebar, name);
}

/** One click into the field, and the keyboard. */
async function write(sidebar: Sidebar, label: string | RegExp, text: string, page: Page): Promise<void> {
  clicks++;
  await sidebar.getByLabel(label).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

const stored = ({ playground }: Stage) =>
  (playground.account?.tasks ?? [])
    .map(({ name, taskType, owner, dueDate }) =>
      [name, taskType.name, owner.email, new Date(dueDate).toISOString().slice(0, 16)].join(' · '),
    )
    .sort();

/** The keys are set once for all sheets, so they do not count. */
async function openOn(rows: readonly (readonly string[])[]): Promise<[Stage, Sidebar]> {
  const stage = await openStage({ rows });
  const sidebar = await openSidebar(stage.page);
  await typeKeys(sidebar);
  await says(sidebar, 'Connected');
  return [stage, sidebar];
}

describe('people’s own sheets', () => {
  it('a lead list with a follow-up date is sent with six clicks at most', async () => {
    const [stage, sidebar] = await openOn(LEADS);
    await click(sidebar, 'Match columns');
    await says(sidebar, 'Call Meera Pillai');
    await expectNeat(stage.page);
    await write(sidebar, 'Value of Task type for all rows', 'Meeting', stage.page);
    await click(sidebar, 'Save and check rows');
    await says(sidebar, '2 rows are ready');
    await click(sidebar, 'Send 2 rows');
    await title(sidebar, 'Results');
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect(stored(stage)).toEqual([
      `Call Meera Pillai · Meeting · kavya.rao@example.com · ${YEAR}-01-25T10:30`,
      `Call Suresh Babu · Meeting · arjun.mehta@example.com · ${YEAR}-01-25T13:00`,
    ]);
    expect(stage.errors).toEqual([]);
  });

  it('a call list with a title, names and short years is sent with six clicks at most', async () => {
    const [stage, sidebar] = await openOn(CALLS);
    const before = JSON.stringify(shownRows(stage));
    await click(sidebar, 'Match columns');
    await says(sidebar, 'The names of the columns were found in row 3.');
    await says(sidebar, 'Call Ishaan Verma');
    await write(sidebar, 'Value of Task type for all rows', 'Meeting', stage.page);
    // Full names that one user of the account has need no saying.
    expect(await sidebar.getByLabel(/^Rohan Das/).count()).toBe(0);
    await expectNeat(stage.page);
    await click(sidebar, 'Save and check rows');
    await title(sidebar, 'Check rows');
    await says(sidebar, 'Are these years of this century');
    await expectNeat(stage.page);
    await click(sidebar, 'Yes, this century');
    await says(sidebar, '4 rows are ready');
    await click(sidebar, 'Send 4 rows');
    await title(sidebar, 'Results');
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect(stored(stage)).toEqual([
      `Call Diya Menon · Meeting · arjun.mehta@example.com · ${YEAR}-01-11T04:45`,
      `Call Ishaan Verma · Meeting · kavya.rao@example.com · ${YEAR}-01-11T11:00`,
      `Call Kabir Shah · Meeting · kavya.rao@example.com · ${YEAR}-01-12T05:30`,
      `Call Sara Thomas · Meeting · rohan.das@example.com · ${YEAR}-01-12T09:15`,
    ]);
    // What the user wrote stands as it stood.
    expect(JSON.stringify(shownRows(stage))).toBe(before);
    expect(stage.errors).toEqual([]);
  });
});

/** The cells of the user's own columns. */
function shownRows({ workbook }: Stage): string[][] {
  const sheet = workbook.sheets[0] ?? workbook.activeSheet;
  return sheet.displays({ row: 1, column: 1, rows: CALLS.length, columns: CALLS[2]?.length ?? 1 });
}
